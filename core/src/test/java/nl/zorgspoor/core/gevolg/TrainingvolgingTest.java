package nl.zorgspoor.core.gevolg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Merkteken;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.TrekAanmeldingIn;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.GeefVernietigingVrij;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.VernietigPersoonsgegevens;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.training.TrainingCommand.*;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A training of a group and the files of who is in it, over the whole of core. */
class TrainingvolgingTest {

    private static final long GEDULD = 20_000;

    private Proefopstelling opstelling;

    @BeforeEach
    void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
        opstelling.op("2026-10-15");
        for (String l : List.of("L-1", "L-2", "L-3")) {
            new Schoolkant(opstelling, "COE").meldAan(l);
        }
        trainer(new StartTraining(
                "TR-1", "SOVA_TRAINING", List.of("L-1", "L-2"), null, LocalDate.parse("2026-12-18"), Merkteken.MERK));
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void trainer(Opdracht opdracht) {
        opstelling.stuur(Rol.TRAINER, "TR", "COE", opdracht);
    }

    private void volg() {
        opstelling.bean(Trainingvolging.class).start();
        wacht();
    }

    private void wacht() {
        Verwerker verwerker = opstelling.bean(Verwerkers.class).alle().stream()
                .filter(v -> v.naam().equals("trainingen"))
                .findFirst()
                .orElseThrow();
        assertThat(verwerker.wachtOp(opstelling.bean(Verwerkers.class).kop(), GEDULD))
                .isTrue();
    }

    private List<Gebeurtenis> gelezen(String stroom) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam("COE", stroom))
                .asStream()
                .map(e -> (Gebeurtenis) e.getPayload())
                .toList());
    }

    private List<String> stappen(String leerlingId) {
        return gelezen(leerlingId).stream()
                .filter(InterventieEvent.class::isInstance)
                .map(Gebeurtenis::naam)
                .toList();
    }

    @Test
    void elke_deelnemer_heeft_de_training_als_interventie_zonder_een_woord_van_wat_er_geschreven_is() {
        trainer(new WijzigDeelnemers("TR-1", List.of("L-3"), List.of(new Verslag("L-1", Effect.DEELS, null))));
        trainer(new RondTrainingAf(
                "TR-1",
                List.of(new Verslag("L-2", Effect.VOLDOENDE, null), new Verslag("L-3", Effect.ONVOLDOENDE, true)),
                Merkteken.MERK,
                null));
        volg();

        for (String l : List.of("L-1", "L-2", "L-3")) {
            assertThat(stappen(l))
                    .containsExactly("InterventieIngezet", "InterventieGeevalueerd", "InterventieBeeindigd");
            assertThat(gelezen(l).toString()).doesNotContain(Merkteken.MERK);
        }
        assertThat(gelezen("L-3").toString()).contains("TRAINER_ADVISEERT_HULP");
        assertThat(gelezen("L-2").toString()).doesNotContain("TRAINER_ADVISEERT_HULP");
        assertThat(gelezen("training:TR-1").toString()).contains(Merkteken.MERK);
    }

    @Test
    void R60_de_woorden_gaan_met_het_eerste_dossier_dat_vernietigd_wordt_en_de_training_gaat_door() {
        volg();
        opstelling.stuur(Rol.ADMINISTRATIE, "ADM", "COE", new TrekAanmeldingIn("L-1", null, null, null));
        vernietig();
        opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", new GeefVernietigingVrij("L-1"));
        vernietig();

        assertThat(gelezen("training:TR-1").toString()).contains("(vernietigd)").doesNotContain(Merkteken.MERK);
        trainer(new RondTrainingAf(
                "TR-1",
                List.of(new Verslag("L-1", Effect.DEELS, null), new Verslag("L-2", Effect.VOLDOENDE, null)),
                null,
                null));
        wacht();
        assertThat(stappen("L-2"))
                .containsExactly("InterventieIngezet", "InterventieGeevalueerd", "InterventieBeeindigd");
    }

    private void vernietig() {
        opstelling.stuur(
                Rol.ADMINISTRATIE,
                "ADM",
                "COE",
                new VernietigPersoonsgegevens("L-1", Vernietigingsgrond.VERZOEK, null));
    }
}
