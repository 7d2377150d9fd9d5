package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;
import static nl.zorgspoor.core.gedeeld.Rol.SYSTEEM;
import static nl.zorgspoor.core.leerling.Levensloop.L;
import static nl.zorgspoor.core.leerling.Levensloop.ingeschreven;
import static nl.zorgspoor.core.leerling.Levensloop.toegelaten;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.*;
import nl.zorgspoor.core.leerling.geschil.GeschilEvent.*;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.VerwijderLeerling;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.Verwijdergrond;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objections and disputes after a student was expelled on 14 September 2026. */
class GeschilOpDeStroomTest {

    private static Context op(Rol rol, String dag) {
        Context x = Proef.context("COE", rol, rol == OUDER ? "O1" : "R1", dag, "Proef");
        return rol.isPartij() ? Proef.voor(x, L) : x;
    }

    private static Stroomproef verwijderd() {
        return ingeschreven()
                .na(
                        op(RECTOR, "2026-09-14"),
                        new VerwijderLeerling(
                                L,
                                null,
                                true,
                                null,
                                "elders",
                                LocalDate.parse("2026-09-14"),
                                true,
                                Verwijdergrond.VEILIGHEID,
                                null));
    }

    private static MaakBezwaar bezwaar() {
        return new MaakBezwaar(L, "B1", Onderwerp.VERWIJDERING, null, "niet gehoord");
    }

    private static RegistreerGeschil geschil(Onderwerp over) {
        return new RegistreerGeschil(L, "G1", over, null);
    }

    private static BesluitOpBezwaar besluit(Besluit besluit, @Nullable String motivering) {
        return new BesluitOpBezwaar(L, "B1", besluit, motivering, null);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-14, true", "2026-10-26, true", "2026-10-27, false"})
    void R320_tegen_een_verwijdering_is_zes_weken_bezwaar_en_geschil(String dag, boolean opTijd) {
        Stroomproef.Uitkomst maak = verwijderd().opdracht(op(OUDER, dag), bezwaar());
        Stroomproef.Uitkomst meld = verwijderd().opdracht(op(RECTOR, dag), geschil(Onderwerp.VERWIJDERING));
        if (opTijd) {
            maak.geeft(BezwaarGemaakt.class);
            meld.geeft(GeschilGeregistreerd.class);
        } else {
            maak.weigert("BEZWAARTERMIJN_VERSTREKEN", Regel.GESCHIL);
            meld.weigert("GESCHILTERMIJN_VERSTREKEN", Regel.GESCHIL);
        }
    }

    @Test
    void R320_een_minderjarige_leerling_maakt_zelf_geen_bezwaar() {
        verwijderd().opdracht(op(Rol.LEERLING, "2026-09-15"), bezwaar()).weigert("ROL_NIET_BEVOEGD", Regel.GESCHIL);
    }

    @Test
    void R320_zonder_besluit_is_er_niets_aan_te_vechten() {
        ingeschreven().opdracht(op(OUDER, "2026-09-14"), bezwaar()).weigert("BESLUIT_ONTBREEKT", Regel.GESCHIL);
        ingeschreven()
                .opdracht(op(RECTOR, "2026-09-14"), geschil(Onderwerp.OPP))
                .weigert("BESLUIT_ONTBREEKT", Regel.GESCHIL);
        // admitted as asked, and no extra need: nothing for the committee
        toegelaten()
                .opdracht(op(RECTOR, "2026-09-14"), geschil(Onderwerp.TOELATING))
                .weigert("BUITEN_GPO", Regel.GESCHIL);
        verwijderd()
                .opdracht(op(OUDER, "2026-09-14"), new MaakBezwaar(L, "B1", Onderwerp.OPP, null, null))
                .weigert("INVOER_ONGELDIG", null);
    }

    @Test
    void R320_een_lopend_geschil_houdt_het_besluit_op_bezwaar_op() {
        Stroomproef beide = verwijderd()
                .na(op(OUDER, "2026-09-21"), bezwaar())
                .na(op(RECTOR, "2026-09-28"), geschil(Onderwerp.VERWIJDERING));
        beide.opdracht(op(RECTOR, "2026-10-05"), besluit(Besluit.GEGROND, null))
                .weigert("GESCHIL_LOOPT", Regel.GESCHIL);
        Stroomproef advies = beide.na(
                op(RECTOR, "2026-11-02"), new VerwerkGeschiladvies(L, "G1", Oordeel.GEGROND, "had niet gemogen", null));
        advies.opdracht(op(RECTOR, "2026-11-03"), besluit(Besluit.ONGEGROND, " "))
                .weigert("MOTIVERING_ONTBREEKT", Regel.GESCHIL);
        advies.opdracht(op(RECTOR, "2026-11-03"), besluit(Besluit.ONGEGROND, "de veiligheid van anderen"))
                .geeft(OpBezwaarBesloten.class);
        beide.na(op(RECTOR, "2026-11-02"), new SluitGeschil(L, "G1", Einde.INGETROKKEN, null))
                .opdracht(op(RECTOR, "2026-11-03"), besluit(Besluit.GEGROND, null))
                .geeft(OpBezwaarBesloten.class);
    }

    @Test
    void R320_over_hetzelfde_loopt_een_bezwaar_en_een_geschil() {
        Stroomproef beide = verwijderd()
                .na(op(OUDER, "2026-09-21"), bezwaar())
                .na(op(RECTOR, "2026-09-28"), geschil(Onderwerp.VERWIJDERING));
        beide.opdracht(op(OUDER, "2026-09-28"), new MaakBezwaar(L, "B2", Onderwerp.VERWIJDERING, null, null))
                .weigert("STATUS_ONJUIST", null);
        beide.opdracht(op(RECTOR, "2026-09-28"), new RegistreerGeschil(L, "G2", Onderwerp.VERWIJDERING, null))
                .weigert("STATUS_ONJUIST", null);
        beide.opdracht(op(RECTOR, "2026-09-28"), new SluitGeschil(L, "G9", Einde.GESCHIKT, null))
                .weigert("NIET_GEVONDEN", null);
    }

    /** What the watch says of a term that has passed. */
    @Test
    void R320_wat_te_laat_is_wordt_gezegd() {
        Stroomproef bezwaar = verwijderd().na(op(OUDER, "2026-09-21"), bezwaar());
        assertThat(namen(bezwaar, "2026-10-19")).doesNotContain("BezwaarbesluitUitgebleven");
        assertThat(namen(bezwaar, "2026-10-20")).contains("BezwaarbesluitUitgebleven");
        Stroomproef beide = bezwaar.na(op(RECTOR, "2026-09-28"), geschil(Onderwerp.VERWIJDERING));
        assertThat(namen(beide, "2026-12-07")).doesNotContain("BezwaarbesluitUitgebleven", "GeschiladviesUitgebleven");
        assertThat(namen(beide, "2026-12-08"))
                .contains("GeschiladviesUitgebleven")
                .doesNotContain("BezwaarbesluitUitgebleven");
    }

    private static List<String> namen(Stroomproef stroom, String dag) {
        return stroom.opdracht(op(SYSTEEM, dag), new BewaakTermijnen(L)).poging().doe().stream()
                .map(e -> e.naam())
                .toList();
    }
}
