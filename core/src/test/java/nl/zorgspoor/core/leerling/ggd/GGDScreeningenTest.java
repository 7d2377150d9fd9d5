package nl.zorgspoor.core.leerling.ggd;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.ggd.GGDCommand.RegistreerGGDScreening;
import nl.zorgspoor.core.leerling.ggd.GGDEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GGDScreeningenTest {

    private static final String L = "L-COE-1";
    private static final LocalDate BEGIN = LocalDate.parse("2026-08-31");

    private static Context x(String school, String dag) {
        return Proef.context(school, Rol.SCHOOLVERPLEEGKUNDIGE, "GGD", dag, "RegistreerGGDScreening");
    }

    private static LeerlingInKlasGeplaatst klas(@Nullable Integer leerjaar) {
        return new LeerlingInKlasGeplaatst(L, "1a", null, BEGIN, leerjaar, "2026-2027");
    }

    private static Aanmeldingen leerling(int leerjaar, String niveau) {
        return Vouw.na(
                Aanmeldingen.LEEG,
                new LeerlingIngeschreven(L, "A1", leerjaar, niveau, BEGIN, Ondersteuningsniveau.BASIS, null, 1));
    }

    private static List<GGDEvent> geplaatst(String school, int leerjaar, String niveau) {
        return GGDScreeningen.LEEG.volgtOp(klas(null), x(school, "2026-08-31"), leerling(leerjaar, niveau));
    }

    @ParameterizedTest
    @CsvSource({
        "1, VMBO-TL, true",
        "1, BL, true",
        "1, MAVO/HAVO, true",
        "2, GYMNASIUM, true",
        "2, atheneum, true",
        "2, TTO vwo, true",
        "2, tto, true",
        "1, GYMNASIUM, false",
        "2, PRO, false",
        "2, VMBO-TL, false",
        "2, HAVO, true",
        "1, HAVO, false",
        "2, VWO, true",
        "3, VWO, false"
    })
    void R169_bij_COE_is_het_gesprek_voor_vmbo_1_en_havo_en_vwo_2(int leerjaar, String niveau, boolean hoortErbij) {
        assertThat(geplaatst("COE", leerjaar, niveau)).hasSize(hoortErbij ? 1 : 0);
        assertThat(geplaatst("DIA", leerjaar, niveau)).isEmpty();
    }

    @Test
    void R169_wie_van_klas_wisselt_is_het_gesprek_een_keer_verschuldigd() {
        GGDScreeningen verwacht = Vouw.na(GGDScreeningen.LEEG, geplaatst("COE", 2, "HAVO"));
        assertThat(verwacht.volgtOp(klas(2), x("COE", "2026-09-14"), leerling(2, "HAVO")))
                .isEmpty();
        GGDScreeningen gehad = Vouw.na(
                verwacht,
                verwacht.decide(
                        new RegistreerGGDScreening(L, null, false), x("COE", "2026-10-05"), leerling(2, "HAVO")));
        assertThat(gehad.volgtOp(klas(2), x("COE", "2026-11-02"), leerling(2, "HAVO")))
                .isEmpty();
    }

    @Test
    void R169_elk_schooljaar_een_gesprek_en_of_er_iets_volgt_is_medisch() {
        GGDScreeningen verwacht = Vouw.na(GGDScreeningen.LEEG, geplaatst("COE", 2, "HAVO"));
        assertThat(verwacht.termijnen())
                .singleElement()
                .extracting(Termijn::eigenaar, Termijn::regel)
                .containsExactly(Rol.SCHOOLVERPLEEGKUNDIGE, nl.zorgspoor.core.gedeeld.Regel.GGD_SCREENING);
        RegistreerGGDScreening c = new RegistreerGGDScreening(L, LocalDate.parse("2026-10-05"), true);
        List<GGDEvent> events = verwacht.decide(c, x("COE", "2026-10-06"), leerling(2, "HAVO"));
        assertThat(events).singleElement().satisfies(e -> {
            assertThat(e.gegevenssoort()).isEqualTo(Gegevenssoort.DIAGNOSE_MEDISCH);
            assertThat(e.schooljaar()).isEqualTo("2026-2027");
        });
        GGDScreeningen gehad = Vouw.na(verwacht, events);
        assertThat(gehad.termijnen()).isEmpty();
        weigert(() -> gehad.decide(c, x("COE", "2026-10-07"), leerling(2, "HAVO")), "STATUS_ONJUIST", null);
        assertThat(gehad.decide(
                        new RegistreerGGDScreening(L, null, false), x("COE", "2027-09-06"), leerling(2, "HAVO")))
                .hasSize(1);
    }

    @Test
    void R169_wie_aan_het_eind_van_het_schooljaar_geen_gesprek_had_valt_op() {
        GGDScreeningen verwacht = Vouw.na(GGDScreeningen.LEEG, geplaatst("COE", 2, "HAVO"));
        LocalDate uiterlijk = verwacht.verwacht().get("2026-2027").uiterlijk();
        assertThat(verwacht.verstreken(L, x("COE", uiterlijk.toString()))).isEmpty();
        List<nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis> laat =
                verwacht.verstreken(L, x("COE", uiterlijk.plusDays(1).toString()));
        assertThat(laat).containsExactly(new GGDScreeningUitgebleven(L, "2026-2027"));
        assertThat(Vouw.na(verwacht, laat).termijnen()).isEmpty();
    }
}
