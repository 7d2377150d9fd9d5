package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.KengetallenCommand.LegKengetallenVast;
import nl.zorgspoor.core.jaarcyclus.KengetallenCommand.NeemKengetallenOver;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenOvergenomen;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KengetaljarenTest {

    private static final String JAAR = "2026-2027";
    private static final Kengetaljaren LEEG = Kengetaljaren.LEEG;

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context op(String school, String dag, int leerlingen) {
        Context x = Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
        return Proef.metNaslag(x, new Naslag() {
            @Override
            public Kengetallen kengetallen(String schoolId, LocalDate teldatum) {
                return new Kengetallen(
                        teldatum,
                        "2025-2026",
                        Map.of(Kengetal.TOTAAL_LEERLINGEN, leerlingen),
                        List.of(),
                        List.of(Kengetal.CLUSTER_1));
            }
        });
    }

    private static KengetallenVastgelegd vast(int versie, int leerlingen, String op) {
        return new KengetallenVastgelegd(
                "COE",
                JAAR,
                dag("2026-10-01"),
                "2025-2026",
                versie,
                Kengetallen.BEREKENING,
                Map.of(Kengetal.TOTAAL_LEERLINGEN, leerlingen),
                List.of(),
                List.of(Kengetal.CLUSTER_1),
                dag(op));
    }

    private static final LegKengetallenVast C = new LegKengetallenVast("COE", JAAR, null);

    @Test
    void R243_kengetallen_worden_vanaf_de_teldatum_vastgelegd_met_de_versie_van_de_berekening() {
        weigert(() -> LEEG.decide(C, op("COE", "2026-09-30", 10)), "TELDATUM_NOG_NIET", "R243");
        assertThat(LEEG.decide(C, op("COE", "2026-10-01", 10))).containsExactly(vast(1, 10, "2026-10-01"));
        weigert(
                () -> LEEG.decide(new LegKengetallenVast("COE", JAAR, dag("2026-10-02")), op("COE", "2026-10-05", 10)),
                "TELDATUM_ONJUIST",
                "R243");
        weigert(
                () -> LEEG.decide(new LegKengetallenVast("COE", "2030-2031", null), op("COE", "2026-10-05", 10)),
                "DAG_ONJUIST",
                null);
        weigert(
                () -> LEEG.decide(new LegKengetallenVast("COE", "2010-2011", null), op("COE", "2026-10-05", 10)),
                "KALENDER_ONTBREEKT",
                "R243");
    }

    @Test
    void R243_een_latere_correctie_geeft_een_nieuwe_versie_en_laat_de_oude_staan() {
        Kengetaljaren een = Vouw.na(LEEG, vast(1, 10, "2026-10-01"));
        weigert(() -> een.decide(C, op("COE", "2026-11-01", 10)), "KENGETALLEN_ONGEWIJZIGD", "R243");
        assertThat(een.decide(C, op("COE", "2026-11-01", 11))).containsExactly(vast(2, 11, "2026-11-01"));
    }

    @ParameterizedTest
    @CsvSource({"HEI, 2027-02-01", "COE, 2026-10-01"})
    void R309_de_teldatum_van_een_basisschool_is_1_februari(String school, String teldatum) {
        Proef.school(school).kalender().jaren().stream()
                .filter(j -> j.schooljaar().equals(JAAR))
                .forEach(j -> assertThat(j.teldatum()).isEqualTo(dag(teldatum)));
        weigert(
                () -> LEEG.decide(
                        new LegKengetallenVast(school, JAAR, null),
                        op(school, dag(teldatum).minusDays(1).toString(), 10)),
                "TELDATUM_NOG_NIET",
                "R243");
    }

    @Test
    void R304_cijfers_van_voor_dit_systeem_worden_eenmaal_overgenomen_met_hun_bron() {
        NeemKengetallenOver c =
                new NeemKengetallenOver("COE", "2014-2015", dag("2014-10-01"), Map.of(Kengetal.LWOO, 8), "plan 2017");
        KengetallenOvergenomen over = new KengetallenOvergenomen(
                "COE", "2014-2015", dag("2014-10-01"), Map.of(Kengetal.LWOO, 8), "plan 2017", dag("2026-10-05"));
        Context x = op("COE", "2026-10-05", 10);
        assertThat(LEEG.decide(c, x)).containsExactly(over);
        weigert(() -> Vouw.na(LEEG, over).decide(c, x), "KENGETALLEN_BESTAAN", "R304");
        weigert(
                () -> Vouw.na(LEEG, vast(1, 10, "2026-10-01"))
                        .decide(
                                new NeemKengetallenOver(
                                        "COE", JAAR, dag("2026-10-01"), Map.of(Kengetal.LWOO, 8), "plan"),
                                x),
                "KENGETALLEN_BESTAAN",
                "R304");
        weigert(
                () -> LEEG.decide(
                        new NeemKengetallenOver(
                                "COE", "2014-2015", dag("2015-10-01"), Map.of(Kengetal.LWOO, 8), "plan"),
                        x),
                "DAG_ONJUIST",
                null);
        weigert(
                () -> LEEG.decide(new NeemKengetallenOver("COE", "2014-2015", dag("2014-10-01"), Map.of(), "plan"), x),
                "INHOUD_ONTBREEKT",
                "R304");
    }
}
