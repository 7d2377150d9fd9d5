package nl.zorgspoor.core.leerling.arrangement;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.GEEN_ELDERS;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.L;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.aangevraagd;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.dag;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.lopend;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.oc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementVerloopTest {

    private static Arrangementen gevraagd(Arrangementtype type, Verstrekker verstrekker, @Nullable String tot) {
        return Vouw.na(Arrangementen.LEEG, aangevraagd("AR1", type, verstrekker, tot));
    }

    private static Context als(Rol rol, String dag) {
        return Proef.context("COE", rol, "X", dag, "VerwerkArrangementbesluit");
    }

    private static VerwerkArrangementbesluit besluit(boolean ja, @Nullable String omvang, @Nullable String datum) {
        return new VerwerkArrangementbesluit(L, "AR1", ja, omvang, "K1", datum == null ? null : dag(datum));
    }

    private static StartArrangement start(String op) {
        return new StartArrangement(L, "AR1", dag(op), "OPP1");
    }

    private static Arrangementen toegekend(Arrangementtype type, @Nullable String tot) {
        Arrangementen a = gevraagd(type, Verstrekker.SWV, tot);
        return Vouw.na(a, a.decide(besluit(true, "20 uur", null), als(Rol.SWV_CONSULENT, "2027-04-06"), GEEN_ELDERS));
    }

    private static List<String> codes(List<? extends Gebeurtenis> events) {
        return events.stream()
                .filter(AandachtspuntGesignaleerd.class::isInstance)
                .map(e -> ((AandachtspuntGesignaleerd) e).code())
                .toList();
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SWV, SWV_CONSULENT, true, R175",
        "SWV, SWV_CTA, true, R175",
        "SWV, AURIS, false, R175",
        "SWV, RECTOR, false, R175",
        "SWV, SYSTEEM, true, R175",
        "AURIS, AURIS, true, R181",
        "AURIS, SWV_CONSULENT, false, R181",
        "BESTUUR, RECTOR, true, R175",
        "BESTUUR, SWV_CONSULENT, false, R175"
    })
    void R175_R181_wie_toekent_beslist(Verstrekker verstrekker, Rol rol, boolean mag, String regel) {
        Arrangementen a = gevraagd(Arrangementtype.SWV_ARRANGEMENT, verstrekker, null);
        if (mag) {
            assertThat(namen(a.decide(besluit(true, "20 uur", null), als(rol, "2027-04-06"), GEEN_ELDERS)))
                    .containsExactly("ArrangementToegekend");
        } else {
            weigert(
                    () -> a.decide(besluit(true, "20 uur", null), als(rol, "2027-04-06"), GEEN_ELDERS),
                    "ROL_NIET_BEVOEGD",
                    regel);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLUSTER_3, true", "CLUSTER_4, true", "CLUSTER_2, true", "OPDC, true", "LWOO, false"})
    void R182_R183_R190_begeleiding_per_cluster_begint_met_een_OPP(Arrangementtype type, boolean nodig) {
        Arrangementen a = gevraagd(type, Verstrekker.SCHOOL, null);
        StartArrangement c = new StartArrangement(L, "AR1", dag("2027-04-14"), null);
        if (nodig) {
            weigert(() -> a.decide(c, oc("2027-04-14"), Arrangementproef.ONTBREEKT), "OPP_ONTBREEKT", "R118");
        } else {
            assertThat(a.decide(c, oc("2027-04-14"), Arrangementproef.ONTBREEKT))
                    .hasSize(1);
        }
    }

    @Test
    void R181_Auris_kent_toe_met_een_budget() {
        Arrangementen a = gevraagd(Arrangementtype.CLUSTER_2, Verstrekker.AURIS, null);
        assertThat(codes(a.decide(besluit(true, null, null), als(Rol.AURIS, "2027-04-06"), GEEN_ELDERS)))
                .containsExactly("BUDGET_ONTBREEKT");
        assertThat(codes(a.decide(besluit(true, "1200 euro", null), als(Rol.AURIS, "2027-04-06"), GEEN_ELDERS)))
                .isEmpty();
    }

    @Test
    void R175_over_een_aanvraag_wordt_een_keer_besloten_en_niet_voor_zij_er_is() {
        Arrangementen a = gevraagd(Arrangementtype.SWV_ARRANGEMENT, Verstrekker.SWV, null);
        weigert(
                () -> a.decide(besluit(true, "x", "2027-03-29"), als(Rol.SWV_CTA, "2027-04-06"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        Arrangementen afgewezen =
                Vouw.na(a, a.decide(besluit(false, null, null), als(Rol.SWV_CTA, "2027-04-06"), GEEN_ELDERS));
        assertThat(afgewezen.openstaand()).isEmpty();
        weigert(
                () -> afgewezen.decide(besluit(true, "x", null), als(Rol.SWV_CTA, "2027-04-07"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> afgewezen.decide(start("2027-04-07"), oc("2027-04-07"), Arrangementproef.GELDT),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> Arrangementen.LEEG.decide(besluit(true, "x", null), als(Rol.SWV_CTA, "2027-04-07"), GEEN_ELDERS),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void over_een_OOV_en_PrO_beslist_het_SWV_in_dezelfde_woorden_en_over_lwoo_niet() {
        for (Arrangementtype type : List.of(Arrangementtype.OOV, Arrangementtype.PRO)) {
            Elders elders =
                    id -> Optional.of(new Elders.Aanvraag(type, dag("2027-03-01"), true, "VerwerkArrangementbesluit"));
            assertThat(Arrangementen.LEEG.decide(besluit(true, "x", null), als(Rol.SWV_CTA, "2027-04-06"), elders))
                    .singleElement()
                    .isInstanceOfSatisfying(ArrangementToegekend.class, e -> assertThat(e.type())
                            .isEqualTo(type));
            Elders besloten =
                    id -> Optional.of(new Elders.Aanvraag(type, dag("2027-03-01"), false, "VerwerkArrangementbesluit"));
            weigert(
                    () -> Arrangementen.LEEG.decide(besluit(true, "x", null), als(Rol.SWV_CTA, "2027-04-06"), besloten),
                    "STATUS_ONJUIST",
                    null);
        }
        Elders lwoo = id -> Optional.of(
                new Elders.Aanvraag(Arrangementtype.LWOO, dag("2027-03-01"), true, "VerwerkLWOOBeschikking"));
        assertThat(weigert(
                                () -> Arrangementen.LEEG.decide(
                                        besluit(true, "x", null), als(Rol.SWV_CTA, "2027-04-06"), lwoo),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("VerwerkLWOOBeschikking");
    }

    @ParameterizedTest
    @CsvSource({"CLUSTER_3", "CLUSTER_4", "OPDC", "BPO", "SWV_ARRANGEMENT", "CLUSTER_2"})
    void R118_R182_R183_R190_een_arrangement_start_pas_met_een_OPP(Arrangementtype type) {
        Arrangementen a = toegekend(type, null);
        weigert(
                () -> a.decide(start("2027-04-14"), oc("2027-04-14"), Arrangementproef.ONTBREEKT),
                "OPP_ONTBREEKT",
                "R118");
        weigert(
                () -> a.decide(start("2027-04-14"), oc("2027-04-14"), Arrangementproef.ZONDER_AKKOORD),
                "HANDTEKENING_ONTBREEKT",
                "R123");
        assertThat(a.decide(start("2027-04-14"), oc("2027-04-14"), Arrangementproef.GELDT))
                .singleElement()
                .isInstanceOfSatisfying(ArrangementGestart.class, e -> assertThat(e.startdatum())
                        .isEqualTo("2027-04-14"));
    }

    @Test
    void R118_lwoo_en_jos_vragen_geen_OPP() {
        assertThat(List.of(Arrangementtype.values()).stream().filter(Arrangementtype::isZonderOPP))
                .containsExactlyInAnyOrder(Arrangementtype.LWOO, Arrangementtype.JOS);
    }

    @Test
    void een_arrangement_start_na_het_besluit_en_voor_zijn_laatste_dag() {
        Arrangementen wacht = gevraagd(Arrangementtype.BPO, Verstrekker.SWV, null);
        assertThat(weigert(
                                () -> wacht.decide(start("2027-04-14"), oc("2027-04-14"), Arrangementproef.GELDT),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("VerwerkArrangementbesluit");
        Arrangementen a = toegekend(Arrangementtype.BPO, "2027-06-01");
        weigert(() -> a.decide(start("2027-04-05"), oc("2027-04-14"), Arrangementproef.GELDT), "DAG_ONJUIST", null);
        weigert(() -> a.decide(start("2027-06-02"), oc("2027-04-14"), Arrangementproef.GELDT), "DAG_ONJUIST", null);
        assertThat(a.decide(start("2027-06-01"), oc("2027-04-14"), Arrangementproef.GELDT))
                .hasSize(1);
        Arrangementen loopt = lopend(Arrangementtype.BPO);
        weigert(
                () -> loopt.decide(start("2027-04-20"), oc("2027-04-20"), Arrangementproef.GELDT),
                "STATUS_ONJUIST",
                null);
        assertThat(loopt.loopt(Arrangementtype.BPO)).isTrue();
        assertThat(loopt.loopt(Arrangementtype.OPDC)).isFalse();
        assertThat(loopt.geldt("AR1")).isTrue();
        assertThat(wacht.geldt("AR1")).isFalse();
    }

    private static EvalueerArrangement evaluatie(String datum, Rol... met) {
        return new EvalueerArrangement(L, "AR1", Effect.DEELS, "door", dag(datum), List.of(met));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-14, 2027-06-30",
        "2027-04-14, 2027-06-30",
        "2027-05-05, 2027-06-30",
        "2027-05-06, 2028-06-30",
        "2027-07-10, 2028-06-30"
    })
    void R241_elk_arrangement_wordt_voor_de_zomer_geevalueerd(String start, String voor) {
        assertThat(Looptijd.eersteEvaluatie(dag(start), null)).isEqualTo(voor);
    }

    @Test
    void R241_een_eerder_gevraagde_dag_telt_en_een_latere_niet() {
        assertThat(Looptijd.eersteEvaluatie(dag("2026-09-14"), dag("2026-12-01")))
                .isEqualTo("2026-12-01");
        assertThat(Looptijd.eersteEvaluatie(dag("2026-09-14"), dag("2027-07-01")))
                .isEqualTo("2027-06-30");
        assertThat(Looptijd.eersteEvaluatie(dag("2026-09-14"), dag("2026-09-01")))
                .isEqualTo("2027-06-30");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-10, 2027-09-10", "2027-06-10, 2028-06-10", "2027-07-08, 2028-06-30"})
    void R174_na_een_evaluatie_komt_de_volgende_binnen_een_jaar(String datum, String volgende) {
        assertThat(Looptijd.volgendeEvaluatie(dag(datum))).isEqualTo(volgende);
    }

    @Test
    void R174_R241_een_evaluatie_die_uitblijft_wordt_een_keer_gezegd_en_begint_daarna_opnieuw() {
        Arrangementen a = lopend(Arrangementtype.CLUSTER_3);
        assertThat(a.verstreken(L, oc("2027-06-30"))).isEmpty();
        List<ArrangementEvent> laat = a.verstreken(L, oc("2027-07-01"));
        assertThat(laat).containsExactly(new ArrangementevaluatieUitgebleven(L, "AR1", dag("2027-06-30")));
        Arrangementen gezegd = Vouw.na(a, laat);
        assertThat(gezegd.verstreken(L, oc("2027-08-31"))).isEmpty();
        assertThat(gezegd.termijnen(oc("2027-07-01"))).isEmpty();
        Arrangementen na = Vouw.na(gezegd, gezegd.decide(evaluatie("2027-07-08"), oc("2027-07-08"), GEEN_ELDERS));
        assertThat(na.termijnen(oc("2027-07-08"))).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo("2028-06-30"));
        assertThat(na.vervuld(Regel.ARR_TIJDELIJK)).isTrue();
        assertThat(gezegd.vervuld(Regel.ARR_TIJDELIJK)).isFalse();
    }

    @Test
    void R174_wat_het_laatst_eindigde_moet_geevalueerd_zijn_voor_de_stap_terug() {
        Arrangementen a = lopend(Arrangementtype.CLUSTER_3);
        BeeindigArrangement einde = new BeeindigArrangement(L, "AR1", dag("2027-06-11"), false);
        List<LeerlingGebeurtenis> zonder = a.decide(einde, oc("2027-06-11"), GEEN_ELDERS);
        assertThat(codes(zonder)).containsExactly("EVALUATIE_ONTBREEKT");
        assertThat(Vouw.na(a, zonder).vervuld(Regel.ARR_TIJDELIJK)).isFalse();
        Arrangementen geevalueerd = Vouw.na(a, a.decide(evaluatie("2027-06-10"), oc("2027-06-10"), GEEN_ELDERS));
        List<LeerlingGebeurtenis> met = geevalueerd.decide(einde, oc("2027-06-11"), GEEN_ELDERS);
        assertThat(codes(met)).isEmpty();
        assertThat(Vouw.na(geevalueerd, met).vervuld(Regel.ARR_TIJDELIJK)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Arrangementtype.class,
            names = {"BPO", "CLUSTER_2", "CLUSTER_3", "CLUSTER_4"})
    void R183_de_begeleider_legt_zijn_gesprekken_vast_vanaf_het_begin(Arrangementtype type) {
        Arrangementen a = lopend(type);
        LegBegeleidingsgesprekVast c =
                new LegBegeleidingsgesprekVast(L, "AR1", dag("2027-06-10"), "plant een week vooruit", "lukt");
        assertThat(a.decide(c, oc("2027-06-10"), GEEN_ELDERS))
                .containsExactly(new BegeleidingsgesprekVastgelegd(
                        L, "AR1", dag("2027-06-10"), "plant een week vooruit", "lukt"));
        weigert(
                () -> a.decide(
                        new LegBegeleidingsgesprekVast(L, "AR1", dag("2027-04-13"), null, null),
                        oc("2027-06-10"),
                        GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R183_alleen_waar_een_begeleider_passend_onderwijs_begeleidt_zijn_er_zulke_gesprekken() {
        LegBegeleidingsgesprekVast c = new LegBegeleidingsgesprekVast(L, "AR1", null, null, null);
        weigert(
                () -> lopend(Arrangementtype.SWV_ARRANGEMENT).decide(c, oc("2027-06-10"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> toegekend(Arrangementtype.CLUSTER_4, null).decide(c, oc("2027-06-10"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R183_bij_cluster_4_wordt_met_ouders_en_leerling_geevalueerd() {
        Arrangementen a = lopend(Arrangementtype.CLUSTER_4);
        assertThat(codes(a.decide(evaluatie("2027-06-10", Rol.OUDER), oc("2027-06-10"), GEEN_ELDERS)))
                .containsExactly("EVALUATIE_ZONDER_OUDERS_OF_LEERLING");
        assertThat(codes(a.decide(evaluatie("2027-06-10", Rol.OUDER, Rol.LEERLING), oc("2027-06-10"), GEEN_ELDERS)))
                .isEmpty();
        assertThat(codes(lopend(Arrangementtype.CLUSTER_3)
                        .decide(evaluatie("2027-06-10"), oc("2027-06-10"), GEEN_ELDERS)))
                .isEmpty();
        weigert(() -> a.decide(evaluatie("2027-04-13"), oc("2027-06-10"), GEEN_ELDERS), "STATUS_ONJUIST", null);
    }

    @Test
    void een_arrangement_met_een_laatste_dag_zegt_dat_het_eindigt_en_wordt_verlengd() {
        Arrangementen a = toegekend(Arrangementtype.BPO, "2027-06-01");
        Arrangementen loopt = Vouw.na(a, a.decide(start("2027-04-14"), oc("2027-04-14"), Arrangementproef.GELDT));
        assertThat(loopt.verstreken(L, oc("2027-05-17"))).isEmpty();
        List<ArrangementEvent> nadert = loopt.verstreken(L, oc("2027-05-18"));
        assertThat(nadert)
                .containsExactly(new ArrangementEindeNadert(L, "AR1", dag("2027-06-01"), Regel.ARR_TIJDELIJK));
        Arrangementen genaderd = Vouw.na(loopt, nadert);
        assertThat(genaderd.verstreken(L, oc("2027-06-01"))).isEmpty();
        List<ArrangementEvent> voorbij = genaderd.verstreken(L, oc("2027-06-02"));
        assertThat(namen(voorbij)).containsExactly("ArrangementEindeVerstreken");
        assertThat(Vouw.na(genaderd, voorbij).verstreken(L, oc("2027-06-20"))).isEmpty();
        weigert(
                () -> genaderd.decide(
                        new VerlengArrangement(L, "AR1", dag("2027-06-01")), oc("2027-05-20"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        Arrangementen verlengd = Vouw.na(
                genaderd,
                genaderd.decide(new VerlengArrangement(L, "AR1", dag("2027-07-09")), oc("2027-05-20"), GEEN_ELDERS));
        assertThat(verlengd.verstreken(L, oc("2027-06-24"))).isEmpty();
        assertThat(namen(verlengd.verstreken(L, oc("2027-06-25")))).containsExactly("ArrangementEindeNadert");
    }

    private static Context bij(String school, String dag) {
        return Arrangementproef.op(school, dag);
    }

    @ParameterizedTest
    @CsvSource({"DIA, 2029-04-14, 2029-02-14", "HEI, 2027-10-14, 2027-09-14"})
    void R190_R325_een_plaats_in_een_OPDC_heeft_een_langste_duur_naar_sector(
            String school, String eind, String signaal) {
        Arrangementen a = toegekend(Arrangementtype.OPDC, null);
        List<ArrangementEvent> events =
                a.decide(start("2027-04-14"), bij(school, "2027-04-14"), Arrangementproef.GELDT);
        assertThat(events).singleElement().isInstanceOfSatisfying(ArrangementGestart.class, e -> {
            assertThat(e.uiterlijk()).isEqualTo(eind);
            assertThat(e.einddatum()).isNull();
        });
        Arrangementen loopt = Vouw.na(a, events);
        assertThat(loopt.termijnen(bij(school, "2027-04-14")))
                .filteredOn(t -> t.soort().equals("ARRANGEMENT_EINDE"))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.regel()).isEqualTo(Regel.OPDC_2J);
                    assertThat(t.wek()).isEqualTo(signaal);
                });
        assertThat(weigert(
                                () -> loopt.decide(
                                        new VerlengArrangement(
                                                L, "AR1", dag(eind).plusDays(1)),
                                        bij(school, "2027-05-01"),
                                        GEEN_ELDERS),
                                "MAXIMUMDUUR_BEREIKT",
                                "R190")
                        .herstelactie())
                .isEqualTo("BeeindigArrangement");
        assertThat(loopt.decide(new VerlengArrangement(L, "AR1", dag(eind)), bij(school, "2027-05-01"), GEEN_ELDERS))
                .hasSize(1);
    }

    @Test
    void R190_wat_eerder_van_het_OPDC_is_gebruikt_telt_mee() {
        Arrangementen eerder = Vouw.na(
                toegekend(Arrangementtype.OPDC, null),
                new ArrangementGestart(
                        L,
                        "AR1",
                        Arrangementtype.OPDC,
                        dag("2025-04-14"),
                        null,
                        null,
                        dag("2027-04-14"),
                        dag("2026-06-30")),
                new ArrangementBeeindigd(L, "AR1", dag("2027-04-04"), false, true),
                aangevraagd("AR2", Arrangementtype.OPDC, Verstrekker.SWV, null),
                new ArrangementToegekend(
                        L, "AR2", Arrangementtype.OPDC, Verstrekker.SWV, null, null, dag("2027-04-06")));
        StartArrangement weer = new StartArrangement(L, "AR2", dag("2027-04-14"), null);
        assertThat(eerder.decide(weer, bij("DIA", "2027-04-14"), Arrangementproef.GELDT))
                .singleElement()
                .isInstanceOfSatisfying(
                        ArrangementGestart.class, e -> assertThat(e.uiterlijk()).isEqualTo("2027-04-25"));
        Arrangementen op = Vouw.na(
                eerder,
                new ArrangementGestart(
                        L,
                        "AR2",
                        Arrangementtype.OPDC,
                        dag("2027-04-14"),
                        null,
                        null,
                        dag("2027-04-25"),
                        dag("2027-06-30")),
                new ArrangementBeeindigd(L, "AR2", dag("2027-04-25"), false, true),
                aangevraagd("AR3", Arrangementtype.OPDC, Verstrekker.SCHOOL, null));
        weigert(
                () -> op.decide(
                        new StartArrangement(L, "AR3", dag("2027-05-10"), null),
                        bij("DIA", "2027-05-10"),
                        Arrangementproef.GELDT),
                "MAXIMUMDUUR_BEREIKT",
                "R190");
    }

    @Test
    void R240_een_einde_zegt_of_er_nazorg_komt_en_een_aanvraag_kan_terug() {
        Arrangementen a = lopend(Arrangementtype.BPO);
        assertThat(a.openstaand()).containsExactly("BPO");
        assertThat(a.decide(new BeeindigArrangement(L, "AR1", null, true), oc("2027-06-11"), GEEN_ELDERS)
                        .get(0))
                .isEqualTo(new ArrangementBeeindigd(L, "AR1", dag("2027-06-11"), true, true));
        Arrangementen wacht = gevraagd(Arrangementtype.BPO, Verstrekker.SWV, null);
        List<LeerlingGebeurtenis> terug =
                wacht.decide(new BeeindigArrangement(L, "AR1", null, false), oc("2027-04-01"), GEEN_ELDERS);
        assertThat(terug).containsExactly(new ArrangementBeeindigd(L, "AR1", dag("2027-04-01"), false, false));
        assertThat(Vouw.na(wacht, terug).openstaand()).isEmpty();
        weigert(
                () -> Vouw.na(wacht, terug)
                        .decide(new BeeindigArrangement(L, "AR1", null, false), oc("2027-04-02"), GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_OOV_heeft_haar_eigen_opdrachten() {
        Elders oov = id -> Optional.of(
                new Elders.Aanvraag(Arrangementtype.OOV, dag("2027-03-01"), false, "VerwerkArrangementbesluit"));
        assertThat(weigert(
                                () -> Arrangementen.LEEG.decide(evaluatie("2027-06-10"), oc("2027-06-10"), oov),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("EvalueerOOV");
        assertThat(weigert(
                                () -> Arrangementen.LEEG.decide(
                                        new BeeindigArrangement(L, "AR1", null, false), oc("2027-06-10"), oov),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("BeeindigOOV");
        weigert(
                () -> Arrangementen.LEEG.decide(
                        new VerlengArrangement(L, "AR1", dag("2027-07-01")), oc("2027-06-10"), oov),
                "OOV_TYPE",
                "R186");
    }

    @Test
    void R327_wie_is_vertrokken_heeft_geen_arrangement_meer() {
        Arrangementen a = Vouw.na(
                lopend(Arrangementtype.BPO),
                aangevraagd("AR2", Arrangementtype.SWV_ARRANGEMENT, Verstrekker.SWV, null),
                new UitschrijvingIngegaan(L, dag("2027-06-01"), RedenUitschrijving.VERHUIZING));
        assertThat(a.lopend()).isEmpty();
        assertThat(a.openstaand()).isEmpty();
        assertThat(a.termijnen(oc("2027-06-02"))).extracting(Termijn::id).isEmpty();
    }
}
