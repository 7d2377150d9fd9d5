package nl.zorgspoor.core.leerling.voorziening;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.arrangement.Arrangementproef;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.*;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoorzieningenTest {

    private static final String L = "L-COE-101";

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context op(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "KenVoorzieningToe");
    }

    private static KenVoorzieningToe ken(String voorziening) {
        return new KenVoorzieningToe(L, voorziening, null, null, null, null, null);
    }

    private static List<VoorzieningEvent> doe(KenVoorzieningToe c, String school) {
        return Voorzieningen.LEEG.decide(c, op(school, "2026-10-05"), Arrangementen.LEEG, id -> id.equals("AR1"));
    }

    @ParameterizedTest
    @CsvSource({
        "COE, LIFT",
        "COE, TRAPLIFT",
        "COE, AANGEPAST_TOILET",
        "COE, EVACUATIESTOEL",
        "COE, KURZWEIL",
        "CHR, EXTRA_TIJD",
        "CHR, LAPTOP",
        "DIA, VERSTERKT_MENTORAAT"
    })
    void R6_R167_een_voorziening_van_de_school_wordt_toegekend(String school, String voorziening) {
        assertThat(doe(ken(voorziening), school))
                .containsExactly(
                        new VoorzieningToegekend(L, voorziening, null, dag("2026-10-05"), null, null, null, false));
    }

    @Test
    void R6_wat_niet_in_de_catalogus_staat_wordt_niet_toegekend() {
        assertThat(weigert(() -> doe(ken("LIFT"), "DIA"), "NIET_IN_CATALOGUS", "R6")
                        .ontbreekt())
                .containsExactly("LIFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTRA_TIJD", "LAPTOP"})
    void R167_bij_COE_is_er_een_indicatie_van_psycholoog_of_orthopedagoog(String voorziening) {
        weigert(() -> doe(ken(voorziening), "COE"), "INDICATIE_ONTBREEKT", "R167");
        for (Indicatiesteller i : Indicatiesteller.values()) {
            assertThat(doe(new KenVoorzieningToe(L, voorziening, i, null, null, null, null), "COE"))
                    .hasSize(1);
        }
        assertThat(Voorzieningen.LEEG.decide(
                        ken(voorziening),
                        op("COE", "2027-05-10"),
                        Arrangementproef.lopend(Arrangementtype.CLUSTER_3),
                        id -> false))
                .hasSize(1);
        weigert(
                () -> Voorzieningen.LEEG.decide(
                        ken(voorziening),
                        op("COE", "2027-05-10"),
                        Arrangementproef.lopend(Arrangementtype.CLUSTER_4),
                        id -> false),
                "INDICATIE_ONTBREEKT",
                "R167");
    }

    private static KenVoorzieningToe medisch(@Nullable String bhv, String vanaf) {
        return new KenVoorzieningToe(
                L, "MEDISCHE_HANDELING", null, dag(vanaf), null, bhv == null ? null : dag(bhv), null);
    }

    @Test
    void R168_bij_COE_weet_de_BHV_vooraf_van_medisch_handelen() {
        weigert(() -> doe(medisch(null, "2026-10-05"), "COE"), "BHV_NIET_GEINFORMEERD", "R168");
        weigert(() -> doe(medisch("2026-10-02", "2026-10-01"), "COE"), "BHV_NIET_GEINFORMEERD", "R168");
        weigert(() -> doe(medisch("2026-10-06", "2026-10-12"), "COE"), "BHV_NIET_GEINFORMEERD", "R168");
        assertThat(doe(medisch("2026-10-05", "2026-10-05"), "COE"))
                .singleElement()
                .satisfies(e -> assertThat(e.gegevenssoort()).isEqualTo(Gegevenssoort.DIAGNOSE_MEDISCH));
        assertThat(doe(ken("LIFT"), "COE").get(0).gegevenssoort()).isEqualTo(Gegevenssoort.HANDELINGSPLAN);
    }

    @Test
    void R168_bij_DIA_is_noodzakelijk_medisch_handelen_een_grens() {
        weigert(() -> doe(medisch("2026-10-05", "2026-10-05"), "DIA"), "NIET_IN_CATALOGUS", "R168");
    }

    @Test
    void R7_wat_van_buiten_komt_vraagt_een_verwijzing_of_arrangement() {
        weigert(() -> doe(ken("GEHOORAPPARATUUR"), "COE"), "VERWIJZING_OF_ARRANGEMENT_NODIG", "R7");
        weigert(
                () -> doe(new KenVoorzieningToe(L, "GEHOORAPPARATUUR", null, null, null, null, "X"), "COE"),
                "VERWIJZING_OF_ARRANGEMENT_NODIG",
                "R7");
        assertThat(doe(new KenVoorzieningToe(L, "GEHOORAPPARATUUR", null, null, null, null, "AR1"), "COE"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "COE, OOV, VraagOOVAan",
        "COE, TRAJECTBEGELEIDING, VraagArrangementAan",
        "COE, LWOO_KLAS, PlaatsInKlas",
        "COE, ZIEZON, RegelOnderwijsBijZiekte",
        "COE, BEGELEIDING_THUIS, RegelOnderwijsBijZiekte",
        "DIA, OPDC, VraagArrangementAan",
        "DIA, KLEINE_KLAS, PlaatsInKlas",
        "DIA, TAALKLAS, PlaatsInTaalvoorziening",
        "DIA, TIME_OUT,",
        "KLA, TRAJECTGROEP,",
        "CHR, PERSOONLIJK_BEGELEIDER, WijsPersoonlijkBegeleiderToe"
    })
    void wat_eigen_regels_heeft_wordt_niet_als_voorziening_toegekend(
            String school, String voorziening, @Nullable String herstel) {
        assertThat(weigert(() -> doe(ken(voorziening), school), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo(herstel);
    }

    @Test
    void een_voorziening_is_er_van_een_dag_tot_een_dag_en_een_keer_tegelijk() {
        Voorzieningen v = Vouw.na(Voorzieningen.LEEG, doe(ken("LIFT"), "COE"));
        assertThat(v.magOp("LIFT", dag("2026-10-04"))).isFalse();
        assertThat(v.magOp("LIFT", dag("2026-10-05"))).isTrue();
        weigert(
                () -> v.decide(ken("LIFT"), op("COE", "2026-10-06"), Arrangementen.LEEG, id -> false),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> v.decide(new TrekVoorzieningIn(L, "LIFT", dag("2026-10-04")), op("COE", "2026-10-06")),
                "DAG_ONJUIST",
                null);
        weigert(
                () -> v.decide(new TrekVoorzieningIn(L, "LAPTOP", null), op("COE", "2026-10-06")),
                "STATUS_ONJUIST",
                null);
        Voorzieningen weg =
                Vouw.na(v, v.decide(new TrekVoorzieningIn(L, "LIFT", dag("2026-10-12")), op("COE", "2026-10-06")));
        assertThat(weg.magOp("LIFT", dag("2026-10-11"))).isTrue();
        assertThat(weg.magOp("LIFT", dag("2026-10-12"))).isFalse();
        assertThat(weg.decide(
                        new KenVoorzieningToe(L, "LIFT", null, dag("2026-10-12"), null, null, null),
                        op("COE", "2026-10-06"),
                        Arrangementen.LEEG,
                        id -> false))
                .hasSize(1);
        weigert(
                () -> doe(
                        new KenVoorzieningToe(L, "LIFT", null, dag("2026-10-12"), dag("2026-10-11"), null, null),
                        "COE"),
                "DAG_ONJUIST",
                null);
    }

    @Test
    void R6_een_persoonlijk_begeleider_is_er_waar_de_school_haar_heeft() {
        WijsPersoonlijkBegeleiderToe c = new WijsPersoonlijkBegeleiderToe(L, "PB1", null);
        List<VoorzieningEvent> events = Voorzieningen.LEEG.decide(c, op("CHR", "2026-10-05"));
        assertThat(events).containsExactly(new PersoonlijkBegeleiderToegewezen(L, "PB1", dag("2026-10-05")));
        weigert(() -> Voorzieningen.LEEG.decide(c, op("COE", "2026-10-05")), "NIET_IN_CATALOGUS", "R6");
        Voorzieningen v = Vouw.na(Voorzieningen.LEEG, events);
        assertThat(v.decide(new WijsPersoonlijkBegeleiderToe(L, "PB2", null), op("CHR", "2026-10-06")))
                .hasSize(1);
        assertThat(v.decide(new TrekVoorzieningIn(L, "PERSOONLIJK_BEGELEIDER", null), op("CHR", "2026-10-06")))
                .hasSize(1);
    }

    @Test
    void R221_bij_langdurige_ziekte_is_er_onderwijs_thuis_en_de_school_blijft_verantwoordelijk() {
        for (Ziekteonderwijs soort : Ziekteonderwijs.values()) {
            RegelOnderwijsBijZiekte c = new RegelOnderwijsBijZiekte(L, soort, dag("2026-10-12"));
            List<VoorzieningEvent> events = Voorzieningen.LEEG.decide(c, op("COE", "2026-10-05"));
            assertThat(events).containsExactly(new OnderwijsBijZiekteGeregeld(L, soort, dag("2026-10-12")));
            Voorzieningen v = Vouw.na(Voorzieningen.LEEG, events);
            assertThat(v.magOp(soort.itemCode(), dag("2026-10-12"))).isTrue();
            weigert(() -> v.decide(c, op("COE", "2026-10-06")), "STATUS_ONJUIST", null);
            weigert(() -> Voorzieningen.LEEG.decide(c, op("CHR", "2026-10-05")), "NIET_IN_CATALOGUS", "R6");
        }
    }

    @Test
    void R327_wie_is_vertrokken_gebruikt_hier_niets() {
        Voorzieningen v = Vouw.na(
                Voorzieningen.LEEG,
                new VoorzieningToegekend(L, "LIFT", null, dag("2026-10-05"), null, null, null, false),
                new UitschrijvingIngegaan(L, dag("2026-11-01"), RedenUitschrijving.VERHUIZING));
        assertThat(v.alle()).isEmpty();
    }
}
