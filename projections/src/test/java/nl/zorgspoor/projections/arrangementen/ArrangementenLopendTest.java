package nl.zorgspoor.projections.arrangementen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Velden;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovUitkomst;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.projections.Vouwer;
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
}
