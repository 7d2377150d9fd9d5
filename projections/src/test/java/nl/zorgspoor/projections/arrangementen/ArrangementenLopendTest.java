package nl.zorgspoor.projections.arrangementen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Velden;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.LWOOBeschikt;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovUitkomst;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ArrangementenLopendTest {

    private static final String L = "L-COE-101";

    private final Vouwer view = new Vouwer(ArrangementenLopend.RIJEN);

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private List<String> signalen(String id, String op) {
        return ArrangementenLopend.signalen(view.document(L + "|" + id), dag(op));
    }

    private void gevraagd() {
        view.na(new ArrangementAangevraagd(
                L,
                "AR1",
                Arrangementtype.CLUSTER_4,
                Aard.INTENSIEF_LANGDUREND,
                new Velden("BPO", "elke week", "laptop", "geen", "SWV", null, null),
                Verstrekker.SWV,
                dag("2026-10-05"),
                null,
                "F1",
                "CLUSTER_4",
                null,
                "40 uur",
                dag("2026-09-14")));
    }

    @Test
    void wat_is_toegekend_wacht_op_een_start_en_wat_later_begint_is_gepland() {
        gevraagd();
        assertThat(view.document(L + "|AR1"))
                .containsEntry("status", "AANGEVRAAGD")
                .containsEntry("gevraagdeOmvang", "40 uur");
        view.na(new ArrangementToegekend(
                L, "AR1", Arrangementtype.CLUSTER_4, Verstrekker.SWV, "30 uur", "K1", dag("2026-09-21")));
        assertThat(signalen("AR1", "2026-09-21")).containsExactly("WACHT_OP_START");
        assertThat(view.document(L + "|AR1")).containsEntry("omvang", "30 uur");
        view.na(gestart(null));
        assertThat(ArrangementenLopend.statusOp(view.document(L + "|AR1"), dag("2026-10-04")))
                .isEqualTo("GEPLAND");
        assertThat(ArrangementenLopend.statusOp(view.document(L + "|AR1"), dag("2026-10-05")))
                .isEqualTo("LOPEND");
    }

    private static ArrangementGestart gestart(LocalDate einde) {
        return new ArrangementGestart(
                L, "AR1", Arrangementtype.CLUSTER_4, dag("2026-10-05"), "OPP1", einde, null, dag("2027-06-30"));
    }

    @Test
    void R174_R241_de_evaluatie_van_dit_schooljaar_en_het_einde_zijn_signalen() {
        gevraagd();
        view.na(gestart(dag("2027-12-31")));
        assertThat(signalen("AR1", "2027-06-30")).containsExactly("EVALUATIE_DIT_SCHOOLJAAR_ONTBREEKT");
        assertThat(signalen("AR1", "2027-07-01")).containsExactly("EVALUATIE_TE_LAAT");
        view.na(new ArrangementGeevalueerd(
                L, "AR1", Effect.VOLDOENDE, "door", dag("2027-07-01"), List.of(Rol.OUDER), dag("2028-06-30")));
        assertThat(signalen("AR1", "2027-07-01")).isEmpty();
        assertThat(signalen("AR1", "2027-12-17")).contains("EINDE_NADERT");
        view.na(new ArrangementVerlengd(L, "AR1", dag("2028-03-01")));
        assertThat(signalen("AR1", "2028-01-01")).doesNotContain("OVER_TIJD");
        assertThat(signalen("AR1", "2028-03-02")).contains("OVER_TIJD");
    }

    @Test
    void R186_een_OOV_toont_haar_plaats_en_wanneer_de_leerling_terug_is() {
        view.na(
                new OOVAangevraagd(
                        L,
                        "OO1",
                        OovType.OBSERVATIE_6_WEKEN,
                        OovReden.SCHOOLANGST,
                        List.of(Rol.OUDER),
                        null,
                        dag("2026-11-19")),
                new OOVGestart(
                        L,
                        "OO1",
                        OovType.OBSERVATIE_6_WEKEN,
                        "locatie 1",
                        dag("2026-11-30"),
                        dag("2027-01-11"),
                        dag("2026-12-28")),
                new OOVGeevalueerd(L, "OO1", dag("2027-01-06"), "v", OovUitkomst.TERUGKEER));
        assertThat(view.document(L + "|OO1"))
                .containsEntry("locatie", "locatie 1")
                .containsEntry("terugOp", "2027-01-11")
                .containsEntry("geevalueerdOp", "2027-01-06");
        assertThat(signalen("OO1", "2026-12-27")).isEmpty();
        assertThat(signalen("OO1", "2026-12-28")).containsExactly("EINDE_NADERT");
        assertThat(signalen("OO1", "2027-01-12")).containsExactly("OVER_TIJD");
    }

    @Test
    void R174_ook_een_OOV_die_dit_schooljaar_niet_is_geevalueerd_is_een_signaal() {
        view.na(
                new OOVAangevraagd(
                        L,
                        "OO1",
                        OovType.OBSERVATIE_BEHANDELING_3_MAANDEN,
                        OovReden.SCHOOLANGST,
                        List.of(Rol.OUDER),
                        null,
                        dag("2026-11-19")),
                new OOVGestart(
                        L,
                        "OO1",
                        OovType.OBSERVATIE_BEHANDELING_3_MAANDEN,
                        "locatie 1",
                        dag("2026-11-30"),
                        dag("2027-02-28"),
                        dag("2027-02-14")));
        assertThat(signalen("OO1", "2026-12-01")).containsExactly("EVALUATIE_DIT_SCHOOLJAAR_ONTBREEKT");
        view.na(new OOVGeevalueerd(L, "OO1", dag("2027-01-06"), "v", OovUitkomst.TERUGKEER));
        assertThat(signalen("OO1", "2027-01-07")).isEmpty();
    }

    @Test
    void R178_een_meegebracht_besluit_over_lwoo_staat_er_zonder_aanvraag() {
        view.na(new LWOOBeschikt(L, "LW1", true, "K1", dag("2025-08-01"), null));
        assertThat(view.document(L + "|LW1"))
                .containsEntry("type", "LWOO")
                .containsEntry("status", "LOPEND")
                .containsEntry("start", "2025-08-01")
                .containsEntry("kenmerk", "K1");
    }

    private static Omgeving omgeving() {
        return new Omgeving(
                new Lezer(
                        new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                        Proef.school("COE"),
                        Openstelling.ALLES),
                dag("2026-12-01"),
                Map.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void R254_R255_wat_geen_eigen_velden_heeft_toont_wat_de_catalogus_zegt() {
        Document oov = new Document("type", "OOV").append("aangevraagdOp", "2026-11-19");
        Aanbodvelden.bij(oov, omgeving());
        assertThat(oov).containsEntry("soortArrangement", "SWV").containsEntry("aard", "CURATIEF_TIJDELIJK");
        assertThat(oov.get("velden", Document.class))
                .containsEntry("voorzieningen", "kleine setting")
                .hasSize(7);
        Document lwoo = new Document("type", "LWOO").append("aangevraagdOp", "2026-11-19");
        Aanbodvelden.bij(lwoo, omgeving());
        assertThat(lwoo).containsEntry("soortArrangement", "LWOO");
        Document eigen = new Document("type", "CLUSTER_4")
                .append("item", "CLUSTER_4")
                .append("aangevraagdOp", "2026-11-19")
                .append("velden", new Document("gebouw", "lokaal 12"));
        Aanbodvelden.bij(eigen, omgeving());
        assertThat(eigen).containsEntry("soortArrangement", "IN_EN_OM_SCHOOL");
        assertThat(eigen.get("velden", Document.class)).containsOnlyKeys("gebouw");
        Document anders = new Document("type", "TRAJECTGROEP_VAST").append("aangevraagdOp", "2026-11-19");
        Aanbodvelden.bij(anders, omgeving());
        assertThat(anders).containsEntry("soortArrangement", null).doesNotContainKey("velden");
    }
}
