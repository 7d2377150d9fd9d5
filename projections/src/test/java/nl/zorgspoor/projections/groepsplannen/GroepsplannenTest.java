package nl.zorgspoor.projections.groepsplannen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class GroepsplannenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-15");

    private final Vouwer view = new Vouwer(Groepsplannen.RIJEN);

    private Document rij() {
        return view.document("GP1");
    }

    private void opgesteld() {
        view.na(new HandelingsplanOpgesteld(
                "GP1",
                "COE",
                Plansoort.GROEP,
                List.of("L-1", "L-2"),
                "plannen",
                "b",
                List.of("d"),
                List.of("m"),
                LocalDate.parse("2026-12-15"),
                "SOM",
                List.of(Rol.OUDER),
                DAG));
    }

    @Test
    void R113_een_plan_staat_er_een_keer_met_al_zijn_leden() {
        opgesteld();
        assertThat(rij())
                .containsEntry("leden", List.of("L-1", "L-2"))
                .containsEntry("doelen", List.of("d"))
                .containsEntry("status", "LOPEND");
        view.na(new HandelingsplanGeevalueerd("GP1", "COE", List.of("L-1", "L-2"), Effect.DEELS, "t", DAG));
        assertThat(rij()).containsEntry("status", "GEEVALUEERD").containsEntry("evaluatieOp", null);
        view.na(new HandelingsplanBijgesteld(
                "GP1",
                "COE",
                List.of("L-1", "L-3"),
                List.of("L-3"),
                List.of("L-2"),
                List.of(),
                List.of(),
                null,
                List.of(),
                DAG));
        assertThat(rij())
                .containsEntry("leden", List.of("L-1", "L-3"))
                .containsEntry("doelen", List.of("d"))
                .containsEntry("status", "GEEVALUEERD");
        view.na(new HandelingsplanBijgesteld(
                "GP1",
                "COE",
                List.of("L-1", "L-3"),
                List.of(),
                List.of(),
                List.of("e"),
                List.of("n"),
                LocalDate.parse("2027-02-01"),
                List.of(),
                DAG));
        assertThat(rij())
                .containsEntry("doelen", List.of("e"))
                .containsEntry("middelen", List.of("n"))
                .containsEntry("evaluatieOp", "2027-02-01")
                .containsEntry("status", "LOPEND");
        view.na(new HandelingsplanAfgesloten("GP1", "COE", List.of("L-1", "L-3"), DAG));
        assertThat(rij()).containsEntry("status", "AFGESLOTEN").containsEntry("evaluatieOp", null);
    }

    @Test
    void R60_de_woorden_gaan_met_het_eerste_dossier_en_de_rest_blijft() {
        opgesteld();
        view.na(new GroepsplantekstVernietigd("L-1", "GP1"));
        assertThat(rij())
                .containsEntry("leden", List.of("L-2"))
                .containsEntry("doelen", null)
                .containsEntry("beginsituatie", null)
                .containsEntry("evaluatieOp", "2026-12-15");
    }
}
