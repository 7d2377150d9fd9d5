package nl.zorgspoor.core.training;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Opdracht;
import org.jspecify.annotations.Nullable;

/** The commands of a training of a group: {@code POST /v1/trainingen/{id}/...}. */
public sealed interface TrainingCommand extends Opdracht {

    /** What the id of a stream begins with. */
    String BEGIN = "training:";

    String trainingId();

    @Override
    default String stroom() {
        return BEGIN + trainingId();
    }

    @Override
    default String sleutelhouder() {
        return TrainingEvent.sleutelhouder(trainingId());
    }

    /**
     * What it brought one participant.
     *
     * @param doorverwijzen whether the trainer advises further help, by way of the coordinator (R140)
     */
    record Verslag(
            String leerlingId, Effect effect, @Nullable Boolean doorverwijzen) {}

    /**
     * Starts a training for several students.
     *
     * @param soort the item of the catalogue, such as {@code SOVA_TRAINING}
     * @param deelnemers who is in it
     * @param van the first day; today when left out
     * @param tot the planned last day
     * @param doel what it is about, the same for all of them
     */
    record StartTraining(
            String trainingId,
            @Lengte(100) String soort,
            @Aantal(100) List<String> deelnemers,
            @Nullable LocalDate van,
            @Nullable LocalDate tot,
            @Nullable String doel)
            implements TrainingCommand {}

    /**
     * Changes who is in it.
     *
     * @param erbij who joins
     * @param eraf who stops, with what it brought
     */
    record WijzigDeelnemers(
            String trainingId,
            @Aantal(100) List<String> erbij,
            @Aantal(100) List<Verslag> eraf) implements TrainingCommand {}

    /**
     * Rounds it off, with what it brought each of those who are in it.
     *
     * @param verslag how it went, of the group and not of one of them
     * @param datum the last day; today when left out
     */
    record RondTrainingAf(
            String trainingId,
            @Aantal(100) List<Verslag> verslagen,
            @Nullable String verslag,
            @Nullable LocalDate datum)
            implements TrainingCommand {}
}
