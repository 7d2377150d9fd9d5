package nl.zorgspoor.core.training;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a training of a group. What people wrote is kept under the training's own key, which goes with the file of the
 * first participant whose file is destroyed (R60).
 */
public sealed interface TrainingEvent extends Versleuteld {

    /** Whose key the words of a training are encrypted with. */
    static String sleutelhouder(String trainingId) {
        return TrainingCommand.BEGIN + trainingId;
    }

    String trainingId();

    @Override
    default String sleutelhouder() {
        return sleutelhouder(trainingId());
    }

    /** What it brought one participant. */
    record Resultaat(String leerlingId, Effect effect, boolean doorverwijzen) {}

    record TrainingGestart(
            String trainingId,
            String schoolId,
            @Kenmerk String soort,
            List<String> leerlingIds,
            LocalDate van,
            @Nullable LocalDate tot,
            @Persoonlijk @Nullable String doel,
            @Kenmerk String schooljaar)
            implements TrainingEvent {}

    /** @param leerlingIds who is in it from now on */
    record DeelnemersGewijzigd(
            String trainingId,
            String schoolId,
            @Kenmerk String soort,
            List<String> leerlingIds,
            List<String> erbijLeerlingIds,
            List<Resultaat> gestopt,
            @Nullable LocalDate tot,
            LocalDate datum)
            implements TrainingEvent {}

    record TrainingAfgerond(
            String trainingId,
            String schoolId,
            @Kenmerk String soort,
            List<Resultaat> verslagen,
            @Persoonlijk @Nullable String verslag,
            LocalDate datum)
            implements TrainingEvent {}
}
