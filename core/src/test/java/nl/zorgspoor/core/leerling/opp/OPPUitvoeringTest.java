package nl.zorgspoor.core.leerling.opp;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.opp.OPPproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with an established OPP, until its end. */
class OPPUitvoeringTest {

    private static final OPPs VAST = vastgesteld();

    private static @Nullable LocalDate dag(@Nullable String dag) {
        return dag == null ? null : LocalDate.parse(dag);
    }

    private static List<OPPEvent> registreer(OPPs staat, @Nullable String begin, @Nullable String einde) {
        return Uitvoering.decide(
                staat,
                new RegistreerOPP(L, "OPP1", OPPRegister.ROD, dag(begin), dag(einde)),
                Proef.context("COE", Rol.ADMINISTRATIE, "ADM", "2027-07-12", "RegistreerOPP"));
    }

    @Test
    void R124_de_administratie_registreert_het_begin_van_wat_vaststaat_en_een_keer() {
        weigert(() -> registreer(klaar(), null, null), "STATUS_ONJUIST", null);
        assertThat(registreer(VAST, null, null))
                .containsExactly(new OPPGeregistreerd(L, "OPP1", OPPRegister.ROD, LocalDate.parse(DAG), null));
        assertThat(registreer(VAST, "2027-04-13", null)).hasSize(1);
        weigert(() -> registreer(VAST, "2027-04-11", null), "DAG_ONJUIST", null);
        weigert(() -> registreer(VAST, null, "2027-07-01"), "DAG_ONJUIST", null);
        OPPs eens = Vouw.na(VAST, registreer(VAST, null, null));
        weigert(() -> registreer(eens, null, null), "STATUS_ONJUIST", null);
    }

    @Test
    void R124_alleen_de_administratie_registreert() {
        for (String school : List.of("COE", "DIA", "KLA", "HEI", "CHR")) {
            assertThat(Proef.school(school).bevoegdheden().get("RegistreerOPP").rollen())
                    .containsExactly(Rol.ADMINISTRATIE);
            assertThat(Proef.school(school).bevoegdheden().get("RegistreerOPP").regel())
                    .isEqualTo(Regel.OPP_ROD);
        }
    }

    @Test
    void R124_ook_het_einde_wordt_geregistreerd() {
        OPPs af = Vouw.na(
                Vouw.na(VAST, registreer(VAST, null, null)),
                Uitvoering.decide(
                        VAST,
                        new BeeindigOPP(L, "OPP1", dag("2027-07-09"), "niet meer nodig"),
                        oc("COE", "2027-07-12")));
        weigert(() -> registreer(af, null, "2027-07-10"), "DAG_ONJUIST", null);
        assertThat(registreer(af, null, "2027-07-09"))
                .containsExactly(new OPPGeregistreerd(
                        L, "OPP1", OPPRegister.ROD, LocalDate.parse(DAG), LocalDate.parse("2027-07-09")));
        OPPs klaar = Vouw.na(af, registreer(af, null, null));
        weigert(() -> registreer(klaar, null, null), "STATUS_ONJUIST", null);
    }

    @Test
    void R126_de_jaarlijkse_evaluatie_is_met_ouders_en_leerling() {
        OPPs gehoord = gehoord(VAST, "2027-06-10");
        assertThat(Uitvoering.decide(gehoord, evalueer(true, true), oc("COE", "2027-06-10")))
                .containsExactly(new OPPGeevalueerd(
                        L,
                        "OPP1",
                        LocalDate.parse("2027-06-10"),
                        Effect.DEELS,
                        true,
                        true,
                        LocalDate.parse("2028-06-10"),
                        null));
        for (boolean ouders : new boolean[] {true, false}) {
            OPPGeevalueerd tussentijds =
                    (OPPGeevalueerd) Uitvoering.decide(gehoord, evalueer(ouders, !ouders), oc("COE", "2027-06-10"))
                            .get(0);
            assertThat(tussentijds.evaluerenVoor()).isNull();
            assertThat(termijn(Vouw.na(gehoord, tussentijds)).eind()).isEqualTo(LocalDate.parse("2028-04-12"));
        }
        assertThat(termijn(geevalueerd("2027-06-10")).eind()).isEqualTo(LocalDate.parse("2028-06-10"));
        weigert(() -> Uitvoering.decide(klaar(), evalueer(true, true), oc("COE", DAG)), "STATUS_ONJUIST", null);
        EvalueerOPP vroeg = new EvalueerOPP(L, "OPP1", LocalDate.parse("2027-04-11"), Effect.DEELS, true, true, null);
        weigert(() -> Uitvoering.decide(gehoord, vroeg, oc("COE", "2027-06-10")), "STATUS_ONJUIST", null);
    }

    @Test
    void R305_bij_evalueren_en_bij_bijstellen_wordt_de_leerling_opnieuw_gehoord() {
        weigert(
                () -> Uitvoering.decide(VAST, evalueer(true, true), oc("COE", "2027-06-10")),
                "OVERLEG_ONTBREEKT",
                "R122");
        OPPs geevalueerd = geevalueerd("2027-06-10");
        StelOPPBij bij = bij(List.of("plant per vak"), null);
        weigert(
                () -> Opstelling.decide(geevalueerd, bij, oc("COE", "2027-06-11"), DERTIEN),
                "OVERLEG_ONTBREEKT",
                "R122");
        OPPs gehoord = gehoord(geevalueerd, "2027-06-11");
        assertThat(namen(Opstelling.decide(gehoord, bij, oc("COE", "2027-06-11"), DERTIEN)))
                .containsExactly("OPPBijgesteld");
        weigert(
                () -> Uitvoering.decide(gehoord, evalueer(true, true), oc("COE", "2027-06-11")),
                "OVERLEG_ONTBREEKT",
                "R122");
    }

    private static StelOPPBij bij(List<String> doelen, @Nullable LocalDate evaluatieOp) {
        return new StelOPPBij(
                L,
                "OPP1",
                new Secties(null, null, null, null, doelen, List.of(), null, null, null, List.of()),
                List.of(),
                evaluatieOp,
                null);
    }

    @Test
    void R126_wat_vaststaat_wordt_bijgesteld_na_een_evaluatie() {
        weigert(
                () -> Opstelling.decide(
                        gehoord(VAST, DAG), bij(List.of("anders"), null), oc("COE", "2027-06-11"), DERTIEN),
                "EVALUATIE_ONTBREEKT",
                "R126");
        OPPs gehoord = gehoord(geevalueerd("2027-06-10"), "2027-06-11");
        OPPs bijgesteld = Vouw.na(
                gehoord, Opstelling.decide(gehoord, bij(List.of("anders"), null), oc("COE", "2027-06-11"), DERTIEN));
        weigert(
                () -> Opstelling.decide(
                        gehoord(bijgesteld, "2027-06-12"),
                        bij(List.of("weer anders"), null),
                        oc("COE", "2027-06-12"),
                        DERTIEN),
                "EVALUATIE_ONTBREEKT",
                "R126");
    }

    @Test
    void R123_een_ander_handelingsdeel_vraagt_nieuwe_instemming_en_een_andere_datum_niet() {
        OPPs gehoord = gehoord(geevalueerd("2027-06-10"), "2027-06-11");
        List<OPPEvent> anders =
                Opstelling.decide(gehoord, bij(List.of("anders"), null), oc("COE", "2027-06-11"), DERTIEN);
        assertThat(((OPPBijgesteld) anders.get(0)).instemming()).isFalse();
        OPPs na = Vouw.na(gehoord, anders);
        weigert(
                () -> na.eisVoorExtraOndersteuning(null, oc("COE", "2027-06-11"), DERTIEN),
                "HANDTEKENING_ONTBREEKT",
                "R123");
        List<OPPEvent> datum = Opstelling.decide(
                gehoord, bij(List.of(), LocalDate.parse("2027-11-01")), oc("COE", "2027-06-11"), DERTIEN);
        assertThat(((OPPBijgesteld) datum.get(0)).instemming()).isTrue();
        assertThat(Vouw.na(gehoord, datum).eisVoorExtraOndersteuning(null, oc("COE", "2027-06-11"), DERTIEN))
                .isEqualTo("OPP1");
    }

    @ParameterizedTest
    @CsvSource({"DOELEN", "INTERVENTIES", "AFWIJKING"})
    void R123_het_handelingsdeel_is_doel_aanpak_en_programma(String deel) {
        Secties anders = new Secties(
                HEEL.belemmering(),
                "iets anders dat helpt",
                HEEL.behoefteLeerling(),
                HEEL.behoefteSchool(),
                deel.equals("DOELEN") ? List.of("x") : HEEL.doelen(),
                deel.equals("INTERVENTIES") ? List.of("x") : HEEL.interventies(),
                HEEL.uitstroombestemming(),
                deel.equals("AFWIJKING") ? "geen Frans" : HEEL.afwijkingProgramma(),
                null,
                List.of());
        assertThat(OPP.zelfdeHandelingsdeel(HEEL, anders)).isFalse();
        assertThat(OPP.zelfdeHandelingsdeel(
                        HEEL,
                        new Secties(
                                "b", "v", "l", "s", HEEL.doelen(), HEEL.interventies(), "u", "geen", "c", List.of())))
                .isTrue();
    }

    @Test
    void een_OPP_eindigt_met_een_reden_en_niet_voor_het_er_was() {
        weigert(
                () -> Uitvoering.decide(VAST, new BeeindigOPP(L, "OPP1", null, " "), oc("COE", "2027-06-10")),
                "INHOUD_ONTBREEKT",
                null);
        weigert(
                () -> Uitvoering.decide(
                        VAST, new BeeindigOPP(L, "OPP1", dag("2027-04-11"), "klaar"), oc("COE", "2027-06-10")),
                "STATUS_ONJUIST",
                null);
        assertThat(VAST.openstaand()).containsExactly("OPP");
        assertThat(concept("COE").openstaand()).containsExactly("OPP");
        OPPs af = Vouw.na(
                VAST, Uitvoering.decide(VAST, new BeeindigOPP(L, "OPP1", null, "klaar"), oc("COE", "2027-06-10")));
        assertThat(af.openstaand()).isEmpty();
        assertThat(af.termijnen(oc("COE", "2027-06-10"))).isEmpty();
        weigert(
                () -> Uitvoering.decide(af, new BeeindigOPP(L, "OPP1", null, "nog eens"), oc("COE", "2027-06-10")),
                "STATUS_ONJUIST",
                null);
        OPPs concept = concept("COE");
        assertThat(Uitvoering.decide(concept, new BeeindigOPP(L, "OPP1", null, "niet nodig"), oc("COE", DAG)))
                .containsExactly(new OPPBeeindigd(L, "OPP1", LocalDate.parse(DAG), "niet nodig", false));
    }

    private static Termijn termijn(OPPs staat) {
        return staat.termijnen(oc("COE", "2027-06-10")).get(0);
    }

    @Test
    void R126_een_jaar_zonder_evaluatie_met_ouders_en_leerling_wordt_gemeld() {
        Termijn t = termijn(VAST);
        assertThat(t.regel()).isEqualTo(Regel.OPP_EVAL);
        assertThat(t.eind()).isEqualTo(LocalDate.parse("2028-04-12"));
        assertThat(t.actie()).isEqualTo("EvalueerOPP");
        assertThat(VAST.verstreken(L, oc("COE", "2028-04-12"))).isEmpty();
        List<OPPEvent> laat = VAST.verstreken(L, oc("COE", "2028-04-13"));
        assertThat(laat).containsExactly(new OPPEvaluatieTeLaat(L, "OPP1", LocalDate.parse("2028-04-12")));
        OPPs na = Vouw.na(VAST, laat);
        assertThat(na.verstreken(L, oc("COE", "2028-04-14"))).isEmpty();
        assertThat(na.termijnen(oc("COE", "2028-04-14"))).isEmpty();
        OPPs gehoord = gehoord(na, "2028-04-14");
        OPPs weer = Vouw.na(gehoord, Uitvoering.decide(gehoord, evalueer(true, true), oc("COE", "2028-04-14")));
        assertThat(termijn(weer).eind()).isEqualTo(LocalDate.parse("2029-04-14"));
        assertThat(termijn(weer).grondslag()).isEqualTo("OPPGeevalueerd");
        OPPs zonder = Vouw.na(gehoord, Uitvoering.decide(gehoord, evalueer(false, true), oc("COE", "2028-04-14")));
        assertThat(zonder.termijnen(oc("COE", "2028-04-14"))).isEmpty();
    }

    @Test
    void R128_een_VPI_is_met_docent_of_mentor_ingevuld_en_een_oud_VPI_valt_op() {
        weigert(() -> vpi(OPPs.LEEG, DAG, Rol.ONDERSTEUNINGSCOORDINATOR), "INVULLER_ONTBREEKT", "R128");
        weigert(
                () -> Vraagprofiel.decide(
                        OPPs.LEEG, new VulVPIIn(L, "VPI1", null, List.of(Rol.MENTOR), " "), oc("COE", DAG)),
                "INHOUD_ONTBREEKT",
                "R128");
        for (Rol rol : List.of(Rol.MENTOR, Rol.DOCENT)) {
            assertThat(vpi(OPPs.LEEG, DAG, rol, Rol.BPO)).containsExactly("VPIIngevuld");
        }
        assertThat(vpi(OPPs.LEEG, "2026-04-12", Rol.MENTOR)).containsExactly("VPIIngevuld");
        assertThat(vpi(OPPs.LEEG, "2026-04-11", Rol.MENTOR))
                .containsExactly("VPIIngevuld", "AandachtspuntGesignaleerd");
        OPPs eens = Vouw.na(OPPs.LEEG, new VPIIngevuld(L, "VPI1", LocalDate.parse(DAG), List.of(Rol.MENTOR), "doc"));
        weigert(() -> vpi(eens, DAG, Rol.MENTOR), "STATUS_ONJUIST", null);
    }

    private static List<String> vpi(OPPs staat, String dag, Rol... invullers) {
        return namen(Vraagprofiel.decide(
                staat, new VulVPIIn(L, "VPI1", LocalDate.parse(dag), List.of(invullers), "doc-1"), oc("COE", DAG)));
    }
}
