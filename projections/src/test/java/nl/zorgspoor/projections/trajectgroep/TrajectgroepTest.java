package nl.zorgspoor.projections.trajectgroep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.AlternatiefVoor;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.core.school.SchoolEvent.BezettingGeregistreerd;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.trajectgroep.Trajectgroep.Soort;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TrajectgroepTest {

    private static final String L = "L-KLA-1";

    private final Vouwer view = new Vouwer(Trajectgroep.WEERGAVE.projector());

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private void kort() {
        view.na(new TrajectgroepBegeleidingGestart(L, "TG-1", "d", dag("2027-01-25"), dag("2027-03-22")));
    }

    @Test
    void R165_kort_begeleiden_over_het_geplande_einde_valt_op() {
        kort();
        assertThat(view.document("TG-1")).containsEntry("soort", "KORT").containsEntry("geplandTot", "2027-03-22");
        assertThat(Trajectgroep.signalen(view.document("TG-1"), dag("2027-03-22")))
                .isEmpty();
        assertThat(Trajectgroep.signalen(view.document("TG-1"), dag("2027-03-23")))
                .containsExactly("OVER_GEPLAND_EINDE");
    }

    @Test
    void R164_een_vaste_koppeling_komt_in_de_plaats_van_de_korte_begeleiding() {
        kort();
        view.na(
                new TrajectgroepGeevalueerd(L, "TG-1", Effect.ONVOLDOENDE, dag("2027-03-22")),
                new VasteTrajectgroepkoppelingGestart(L, "TG-1", AlternatiefVoor.RENN4, dag("2027-04-13"), "OPP-1"));
        assertThat(view.document("TG-1"))
                .containsEntry("soort", "VAST")
                .containsEntry("alternatiefVoor", "RENN4")
                .containsEntry("geplandTot", null)
                .containsEntry("van", "2027-01-25");
        assertThat(Trajectgroep.signalen(view.document("TG-1"), dag("2027-05-01")))
                .isEmpty();
        view.na(new TrajectgroepBegeleidingBeeindigd(L, "TG-1", Effect.VOLDOENDE, dag("2027-06-28"), true));
        assertThat(view.document("TG-1")).containsEntry("status", "BEEINDIGD");
    }

    @Test
    void R166_een_onbezette_dag_valt_op_en_een_andere_voorziening_staat_er_niet() {
        view.na(
                new BezettingGeregistreerd("COE", "TRAJECTGROEP", dag("2027-05-19"), false, null),
                new BezettingGeregistreerd("COE", "TAALKLAS", dag("2027-05-20"), false, null));
        assertThat(view.documenten()).hasSize(1);
        assertThat(Trajectgroep.signalen(view.document("COE:2027-05-19"), dag("2027-05-19")))
                .containsExactly("ONBEZET");
        view.na(new BezettingGeregistreerd("COE", "TRAJECTGROEP", dag("2027-05-19"), true, "Renn4"));
        assertThat(view.document("COE:2027-05-19")).containsEntry("bezet", true).containsEntry("formatie", "Renn4");
    }

    @Test
    void R166_van_elke_dag_telt_wie_er_kort_en_wie_er_vast_was() {
        kort();
        view.na(
                new VasteTrajectgroepkoppelingGestart(L, "TG-1", AlternatiefVoor.RENN4, dag("2027-04-13"), "OPP-1"),
                new TrajectgroepBegeleidingBeeindigd(L, "TG-1", Effect.VOLDOENDE, dag("2027-06-28"), true));
        List<Document> alle = List.of(view.document("TG-1"));
        assertThat(Trajectgroep.aantal(alle, Soort.KORT, "2027-01-24")).isZero();
        assertThat(Trajectgroep.aantal(alle, Soort.KORT, "2027-01-25")).isEqualTo(1);
        assertThat(Trajectgroep.aantal(alle, Soort.KORT, "2027-04-12")).isEqualTo(1);
        assertThat(Trajectgroep.aantal(alle, Soort.KORT, "2027-04-13")).isZero();
        assertThat(Trajectgroep.aantal(alle, Soort.VAST, "2027-04-13")).isEqualTo(1);
        assertThat(Trajectgroep.aantal(alle, Soort.VAST, "2027-06-28")).isEqualTo(1);
        assertThat(Trajectgroep.aantal(alle, Soort.VAST, "2027-06-29")).isZero();
    }
}
