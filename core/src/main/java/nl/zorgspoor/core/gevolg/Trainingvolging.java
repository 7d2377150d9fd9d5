package nl.zorgspoor.core.gevolg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.Trainingsstap;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.VolgTraining;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.training.TrainingCommand;
import nl.zorgspoor.core.training.TrainingEvent.DeelnemersGewijzigd;
import nl.zorgspoor.core.training.TrainingEvent.Resultaat;
import nl.zorgspoor.core.training.TrainingEvent.TrainingAfgerond;
import nl.zorgspoor.core.training.TrainingEvent.TrainingGestart;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.jspecify.annotations.Nullable;

/** A training of a group, in the file of each of who is in it: that it began, and what it brought the student. */
public final class Trainingvolging extends Volging {

    public Trainingvolging(Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        super("trainingen", "training.", false, TrainingCommand.class, verwerkers, poort, eventstore, transactie);
    }

    @Override
    List<VolgTraining> opdrachten(Stap stap) {
        Gebeurtenis g = stap.inhoud();
        List<VolgTraining> stappen = new ArrayList<>();
        if (g instanceof TrainingGestart e) {
            e.leerlingIds().forEach(l -> stappen.add(opgenomen(l, e.trainingId(), e.soort(), e.van(), e.tot())));
        } else if (g instanceof DeelnemersGewijzigd e) {
            e.gestopt().forEach(r -> stappen.add(afgerond(r, e.trainingId(), e.soort(), e.datum())));
            e.erbijLeerlingIds().forEach(l -> stappen.add(opgenomen(l, e.trainingId(), e.soort(), e.datum(), e.tot())));
        } else if (g instanceof TrainingAfgerond e) {
            e.verslagen().forEach(r -> stappen.add(afgerond(r, e.trainingId(), e.soort(), e.datum())));
        }
        return stappen;
    }

    private static VolgTraining opgenomen(
            String leerlingId, String trainingId, String soort, LocalDate van, @Nullable LocalDate tot) {
        return new VolgTraining(leerlingId, trainingId, Trainingsstap.OPGENOMEN, soort, van, tot, null, false);
    }

    private static VolgTraining afgerond(Resultaat r, String trainingId, String soort, LocalDate datum) {
        return new VolgTraining(
                r.leerlingId(), trainingId, Trainingsstap.AFGEROND, soort, datum, null, r.effect(), r.doorverwijzen());
    }
}
