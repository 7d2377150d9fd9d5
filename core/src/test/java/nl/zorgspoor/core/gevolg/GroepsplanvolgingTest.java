package nl.zorgspoor.core.gevolg;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Merkteken;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.TrekAanmeldingIn;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.GeefVernietigingVrij;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.VernietigPersoonsgegevens;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanCommand.StelHandelingsplanOp;
import nl.zorgspoor.core.leerling.plan.PlanEvent;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan of a group and the files of its members, over the whole of core. */
class GroepsplanvolgingTest {

    private static final long GEDULD = 20_000;
    private static final LocalDate EVALUATIE = LocalDate.parse("2026-12-15");

    private Proefopstelling opstelling;

    @BeforeEach
    void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
        opstelling.richtIn("DIA");
        opstelling.op("2026-10-15");
        for (String l : List.of("L-1", "L-2", "L-3")) {
            meldAan("COE", l);
        }
        meldAan("DIA", "L-1");
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void meldAan(String school, String leerlingId) {
        new Schoolkant(opstelling, school).meldAan(leerlingId);
    }

    private Antwoord lb(Opdracht opdracht) {
        return opstelling.stuur(Rol.LEERLINGBEGELEIDER, "LB", "COE", opdracht);
    }

    private static StelGroepsplanOp plan(String... leden) {
        return new StelGroepsplanOp(
                "GP1",
                Merkteken.MERK,
                List.of(leden),
                Merkteken.MERK,
                List.of(Merkteken.MERK),
                List.of(Merkteken.MERK),
                EVALUATIE,
                "SOM-9",
                List.of(Rol.LEERLING, Rol.OUDER));
    }

    private void volg() {
        opstelling.bean(Groepsplanvolging.class).start();
        wacht();
    }

    private void wacht() {
        Verwerker verwerker = opstelling.bean(Verwerkers.class).alle().stream()
                .filter(v -> v.naam().equals("groepsplannen"))
                .findFirst()
                .orElseThrow();
        assertThat(verwerker.wachtOp(opstelling.bean(Verwerkers.class).kop(), GEDULD))
                .isTrue();
    }

    private List<Gebeurtenis> gelezen(String school, String stroom) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam(school, stroom))
                .asStream()
                .map(e -> (Gebeurtenis) e.getPayload())
                .toList());
    }

    private List<String> plannen(String leerlingId) {
        return gelezen("COE", leerlingId).stream()
                .filter(PlanEvent.OverPlan.class::isInstance)
                .map(Gebeurtenis::naam)
                .toList();
    }

    @Test
    void R113_elke_stap_van_de_groep_staat_bij_elk_lid_zonder_een_woord_van_wat_er_geschreven_is() {
        lb(plan("L-1", "L-2"));
        lb(new EvalueerGroepsplan("GP1", Effect.DEELS, Merkteken.MERK, null));
        lb(new StelGroepsplanBij("GP1", List.of(Merkteken.MERK), List.of(), null, List.of("L-3"), List.of("L-1")));
        lb(new SluitGroepsplanAf("GP1", null));
        volg();

        assertThat(plannen("L-1"))
                .containsExactly("HandelingsplanOpgesteld", "HandelingsplanGeevalueerd", "HandelingsplanAfgesloten");
        assertThat(plannen("L-2"))
                .containsExactly(
                        "HandelingsplanOpgesteld",
                        "HandelingsplanGeevalueerd",
                        "HandelingsplanBijgesteld",
                        "HandelingsplanAfgesloten");
        assertThat(plannen("L-3")).containsExactly("HandelingsplanOpgesteld", "HandelingsplanAfgesloten");
        for (String l : List.of("L-1", "L-2", "L-3")) {
            assertThat(gelezen("COE", l).toString()).doesNotContain(Merkteken.MERK);
        }
        assertThat(gelezen("DIA", "L-1"))
                .as("een leerling met hetzelfde id van een andere school")
                .noneMatch(PlanEvent.class::isInstance);
    }

    @Test
    void R113_met_plansoort_groep_is_de_leerling_in_het_pad_een_van_de_groep() {
        StelHandelingsplanOp c = new StelHandelingsplanOp(
                "L-1",
                "GP2",
                Plansoort.GROEP,
                List.of("L-2"),
                "maken het werk niet af",
                List.of("plannen"),
                List.of("agenda"),
                EVALUATIE,
                "SOM-9",
                List.of(Rol.LEERLING, Rol.OUDER),
                null,
                null,
                List.of());
        assertThat(lb(c).toString()).contains("groepsplan.HandelingsplanOpgesteld");
        volg();
        assertThat(plannen("L-1")).containsExactly("HandelingsplanOpgesteld");
        assertThat(plannen("L-2")).containsExactly("HandelingsplanOpgesteld");
    }

    @Test
    void R60_de_woorden_gaan_met_het_eerste_dossier_dat_vernietigd_wordt_en_het_plan_gaat_door_zonder_die_leerling() {
        lb(plan("L-1", "L-2"));
        volg();
        assertThat(gelezen("COE", "groepsplan:GP1").toString()).contains(Merkteken.MERK);

        opstelling.stuur(Rol.ADMINISTRATIE, "ADM", "COE", new TrekAanmeldingIn("L-1", null, null, null));
        vernietig();
        opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", new GeefVernietigingVrij("L-1"));
        vernietig();

        assertThat(gelezen("COE", "groepsplan:GP1").toString())
                .contains("(vernietigd)")
                .doesNotContain(Merkteken.MERK);
        lb(new EvalueerGroepsplan("GP1", Effect.VOLDOENDE, null, null));
        wacht();
        assertThat(plannen("L-2")).containsExactly("HandelingsplanOpgesteld", "HandelingsplanGeevalueerd");
        weigert(() -> lb(plan("L-1", "L-2")), "STATUS_ONJUIST", null);
    }

    private void vernietig() {
        opstelling.stuur(
                Rol.ADMINISTRATIE,
                "ADM",
                "COE",
                new VernietigPersoonsgegevens("L-1", Vernietigingsgrond.VERZOEK, null));
    }
}
