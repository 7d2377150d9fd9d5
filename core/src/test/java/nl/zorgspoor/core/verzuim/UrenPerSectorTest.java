package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ONGEOORLOOFD;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ZIEK;
import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.coe;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.melding;
import static nl.zorgspoor.core.verzuim.Verzuimproef.registratie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.junit.jupiter.api.Test;

/** R311: lesson hours in VO, clock hours with halves in PO. */
class UrenPerSectorTest {

    private static Verzuimproef po() {
        return new Verzuimproef("HEI");
    }

    @Test
    void R311_een_po_school_legt_een_half_klokuur_vast() {
        assertThat(po().afwezig(ZIEK, 3.5, "2026-09-14").vastgelegd(AfwezigheidGeregistreerd.class))
                .extracting(AfwezigheidGeregistreerd::lesuren)
                .containsExactly(Halven.van(3.5));
    }

    @Test
    void R311_een_vo_school_legt_alleen_hele_lesuren_vast() {
        Verzuimproef p = coe().afwezig(ZIEK, 3, "2026-09-14");
        assertThat(weigert(() -> p.afwezig(ZIEK, 3.5, "2026-09-15"), "HALF_LESUUR", "R311")
                        .ontbreekt())
                .containsExactly("lesuren");
        RegistreerAfwezigheden bulk = new RegistreerAfwezigheden(
                LEERLING, List.of(new Verzuimregel("r1", dag("2026-09-15"), Halven.van(0.5), ZIEK, null)));
        assertThat(new Bulkregistratie(p.dossier(), p.op("2026-09-15")).beoordeel(LEERLING, bulk.regels()))
                .extracting(Bulkregistratie.Oordeel::code)
                .containsExactly("HALF_LESUUR");
        weigert(() -> p.meld("2026-09-15", "OVERIG", "2026-09-14", "2026-09-14", 2.5), "HALF_LESUUR", "R311");
    }

    @Test
    void R311_zestien_klokuren_worden_in_halven_precies_geteld() {
        Verzuimproef p =
                po().afwezig(ONGEOORLOOFD, 5.5, "2026-09-14", "2026-09-15").afwezig(ONGEOORLOOFD, 4.5, "2026-09-16");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).isEmpty();
        p.afwezig(ONGEOORLOOFD, 0.5, "2026-09-17");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class))
                .extracting(VerzuimdrempelBereikt::datum, VerzuimdrempelBereikt::waarde)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(dag("2026-09-17"), Halven.heel(16)));
    }

    @Test
    void R311_de_melding_telt_de_halve_uren_van_de_periode() {
        Verzuimproef p = po().afwezig(ONGEOORLOOFD, 5.5, "2026-09-14", "2026-09-15", "2026-09-16");
        assertThat(p.dossier().decide(melding("16_UUR", "2026-09-14", "2026-09-16", null), p.op("2026-09-16")))
                .first()
                .isInstanceOfSatisfying(VerzuimGemeldBijLeerplicht.class, e -> assertThat(e.uren())
                        .isEqualTo(Halven.van(16.5)));
    }

    @Test
    void R329_het_dagtotaal_telt_halve_uren_mee() {
        Verzuimproef p = po().afwezig(ZIEK, 23.5, "2026-09-14");
        weigert(() -> p.afwezig(ZIEK, 1, "2026-09-14"), "DAGTOTAAL_OVERSCHREDEN", "R329");
        assertThat(p.afwezig(ZIEK, 0.5, "2026-09-14").dossier().dagtotaal(dag("2026-09-14")))
                .isEqualTo(Halven.heel(24));
    }

    @Test
    void R311_wie_een_half_uur_afwezig_was_is_niet_zonder_uren() {
        Verzuimproef p = po();
        weigert(
                () -> p.dossier().decide(registratie("2026-09-14", 0, ZIEK), p.op("2026-09-14")),
                "UREN_ONTBREKEN",
                "R208");
        assertThat(p.afwezig(ZIEK, 0.5, "2026-09-14").vastgelegd()).hasSize(1);
    }
}
