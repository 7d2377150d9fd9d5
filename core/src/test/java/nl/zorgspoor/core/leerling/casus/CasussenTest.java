package nl.zorgspoor.core.leerling.casus;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.GROOT_JES;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.GROOT_VERZUIM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.KLEIN_JES;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.LEERLINGBESPREKING;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.ONDERSTEUNINGSTEAM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.RAPPORTVERGADERING;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.SCHOOLZORGTEAM;
import static nl.zorgspoor.core.leerling.casus.Vergadering.L;
import static nl.zorgspoor.core.leerling.casus.Vergadering.bij;
import static nl.zorgspoor.core.leerling.casus.Vergadering.met;
import static nl.zorgspoor.core.leerling.casus.Vergadering.overleg;
import static nl.zorgspoor.core.leerling.casus.Vergadering.toestemming;
import static nl.zorgspoor.core.leerling.casus.Vergadering.toestemmingen;
import static nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel.EXTERN_OVERLEG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten.Status;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.plan.Plannen;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen.Geinformeerd;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;

class CasussenTest {

    private static final String DAG = "2026-11-19";
    private static final Toestemmingen GEEN = Toestemmingen.LEEG;
    private static final Trajecten IN_TRAJECT = Trajecten.lopend("T1", "FASE_2", 1, LocalDate.parse("2026-09-14"));

    private static final Overlegfeiten BESPREKING =
            overleg("COE", LEERLINGBESPREKING, DAG, Rol.LEERLINGBEGELEIDER, Rol.MENTOR, Rol.DOCENT);
    private static final Overlegfeiten ZORGTEAM = overleg(
            "COE",
            SCHOOLZORGTEAM,
            DAG,
            Rol.ONDERSTEUNINGSCOORDINATOR,
            Rol.LEERLINGBEGELEIDER,
            Rol.BPO,
            Rol.JOS_MEDEWERKER);
    private static final Overlegfeiten GROOT = overleg("DIA", GROOT_JES, DAG, Rol.ONDERSTEUNINGSCOORDINATOR);
    private static final Overlegfeiten KLEIN = overleg("DIA", KLEIN_JES, DAG, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.SMW);

    private static final ZetLeerlingOpAgenda ZET = new ZetLeerlingOpAgenda(L, "O1", "hoe verder?", null);
    private static final BrengLeerlingInJES BRENG = new BrengLeerlingInJES(L, "O1", "wat is er nodig?", null);
    private static final LegJESBesprekingVast STAPPEN =
            new LegJESBesprekingVast(L, "O1", "rust", List.of(new Afspraak("MENTOR", "gesprek", null)));

    private static Context oc(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Opdracht");
    }

    private static Toestemming grootJes(String id, String vanaf, String tot) {
        return toestemming(id, ToestemmingDoel.GROOT_JES, null, vanaf, tot);
    }

    private static Casussen opAgenda(Overlegfeiten overleg, String... toestemmingIds) {
        return Casussen.LEEG.evolve(new LeerlingOpAgendaGezet(
                L,
                overleg.overlegId(),
                overleg.vorm(),
                overleg.datumTijd(),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                null,
                "OC",
                Rol.ONDERSTEUNINGSCOORDINATOR,
                List.of(toestemmingIds),
                LocalDate.parse("2026-11-02")));
    }

    private static Casussen ingebracht(Overlegfeiten jes, String... toestemmingIds) {
        return Casussen.LEEG.evolve(new LeerlingInJESIngebracht(
                L,
                jes.overlegId(),
                jes.vorm(),
                jes.datumTijd(),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "vraag",
                List.of(toestemmingIds),
                LocalDate.parse("2026-11-02")));
    }

    @Test
    void R44_bij_interne_deelnemers_is_geen_toestemming_nodig() {
        var events =
                Casussen.LEEG.decide(ZET, bij(oc("COE", "2026-11-02"), ZORGTEAM), GEEN, IN_TRAJECT, Bekendheid.BEKEND);

        assertThat(events).singleElement().isInstanceOfSatisfying(LeerlingOpAgendaGezet.class, e -> {
            assertThat(e.toestemmingIds()).isEmpty();
            assertThat(e.overlegvorm()).isEqualTo(SCHOOLZORGTEAM);
            assertThat(e.datumTijd()).isEqualTo(ZORGTEAM.datumTijd());
            assertThat(e.inbrengerId()).isEqualTo("OC");
        });
        assertThat(Casussen.LEEG.decide(BRENG, bij(oc("DIA", "2026-11-02"), KLEIN), GEEN))
                .singleElement()
                .isInstanceOf(LeerlingInJESIngebracht.class);
    }

    @Test
    void R45_een_externe_deelnemer_vraagt_toestemming_voor_dat_doel_en_die_partij() {
        Overlegfeiten team = overleg("DIA", ONDERSTEUNINGSTEAM, DAG, Rol.SWV_CONSULENT, Rol.SMW);
        Context x = bij(oc("DIA", "2026-11-02"), team);

        weigert(
                () -> Casussen.LEEG.decide(ZET, x, GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        weigert(
                () -> Casussen.LEEG.decide(
                        ZET,
                        x,
                        toestemmingen(toestemming("T1", EXTERN_OVERLEG, PartnerType.GGZ, "2026-11-01", null)),
                        IN_TRAJECT,
                        Bekendheid.BEKEND),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        weigert(
                () -> Casussen.LEEG.decide(
                        ZET, x, toestemmingen(grootJes("T1", "2026-11-01", DAG)), IN_TRAJECT, Bekendheid.BEKEND),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        assertThat(Casussen.LEEG.decide(
                        ZET,
                        x,
                        toestemmingen(toestemming("T1", EXTERN_OVERLEG, PartnerType.SWV, "2026-11-01", null)),
                        IN_TRAJECT,
                        Bekendheid.BEKEND))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingOpAgendaGezet.class, e -> assertThat(e.toestemmingIds())
                        .containsExactly("T1"));
    }

    @Test
    void R45_waar_informeren_volstaat_zijn_ouders_wel_geinformeerd() {
        Context x = bij(
                Proef.context(
                        Proef.met(Proef.school("COE"), Instelling.EXTERN_MODUS, "INFORMEREN"),
                        Rol.VERZUIMCOORDINATOR,
                        "V1",
                        "2026-11-02",
                        "ZetLeerlingOpAgenda"),
                overleg("COE", GROOT_VERZUIM, DAG, Rol.LEERPLICHTAMBTENAAR));
        Toestemmingen geinformeerd =
                new Toestemmingen(java.util.Map.of(), List.of(new Geinformeerd(LocalDate.parse("2026-11-02"), null)));

        assertThat(weigert(
                                () -> Casussen.LEEG.decide(ZET, x, GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                                "TOESTEMMING_ONTBREEKT",
                                "R45")
                        .herstelactie())
                .isEqualTo("InformeerOuders");
        assertThat(Casussen.LEEG.decide(ZET, x, geinformeerd, IN_TRAJECT, Bekendheid.BEKEND))
                .hasSize(1);
    }

    @Test
    void R46_groot_jes_zonder_toestemming_die_op_de_vergaderdatum_geldt_wordt_geweigerd() {
        Context x = bij(oc("DIA", "2026-11-02"), GROOT);

        weigert(() -> Casussen.LEEG.decide(BRENG, x, GEEN), "TOESTEMMING_ONTBREEKT", "R46");
        weigert(
                () -> Casussen.LEEG.decide(BRENG, x, toestemmingen(grootJes("T1", "2026-11-01", "2026-11-18"))),
                "TOESTEMMING_ONTBREEKT",
                "R46");
        assertThat(Casussen.LEEG.decide(BRENG, x, toestemmingen(grootJes("T1", "2026-11-01", DAG))))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingInJESIngebracht.class, e -> assertThat(e.toestemmingIds())
                        .containsExactly("T1"));
    }

    @Test
    void R46_een_genoemde_toestemming_moet_zelf_gelden() {
        Context x = bij(oc("DIA", "2026-11-02"), GROOT);
        Toestemmingen twee =
                toestemmingen(grootJes("T1", "2026-11-01", null), grootJes("T2", "2026-11-01", "2026-11-18"));

        weigert(
                () -> Casussen.LEEG.decide(new BrengLeerlingInJES(L, "O1", "vraag", "T2"), x, twee),
                "TOESTEMMING_ONTBREEKT",
                "R46");
        assertThat(Casussen.LEEG.decide(new BrengLeerlingInJES(L, "O1", "vraag", "T1"), x, twee))
                .hasSize(1);
    }

    @Test
    void R46_op_de_dag_zelf_wordt_de_toestemming_opnieuw_bekeken() {
        Casussen casussen = ingebracht(GROOT, "T1");

        assertThat(casussen.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.wek()).isEqualTo(DAG);
            assertThat(t.eind()).isEqualTo(DAG);
            assertThat(t.regel()).isEqualTo(Regel.GROOTJES_TOEST);
        });
        assertThat(casussen.verstreken(L, bij(oc("DIA", "2026-11-18"), GROOT), GEEN))
                .isEmpty();
        assertThat(casussen.verstreken(L, bij(oc("DIA", DAG), GROOT), toestemmingen(grootJes("T1", "2026-11-01", DAG))))
                .isEmpty();
        assertThat(casussen.verstreken(L, bij(oc("DIA", DAG), GROOT), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", GROOT_JES, "TOESTEMMING_ONTBREEKT"));
    }

    @Test
    void R46_bij_het_vastleggen_wordt_de_toestemming_opnieuw_bekeken() {
        Context x = bij(oc("DIA", DAG), GROOT);
        Casussen casussen = ingebracht(GROOT, "T1");

        weigert(() -> casussen.decide(STAPPEN, x, GEEN), "TOESTEMMING_ONTBREEKT", "R46");
        assertThat(casussen.decide(STAPPEN, x, toestemmingen(grootJes("T1", "2026-11-01", DAG))))
                .singleElement()
                .isInstanceOf(JESBesprekingVastgelegd.class);
    }

    @Test
    void een_geannuleerd_overleg_laat_niemand_tot_de_dag_op_zijn_agenda() {
        Casussen casussen = opAgenda(BESPREKING);
        LocalDate ervoor = LocalDate.parse(DAG).minusDays(10);

        assertThat(casussen.verstreken(L, bij(oc("COE", ervoor.toString()), met(BESPREKING, Status.GEANNULEERD)), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", LEERLINGBESPREKING, "OVERLEG_GEANNULEERD"));
        assertThat(casussen.verstreken(L, bij(oc("COE", ervoor.toString()), BESPREKING), GEEN))
                .isEmpty();
    }

    @Test
    void een_agendapunt_van_een_overleg_dat_voorbij_is_vervalt() {
        Casussen casussen = opAgenda(BESPREKING);

        assertThat(casussen.verstreken(L, bij(oc("COE", DAG), met(BESPREKING, Status.GEANNULEERD)), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", LEERLINGBESPREKING, "OVERLEG_GEANNULEERD"));
        assertThat(casussen.verstreken(L, bij(oc("COE", DAG), met(BESPREKING, Status.GEHOUDEN)), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", LEERLINGBESPREKING, "NIET_BESPROKEN"));
        assertThat(casussen.verstreken(L, bij(oc("COE", DAG), BESPREKING), GEEN))
                .isEmpty();
    }

    @Test
    void R50_intrekken_haalt_de_leerling_van_komende_agendas() {
        var ingetrokken = new ToestemmingIngetrokken(
                L, "T1", ToestemmingDoel.GROOT_JES, null, List.of("O1"), LocalDate.parse("2026-11-17"));
        var ander = new ToestemmingIngetrokken(
                L, "T2", ToestemmingDoel.GROOT_JES, null, List.of("O1"), LocalDate.parse("2026-11-17"));
        Toestemmingen over = toestemmingen(grootJes("T1", "2026-11-01", null));
        Casussen casussen = ingebracht(GROOT, "T1");

        assertThat(casussen.volgtOp(ingetrokken, bij(oc("DIA", DAG), GROOT), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", GROOT_JES, "TOESTEMMING_INGETROKKEN"));
        assertThat(casussen.volgtOp(ingetrokken, bij(oc("DIA", "2026-11-20"), GROOT), GEEN))
                .as("een overleg dat is geweest, blijft zoals het was")
                .isEmpty();
        assertThat(casussen.volgtOp(ander, bij(oc("DIA", "2026-11-17"), GROOT), over))
                .isEmpty();
    }

    @Test
    void R50_ook_als_de_externe_pas_na_het_agenderen_is_uitgenodigd() {
        Overlegfeiten metExtern = overleg("COE", LEERLINGBESPREKING, DAG, Rol.MENTOR, Rol.SWV_CONSULENT);
        var ingetrokken = new ToestemmingIngetrokken(
                L, "T1", EXTERN_OVERLEG, PartnerType.SWV, List.of("O1"), LocalDate.parse("2026-11-17"));

        assertThat(opAgenda(BESPREKING).volgtOp(ingetrokken, bij(oc("COE", "2026-11-17"), metExtern), GEEN))
                .hasSize(1);
        assertThat(opAgenda(BESPREKING).volgtOp(ingetrokken, bij(oc("COE", "2026-11-17"), BESPREKING), GEEN))
                .isEmpty();
    }

    @Test
    void R51_een_verlopen_toestemming_haalt_de_leerling_van_komende_agendas() {
        var verlopen = new ToestemmingVerlopen(L, "T1", ToestemmingDoel.GROOT_JES, null, null);

        assertThat(ingebracht(GROOT, "T1").volgtOp(verlopen, bij(oc("DIA", "2026-11-17"), GROOT), GEEN))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", GROOT_JES, "TOESTEMMING_VERLOPEN"));
    }

    @Test
    void R50_na_intrekken_kan_de_leerling_met_nieuwe_toestemming_terug() {
        Context x = bij(oc("DIA", "2026-11-18"), GROOT);
        Casussen weg = ingebracht(GROOT, "T1").evolve(new LeerlingVanAgendaGehaald(L, "O1", GROOT_JES, "reden"));

        assertThat(weg.opAgenda("O1")).isFalse();
        assertThat(weg.decide(BRENG, x, toestemmingen(grootJes("T2", "2026-11-18", null))))
                .hasSize(1);
    }

    @Test
    void R6_een_vorm_buiten_de_catalogus_wordt_geweigerd() {
        Overlegfeiten vreemd = overleg("COE", OverlegvormCode.ZORGADVIESTEAM, DAG);

        weigert(
                () -> Casussen.LEEG.decide(
                        ZET, bij(oc("COE", "2026-11-02"), vreemd), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R77_wie_inbrengt_staat_in_de_gebeurtenis_zodat_per_periode_geteld_kan_worden() {
        Context mentor = bij(Proef.context("COE", Rol.MENTOR, "M1", "2026-11-02", "ZetLeerlingOpAgenda"), BESPREKING);

        assertThat(Casussen.LEEG.decide(ZET, mentor, GEEN, Trajecten.LEEG, Bekendheid.BEKEND))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingOpAgendaGezet.class, e -> {
                    assertThat(e.inbrengerRol()).isEqualTo(Rol.MENTOR);
                    assertThat(e.inbrengerId()).isEqualTo("M1");
                });
    }

    @Test
    void R44_een_school_kan_ook_intern_om_toestemming_vragen() {
        Context vraagt = Proef.context(
                Proef.met(Proef.school("COE"), Instelling.TOESTEMMING_INTERN_OVERLEG, "ja"),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "2026-11-02",
                "ZetLeerlingOpAgenda");
        Toestemmingen gegeven = Vergadering.toestemmingen(
                Vergadering.toestemming("T1", ToestemmingDoel.AANMELDEN_ONDERSTEUNINGSTEAM, null, "2026-10-01", null));

        weigert(
                () -> Casussen.LEEG.decide(ZET, bij(vraagt, ZORGTEAM), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "TOESTEMMING_ONTBREEKT",
                "R44");
        assertThat(Casussen.LEEG.decide(ZET, bij(vraagt, ZORGTEAM), gegeven, IN_TRAJECT, Bekendheid.BEKEND))
                .singleElement()
                .isInstanceOf(LeerlingOpAgendaGezet.class);
    }

    @Test
    void R89_leerlingbespreking_zonder_probleem_aanpak_of_regie_wordt_geweigerd() {
        Context lb = bij(Proef.context("COE", Rol.LEERLINGBEGELEIDER, "LB1", DAG, "LegBesprekingVast"), BESPREKING);
        Casussen casussen = opAgenda(BESPREKING);

        assertThat(weigert(
                                () -> casussen.decide(
                                        new LegBesprekingVast(L, "O1", "p", "a", null, List.of(), List.of()),
                                        lb,
                                        GEEN,
                                        Plannen.LEEG),
                                "BESPREKING_ONVOLLEDIG",
                                "R89")
                        .ontbreekt())
                .containsExactly("regiehouder");
        assertThat(weigert(
                                () -> casussen.decide(
                                        new LegBesprekingVast(L, "O1", " ", null, Rol.MENTOR, List.of(), List.of()),
                                        lb,
                                        GEEN,
                                        Plannen.LEEG),
                                "BESPREKING_ONVOLLEDIG",
                                "R89")
                        .ontbreekt())
                .containsExactly("problematiek", "aanpak");
        List<LeerlingGebeurtenis> events = casussen.decide(
                new LegBesprekingVast(L, "O1", "p", "a", Rol.MENTOR, List.of(), List.of()), lb, GEEN, Plannen.LEEG);
        assertThat(events).singleElement().isInstanceOf(BesprekingVastgelegd.class);
        Casussen na = casussen.evolve((BesprekingVastgelegd) events.get(0));
        assertThat(na.besproken("O1")).isTrue();
        assertThat(na.besprokenIn("O1")).contains(LEERLINGBESPREKING);
        assertThat(na.opAgenda("O1")).isFalse();
        assertThat(na.termijnen()).isEmpty();
        assertThat(na.besproken("O2")).isFalse();
        assertThat(na.besprokenSinds(LocalDate.parse(DAG))).isTrue();
        assertThat(na.besprokenSinds(LocalDate.parse("2026-11-20"))).isFalse();
        assertThat(casussen.besprokenSinds(LocalDate.parse(DAG))).isFalse();
    }

    @Test
    void R89_alleen_voorzitter_of_coordinator_legt_de_bespreking_vast() {
        var leg = new LegBesprekingVast(L, "O1", "p", "a", Rol.MENTOR, List.of(), List.of());
        Casussen casussen = opAgenda(BESPREKING);
        Context al = bij(Proef.context("COE", Rol.AFDELINGSLEIDER, "AL1", DAG, "LegBesprekingVast"), BESPREKING);
        Overlegfeiten zorgteam = ZORGTEAM;
        Context lb = bij(Proef.context("COE", Rol.LEERLINGBEGELEIDER, "LB1", DAG, "LegBesprekingVast"), zorgteam);

        weigert(() -> casussen.decide(leg, al, GEEN, Plannen.LEEG), "ROL_NIET_BEVOEGD", "R89");
        weigert(() -> opAgenda(zorgteam).decide(leg, lb, GEEN, Plannen.LEEG), "ROL_NIET_BEVOEGD", "R88");
        assertThat(casussen.decide(leg, bij(oc("COE", DAG), BESPREKING), GEEN, Plannen.LEEG))
                .hasSize(1);
    }

    @Test
    void R89_een_lopend_handelingsplan_wordt_in_de_leerlingbespreking_besproken() {
        Context lb = bij(Proef.context("COE", Rol.LEERLINGBEGELEIDER, "LB1", DAG, "LegBesprekingVast"), BESPREKING);
        Plannen plannen = new Plannen(
                Map.of("P1", handelingsplan("P1", true), "P2", handelingsplan("P2", false)),
                Map.of(),
                Map.of(),
                Map.of(),
                Plannen.LEEG.stand());
        AandachtspuntGesignaleerd vergeten = new AandachtspuntGesignaleerd(
                L, Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN", Ernst.AANDACHT, "LegBesprekingVast");

        assertThat(opAgenda(BESPREKING).decide(bespreking(), lb, GEEN, plannen))
                .hasSize(2)
                .contains(vergeten);
        assertThat(opAgenda(BESPREKING).decide(bespreking("P1"), lb, GEEN, plannen))
                .singleElement()
                .isInstanceOfSatisfying(BesprekingVastgelegd.class, e -> assertThat(e.besprokenPlannen())
                        .containsExactly("P1"));
        weigert(() -> opAgenda(BESPREKING).decide(bespreking("P1", "P2"), lb, GEEN, plannen), "NIET_GEVONDEN", null);
        assertThat(opAgenda(ZORGTEAM).decide(bespreking(), bij(oc("COE", DAG), ZORGTEAM), GEEN, plannen))
                .hasSize(1);
    }

    private static Plannen.Handelingsplan handelingsplan(String planId, boolean loopt) {
        return new Plannen.Handelingsplan(planId, LocalDate.parse(DAG), true, false, false, loopt);
    }

    private static LegBesprekingVast bespreking(String... plannen) {
        return new LegBesprekingVast(L, "O1", "p", "a", Rol.MENTOR, List.of(), List.of(plannen));
    }

    @Test
    void van_welk_overleg_ook_een_bespreking_zonder_inhoud_telt_nergens_voor() {
        var leeg = new LegBesprekingVast(L, "O1", " ", null, Rol.MENTOR, List.of(), List.of());
        assertThat(weigert(
                                () -> opAgenda(ZORGTEAM)
                                        .decide(leeg, bij(oc("COE", DAG), ZORGTEAM), GEEN, Plannen.LEEG),
                                "INHOUD_ONTBREEKT",
                                null)
                        .ontbreekt())
                .containsExactly("problematiek", "aanpak", "afspraken", "besprokenPlannen");
    }

    @Test
    void R90_rapportvergadering_zonder_resultaten_of_mentor_geeft_een_aandachtspunt() {
        Overlegfeiten rapport = overleg("COE", RAPPORTVERGADERING, DAG, Rol.MENTOR);
        Context x = bij(oc("COE", DAG), rapport);

        assertThat(opAgenda(rapport)
                        .decide(
                                new LegBesprekingVast(L, "O1", "cijfers", null, Rol.MENTOR, List.of(), List.of()),
                                x,
                                GEEN,
                                Plannen.LEEG))
                .hasSize(2)
                .contains(new AandachtspuntGesignaleerd(
                        L, Regel.RAPPORT, "RAPPORT_ONVOLLEDIG", Ernst.AANDACHT, "Opdracht"));
        assertThat(opAgenda(rapport)
                        .decide(
                                new LegBesprekingVast(L, "O1", "cijfers", "prognose", Rol.MENTOR, List.of(), List.of()),
                                x,
                                GEEN,
                                Plannen.LEEG))
                .hasSize(1);
    }

    @Test
    void R91_schoolzorgteam_bespreekt_alleen_wie_in_een_zorgtraject_zit_of_nieuw_is() {
        Context x = bij(oc("COE", "2026-11-02"), ZORGTEAM);
        Trajecten start = Trajecten.inFase("FASE_1", 1);

        weigert(() -> Casussen.LEEG.decide(ZET, x, GEEN, start, Bekendheid.BEKEND), "NIET_IN_TRAJECT", "R91");
        weigert(() -> Casussen.LEEG.decide(ZET, x, GEEN, Trajecten.LEEG, Bekendheid.BEKEND), "NIET_IN_TRAJECT", "R91");
        weigert(
                () -> Casussen.LEEG.decide(ZET, x, GEEN, Trajecten.inFase("AFGESLOTEN", 1), Bekendheid.BEKEND),
                "NIET_IN_TRAJECT",
                "R91");
        assertThat(Casussen.LEEG.decide(ZET, x, GEEN, start, Bekendheid.NIEUW)).hasSize(1);
        assertThat(Casussen.LEEG.decide(
                        ZET,
                        x,
                        GEEN,
                        Trajecten.lopend("T1", "FASE_1", 1, LocalDate.parse("2026-09-14")),
                        Bekendheid.BEKEND))
                .hasSize(1);
        assertThat(Casussen.LEEG.decide(ZET, x, GEEN, Trajecten.inFase("FASE_3A", 1), Bekendheid.BEKEND))
                .hasSize(1);
        assertThat(Casussen.LEEG.decide(ZET, bij(oc("COE", "2026-11-02"), BESPREKING), GEEN, start, Bekendheid.BEKEND))
                .as("een ander overleg vraagt geen zorgtraject")
                .hasSize(1);
    }

    @Test
    void R106_een_jes_heeft_een_vraag_en_vervolgstappen_met_een_eigenaar() {
        Context x = bij(oc("DIA", DAG), KLEIN);

        weigert(
                () -> Casussen.LEEG.decide(new BrengLeerlingInJES(L, "O1", " ", null), x, GEEN),
                "VRAAG_ONTBREEKT",
                "R106");
        weigert(
                () -> ingebracht(KLEIN)
                        .decide(
                                new LegJESBesprekingVast(L, "O1", "rust", List.of(new Afspraak(null, "gesprek", null))),
                                x,
                                GEEN),
                "VRAAG_ONTBREEKT",
                "R106");
        weigert(
                () -> ingebracht(KLEIN).decide(new LegJESBesprekingVast(L, "O1", "rust", List.of()), x, GEEN),
                "VRAAG_ONTBREEKT",
                "R106");
        assertThat(weigert(
                                () -> ingebracht(KLEIN)
                                        .decide(
                                                new LegJESBesprekingVast(
                                                        L, "O1", " ", List.of(new Afspraak("MENTOR", "gesprek", null))),
                                                x,
                                                GEEN),
                                "VRAAG_ONTBREEKT",
                                "R106")
                        .ontbreekt())
                .as("de ondersteuningsbehoefte staat centraal")
                .containsExactly("ondersteuningsbehoefte");
        assertThat(ingebracht(KLEIN).decide(STAPPEN, x, GEEN)).hasSize(1);
    }

    @Test
    void eerst_toestemming_dan_inhoud() {
        weigert(
                () -> Casussen.LEEG.decide(
                        new BrengLeerlingInJES(L, "O1", null, null), bij(oc("DIA", "2026-11-02"), GROOT), GEEN),
                "TOESTEMMING_ONTBREEKT",
                "R46");
    }

    @Test
    void twee_keer_op_dezelfde_agenda_kan_niet() {
        weigert(
                () -> opAgenda(BESPREKING)
                        .decide(ZET, bij(oc("COE", "2026-11-02"), BESPREKING), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_onbekend_vreemd_of_voorbij_overleg_wordt_geweigerd() {
        Context x = oc("COE", "2026-11-02");

        weigert(() -> Casussen.LEEG.decide(ZET, x, GEEN, IN_TRAJECT, Bekendheid.BEKEND), "NIET_GEVONDEN", null);
        weigert(
                () -> Casussen.LEEG.decide(
                        ZET, bij(x, overleg("DIA", ONDERSTEUNINGSTEAM, DAG)), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "ANDERE_SCHOOL",
                "R9");
        weigert(
                () -> Casussen.LEEG.decide(
                        ZET, bij(x, met(BESPREKING, Status.GEHOUDEN)), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "STATUS_ONJUIST",
                null);
        weigert(() -> Casussen.LEEG.decide(BRENG, bij(x, BESPREKING), GEEN), "NIET_GEVONDEN", null);
        weigert(
                () -> Casussen.LEEG.decide(
                        ZET, bij(oc("DIA", "2026-11-02"), KLEIN), GEEN, IN_TRAJECT, Bekendheid.BEKEND),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_bespreking_ligt_niet_in_de_toekomst_en_gaat_over_wie_op_de_agenda_staat() {
        var leg = new LegBesprekingVast(L, "O1", "p", "a", Rol.MENTOR, List.of(), List.of());

        weigert(
                () -> opAgenda(BESPREKING).decide(leg, bij(oc("COE", "2026-11-18"), BESPREKING), GEEN, Plannen.LEEG),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> Casussen.LEEG.decide(leg, bij(oc("COE", DAG), BESPREKING), GEEN, Plannen.LEEG),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void van_de_agenda_halen_kan_alleen_wie_erop_staat() {
        var haal = new HaalLeerlingVanAgenda(L, "O1", "ziek");

        assertThat(opAgenda(BESPREKING).decide(haal, oc("COE", "2026-11-02")))
                .containsExactly(new LeerlingVanAgendaGehaald(L, "O1", LEERLINGBESPREKING, "ziek"));
        weigert(() -> Casussen.LEEG.decide(haal, bij(oc("COE", "2026-11-02"), BESPREKING)), "STATUS_ONJUIST", null);
        weigert(() -> Casussen.LEEG.decide(haal, oc("COE", "2026-11-02")), "NIET_GEVONDEN", null);
    }
}
