package nl.zorgspoor.core.training;

import java.util.List;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.training.TrainingCommand.StartTraining;

/** Trainings of a group, and the stream of its own in which each lies. */
public final class TrainingGebied {

    public static final Gebied<Training> GEBIED = Gebied.bouw("training", Training.LEEG)
            .woorden(TrainingCommand.class, TrainingEvent.class)
            .klaar();

    /** No stream of a student's, although its ids have a begin of their own. */
    public static final Stroomsoort SOORT = Stroomsoort.bouw("training", "Training")
            .begin(TrainingCommand.BEGIN)
            .noemer("Training")
            .gebieden(GEBIED)
            .begintMet(StartTraining.class::isInstance)
            .geschiedenis(id -> List.of())
            .klaar();

    private TrainingGebied() {}
}
