package nl.zorgspoor.core.leerling.opp;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.opp.OPPproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From concept to established, each step in its turn. */
class OPPVaststellingTest {

    private static List<String> stelVast(OPPs staat, String school, String dag) {
        return namen(Vaststelling.decide(staat, OPPproef.stelVast(), oc(school, dag), DERTIEN));
    }

    @Test
    void R120_elke_sectie_is_ingevuld_voor_het_OPP_vaststaat() {
        assertThat(weigert(() -> stelVast(concept("COE", null), "COE", DAG), "OPP_ONVOLLEDIG", "R120")
                        .ontbreekt())
                .containsExactly(
                        "belemmering",
                        "bevorderend",
                        "behoefteLeerling",
                        "behoefteSchool",
                        "doelen",
                        "interventies",
                        "uitstroombestemming",
                        "afwijkingProgramma");
        Secties zonderDoel = new Secties("b", "b", "l", "s", List.of(" "), List.of("i"), "u", "geen", null, List.of());
        assertThat(weigert(() -> stelVast(concept("COE", zonderDoel), "COE", DAG), "OPP_ONVOLLEDIG", "R120")
                        .ontbreekt())
                .containsExactly("doelen");
    }

    @Test
    void R120_een_concept_wordt_zonder_evaluatie_aangevuld_en_wat_er_stond_blijft_staan() {
        OPPs concept =
                concept("COE", new Secties("b", null, null, null, List.of(), List.of(), null, null, null, List.of()));
        Secties rest = new Secties(
                null,
                "v",
                "l",
                "s",
                List.of("d"),
                List.of("i"),
                "u",
                "geen",
                "gezin met drie kinderen",
                List.of("zelf plannen"));
        StelOPPBij bij = new StelOPPBij(L, "OPP1", rest, List.of(), null, null);
        OPPs na = Vouw.na(concept, Opstelling.decide(concept, bij, oc("COE", DAG), DERTIEN));
        assertThat(na.alle().get("OPP1").secties())
                .isEqualTo(new Secties(
                        "b",
                        "v",
                        "l",
                        "s",
                        List.of("d"),
                        List.of("i"),
                        "u",
                        "geen",
                        "gezin met drie kinderen",
                        List.of("zelf plannen")));
        weigert(
                () -> Opstelling.decide(
                        na, new StelOPPBij(L, "OPP1", rest, List.of(), null, null), oc("COE", DAG), DERTIEN),
                "INHOUD_ONTBREEKT",
                "R126");
    }

    @Test
    void R120_zonder_datum_is_de_evaluatie_een_jaar_later() {
        assertThat(Vaststelling.decide(klaar(), OPPproef.stelVast(), oc("COE", DAG), DERTIEN))
                .first()
                .isEqualTo(new OPPVastgesteld(
                        L,
                        "OPP1",
                        LocalDate.parse(DAG),
                        "SOM-12",
                        LocalDate.parse("2028-04-12"),
                        LocalDate.parse("2028-04-12"),
                        true));
        weigert(
                () -> Opstelling.decide(
                        OPPs.LEEG,
                        new StelOPPOp(L, "OPP1", null, null, List.of(), null, HEEL, LocalDate.parse("2027-04-11")),
                        oc("COE", DAG),
                        FlexZats.LEEG),
                "DAG_ONJUIST",
                null);
    }

    @Test
    void R122_een_OPP_is_met_de_ouders_besproken_en_de_leerling_is_gehoord() {
        assertThat(weigert(() -> stelVast(concept("COE"), "COE", DAG), "OVERLEG_ONTBREEKT", "R122")
                        .ontbreekt())
                .containsExactly("BespreekOPPMetOuders", "HoorLeerlingOverOPP");
        assertThat(weigert(() -> stelVast(besproken(concept("COE"), DAG), "COE", DAG), "OVERLEG_ONTBREEKT", "R122")
                        .ontbreekt())
                .containsExactly("HoorLeerlingOverOPP");
        assertThat(weigert(() -> stelVast(gehoord(concept("COE"), DAG), "COE", DAG), "OVERLEG_ONTBREEKT", "R122")
                        .ontbreekt())
                .containsExactly("BespreekOPPMetOuders");
    }

    @Test
    void R122_wat_de_leerling_zei_en_wat_ermee_is_gedaan_staan_er_in_woorden() {
        OPPs concept = concept("COE");
        weigert(
                () -> Opstelling.decide(
                        concept, new HoorLeerlingOverOPP(L, "OPP1", null, null, " ", "niets"), oc("COE", DAG)),
                "INHOUD_ONTBREEKT",
                "R122");
        weigert(
                () -> Opstelling.decide(
                        concept, new HoorLeerlingOverOPP(L, "OPP1", null, null, "ik wil", " "), oc("COE", DAG)),
                "INHOUD_ONTBREEKT",
                "R122");
        weigert(
                () -> Opstelling.decide(concept, new BespreekOPPMetOuders(L, "OPP1", null, " "), oc("COE", DAG)),
                "INHOUD_ONTBREEKT",
                "R122");
        weigert(
                () -> Opstelling.decide(
                        concept,
                        new HoorLeerlingOverOPP(L, "OPP1", Hoormoment.EVALUEREN, null, "ik wil", "staat erin"),
                        oc("COE", DAG)),
                "STATUS_ONJUIST",
                null);
        assertThat(Opstelling.decide(
                        concept,
                        new HoorLeerlingOverOPP(L, "OPP1", null, LocalDate.parse("2027-04-09"), "ik wil", "staat erin"),
                        oc("COE", DAG)))
                .containsExactly(new LeerlingOverOPPGehoord(
                        L, "OPP1", Hoormoment.OPSTELLEN, LocalDate.parse("2027-04-09"), "ik wil", "staat erin"));
    }

    @Test
    void R305_waar_het_hoorrecht_nog_niet_geldt_houdt_alleen_het_gesprek_met_ouders_tegen() {
        var x = Proef.context(
                Proef.met(Proef.school("DIA"), Instelling.OPP_HOORRECHT, "nee"),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                DAG,
                "Proef");
        assertThat(namen(Vaststelling.decide(besproken(concept("DIA"), DAG), OPPproef.stelVast(), x, DERTIEN)))
                .contains("OPPVastgesteld");
        assertThat(weigert(
                                () -> Vaststelling.decide(concept("DIA"), OPPproef.stelVast(), x, DERTIEN),
                                "OVERLEG_ONTBREEKT",
                                "R122")
                        .ontbreekt())
                .containsExactly("BespreekOPPMetOuders");
    }

    @Test
    void R123_bij_COE_staat_een_OPP_pas_vast_met_de_handtekening_van_ouders() {
        OPPs zonder = besproken(gehoord(concept("COE"), DAG), DAG);
        weigert(() -> stelVast(zonder, "COE", DAG), "HANDTEKENING_ONTBREEKT", "R123");
        assertThat(stelVast(klaar(), "COE", DAG)).containsExactly("OPPVastgesteld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIA", "KLA", "HEI", "CHR"})
    void R123_elders_kan_de_rest_vaststaan_en_wacht_alleen_het_handelingsdeel(String school) {
        OPPs zonder = besproken(gehoord(concept(school), DAG), DAG);
        List<?> events = Vaststelling.decide(zonder, OPPproef.stelVast(), oc(school, DAG), DERTIEN);
        OPPs na = Vouw.na(zonder, events);
        assertThat(((OPPVastgesteld) events.get(0)).instemming()).isFalse();
        assertThat(events.get(1)).hasFieldOrPropertyWithValue("regel", Regel.OPP_HANDTEKENING);
        weigert(() -> na.eisVoorExtraOndersteuning(null, oc(school, DAG), DERTIEN), "HANDTEKENING_ONTBREEKT", "R123");
        assertThat(getekend(na, "O1", DAG).eisVoorExtraOndersteuning(null, oc(school, DAG), DERTIEN))
                .isEqualTo("OPP1");
    }

    @Test
    void R118_extra_ondersteuning_begint_met_een_vastgesteld_OPP() {
        weigert(() -> OPPs.LEEG.eisVoorExtraOndersteuning(null, oc("COE", DAG), DERTIEN), "OPP_ONTBREEKT", "R118");
        assertThat(weigert(
                                () -> klaar().eisVoorExtraOndersteuning(null, oc("COE", DAG), DERTIEN),
                                "OPP_ONTBREEKT",
                                "R118")
                        .herstelactie())
                .isEqualTo("StelOPPVast");
        weigert(
                () -> vastgesteld().eisVoorExtraOndersteuning("OPP9", oc("COE", DAG), DERTIEN),
                "OPP_ONTBREEKT",
                "R118");
        assertThat(vastgesteld().eisVoorExtraOndersteuning("OPP1", oc("COE", DAG), DERTIEN))
                .isEqualTo("OPP1");
    }

    @Test
    void R118_de_route_weet_of_er_een_OPP_is_en_R263_of_het_wordt_opgesteld() {
        assertThat(OPPs.LEEG.vervuld(Regel.OPP_WANNEER)).isFalse();
        assertThat(OPPs.LEEG.vervuld(Regel.OPP_BIJ_BEHOEFTE)).isFalse();
        assertThat(concept("CHR").vervuld(Regel.OPP_WANNEER)).isFalse();
        assertThat(concept("CHR").vervuld(Regel.OPP_BIJ_BEHOEFTE)).isTrue();
        assertThat(vastgesteld().vervuld(Regel.OPP_WANNEER)).isTrue();
        assertThat(vastgesteld().vervuld(Regel.OPP_EVAL)).isFalse();
        assertThat(geevalueerd("2027-06-10").vervuld(Regel.OPP_EVAL)).isTrue();
        OPPs af = Vouw.na(vastgesteld(), new OPPBeeindigd(L, "OPP1", LocalDate.parse("2027-06-01"), "klaar", true));
        assertThat(af.vervuld(Regel.OPP_WANNEER)).isFalse();
        assertThat(af.vervuld(Regel.OPP_BIJ_BEHOEFTE)).isFalse();
    }

    @Test
    void R263_bij_CHR_leidt_een_OPP_ook_vanuit_plaatsing_of_signaal_naar_begeleiding_met_OPP() {
        for (String van : List.of("GEPLAATST", "GESIGNALEERD", "BEGELEIDING_MET_PLAN")) {
            assertThat(Proef.school("CHR").routekaart().overgang(van, "BEGELEIDING_MET_OPP"))
                    .hasValueSatisfying(o -> {
                        assertThat(o.vereisten()).containsExactly(Regel.OPP_BIJ_BEHOEFTE);
                        assertThat(o.aanleidingen()).containsExactly("OPPOpgesteld");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLUSTER_2,MENTOR BPO,false", "CLUSTER_2,AURIS,true", "CLUSTER_3,MENTOR BPO,false",
        "CLUSTER_3,MENTOR BPO ONDERSTEUNINGSCOORDINATOR,true", "CLUSTER_4,MENTOR BPO,true", "CLUSTER_4,BPO,false",
        "BPO,MENTOR BPO,false", "BPO,MENTOR LEERLINGBEGELEIDER ONDERSTEUNINGSCOORDINATOR BPO,true"
    })
    void R121_wie_een_OPP_schrijft_hangt_af_van_het_arrangement(Arrangementtype type, String auteurs, boolean goed) {
        StelOPPOp c = new StelOPPOp(
                L,
                "OPP1",
                null,
                type,
                List.of(auteurs.split(" ")).stream().map(Rol::valueOf).toList(),
                "format-swv",
                HEEL,
                null);
        List<String> events = namen(Opstelling.decide(OPPs.LEEG, c, oc("COE", DAG), FlexZats.LEEG));
        assertThat(events)
                .isEqualTo(goed ? List.of("OPPOpgesteld") : List.of("OPPOpgesteld", "AandachtspuntGesignaleerd"));
        assertThat(namen(Opstelling.decide(OPPs.LEEG, c, oc("DIA", DAG), FlexZats.LEEG)))
                .containsExactly("OPPOpgesteld");
    }

    @ParameterizedTest
    @CsvSource({
        "HEI,SWV_ARRANGEMENT,INTERN_BEGELEIDER,false",
        "HEI,SWV_ARRANGEMENT,INTERN_BEGELEIDER DOCENT,true",
        "DIA,OPDC,MENTOR,false",
        "DIA,OPDC,MENTOR ONDERSTEUNINGSCOORDINATOR,true",
        "DIA,,MENTOR,true"
    })
    void R121_R254_waar_de_school_niets_instelt_zegt_haar_catalogus_wie_schrijft(
            String school, Arrangementtype type, String auteurs, boolean goed) {
        StelOPPOp c = new StelOPPOp(
                L,
                "OPP1",
                null,
                type,
                List.of(auteurs.split(" ")).stream().map(Rol::valueOf).toList(),
                "format-swv",
                HEEL,
                null);
        assertThat(namen(Opstelling.decide(OPPs.LEEG, c, oc(school, DAG), FlexZats.LEEG)))
                .isEqualTo(goed ? List.of("OPPOpgesteld") : List.of("OPPOpgesteld", "AandachtspuntGesignaleerd"));
    }

    @Test
    void R121_het_OPP_staat_in_het_format_van_het_SWV() {
        StelOPPOp c = new StelOPPOp(
                L, "OPP1", null, Arrangementtype.CLUSTER_4, List.of(Rol.MENTOR, Rol.BPO), " ", HEEL, null);
        assertThat(Opstelling.decide(OPPs.LEEG, c, oc("COE", DAG), FlexZats.LEEG))
                .last()
                .hasFieldOrPropertyWithValue("code", "FORMAT_ONTBREEKT")
                .hasFieldOrPropertyWithValue("regel", Regel.OPP_AUTEURS);
    }

    @ParameterizedTest
    @CsvSource({"COE,true", "CHR,true", "DIA,false"})
    void R125_het_OPP_staat_in_het_LVS(String school, boolean nodig) {
        StelOPPVast zonder = new StelOPPVast(L, "OPP1", null, null);
        List<String> events = namen(Vaststelling.decide(klaar(), zonder, oc(school, DAG), DERTIEN));
        assertThat(events)
                .isEqualTo(nodig ? List.of("OPPVastgesteld", "AandachtspuntGesignaleerd") : List.of("OPPVastgesteld"));
    }

    @Test
    void een_leerling_heeft_een_OPP_tegelijk() {
        weigert(
                () -> Opstelling.decide(vastgesteld(), stelOp(HEEL), oc("COE", DAG), FlexZats.LEEG),
                "STATUS_ONJUIST",
                null);
        StelOPPOp tweede = new StelOPPOp(L, "OPP2", null, null, List.of(), null, HEEL, null);
        weigert(() -> Opstelling.decide(vastgesteld(), tweede, oc("COE", DAG), FlexZats.LEEG), "STATUS_ONJUIST", null);
        weigert(() -> Opstelling.decide(concept("COE"), tweede, oc("COE", DAG), FlexZats.LEEG), "STATUS_ONJUIST", null);
        OPPs af = Vouw.na(vastgesteld(), new OPPBeeindigd(L, "OPP1", LocalDate.parse("2027-06-01"), "klaar", true));
        assertThat(namen(Opstelling.decide(af, tweede, oc("DIA", "2027-06-01"), FlexZats.LEEG)))
                .containsExactly("OPPOpgesteld");
        weigert(
                () -> Vaststelling.decide(OPPs.LEEG, OPPproef.stelVast(), oc("COE", DAG), DERTIEN),
                "NIET_GEVONDEN",
                null);
        weigert(() -> stelVast(vastgesteld(), "COE", DAG), "STATUS_ONJUIST", null);
    }

    @Test
    void een_OPP_staat_niet_vast_voor_het_er_zo_stond_en_niet_op_een_dag_die_komt() {
        for (String dag : List.of("2027-04-11", "2027-04-13")) {
            weigert(
                    () -> Vaststelling.decide(
                            klaar(), new StelOPPVast(L, "OPP1", LocalDate.parse(dag), "SOM"), oc("COE", DAG), DERTIEN),
                    "STATUS_ONJUIST",
                    null);
        }
    }

    @Test
    void R127_een_OPP_voor_een_klas_hoort_niet_bij_een_leerling() {
        StelOPPOp klas = new StelOPPOp(L, "OPP1", OPPSoort.KLAS, null, List.of(), null, HEEL, null);
        weigert(
                () -> Opstelling.decide(OPPs.LEEG, klas, oc("COE", DAG), FlexZats.LEEG),
                "KLASSEN_OPP_NIET_HIER",
                "R127");
    }

    @Test
    void R302_een_OPP_noemt_de_context_en_wat_de_leerling_zelf_in_handen_heeft() {
        OPPs concept = concept("CHR", HEEL);
        Secties erbij = new Secties(
                null, null, null, null, List.of(), List.of(), null, null, "oma vangt op", List.of("zelf plannen"));
        OPPs na = Vouw.na(
                concept,
                Opstelling.decide(
                        concept, new StelOPPBij(L, "OPP1", erbij, List.of(), null, null), oc("CHR", DAG), DERTIEN));
        Secties secties = Objects.requireNonNull(na.alle().get("OPP1")).secties();
        assertThat(secties.context()).isEqualTo("oma vangt op");
        assertThat(secties.eigenDoelen()).containsExactly("zelf plannen");
        assertThat(secties.doelen()).isEqualTo(HEEL.doelen());
    }
}
