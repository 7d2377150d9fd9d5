package nl.zorgspoor.core.overleg;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.FLEXZAT;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.GROOT_VERZUIM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.INTERN_ONDERSTEUNINGSTEAM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.KLEIN_JES;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.LEERLINGBESPREKING;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.ONDERSTEUNINGSTEAM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.SCHOOLZORGTEAM;
import static nl.zorgspoor.core.gedeeld.OverlegvormCode.ZORGADVIESTEAM;
import static nl.zorgspoor.core.gedeeld.Rol.AFDELINGSLEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.BPO;
import static nl.zorgspoor.core.gedeeld.Rol.DOCENT;
import static nl.zorgspoor.core.gedeeld.Rol.LEERLING;
import static nl.zorgspoor.core.gedeeld.Rol.LEERLINGBEGELEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.LEERPLICHTAMBTENAAR;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.SMW;
import static nl.zorgspoor.core.gedeeld.Rol.SWV_CONSULENT;
import static nl.zorgspoor.core.gedeeld.Rol.VERZUIMCOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten.Status;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlegTest {

    private static final String DAG = "2026-11-19";

    private static Context x(String school, Rol rol, String dag) {
        return Proef.context(school, rol, "X1", dag, "Opdracht");
    }

    /** Who was planned in the chair. */
    private static Context voorzitter(String school, Rol rol) {
        return Proef.context(school, rol, "V1", DAG, "Opdracht");
    }

    private static Context oc(String school, String dag) {
        return x(school, ONDERSTEUNINGSCOORDINATOR, dag);
    }

    private static Overleg na(List<OverlegEvent> events) {
        return Vouw.na(Overleg.LEEG, events);
    }

    private static Overleg gepland(String school, OverlegvormCode vorm) {
        return na(Overleg.LEEG.decide(new PlanOverleg("O1", vorm, Proef.moment(DAG), "V1"), oc(school, "2026-11-02")));
    }

    private static Overleg jes(JesSoort soort) {
        return na(Overleg.LEEG.decide(new PlanJES("O1", soort, Proef.moment(DAG)), oc("DIA", "2026-11-02")));
    }

    private static NodigDeelnemerUit nodig(Rol rol) {
        return new NodigDeelnemerUit("O1", null, rol, null, null, null);
    }

    /** Two students on the agenda; only the first has a consent, on one day and for one partner. */
    private static Context metAgenda(Context x, String doel, @Nullable PartnerType partner, Set<String> agenda) {
        return Proef.metNaslag(x, new Naslag() {
            @Override
            public Set<String> agenda(String overlegId) {
                return agenda;
            }

            @Override
            public boolean toestemming(String leerlingId, String d, @Nullable PartnerType p, LocalDate op) {
                return leerlingId.equals("L1")
                        && d.equals(doel)
                        && Objects.equals(p, partner)
                        && op.equals(LocalDate.parse(DAG));
            }

            @Override
            public boolean oudersGeinformeerd(String leerlingId, LocalDate op) {
                return leerlingId.equals("L2");
            }
        });
    }

    @Test
    void R88_plannen_vult_de_vaste_rollen_van_de_vorm() {
        assertThat(Overleg.LEEG.decide(
                        new PlanOverleg("O1", LEERLINGBESPREKING, Proef.moment(DAG), "LB1"),
                        x("COE", LEERLINGBEGELEIDER, DAG)))
                .containsExactly(new OverlegGepland(
                        "O1",
                        "COE",
                        LEERLINGBESPREKING,
                        Proef.moment(DAG),
                        LEERLINGBEGELEIDER,
                        "LB1",
                        List.of(DOCENT, MENTOR, LEERLINGBEGELEIDER)));
        assertThat(Objects.requireNonNull(gepland("COE", LEERLINGBESPREKING).feiten())
                        .genodigden())
                .containsExactlyInAnyOrder(DOCENT, MENTOR, LEERLINGBEGELEIDER);
    }

    @Test
    void R274_mentoren_overleggen_onder_leiding_van_de_afdelingsleider() {
        assertThat(Overleg.LEEG.decide(
                        new PlanOverleg("O1", OverlegvormCode.MENTORENOVERLEG, Proef.moment(DAG), "AL1"),
                        x("COE", AFDELINGSLEIDER, DAG)))
                .containsExactly(new OverlegGepland(
                        "O1",
                        "COE",
                        OverlegvormCode.MENTORENOVERLEG,
                        Proef.moment(DAG),
                        AFDELINGSLEIDER,
                        "AL1",
                        List.of(MENTOR, AFDELINGSLEIDER)));
        weigert(() -> gepland("DIA", OverlegvormCode.MENTORENOVERLEG), "NIET_IN_CATALOGUS", "R6");
    }

    @Test
    void R88_een_afwezige_vaste_rol_geeft_een_aandachtspunt() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        Context lb = voorzitter("COE", LEERLINGBEGELEIDER);

        List<OverlegEvent> zonderDocent =
                overleg.decide(new SluitOverlegAf("O1", List.of(LEERLINGBEGELEIDER, MENTOR), null), lb);
        assertThat(zonderDocent)
                .containsExactly(
                        new OverlegGehouden(
                                "O1",
                                "COE",
                                LEERLINGBESPREKING,
                                Proef.moment(DAG),
                                LocalDate.parse(DAG),
                                List.of(LEERLINGBEGELEIDER, MENTOR),
                                List.of(DOCENT)),
                        new AandachtspuntGesignaleerd(
                                "O1", Regel.OVERLEG_ROLLEN, "VASTE_ROL_AFWEZIG", Ernst.AANDACHT, "Opdracht"));
        assertThat(overleg.decide(new SluitOverlegAf("O1", List.of(LEERLINGBEGELEIDER, MENTOR, DOCENT), null), lb))
                .hasSize(1);
    }

    @Test
    void R88_alleen_voorzitter_of_coordinator_sluit_af() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        SluitOverlegAf sluit = new SluitOverlegAf("O1", List.of(Rol.MENTOR), null);

        weigert(() -> overleg.decide(sluit, x("COE", AFDELINGSLEIDER, DAG)), "ROL_NIET_BEVOEGD", "R88");
        assertThat(overleg.decide(sluit, oc("COE", DAG))).isNotEmpty();
        assertThat(overleg.decide(sluit, Proef.context("COE", AFDELINGSLEIDER, "V1", DAG, "SluitOverlegAf")))
                .as("de persoon die als voorzitter is genoemd")
                .isNotEmpty();
    }

    @Test
    void R6_een_vorm_buiten_de_catalogus_wordt_niet_gepland() {
        weigert(() -> gepland("COE", ZORGADVIESTEAM), "NIET_IN_CATALOGUS", "R6");
        weigert(() -> gepland("COE", FLEXZAT), "NIET_IN_CATALOGUS", "R6");
        weigert(() -> gepland("DIA", KLEIN_JES), "NIET_IN_CATALOGUS", "R6");
        weigert(
                () -> Overleg.LEEG.decide(
                        new PlanJES("O1", JesSoort.KLEIN, Proef.moment(DAG)), oc("COE", "2026-11-02")),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R45_een_externe_wordt_uitgenodigd_met_toestemming_van_elke_leerling_op_de_agenda() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        Context x = oc("COE", "2026-11-02");

        assertThat(weigert(
                                () -> overleg.decide(
                                        nodig(SWV_CONSULENT),
                                        metAgenda(x, "EXTERN_OVERLEG", PartnerType.SWV, Set.of("L1", "L2"))),
                                "TOESTEMMING_ONTBREEKT",
                                "R45")
                        .ontbreekt())
                .containsExactly("TOESTEMMING EXTERN_OVERLEG L2");
        weigert(
                () -> overleg.decide(
                        nodig(SWV_CONSULENT), metAgenda(x, "EXTERN_OVERLEG", PartnerType.GGZ, Set.of("L1"))),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        assertThat(overleg.decide(nodig(SWV_CONSULENT), metAgenda(x, "EXTERN_OVERLEG", PartnerType.SWV, Set.of("L1"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        DeelnemerUitgenodigd.class, e -> assertThat(e.extern()).isTrue());
        assertThat(overleg.decide(nodig(SWV_CONSULENT), x))
                .as("zonder leerlingen is er niets om toestemming voor te vragen")
                .hasSize(1);
        assertThat(overleg.decide(nodig(Rol.BPO), metAgenda(x, "EXTERN_OVERLEG", null, Set.of("L2"))))
                .as("BPO telt hier als intern (R44)")
                .hasSize(1);
    }

    @Test
    void R45_groot_jes_vraagt_de_toestemming_voor_groot_jes() {
        Context x = oc("DIA", "2026-11-02");

        assertThat(jes(JesSoort.GROOT)
                        .decide(
                                nodig(LEERPLICHTAMBTENAAR),
                                metAgenda(x, "GROOT_JES", PartnerType.LEERPLICHT, Set.of("L1"))))
                .hasSize(1);
        weigert(
                () -> jes(JesSoort.GROOT)
                        .decide(
                                nodig(LEERPLICHTAMBTENAAR),
                                metAgenda(x, "EXTERN_OVERLEG", PartnerType.LEERPLICHT, Set.of("L1"))),
                "TOESTEMMING_ONTBREEKT",
                "R45");
    }

    @Test
    void R45_waar_informeren_volstaat_zijn_ouders_wel_geinformeerd() {
        Schoolprofiel informeren = Proef.met(Proef.school("COE"), Instelling.EXTERN_MODUS, "INFORMEREN");
        Context x = Proef.context(informeren, ONDERSTEUNINGSCOORDINATOR, "OC", "2026-11-02", "NodigDeelnemerUit");
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);

        assertThat(overleg.decide(nodig(SWV_CONSULENT), metAgenda(x, "GEEN", null, Set.of("L2"))))
                .hasSize(1);
        weigert(
                () -> overleg.decide(nodig(SWV_CONSULENT), metAgenda(x, "GEEN", null, Set.of("L1"))),
                "TOESTEMMING_ONTBREEKT",
                "R45");
    }

    @Test
    void R46_een_groot_jes_sluit_niet_met_een_leerling_zonder_toestemming_op_de_agenda() {
        SluitJESAf sluit = new SluitJESAf("O1", List.of(ONDERSTEUNINGSCOORDINATOR), null);
        Context x = oc("DIA", DAG);

        weigert(
                () -> jes(JesSoort.GROOT).decide(sluit, metAgenda(x, "GROOT_JES", null, Set.of("L1", "L2"))),
                "TOESTEMMING_ONTBREEKT",
                "R46");
        assertThat(jes(JesSoort.GROOT).decide(sluit, metAgenda(x, "GROOT_JES", null, Set.of("L1"))))
                .singleElement()
                .isInstanceOf(JESGehouden.class);
        assertThat(jes(JesSoort.KLEIN).decide(sluit, metAgenda(x, "GROOT_JES", null, Set.of("L2"))))
                .hasSize(1);
    }

    @Test
    void R92_de_afdelingsleider_wordt_niet_uitgenodigd_voor_groot_verzuim() {
        Overleg overleg = gepland("COE", GROOT_VERZUIM);

        weigert(
                () -> overleg.decide(nodig(AFDELINGSLEIDER), x("COE", VERZUIMCOORDINATOR, "2026-11-02")),
                "AFDELINGSLEIDER_NIET_IN_GROOT_VERZUIM",
                "R92");
        weigert(
                () -> overleg.decide(
                        new SluitOverlegAf("O1", List.of(AFDELINGSLEIDER), null),
                        voorzitter("COE", VERZUIMCOORDINATOR)),
                "AFDELINGSLEIDER_NIET_IN_GROOT_VERZUIM",
                "R92");
        assertThat(Objects.requireNonNull(overleg.feiten()).genodigden()).hasSize(6);
    }

    @Test
    void R92_na_groot_verzuim_wordt_de_afdelingsleider_geinformeerd() {
        List<Rol> zes = List.copyOf(
                Objects.requireNonNull(gepland("COE", GROOT_VERZUIM).feiten()).genodigden());

        assertThat(gepland("COE", GROOT_VERZUIM)
                        .decide(new SluitOverlegAf("O1", zes, null), voorzitter("COE", VERZUIMCOORDINATOR)))
                .hasSize(2)
                .contains(new AandachtspuntGesignaleerd(
                        "O1", Regel.GV_LEDEN, "AFDELINGSLEIDER_INFORMEREN", Ernst.AANDACHT, "Opdracht"));
    }

    @Test
    void R92_ook_een_andere_vorm_kan_rollen_uitsluiten() {
        Schoolprofiel school = Proef.school("COE").with(b -> {
            var vormen = new java.util.HashMap<>(b.overlegvormen());
            vormen.computeIfPresent(LEERLINGBESPREKING, (c, vorm) -> {
                var v = vorm.op(java.time.LocalDate.parse("2026-11-02"));
                return nl.zorgspoor.core.gedeeld.Tijdlijn.altijd(new nl.zorgspoor.core.gedeeld.Overlegvorm(
                        c,
                        v.voorzitterRol(),
                        v.vasteRollen(),
                        v.optioneleRollen(),
                        Set.of(Rol.RECTOR),
                        v.rollenIntern(),
                        null));
            });
            b.overlegvormen(vormen);
        });
        Context x = Proef.context(school, ONDERSTEUNINGSCOORDINATOR, "OC", "2026-11-02", "NodigDeelnemerUit");

        weigert(() -> gepland("COE", LEERLINGBESPREKING).decide(nodig(Rol.RECTOR), x), "ROL_UITGESLOTEN", "R88");
    }

    @Test
    void R93_en_R107_de_gebeurtenissen_dragen_wat_de_telling_per_schooljaar_nodig_heeft() {
        assertThat(gepland("COE", GROOT_VERZUIM)
                        .decide(
                                new SluitOverlegAf("O1", List.of(Rol.MENTOR), LocalDate.parse(DAG)),
                                oc("COE", "2026-11-20")))
                .first()
                .isInstanceOfSatisfying(OverlegGehouden.class, e -> {
                    assertThat(e.schoolId()).isEqualTo("COE");
                    assertThat(e.overlegvorm()).isEqualTo(GROOT_VERZUIM);
                    assertThat(e.datum()).isEqualTo(DAG);
                });
        assertThat(Objects.requireNonNull(gepland("DIA", ONDERSTEUNINGSTEAM).feiten())
                        .genodigden())
                .as("R107: vijf vaste rollen")
                .hasSize(5);
    }

    @Test
    void R104_een_jes_staat_op_een_schooldag() {
        Context x = oc("DIA", "2026-09-14");

        weigert(
                () -> Overleg.LEEG.decide(new PlanJES("O1", JesSoort.KLEIN, Proef.moment("2026-10-23")), x),
                "GEEN_SCHOOLDAG",
                "R104");
        weigert(
                () -> Overleg.LEEG.decide(new PlanJES("O1", JesSoort.GROOT, Proef.moment("2026-10-25")), x),
                "GEEN_SCHOOLDAG",
                "R104");
        assertThat(Overleg.LEEG.decide(new PlanJES("O1", JesSoort.KLEIN, Proef.moment("2026-10-26")), x))
                .singleElement()
                .isInstanceOfSatisfying(
                        JESGepland.class, e -> assertThat(e.overlegvorm()).isEqualTo(KLEIN_JES));
    }

    @Test
    void R104_alleen_de_coordinator_van_een_school_met_jes_plant_er_een() {
        assertThat(Objects.requireNonNull(Proef.school("DIA").bevoegdheden().get("PlanJES"))
                        .rollen())
                .containsExactly(ONDERSTEUNINGSCOORDINATOR);
        assertThat(Objects.requireNonNull(Proef.school("COE").bevoegdheden().get("PlanJES"))
                        .rollen())
                .isEmpty();
    }

    @Test
    void R105_wie_per_een_dag_in_het_interne_team_komt_hoort_bij_de_overleggen_van_die_dag_af() {
        Schoolprofiel school = Proef.school("DIA").with(b -> {
            var alle = new java.util.HashMap<>(b.instellingen());
            alle.put(
                    Instelling.EXTERN_IN_INTERN_TEAM.sleutel(),
                    new java.util.TreeMap<>(java.util.Map.of(LocalDate.parse("2026-11-10"), "LEERPLICHTAMBTENAAR")));
            b.instellingen(alle);
        });
        for (String dag : List.of("2026-11-09", "2026-11-10")) {
            Context nu = Proef.context(school, ONDERSTEUNINGSCOORDINATOR, "OC", "2026-11-02", "NodigDeelnemerUit");
            Overleg jes = na(Overleg.LEEG.decide(new PlanJES("O1", JesSoort.KLEIN, Proef.moment(dag)), nu));
            if (dag.equals("2026-11-09")) {
                assertThatThrownBy(() -> jes.decide(nodig(Rol.LEERPLICHTAMBTENAAR), nu))
                        .as("nog niet op de dag van het overleg")
                        .hasMessageContaining("EXTERN");
            } else {
                assertThat(jes.decide(nodig(Rol.LEERPLICHTAMBTENAAR), nu)).isNotEmpty();
            }
        }
    }

    @Test
    void R105_een_externe_rol_wordt_niet_uitgenodigd_voor_een_klein_jes() {
        Context x = oc("DIA", "2026-11-02");

        weigert(() -> jes(JesSoort.KLEIN).decide(nodig(LEERPLICHTAMBTENAAR), x), "EXTERN_IN_KLEIN_JES", "R105");
        assertThat(jes(JesSoort.KLEIN).decide(nodig(SMW), x)).hasSize(1);
        assertThat(jes(JesSoort.KLEIN).decide(nodig(MENTOR), x)).hasSize(1);
        assertThat(jes(JesSoort.GROOT).decide(nodig(LEERPLICHTAMBTENAAR), x)).hasSize(1);
        Schoolprofiel ruimer =
                Proef.met(Proef.school("DIA"), Instelling.EXTERN_IN_INTERN_TEAM, "SMW,LEERPLICHTAMBTENAAR");
        assertThat(jes(JesSoort.KLEIN)
                        .decide(
                                nodig(LEERPLICHTAMBTENAAR),
                                Proef.context(ruimer, ONDERSTEUNINGSCOORDINATOR, "OC", "2026-11-02", "x")))
                .hasSize(1);
    }

    @Test
    void afmelden_en_annuleren() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        Context x = oc("COE", "2026-11-03");

        Overleg zonderDocent = Vouw.na(
                overleg,
                overleg.decide(new MeldDeelnemerAf("O1", DOCENT, null), x).get(0));
        assertThat(Objects.requireNonNull(zonderDocent.feiten()).genodigden()).doesNotContain(DOCENT);
        weigert(() -> zonderDocent.decide(new MeldDeelnemerAf("O1", DOCENT, null), x), "NIET_GEVONDEN", null);
        weigert(
                () -> overleg.decide(new MeldDeelnemerAf("O1", DOCENT, LocalDate.parse("2026-11-04")), x),
                "STATUS_ONJUIST",
                null);
        Overleg geannuleerd = Vouw.na(
                overleg, overleg.decide(new AnnuleerOverleg("O1", "ziekte"), x).get(0));
        assertThat(Objects.requireNonNull(geannuleerd.feiten()).status()).isEqualTo(Status.GEANNULEERD);
        weigert(() -> geannuleerd.decide(nodig(MENTOR), x), "STATUS_ONJUIST", null);
        Overleg jes = jes(JesSoort.KLEIN);
        assertThat(jes.decide(new AnnuleerJES("O1", null), oc("DIA", "2026-11-03")))
                .singleElement()
                .isInstanceOf(JESGeannuleerd.class);
    }

    @Test
    void een_overleg_en_een_jes_zijn_niet_hetzelfde() {
        Context dia = oc("DIA", DAG);

        weigert(() -> jes(JesSoort.KLEIN).decide(new AnnuleerOverleg("O1", null), dia), "NIET_GEVONDEN", null);
        weigert(
                () -> jes(JesSoort.KLEIN).decide(new SluitOverlegAf("O1", List.of(Rol.MENTOR), null), dia),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> gepland("DIA", ONDERSTEUNINGSTEAM).decide(new SluitJESAf("O1", List.of(Rol.MENTOR), null), dia),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void plannen_ligt_niet_in_het_verleden_en_afsluiten_niet_in_de_toekomst() {
        weigert(
                () -> Overleg.LEEG.decide(
                        new PlanOverleg("O1", LEERLINGBESPREKING, Proef.moment("2026-11-18"), null), oc("COE", DAG)),
                "STATUS_ONJUIST",
                null);
        assertThat(Overleg.LEEG.decide(
                        new PlanOverleg(
                                "O1", LEERLINGBESPREKING, LocalDate.parse(DAG).atTime(9, 0), null),
                        oc("COE", DAG)))
                .hasSize(1);
        weigert(
                () -> gepland("COE", LEERLINGBESPREKING)
                        .decide(new SluitOverlegAf("O1", List.of(Rol.MENTOR), null), oc("COE", "2026-11-18")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_overleg_is_niet_gehouden_voor_de_dag_waarop_het_gepland_was() {
        weigert(
                () -> gepland("COE", LEERLINGBESPREKING)
                        .decide(
                                new SluitOverlegAf(
                                        "O1",
                                        List.of(Rol.MENTOR),
                                        LocalDate.parse(DAG).minusDays(1)),
                                oc("COE", DAG)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R9_een_overleg_van_een_andere_school_blijft_dicht() {
        weigert(
                () -> gepland("COE", LEERLINGBESPREKING).decide(nodig(MENTOR), oc("DIA", "2026-11-02")),
                "ANDERE_SCHOOL",
                "R9");
        weigert(
                () -> gepland("COE", LEERLINGBESPREKING)
                        .decide(
                                new PlanOverleg("O1", ONDERSTEUNINGSTEAM, Proef.moment(DAG), null),
                                oc("DIA", "2026-11-02")),
                "ANDERE_SCHOOL",
                "R9");
        weigert(
                () -> gepland("COE", LEERLINGBESPREKING)
                        .decide(
                                new PlanOverleg("O1", LEERLINGBESPREKING, Proef.moment(DAG), null),
                                oc("COE", "2026-11-02")),
                "STATUS_ONJUIST",
                null);
        weigert(() -> Overleg.LEEG.decide(nodig(MENTOR), oc("COE", DAG)), "NIET_GEVONDEN", null);
    }

    @Test
    void wie_deelneemt_meldt_zichzelf_af_en_niet_een_ander() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        MeldDeelnemerAf mentorAf = new MeldDeelnemerAf("O1", MENTOR, null);

        assertThat(overleg.decide(mentorAf, x("COE", MENTOR, "2026-11-03"))).hasSize(1);
        assertThat(overleg.decide(mentorAf, x("COE", LEERLINGBEGELEIDER, "2026-11-03")))
                .as("de voorzitter voor een ander")
                .hasSize(1);
        weigert(() -> overleg.decide(mentorAf, x("COE", DOCENT, "2026-11-03")), "ROL_NIET_BEVOEGD", "R3");
    }

    @Test
    void een_ouder_meldt_zich_alleen_af_voor_een_overleg_over_het_eigen_kind() {
        Overleg team = gepland("COE", INTERN_ONDERSTEUNINGSTEAM);
        Overleg overleg =
                Vouw.na(team, team.decide(nodig(OUDER), oc("COE", "2026-11-03")).get(0));
        Context ouder = Proef.voor(x("COE", OUDER, "2026-11-03"), "L1");
        MeldDeelnemerAf af = new MeldDeelnemerAf("O1", OUDER, null);

        assertThat(overleg.decide(af, metAgenda(ouder, "EXTERN_OVERLEG", null, Set.of("L1"))))
                .hasSize(1);
        weigert(
                () -> overleg.decide(af, metAgenda(ouder, "EXTERN_OVERLEG", null, Set.of("L2"))),
                "ROL_NIET_BEVOEGD",
                "R3");
    }

    @Test
    void R290_in_het_ondersteuningsteam_van_fase_3a_doen_ouders_en_leerling_mee_of_dat_valt_op() {
        List<Rol> vast = List.of(ONDERSTEUNINGSCOORDINATOR, MENTOR, LEERLINGBEGELEIDER);
        assertThat(zonderGezin(INTERN_ONDERSTEUNINGSTEAM, vast)).isTrue();
        assertThat(zonderGezin(INTERN_ONDERSTEUNINGSTEAM, met(vast, OUDER))).isTrue();
        assertThat(zonderGezin(INTERN_ONDERSTEUNINGSTEAM, met(vast, LEERLING))).isTrue();
        assertThat(zonderGezin(INTERN_ONDERSTEUNINGSTEAM, met(vast, OUDER, LEERLING)))
                .isFalse();
        assertThat(zonderGezin(SCHOOLZORGTEAM, vast)).isFalse();
    }

    private static List<Rol> met(List<Rol> vast, Rol... erbij) {
        return Stream.concat(vast.stream(), Stream.of(erbij)).toList();
    }

    private static boolean zonderGezin(OverlegvormCode vorm, List<Rol> aanwezig) {
        return gepland("COE", vorm)
                .decide(new SluitOverlegAf("O1", aanwezig, null), voorzitter("COE", ONDERSTEUNINGSCOORDINATOR))
                .contains(new AandachtspuntGesignaleerd(
                        "O1", Regel.OT_GEZIN, "OUDER_OF_LEERLING_AFWEZIG", Ernst.AANDACHT, "Opdracht"));
    }

    @Test
    void R45_wie_van_buiten_onuitgenodigd_was_wordt_vastgelegd_en_gesignaleerd() {
        List<Rol> aanwezig = List.of(LEERLINGBEGELEIDER, MENTOR, DOCENT, SWV_CONSULENT);
        assertThat(gepland("COE", LEERLINGBESPREKING)
                        .decide(new SluitOverlegAf("O1", aanwezig, null), voorzitter("COE", LEERLINGBEGELEIDER)))
                .anySatisfy(
                        e -> assertThat(e).isInstanceOfSatisfying(OverlegGehouden.class, g -> assertThat(g.aanwezigen())
                                .contains(SWV_CONSULENT)))
                .contains(new AandachtspuntGesignaleerd(
                        "O1", Regel.EXTERN_MET, "EXTERN_NIET_UITGENODIGD", Ernst.AANDACHT, "Opdracht"));
        assertThat(gepland("COE", LEERLINGBESPREKING)
                        .decide(
                                new SluitOverlegAf("O1", List.of(LEERLINGBEGELEIDER, MENTOR, DOCENT, BPO), null),
                                voorzitter("COE", LEERLINGBEGELEIDER)))
                .as("BPO telt bij deze vorm als intern")
                .hasSize(1);
    }

    @Test
    void R105_een_externe_in_een_klein_jes_wordt_gesignaleerd_en_in_een_groot_jes_niet() {
        SluitJESAf sluit = new SluitJESAf("O1", List.of(ONDERSTEUNINGSCOORDINATOR, LEERPLICHTAMBTENAAR), null);
        assertThat(jes(JesSoort.KLEIN).decide(sluit, oc("DIA", DAG)))
                .contains(new AandachtspuntGesignaleerd(
                        "O1", Regel.JES_KLEIN, "EXTERN_IN_KLEIN_JES", Ernst.AANDACHT, "Opdracht"));
        assertThat(jes(JesSoort.GROOT).decide(sluit, oc("DIA", DAG))).hasSize(1);
        assertThat(jes(JesSoort.KLEIN)
                        .decide(new SluitJESAf("O1", List.of(ONDERSTEUNINGSCOORDINATOR, SMW), null), oc("DIA", DAG)))
                .as("SMW hoort bij het interne team")
                .hasSize(1);
    }

    private static List<OverlegEvent> planOndersteuningsteam(String vandaag, int al) {
        Context x = Proef.metNaslag(oc("DIA", vandaag), new Naslag() {
            @Override
            public int overleggen(String schoolId, OverlegvormCode vorm, String schooljaar, LocalDate op) {
                return schoolId.equals("DIA") && vorm == ONDERSTEUNINGSTEAM && schooljaar.equals("2026-2027") ? al : 0;
            }
        });
        return Overleg.LEEG.decide(new PlanOverleg("O1", ONDERSTEUNINGSTEAM, Proef.moment("2027-03-11"), null), x);
    }

    @Test
    void R107_wie_vanaf_1_maart_plant_en_de_norm_niet_haalt_krijgt_een_waarschuwing() {
        assertThat(planOndersteuningsteam("2027-03-01", 5))
                .hasSize(2)
                .contains(new AandachtspuntGesignaleerd(
                        "O1", Regel.OT_7, "NORM_WORDT_NIET_GEHAALD", Ernst.AANDACHT, "Opdracht"));
        assertThat(planOndersteuningsteam("2027-03-01", 6))
                .as("dit is de zevende")
                .hasSize(1);
        assertThat(planOndersteuningsteam("2027-02-28", 0)).as("nog geen maart").hasSize(1);
    }

    @Test
    void een_uitnodiging_noemt_niet_twee_verschillende_overleggen() {
        weigert(
                () -> jes(JesSoort.KLEIN)
                        .decide(new NodigDeelnemerUit("O1", "O2", MENTOR, null, null, null), oc("DIA", "2026-11-03")),
                "INVOER_ONGELDIG",
                null);
        assertThat(jes(JesSoort.KLEIN)
                        .decide(new NodigDeelnemerUit("O1", "O1", MENTOR, null, null, null), oc("DIA", "2026-11-03")))
                .hasSize(1);
    }

    @Test
    void R88_een_gepland_overleg_leidt_wie_als_voorzitter_is_gepland_en_niet_wie_dezelfde_rol_heeft() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        SluitOverlegAf sluit = new SluitOverlegAf("O1", List.of(LEERLINGBEGELEIDER, MENTOR, DOCENT), null);
        assertThat(weigert(() -> overleg.decide(sluit, x("COE", LEERLINGBEGELEIDER, DAG)), "ROL_NIET_BEVOEGD", "R88")
                        .ontbreekt())
                .containsExactly("V1");
        assertThat(overleg.decide(sluit, voorzitter("COE", LEERLINGBEGELEIDER))).hasSize(1);
        assertThat(overleg.decide(sluit, oc("COE", DAG)))
                .as("de coordinator houdt het dossier bij")
                .hasSize(1);
    }

    @Test
    void R88_een_vastgelegde_vervanger_leidt_het_overleg_en_de_geplande_voorzitter_niet_meer() {
        Overleg overleg = gepland("COE", LEERLINGBESPREKING);
        SluitOverlegAf sluit = new SluitOverlegAf("O1", List.of(LEERLINGBEGELEIDER, MENTOR, DOCENT), null);
        VervangVoorzitter vervang = new VervangVoorzitter("O1", "X1", "ziek");
        List<OverlegEvent> vervangen = overleg.decide(vervang, x("COE", LEERLINGBEGELEIDER, DAG));
        assertThat(vervangen)
                .containsExactly(new VoorzitterVervangen(
                        "O1", "COE", LEERLINGBESPREKING, Proef.moment(DAG), "X1", "V1", "ziek"));
        Overleg daarna = Vouw.na(overleg, vervangen.get(0));
        assertThat(daarna.decide(sluit, x("COE", LEERLINGBEGELEIDER, DAG))).hasSize(1);
        weigert(() -> daarna.decide(sluit, voorzitter("COE", LEERLINGBEGELEIDER)), "ROL_NIET_BEVOEGD", "R88");
        weigert(() -> daarna.decide(vervang, x("COE", LEERLINGBEGELEIDER, DAG)), "STATUS_ONJUIST", null);
        weigert(() -> overleg.decide(vervang, x("COE", MENTOR, DAG)), "ROL_NIET_BEVOEGD", "R88");
    }

    @Test
    void R88_wie_als_medewerker_bekend_is_en_de_rol_niet_heeft_wordt_geen_voorzitter() {
        Schoolprofiel school = Proef.metMedewerker(Proef.school("COE"), "M7", MENTOR);
        Context x = Proef.context(school, ONDERSTEUNINGSCOORDINATOR, "OC", "2026-11-02", "PlanOverleg");
        weigert(
                () -> Overleg.LEEG.decide(new PlanOverleg("O1", LEERLINGBESPREKING, Proef.moment(DAG), "M7"), x),
                "VOORZITTER_ZONDER_ROL",
                "R88");
        Overleg overleg =
                na(Overleg.LEEG.decide(new PlanOverleg("O1", LEERLINGBESPREKING, Proef.moment(DAG), "LB1"), x));
        weigert(() -> overleg.decide(new VervangVoorzitter("O1", "M7", null), x), "VOORZITTER_ZONDER_ROL", "R88");
    }
}
