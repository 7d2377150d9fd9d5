package nl.zorgspoor.core.leerling.oov;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.GEEN_ELDERS;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.L;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.flexzat;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.oc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Herziening;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAfgewezen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.arrangement.Arrangementproef;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.orde.Orde;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OOVsTest {

    private static final List<Rol> MET_ALLEN = List.of(Rol.OUDER, Rol.SWV_CONSULENT, Rol.SOCIAAL_TEAM);

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static VraagOOVAan vraag(
            @Nullable OovType type, @Nullable OovReden reden, List<Rol> met, @Nullable String flexZatId) {
        return new VraagOOVAan(L, "OO1", type, reden, met, flexZatId);
    }

    private static final FlexZats GEKOZEN = flexzat(Arrangementtype.OOV);

    private static final Orde MET_INCIDENT = new Orde(Map.of("I1", dag("2026-10-01")), Map.of(), Map.of(), null);

    private static List<LeerlingGebeurtenis> doe(VraagOOVAan c, FlexZats flexzat) {
        return doe(c, flexzat, MET_INCIDENT);
    }

    private static List<LeerlingGebeurtenis> doe(VraagOOVAan c, FlexZats flexzat, Orde orde) {
        return OOVs.LEEG.decide(
                c, oc("2026-10-26"), flexzat, Trajecten.inFase("FASE_3B", 1), Arrangementen.LEEG, GEEN_ELDERS, orde);
    }

    @Test
    void R232_een_OOV_om_veiligheid_zonder_vastgelegd_incident_vraagt_aandacht() {
        VraagOOVAan veiligheid = vraag(OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, MET_ALLEN, null);
        assertThat(codes(doe(veiligheid, GEKOZEN, Orde.LEEG))).containsExactly("INCIDENT_ONTBREEKT");
        assertThat(codes(doe(veiligheid, GEKOZEN, MET_INCIDENT))).isEmpty();
        assertThat(codes(doe(
                        vraag(OovType.OBSERVATIE_6_WEKEN, OovReden.SCHOOLANGST, MET_ALLEN, null), GEKOZEN, Orde.LEEG)))
                .isEmpty();
    }

    private static OOVs gevraagd(OovType type) {
        return Vouw.na(
                OOVs.LEEG,
                new OOVAangevraagd(L, "OO1", type, OovReden.SCHOOLANGST, MET_ALLEN, null, dag("2026-10-26")));
    }

    private static StartOOV start(String op) {
        return new StartOOV(L, "OO1", "locatie 1", dag(op));
    }

    private static OOVs lopend(OovType type) {
        OOVs o = gevraagd(type);
        return Vouw.na(o, o.decide(start("2026-11-02"), oc("2026-11-02")));
    }

    private static List<String> codes(List<LeerlingGebeurtenis> events) {
        return events.stream()
                .filter(AandachtspuntGesignaleerd.class::isInstance)
                .map(e -> ((AandachtspuntGesignaleerd) e).code())
                .toList();
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    @ParameterizedTest
    @EnumSource(OovReden.class)
    void R185_een_OOV_heeft_een_van_drie_redenen(OovReden reden) {
        assertThat(doe(vraag(OovType.OBSERVATIE_6_WEKEN, reden, MET_ALLEN, null), GEKOZEN))
                .containsExactly(new OOVAangevraagd(
                        L, "OO1", OovType.OBSERVATIE_6_WEKEN, reden, MET_ALLEN, "F1", dag("2026-10-26")));
    }

    @Test
    void R185_R186_zonder_reden_of_soort_is_er_geen_OOV() {
        weigert(
                () -> doe(vraag(OovType.OBSERVATIE_6_WEKEN, null, MET_ALLEN, null), FlexZats.LEEG),
                "OOV_DOELGROEP",
                "R185");
        weigert(() -> doe(vraag(null, OovReden.VEILIGHEID, MET_ALLEN, null), FlexZats.LEEG), "OOV_TYPE", "R186");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'OUDER,SWV_CONSULENT,SOCIAAL_TEAM'",
        "OUDER, 'SWV_CONSULENT,SOCIAAL_TEAM'",
        "'OUDER,SOCIAAL_TEAM', SWV_CONSULENT",
        "'OUDER,SWV_CONSULENT', SOCIAAL_TEAM",
        "'SWV_CONSULENT,SOCIAAL_TEAM,MENTOR', OUDER"
    })
    void R187_eerst_overleg_met_ouders_SWV_en_Sociaal_team(String met, String ontbreekt) {
        List<Rol> besproken = met.isEmpty()
                ? List.of()
                : List.of(met.split(",")).stream().map(Rol::valueOf).toList();
        assertThat(weigert(
                                () -> doe(
                                        vraag(OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, besproken, null),
                                        FlexZats.LEEG),
                                "OVERLEG_ONTBREEKT",
                                "R187")
                        .ontbreekt())
                .containsExactly(ontbreekt.split(","));
    }

    @Test
    void R187_het_onderwijsloket_is_ook_het_SWV() {
        assertThat(doe(
                        vraag(
                                OovType.OBSERVATIE_6_WEKEN,
                                OovReden.VEILIGHEID,
                                List.of(Rol.OUDER, Rol.ONDERWIJSLOKET_SWV, Rol.SOCIAAL_TEAM),
                                null),
                        GEKOZEN))
                .hasSize(1);
    }

    @Test
    void R171_ook_een_OOV_volgt_op_een_Flex_Zat_die_haar_koos_of_zegt_waarom_niet() {
        VraagOOVAan c = vraag(OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, MET_ALLEN, null);
        for (FlexZats zonder : List.of(FlexZats.LEEG, flexzat(Arrangementtype.BPO))) {
            assertThat(weigert(() -> doe(c, zonder), "FLEXZAT_ONTBREEKT", "R171")
                            .overruleMogelijk())
                    .isTrue();
        }
        assertThat(OOVs.LEEG.decide(
                        c,
                        Proef.metOverrule(oc("2026-10-26"), "besproken met ouders, SWV en Sociaal team; er is haast"),
                        FlexZats.LEEG,
                        Trajecten.inFase("FASE_3B", 1),
                        Arrangementen.LEEG,
                        GEEN_ELDERS,
                        MET_INCIDENT))
                .containsExactly(new OOVAangevraagd(
                        L, "OO1", OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, MET_ALLEN, null, dag("2026-10-26")));
    }

    @Test
    void R171_een_genoemde_Flex_Zat_koos_voor_OOV() {
        VraagOOVAan c = vraag(OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, MET_ALLEN, "F1");
        assertThat(weigert(() -> doe(c, flexzat(Arrangementtype.BPO)), "FLEXZAT_ONTBREEKT", "R171")
                        .overruleMogelijk())
                .isTrue();
        assertThat(doe(c, flexzat(Arrangementtype.OOV))).hasSize(1);
        Context x = Proef.metOverrule(oc("2026-10-26"), "in de Flex-Zat besproken, niet genoteerd");
        assertThat(OOVs.LEEG.decide(
                        c,
                        x,
                        flexzat(Arrangementtype.BPO),
                        Trajecten.inFase("FASE_3B", 1),
                        Arrangementen.LEEG,
                        GEEN_ELDERS,
                        MET_INCIDENT))
                .hasSize(1);
    }

    @Test
    void een_id_van_een_arrangement_is_geen_id_van_een_OOV() {
        weigert(
                () -> OOVs.LEEG.decide(
                        new VraagOOVAan(L, "AR1", OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, MET_ALLEN, null),
                        oc("2027-05-01"),
                        FlexZats.LEEG,
                        Trajecten.LEEG,
                        Arrangementproef.lopend(Arrangementtype.BPO),
                        GEEN_ELDERS,
                        Orde.LEEG),
                "STATUS_ONJUIST",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVATIE_6_WEKEN, 2026-12-14, 2026-11-30",
        "OBSERVATIE_BEHANDELING_3_MAANDEN, 2027-02-02, 2027-01-19",
        "OBSERVATIE_BEHANDELING_6_MAANDEN, 2027-05-02, 2027-04-18"
    })
    void R186_de_soort_bepaalt_het_einde_en_twee_weken_ervoor_wordt_het_gezegd(
            OovType type, String einde, String nadertOp) {
        OOVs o = lopend(type);
        assertThat(o.termijnen(oc("2026-11-02"))).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo(einde);
            assertThat(t.wek()).isEqualTo(nadertOp);
            assertThat(t.regel()).isEqualTo(Regel.OOV_DUUR);
            assertThat(t.eigenaar()).isEqualTo(Rol.ONDERSTEUNINGSCOORDINATOR);
        });
        LocalDate dag = dag(nadertOp);
        assertThat(o.verstreken(L, oc(dag.minusDays(1).toString()))).isEmpty();
        List<OOVEvent> nadert = o.verstreken(L, oc(nadertOp));
        assertThat(nadert).containsExactly(new OOVTermijnNadert(L, "OO1", dag(einde)));
        OOVs genaderd = Vouw.na(o, nadert);
        assertThat(genaderd.verstreken(L, oc(einde))).isEmpty();
        List<OOVEvent> over = genaderd.verstreken(L, oc(dag(einde).plusDays(1).toString()));
        assertThat(over).containsExactly(new OOVTermijnVerstreken(L, "OO1", dag(einde)));
        OOVs verstreken = Vouw.na(genaderd, over);
        assertThat(verstreken.verstreken(L, oc(dag(einde).plusDays(9).toString())))
                .isEmpty();
        assertThat(verstreken.termijnen(oc(einde))).isEmpty();
        assertThat(verstreken.loopt()).isTrue();
    }

    @Test
    void R186_wie_de_herinnering_miste_hoort_alleen_dat_de_tijd_om_is() {
        assertThat(namen(lopend(OovType.OBSERVATIE_6_WEKEN).verstreken(L, oc("2026-12-15"))))
                .containsExactly("OOVTermijnVerstreken");
    }

    @Test
    void R278_zonder_intake_wordt_dat_gezegd_en_zij_kan_alsnog() {
        OOVs o = gevraagd(OovType.OBSERVATIE_6_WEKEN);
        assertThat(codes(o.decide(start("2026-11-02"), oc("2026-11-02")))).containsExactly("INTAKE_ONTBREEKT");
        LegOOVIntakeVast intake =
                new LegOOVIntakeVast(L, "OO1", dag("2026-10-28"), List.of(Rol.LEERLINGBEGELEIDER), null);
        OOVs met = Vouw.na(o, o.decide(intake, oc("2026-10-28")));
        assertThat(codes(met.decide(start("2026-11-02"), oc("2026-11-02")))).isEmpty();
        weigert(
                () -> o.decide(new LegOOVIntakeVast(L, "OO1", dag("2026-10-25"), List.of(), "x"), oc("2026-10-28")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> o.decide(new LegOOVIntakeVast(L, "OO1", null, List.of(), " "), oc("2026-10-28")),
                "INHOUD_ONTBREEKT",
                "R278");
        assertThat(lopend(OovType.OBSERVATIE_6_WEKEN).decide(intake, oc("2026-11-05")))
                .hasSize(1);
        assertThat(Proef.school("COE").bevoegdheden().get("LegOOVIntakeVast").rollen())
                .containsExactlyInAnyOrder(Rol.LEERLINGBEGELEIDER, Rol.ONDERSTEUNINGSCOORDINATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "ONDERSTEUNINGSCOORDINATOR, LEERLINGBEGELEIDER, true",
        "LEERLINGBEGELEIDER, ONDERSTEUNINGSCOORDINATOR, true",
        "ONDERSTEUNINGSCOORDINATOR, OUDER, false",
        "LEERLINGBEGELEIDER, OUDER, false"
    })
    void R278_de_intake_is_met_leerlingbegeleider_en_coordinator(Rol legtVast, Rol ander, boolean beiden) {
        OOVs o = gevraagd(OovType.OBSERVATIE_6_WEKEN);
        Context x = Proef.context("COE", legtVast, "X", "2026-10-28", "LegOOVIntakeVast");
        List<LeerlingGebeurtenis> events =
                o.decide(new LegOOVIntakeVast(L, "OO1", dag("2026-10-28"), List.of(ander), null), x);
        assertThat(codes(events)).isEqualTo(beiden ? List.of() : List.of("INTAKE_DEELNEMER_ONTBREEKT"));
    }

    @Test
    void een_OOV_start_niet_voor_de_aanvraag_en_niet_naast_een_andere() {
        weigert(
                () -> gevraagd(OovType.OBSERVATIE_6_WEKEN).decide(start("2026-10-25"), oc("2026-10-26")),
                "DAG_ONJUIST",
                null);
        OOVs twee = Vouw.na(
                lopend(OovType.OBSERVATIE_6_WEKEN),
                new OOVAangevraagd(
                        L,
                        "OO2",
                        OovType.OBSERVATIE_BEHANDELING_3_MAANDEN,
                        OovReden.SCHOOLANGST,
                        MET_ALLEN,
                        null,
                        dag("2026-12-01")));
        assertThat(weigert(
                                () -> twee.decide(
                                        new StartOOV(L, "OO2", "locatie 1", dag("2026-12-14")), oc("2026-12-14")),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("BeeindigOOV");
        weigert(
                () -> lopend(OovType.OBSERVATIE_6_WEKEN).decide(start("2026-11-09"), oc("2026-11-09")),
                "STATUS_ONJUIST",
                null);
        weigert(() -> OOVs.LEEG.decide(start("2026-11-09"), oc("2026-11-09")), "NIET_GEVONDEN", null);
    }

    @Test
    void wat_het_SWV_afwijst_start_niet_en_wat_het_toekent_wel() {
        OOVs o = gevraagd(OovType.OBSERVATIE_6_WEKEN);
        assertThat(o.oov("OO1").orElseThrow().wachtOpBesluit()).isTrue();
        OOVs af = Vouw.na(
                o, new ArrangementAfgewezen(L, "OO1", Arrangementtype.OOV, Verstrekker.SWV, null, dag("2026-10-28")));
        weigert(() -> af.decide(start("2026-11-02"), oc("2026-11-02")), "STATUS_ONJUIST", null);
        assertThat(af.staatOpen()).isFalse();
        OOVs toe = Vouw.na(
                o,
                new ArrangementToegekend(
                        L, "OO1", Arrangementtype.OOV, Verstrekker.SWV, null, null, dag("2026-10-28")));
        assertThat(toe.geldt("OO1")).isTrue();
        assertThat(toe.oov("OO1").orElseThrow().wachtOpBesluit()).isFalse();
        assertThat(o.geldt("OO1")).isFalse();
        assertThat(toe.decide(start("2026-11-02"), oc("2026-11-02"))).hasSizeGreaterThan(0);
    }

    private static BeeindigOOV einde(@Nullable OovUitkomst uitkomst, @Nullable String gesprek) {
        return new BeeindigOOV(
                L,
                "OO1",
                uitkomst,
                dag("2026-12-11"),
                gesprek == null ? null : dag(gesprek),
                List.of(Samenwerking.STEK, Samenwerking.SOCIAAL_TEAM));
    }

    @Test
    void R188_een_OOV_eindigt_met_een_uitkomst() {
        OOVs o = lopend(OovType.OBSERVATIE_6_WEKEN);
        weigert(() -> o.decide(einde(null, null), oc("2026-12-11")), "UITKOMST_ONTBREEKT", "R188");
        for (OovUitkomst uitkomst : OovUitkomst.values()) {
            List<LeerlingGebeurtenis> events = o.decide(einde(uitkomst, "2026-12-10"), oc("2026-12-11"));
            assertThat(events)
                    .containsExactly(new OOVBeeindigd(
                            L,
                            "OO1",
                            uitkomst,
                            dag("2026-12-11"),
                            dag("2026-12-10"),
                            List.of(Samenwerking.STEK, Samenwerking.SOCIAAL_TEAM),
                            true));
            assertThat(Vouw.na(o, events).loopt()).isFalse();
        }
    }

    @Test
    void R188_een_terugkeer_vraagt_een_gesprek_met_de_school() {
        OOVs o = lopend(OovType.OBSERVATIE_6_WEKEN);
        assertThat(codes(o.decide(einde(OovUitkomst.TERUGKEER, null), oc("2026-12-11"))))
                .containsExactly("TERUGKEERGESPREK_ONTBREEKT");
        assertThat(codes(o.decide(einde(OovUitkomst.VSO, null), oc("2026-12-11"))))
                .isEmpty();
        weigert(() -> o.decide(einde(OovUitkomst.TERUGKEER, "2026-12-12"), oc("2026-12-11")), "STATUS_ONJUIST", null);
        weigert(
                () -> o.decide(
                        new BeeindigOOV(L, "OO1", OovUitkomst.VSO, dag("2026-11-01"), null, List.of()),
                        oc("2026-12-11")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R188_wat_niet_startte_wordt_alleen_teruggenomen() {
        OOVs o = gevraagd(OovType.OBSERVATIE_6_WEKEN);
        weigert(() -> o.decide(einde(OovUitkomst.TERUGKEER, null), oc("2026-12-11")), "STATUS_ONJUIST", null);
        List<LeerlingGebeurtenis> terug = o.decide(einde(OovUitkomst.ANDERS, null), oc("2026-12-11"));
        assertThat(terug).singleElement().isInstanceOfSatisfying(OOVBeeindigd.class, e -> assertThat(e.gestart())
                .isFalse());
        assertThat(Vouw.na(o, terug).staatOpen()).isFalse();
        weigert(
                () -> Vouw.na(o, terug).decide(einde(OovUitkomst.ANDERS, null), oc("2026-12-12")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_OOV_wordt_geevalueerd_terwijl_zij_loopt() {
        EvalueerOOV c = new EvalueerOOV(L, "OO1", dag("2026-12-01"), "gaat goed", OovUitkomst.TERUGKEER);
        assertThat(namen(lopend(OovType.OBSERVATIE_6_WEKEN).decide(c, oc("2026-12-01"))))
                .containsExactly("OOVGeevalueerd");
        weigert(() -> gevraagd(OovType.OBSERVATIE_6_WEKEN).decide(c, oc("2026-12-01")), "STATUS_ONJUIST", null);
        weigert(
                () -> lopend(OovType.OBSERVATIE_6_WEKEN)
                        .decide(new EvalueerOOV(L, "OO1", dag("2026-11-01"), null, OovUitkomst.VSO), oc("2026-12-01")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R242_wat_gevraagd_is_of_loopt_staat_open_tot_iemand_vertrekt() {
        assertThat(gevraagd(OovType.OBSERVATIE_6_WEKEN).staatOpen()).isTrue();
        assertThat(lopend(OovType.OBSERVATIE_6_WEKEN).staatOpen()).isTrue();
        OOVs weg = Vouw.na(
                lopend(OovType.OBSERVATIE_6_WEKEN),
                new UitschrijvingIngegaan(L, dag("2026-11-20"), RedenUitschrijving.OVERIG));
        assertThat(weg.staatOpen()).isFalse();
        assertThat(weg.verstreken(L, oc("2027-01-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVATIE_6_WEKEN, 2026-11-30, 2026-12-07",
        "OBSERVATIE_BEHANDELING_3_MAANDEN, 2026-11-30, 2026-12-07",
        "OBSERVATIE_BEHANDELING_6_MAANDEN, 2026-08-31, 2026-09-01",
        "OBSERVATIE_BEHANDELING_6_MAANDEN, 2026-09-01, 2026-08-31"
    })
    void R186_een_gecorrigeerde_startdag_houdt_de_duur_van_de_soort(OovType type, LocalDate was, LocalDate wordt) {
        OOVGestart fout = gestartOp(type, was);
        Gebeurtenisfeiten feiten = new Gebeurtenisfeiten("E1", "L-COE-101", "leerling.OOVGestart", 3, 30, fout);
        OOVGestart juist = new OOVGestart(
                fout.leerlingId(),
                fout.arrangementId(),
                type,
                fout.locatie(),
                wordt,
                fout.einddatum(),
                fout.nadertOp());
        assertThat(Herziening.van(
                        feiten,
                        "startdatum",
                        juist,
                        List.of(feiten),
                        Proef.school("COE").kalender()))
                .filteredOn(h -> h.veld().equals("einddatum"))
                .extracting(Herziening::wordt)
                .containsExactly(type.einde(wordt).toString());
    }

    private static OOVGestart gestartOp(OovType type, LocalDate start) {
        LocalDate einde = type.einde(start);
        return new OOVGestart("L-COE-101", "OO1", type, "locatie 1", start, einde, einde.minusDays(14));
    }
}
