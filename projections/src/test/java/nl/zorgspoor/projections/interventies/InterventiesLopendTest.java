package nl.zorgspoor.projections.interventies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.TrajectgroepBegeleidingGestart;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class InterventiesLopendTest {

    private static final String L = "L-COE-101";

    private final Vouwer view = new Vouwer(InterventiesLopend.RIJEN.en(InterventiesLopend.OVERIG));

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static InterventieIngezet ingezet(String id) {
        return new InterventieIngezet(
                L,
                id,
                "REMEDIAL_TEACHING",
                "RT1",
                Rol.REMEDIAL_TEACHER,
                "leest vlot",
                dag("2026-10-05"),
                null,
                dag("2026-11-16"),
                Regel.INTERV_EVAL,
                "wekelijks",
                null,
                false,
                null,
                null,
                null);
    }

    private static HandelingsplanOpgesteld plan(String... interventieIds) {
        return new HandelingsplanOpgesteld(
                L,
                "P-1",
                Plansoort.INDIVIDUEEL,
                "b",
                List.of("een", "twee"),
                List.of("m"),
                dag("2026-12-15"),
                "SOM-1",
                List.of(),
                List.of(interventieIds),
                dag("2026-10-15"),
                null,
                List.of());
    }

    private List<String> signalen(String id, String op) {
        return InterventiesLopend.signalen(view.document(L + ":" + id), dag(op));
    }

    @Test
    void sessies_tellen_en_een_plan_hangt_bij_elke_interventie_waar_het_bij_hoort() {
        view.na(ingezet("I-1"), ingezet("I-2"), ingezet("I-3"))
                .na(new InterventiesessieVastgelegd(L, "I-1", dag("2026-10-12"), null))
                .na(new InterventiesessieVastgelegd(L, "I-1", dag("2026-10-07"), null))
                .na(plan("I-1", "I-2"));
        assertThat(view.document(L + ":I-1"))
                .containsEntry("sessies", 2)
                .containsEntry("laatsteSessie", "2026-10-12")
                .containsEntry("plan", "P-1");
        assertThat(view.document(L + ":I-2")).containsEntry("plan", "P-1");
        assertThat(view.document(L + ":I-3")).doesNotContainKey("plan");
        assertThat(view.document(L + ":P-1")).containsEntry("doel", "een; twee").containsEntry("loopt", true);
    }

    @Test
    void over_tijd_zonder_plan_en_zonder_sessie_zijn_signalen() {
        view.na(ingezet("I-1"), new HandelingsplanVerwacht(L, "I-1", dag("2026-10-05"), dag("2026-10-26"), Rol.MENTOR));
        assertThat(signalen("I-1", "2026-10-19")).containsExactly("PLAN_ONTBREEKT");
        // since it began nobody recorded a session
        assertThat(signalen("I-1", "2026-10-26")).containsExactly("PLAN_ONTBREEKT", "GEEN_SESSIE");
        assertThat(signalen("I-1", "2026-10-27")).containsExactly("PLAN_TE_LAAT", "GEEN_SESSIE");
        view.na(plan("I-1"), new InterventiesessieVastgelegd(L, "I-1", dag("2026-11-01"), null));
        assertThat(signalen("I-1", "2026-11-15")).isEmpty();
        assertThat(signalen("I-1", "2026-11-16")).containsExactly("GEEN_SESSIE");
        assertThat(signalen("I-1", "2026-11-17")).containsExactly("OVER_TIJD", "GEEN_SESSIE");
        view.na(new InterventieVerlengd(L, "I-1", dag("2026-11-30"), null, false));
        assertThat(signalen("I-1", "2026-11-17")).containsExactly("GEEN_SESSIE");
    }

    private static ArrangementGestart arrangement(String id, Arrangementtype type) {
        return new ArrangementGestart(L, id, type, dag("2026-10-05"), "OPP-1", null, null, dag("2027-07-01"));
    }

    @Test
    void R183_gesprekken_van_de_begeleider_tellen_en_twee_weken_zonder_valt_op() {
        view.na(arrangement("AR-1", Arrangementtype.CLUSTER_4), arrangement("AR-2", Arrangementtype.SWV_ARRANGEMENT));
        assertThat(signalen("arrangement|AR-1", "2026-10-19")).isEmpty();
        assertThat(signalen("arrangement|AR-1", "2026-10-20")).containsExactly("GEEN_SESSIE");
        assertThat(signalen("arrangement|AR-2", "2026-10-20")).isEmpty();
        view.na(new BegeleidingsgesprekVastgelegd(L, "AR-1", dag("2026-10-19"), "plannen", null));
        assertThat(view.document(L + ":arrangement|AR-1"))
                .containsEntry("sessies", 1)
                .containsEntry("laatsteSessie", "2026-10-19")
                .containsEntry("loopt", true);
        assertThat(signalen("arrangement|AR-1", "2026-11-02")).isEmpty();
        assertThat(signalen("arrangement|AR-1", "2026-11-03")).containsExactly("GEEN_SESSIE");
    }

    @Test
    void R302_de_doelen_van_een_plan_zijn_ook_die_van_de_leerling_zelf() {
        view.na(new HandelingsplanOpgesteld(
                L,
                "P-9",
                Plansoort.INDIVIDUEEL,
                "b",
                List.of("een"),
                List.of("m"),
                null,
                null,
                List.of(),
                List.of(),
                dag("2026-10-15"),
                "c",
                List.of("zelf")));
        assertThat(view.document(L + ":P-9")).containsEntry("doel", "een; zelf");
        view.na(new HandelingsplanBijgesteld(
                L, "P-9", List.of(), List.of(), null, dag("2026-12-16"), null, List.of("vraagt hulp")));
        assertThat(view.document(L + ":P-9")).containsEntry("doel", "een; vraagt hulp");
    }

    @Test
    void wat_op_een_latere_dag_begint_is_tot_die_dag_gepland() {
        view.na(ingezet("I-1"));
        assertThat(InterventiesLopend.status(view.document(L + ":I-1"), dag("2026-10-04")))
                .isEqualTo("GEPLAND");
        assertThat(InterventiesLopend.status(view.document(L + ":I-1"), dag("2026-10-05")))
                .isEqualTo("LOPEND");
        view.na(new InterventieGeevalueerd(L, "I-1", Effect.ONVOLDOENDE, "meer", dag("2026-10-02")));
        assertThat(InterventiesLopend.status(view.document(L + ":I-1"), dag("2026-10-04")))
                .isEqualTo("GEEVALUEERD");
    }

    @Test
    void wat_beeindigd_is_loopt_niet_meer_en_een_evaluatie_alleen_is_geen_einde() {
        view.na(ingezet("I-1"), new InterventieGeevalueerd(L, "I-1", Effect.ONVOLDOENDE, "meer", dag("2026-11-20")));
        assertThat(view.document(L + ":I-1"))
                .containsEntry("effect", "ONVOLDOENDE")
                .containsEntry("status", "GEEVALUEERD")
                .containsEntry("loopt", true);
        view.na(new InterventieBeeindigd(L, "I-1", dag("2026-11-20")));
        assertThat(view.document(L + ":I-1")).containsEntry("loopt", false);
    }

    @Test
    void een_JOS_wacht_op_handtekening_loopt_en_gaat_weg() {
        var ingevuld = Voorbeeld.van(JOSAanmeldformulierIngevuld.class);
        String id = ingevuld.leerlingId() + ":" + ingevuld.josId();
        view.na(ingevuld, Voorbeeld.van(JOSStartgesprekGevoerd.class));
        assertThat(view.document(id)).containsEntry("status", "WACHT_OP_HANDTEKENING");
        view.na(Voorbeeld.van(JOSBegeleidingGestart.class), Voorbeeld.van(JOSSessieGemist.class));
        assertThat(view.document(id)).containsEntry("status", "LOPEND").containsEntry("sessieGemist", true);
        view.na(Voorbeeld.van(JOSSessieVastgelegd.class));
        assertThat(view.document(id)).containsEntry("sessies", 1).containsEntry("sessieGemist", false);
        view.na(Voorbeeld.van(JOSAfgerond.class));
        assertThat(view.document(id)).containsEntry("loopt", false);
    }

    @Test
    void een_bijgesteld_plan_krijgt_een_nieuwe_evaluatiedatum() {
        view.na(plan(), new HandelingsplanGeevalueerd(L, "P-1", Effect.DEELS, null, dag("2026-12-15")))
                .na(new HandelingsplanBijgesteld(
                        L, "P-1", List.of(), List.of(), dag("2027-02-15"), dag("2026-12-16"), null, List.of()));
        assertThat(view.document(L + ":P-1"))
                .containsEntry("doel", "een; twee")
                .containsEntry("evaluatieVoor", "2027-02-15");
        assertThat(signalen("P-1", "2027-02-16")).containsExactly("EVALUATIE_TE_LAAT");
    }

    @Test
    void van_een_training_van_een_groep_en_van_een_plan_worden_geen_sessies_verwacht() {
        InterventieIngezet los = ingezet("TR-1");
        view.na(
                new InterventieIngezet(
                        L,
                        "TR-1",
                        "SOVA_TRAINING",
                        null,
                        Rol.TRAINER,
                        null,
                        los.van(),
                        null,
                        null,
                        Regel.INTERV_EVAL,
                        null,
                        null,
                        false,
                        null,
                        null,
                        "TR-1"),
                plan());
        assertThat(signalen("TR-1", "2026-11-16")).isEmpty();
        assertThat(signalen("P-1", "2026-11-16")).isEmpty();
    }

    @Test
    void R143_wat_na_een_evaluatie_is_verlengd_loopt_weer() {
        view.na(ingezet("I-1"), new InterventieGeevalueerd(L, "I-1", Effect.DEELS, "verder", dag("2026-11-16")));
        assertThat(view.document(L + ":I-1")).containsEntry("status", "GEEVALUEERD");
        view.na(new InterventieVerlengd(L, "I-1", dag("2026-12-14"), null, false));
        assertThat(view.document(L + ":I-1"))
                .containsEntry("status", "LOPEND")
                .containsEntry("einddatum", "2026-12-14");
    }

    @Test
    void R154_wie_op_JOS_wacht_staat_op_de_lijst_tot_er_plaats_is_of_het_niet_doorgaat() {
        view.na(new InzetJOSBesloten(L, "J-1", "OV-1", true, true));
        assertThat(view.document(L + ":J-1"))
                .containsEntry("status", "WACHTLIJST")
                .containsEntry("soort", "JOS")
                .containsEntry("loopt", true);
        view.na(new InzetJOSBesloten(L, "J-1", "OV-2", true, false));
        assertThat(view.document(L + ":J-1")).containsEntry("loopt", false);
        view.na(new InzetJOSBesloten(L, "J-2", "OV-2", false, false));
        assertThat(view.document(L + ":J-2")).containsEntry("loopt", false);
    }

    @Test
    void R110_een_aanpassing_in_de_klas_wacht_op_haar_plan() {
        view.na(
                new VoorzieningToegekend(L, "AANGEPASTE_OPDRACHT", null, dag("2026-10-05"), null, null, null, false),
                new HandelingsplanVerwacht(L, "AANGEPASTE_OPDRACHT", dag("2026-10-05"), dag("2026-10-26"), Rol.MENTOR));
        String id = "voorziening|AANGEPASTE_OPDRACHT";
        assertThat(signalen(id, "2026-10-26")).containsExactly("PLAN_ONTBREEKT");
        assertThat(signalen(id, "2026-10-27")).containsExactly("PLAN_TE_LAAT");
        view.na(plan("AANGEPASTE_OPDRACHT"));
        assertThat(signalen(id, "2026-10-27")).isEmpty();
    }

    @Test
    void R165_kort_begeleiden_doet_de_gedragsdeskundige() {
        view.na(new TrajectgroepBegeleidingGestart(L, "TG-1", "d", dag("2027-01-25"), dag("2027-03-22")));
        assertThat(view.document(L + ":TG-1")).containsEntry("uitvoerderRol", "GEDRAGSDESKUNDIGE");
    }
}
