package nl.zorgspoor.core.leerling.arrangement;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.GEEN_ELDERS;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.L;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.VELDEN;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.dag;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.flexzat;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.oc;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.op;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.vraag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementAanvraagTest {

    private static List<LeerlingGebeurtenis> doe(VraagArrangementAan c, Context x, FlexZats flexzat) {
        return Arrangementen.LEEG.decide(c, x, flexzat, Trajecten.inFase("FASE_3B", 1), GEEN_ELDERS);
    }

    private static List<LeerlingGebeurtenis> bijHei(VraagArrangementAan c) {
        return Arrangementen.LEEG.decide(
                c, op("HEI", "2027-03-30"), FlexZats.LEEG, Trajecten.inFase("NIVEAU_4_INTENSIEF", 1), GEEN_ELDERS);
    }

    private static List<String> codes(List<LeerlingGebeurtenis> events) {
        return events.stream()
                .filter(AandachtspuntGesignaleerd.class::isInstance)
                .map(e -> ((AandachtspuntGesignaleerd) e).code())
                .toList();
    }

    private static Velden zonder(String veld) {
        return new Velden(
                veld.equals("deskundigheid") ? null : "d",
                veld.equals("aandachtEnTijd") ? "  " : "a",
                veld.equals("voorzieningen") ? null : "geen",
                veld.equals("gebouw") ? null : "geen",
                veld.equals("samenwerkingspartners") ? null : "geen",
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deskundigheid", "aandachtEnTijd", "voorzieningen", "gebouw", "samenwerkingspartners"})
    void R170_vijf_velden_zijn_verplicht_en_elk_ontbrekend_veld_wordt_genoemd(String veld) {
        assertThat(weigert(
                                () -> bijHei(
                                        vraag(Arrangementtype.SWV_ARRANGEMENT, zonder(veld), Verstrekker.SWV, null)),
                                "ARRANGEMENTVELD_ONTBREEKT",
                                "R170")
                        .ontbreekt())
                .containsExactly(veld);
    }

    @Test
    void R170_R174_zonder_aard_verstrekker_en_begin_is_een_aanvraag_niet_compleet() {
        VraagArrangementAan kaal = new VraagArrangementAan(
                L, "AR1", Arrangementtype.SWV_ARRANGEMENT, null, VELDEN, null, null, null, null, null, null, null);
        assertThat(weigert(() -> bijHei(kaal), "ARRANGEMENTVELD_ONTBREEKT", "R170")
                        .ontbreekt())
                .containsExactly("aard", "verstrekker", "van");
    }

    @Test
    void R170_een_arrangement_eindigt_en_wordt_bekeken_na_zijn_begin() {
        for (boolean einde : List.of(true, false)) {
            VraagArrangementAan c = new VraagArrangementAan(
                    L,
                    "AR1",
                    Arrangementtype.SWV_ARRANGEMENT,
                    Aard.STRUCTUREEL,
                    VELDEN,
                    Verstrekker.SWV,
                    dag("2027-04-12"),
                    einde ? dag("2027-04-11") : null,
                    null,
                    null,
                    einde ? null : dag("2027-04-11"),
                    "20 uur");
            weigert(() -> bijHei(c), "DAG_ONJUIST", null);
        }
    }

    @Test
    void R6_R255_alleen_wat_in_de_catalogus_van_de_school_staat() {
        assertThat(weigert(
                                () -> bijHei(vraag(Arrangementtype.CLUSTER_4, VELDEN, Verstrekker.SWV, null)),
                                "NIET_IN_CATALOGUS",
                                "R6")
                        .ontbreekt())
                .containsExactly("CLUSTER_4");
        weigert(
                () -> doe(
                        vraag(Arrangementtype.CLUSTER_4, VELDEN, Verstrekker.SWV, "CLUSTER_3"),
                        oc("2027-03-30"),
                        flexzat(Arrangementtype.BPO)),
                "NIET_IN_CATALOGUS",
                "R6");
        assertThat(Proef.school("COE").catalogusItems(Catalogus.ARRANGEMENT, dag("2027-03-30")))
                .extracting(i -> i.arrangement().soortArrangement())
                .contains(Arrangementaanbod.Soort.values());
    }

    @Test
    void R254_een_aanvraag_begint_bij_het_onderdeel_van_de_catalogus() {
        List<LeerlingGebeurtenis> events = doe(
                vraag(
                        Arrangementtype.CLUSTER_4,
                        new Velden(null, null, null, "lokaal 12", null, null, null),
                        Verstrekker.SWV,
                        "CLUSTER_4"),
                oc("2027-03-30"),
                flexzat(Arrangementtype.BPO));
        assertThat(events.get(0)).isInstanceOfSatisfying(ArrangementAangevraagd.class, e -> {
            assertThat(e.velden().gebouw()).isEqualTo("lokaal 12");
            assertThat(e.velden().deskundigheid()).startsWith("begeleider passend onderwijs");
            assertThat(e.velden().grenzen()).isEqualTo("GRENS_COE_C4");
            assertThat(e.aard()).isEqualTo(Aard.INTENSIEF_LANGDUREND);
            assertThat(e.itemCode()).isEqualTo("CLUSTER_4");
        });
        weigert(
                () -> doe(
                        vraag(Arrangementtype.BPO, null, Verstrekker.SWV, "BPO"),
                        oc("2027-03-30"),
                        flexzat(Arrangementtype.BPO)),
                "ARRANGEMENTVELD_ONTBREEKT",
                "R170");
    }

    @ParameterizedTest
    @CsvSource({
        "BPO, BPO, true",
        "BPO, TRAJECTBEGELEIDING, false",
        "CLUSTER_4, BPO, true",
        "CLUSTER_4, JOS, false",
        "CLUSTER_3, CLUSTER_3, true",
        "CLUSTER_2, BPO, true",
        "TRAJECTBEGELEIDING, BPO, false",
        "TRAJECTBEGELEIDING, TRAJECTBEGELEIDING, true"
    })
    void R171_een_arrangement_volgt_op_een_Flex_Zat_met_die_keuze(
            Arrangementtype type, Arrangementtype keuze, boolean past) {
        Verstrekker verstrekker = type == Arrangementtype.CLUSTER_2 ? Verstrekker.AURIS : Verstrekker.SCHOOL;
        VraagArrangementAan c = vraag(type, VELDEN, verstrekker, null);
        if (past) {
            assertThat(doe(c, oc("2027-03-30"), flexzat(keuze)).get(0))
                    .isInstanceOfSatisfying(ArrangementAangevraagd.class, e -> assertThat(e.flexZatId())
                            .isEqualTo("F1"));
        } else {
            assertThat(weigert(() -> doe(c, oc("2027-03-30"), flexzat(keuze)), "FLEXZAT_ONTBREEKT", "R171")
                            .overruleMogelijk())
                    .isTrue();
        }
    }

    @Test
    void R171_met_reden_kan_de_coordinator_zonder_Flex_Zat_zoals_bij_cluster_2() {
        VraagArrangementAan c = vraag(Arrangementtype.CLUSTER_2, VELDEN, Verstrekker.AURIS, null);
        weigert(() -> doe(c, oc("2027-03-30"), FlexZats.LEEG), "FLEXZAT_ONTBREEKT", "R171");
        assertThat(doe(c, Proef.metOverrule(oc("2027-03-30"), "loopt via Auris"), FlexZats.LEEG))
                .hasSize(1);
        Context mentor = Proef.metOverrule(
                Proef.context("COE", Rol.MENTOR, "M1", "2027-03-30", "VraagArrangementAan"), "wil het");
        weigert(() -> doe(c, mentor, FlexZats.LEEG), "FLEXZAT_ONTBREEKT", "R171");
    }

    @Test
    void R171_een_genoemde_Flex_Zat_heeft_het_gekozen_ook_waar_dat_niet_hoeft() {
        VraagArrangementAan c = new VraagArrangementAan(
                L,
                "AR1",
                Arrangementtype.SWV_ARRANGEMENT,
                Aard.STRUCTUREEL,
                VELDEN,
                Verstrekker.SWV,
                dag("2027-04-12"),
                null,
                "F1",
                null,
                null,
                "20 uur");
        weigert(() -> doe(c, oc("2027-03-30"), flexzat(Arrangementtype.BPO)), "FLEXZAT_ONTBREEKT", "R171");
        assertThat(doe(c, oc("2027-03-30"), flexzat(Arrangementtype.SWV_ARRANGEMENT)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VraagArrangementAan", "VraagCluster2Aan", "VraagOOVAan"})
    void R172_alleen_de_coordinator_vraagt_extra_ondersteuning_aan(String opdracht) {
        for (Rol rol : List.of(Rol.MENTOR, Rol.LEERLINGBEGELEIDER, Rol.RECTOR, Rol.OUDER)) {
            weigert(
                    () -> Bevoegdheden.eisRol(Proef.context("COE", rol, "X", "2027-03-30", opdracht), false),
                    "ROL_NIET_BEVOEGD",
                    "R172");
        }
        Bevoegdheden.eisRol(Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2027-03-30", opdracht), false);
    }

    @Test
    void R175_een_aanvraag_bij_bestuur_of_SWV_noemt_bedrag_of_uren() {
        assertThat(codes(bijHei(vraag(Arrangementtype.SWV_ARRANGEMENT, VELDEN, Verstrekker.SWV, null))))
                .containsExactly("OMVANG_ONTBREEKT");
        assertThat(codes(bijHei(vraag(Arrangementtype.BESTUUR_ARRANGEMENT, VELDEN, Verstrekker.BESTUUR, null))))
                .containsExactly("OMVANG_ONTBREEKT");
        VraagArrangementAan metUren = new VraagArrangementAan(
                L,
                "AR1",
                Arrangementtype.SWV_ARRANGEMENT,
                Aard.STRUCTUREEL,
                VELDEN,
                Verstrekker.SWV,
                dag("2027-04-12"),
                null,
                null,
                null,
                null,
                "40 uur");
        assertThat(codes(bijHei(metUren))).isEmpty();
    }

    @Test
    void R175_R7_wat_van_buiten_komt_kent_de_school_zichzelf_niet_toe() {
        for (Arrangementtype type : List.of(Arrangementtype.SWV_ARRANGEMENT, Arrangementtype.BESTUUR_ARRANGEMENT)) {
            weigert(() -> bijHei(vraag(type, VELDEN, Verstrekker.SCHOOL, null)), "VERSTREKKER_ONJUIST", "R175");
        }
        VraagArrangementAan bpo = vraag(Arrangementtype.BPO, VELDEN, Verstrekker.SCHOOL, "BPO");
        assertThat(doe(bpo, oc("2027-03-30"), flexzat(Arrangementtype.BPO))).hasSize(1);
    }

    @Test
    void R181_cluster_2_kent_Auris_toe_en_niemand_anders() {
        for (Verstrekker v : List.of(Verstrekker.SCHOOL, Verstrekker.SWV, Verstrekker.BESTUUR)) {
            VraagArrangementAan c = vraag(Arrangementtype.CLUSTER_2, VELDEN, v, "CLUSTER_2");
            weigert(() -> doe(c, oc("2027-03-30"), flexzat(Arrangementtype.CLUSTER_2)), "VERSTREKKER_ONJUIST", "R181");
        }
        VraagArrangementAan bpo = vraag(Arrangementtype.BPO, VELDEN, Verstrekker.AURIS, "BPO");
        weigert(() -> doe(bpo, oc("2027-03-30"), flexzat(Arrangementtype.BPO)), "VERSTREKKER_ONJUIST", "R175");
    }

    @ParameterizedTest
    @CsvSource({
        "SWV_ARRANGEMENT, SWV, true",
        "SWV_ARRANGEMENT, BESTUUR, false",
        "BESTUUR_ARRANGEMENT, BESTUUR, true",
        "BESTUUR_ARRANGEMENT, SWV, false"
    })
    void R175_wat_naar_bestuur_of_SWV_heet_kennen_zij_toe(Arrangementtype type, Verstrekker wie, boolean goed) {
        VraagArrangementAan c = vraag(type, VELDEN, wie, null);
        if (goed) {
            assertThat(bijHei(c).get(0)).isInstanceOf(ArrangementAangevraagd.class);
        } else {
            assertThat(weigert(() -> bijHei(c), "VERSTREKKER_ONJUIST", "R175").ontbreekt())
                    .hasSize(1)
                    .doesNotContain(wie.name());
        }
    }

    @Test
    void R175_R170_de_route_van_HEI_hoort_dat_er_een_aanvraag_bij_bestuur_of_SWV_ligt() {
        assertThat(Arrangementen.LEEG.vervuld(Regel.ARR_VELDEN)).isFalse();
        Arrangementen school = Vouw.na(
                Arrangementen.LEEG, Arrangementproef.aangevraagd("AR1", Arrangementtype.BPO, Verstrekker.SCHOOL, null));
        assertThat(school.vervuld(Regel.ARR_VELDEN)).isTrue();
        assertThat(school.vervuld(Regel.ARR_SWV)).isFalse();
        Arrangementen swv = Vouw.na(
                Arrangementen.LEEG, bijHei(vraag(Arrangementtype.SWV_ARRANGEMENT, VELDEN, Verstrekker.SWV, null)));
        assertThat(swv.vervuld(Regel.ARR_SWV)).isTrue();
        assertThat(swv.vervuld(Regel.ARR_TIJDELIJK)).isTrue();
        assertThat(swv.vervuld(Regel.NAZORG)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LWOO, VraagLWOOAan", "PRO, VraagPrOAan", "OOV, VraagOOVAan", "JOS, VraagJOSAan", "TRAJECTGROEP_VAST,"})
    void wat_eigen_regels_heeft_wordt_met_zijn_eigen_opdracht_gevraagd(Arrangementtype type, @Nullable String herstel) {
        assertThat(weigert(
                                () -> doe(vraag(type, VELDEN, Verstrekker.SWV, null), oc("2027-03-30"), FlexZats.LEEG),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo(herstel);
    }

    @Test
    void een_id_is_er_een_keer_ook_voor_een_OOV() {
        VraagArrangementAan c = vraag(Arrangementtype.SWV_ARRANGEMENT, VELDEN, Verstrekker.SWV, null);
        Arrangementen er = Vouw.na(Arrangementen.LEEG, doe(c, oc("2027-03-30"), FlexZats.LEEG));
        weigert(
                () -> er.decide(c, oc("2027-03-30"), FlexZats.LEEG, Trajecten.LEEG, GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        Elders oov = id -> Optional.of(
                new Elders.Aanvraag(Arrangementtype.OOV, dag("2027-03-01"), true, "VerwerkArrangementbesluit"));
        weigert(
                () -> Arrangementen.LEEG.decide(c, oc("2027-03-30"), FlexZats.LEEG, Trajecten.LEEG, oov),
                "STATUS_ONJUIST",
                null);
    }

    private static List<LeerlingGebeurtenis> cluster2(
            @Nullable String hulpvraag, Cluster2Soort soort, @Nullable Integer maanden) {
        return cluster2(hulpvraag, soort, maanden, oc("2027-03-30"), flexzat(Arrangementtype.CLUSTER_2));
    }

    private static List<LeerlingGebeurtenis> cluster2(
            @Nullable String hulpvraag, Cluster2Soort soort, @Nullable Integer maanden, Context x, FlexZats flexzat) {
        return Arrangementen.LEEG.decide(
                new VraagCluster2Aan(L, "AR1", hulpvraag, soort, maanden),
                x,
                flexzat,
                Trajecten.inFase("FASE_3B", 1),
                GEEN_ELDERS);
    }

    @Test
    void R171_ook_de_vraag_aan_Auris_volgt_op_een_Flex_Zat_of_zegt_waarom_niet() {
        assertThat(weigert(
                                () -> cluster2("vraag", Cluster2Soort.DOOF, null, oc("2027-03-30"), FlexZats.LEEG),
                                "FLEXZAT_ONTBREEKT",
                                "R171")
                        .overruleMogelijk())
                .isTrue();
        Context x = Proef.metOverrule(oc("2027-03-30"), "Auris kent deze leerling van de basisschool");
        assertThat(cluster2("vraag", Cluster2Soort.DOOF, null, x, FlexZats.LEEG))
                .hasSize(1);
        assertThat(cluster2("vraag", Cluster2Soort.DOOF, null, oc("2027-03-30"), flexzat(Arrangementtype.BPO)))
                .as("begeleiding door de BPO, van welk cluster ook")
                .hasSize(1);
    }

    @Test
    void R181_cluster_2_gaat_met_een_vraag_naar_Auris() {
        weigert(() -> cluster2(" ", Cluster2Soort.DOOF, null), "INHOUD_ONTBREEKT", "R181");
        List<LeerlingGebeurtenis> events = cluster2("hoe volgt deze leerling de les", Cluster2Soort.DOOF, null);
        assertThat(events).singleElement().isInstanceOfSatisfying(Cluster2ArrangementAangevraagd.class, e -> {
            assertThat(e.aard()).isEqualTo(Aard.STRUCTUREEL);
            assertThat(e.itemCode()).isEqualTo("CLUSTER_2");
        });
        Arrangement a = Vouw.na(Arrangementen.LEEG, events).arrangement("AR1").orElseThrow();
        assertThat(a.type()).isEqualTo(Arrangementtype.CLUSTER_2);
        assertThat(a.verstrekker()).isEqualTo(Verstrekker.AURIS);
        weigert(
                () -> Arrangementen.LEEG.decide(
                        new VraagCluster2Aan(L, "AR1", "vraag", Cluster2Soort.TOS, 30),
                        op("HEI", "2027-03-30"),
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        GEEN_ELDERS),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @ParameterizedTest
    @CsvSource({
        "TOS, , TAALACHTERSTAND_ONBEKEND",
        "TOS, 23, TAALACHTERSTAND_TE_KLEIN",
        "TOS, 24,",
        "SLECHTHOREND, ,",
        "DOOF, 3,"
    })
    void R265_zonder_gehoorverlies_hoort_twee_jaar_taalachterstand_bij_cluster_2(
            Cluster2Soort soort, @Nullable Integer maanden, @Nullable String code) {
        assertThat(codes(cluster2("vraag", soort, maanden))).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
