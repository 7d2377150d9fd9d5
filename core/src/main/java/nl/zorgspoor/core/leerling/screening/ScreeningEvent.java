package nl.zorgspoor.core.leerling.screening;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Verklaring;
import org.jspecify.annotations.Nullable;

/** What happened around screening and the way into a training. */
public sealed interface ScreeningEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    /** @param klas the student's class on that day */
    record ScreeningsuitslagGeregistreerd(
            String leerlingId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Screeningsoort screeningsoort,
            Uitslag uitslag,
            @SindsInschrijving @Nullable LocalDate diagnostischGesprekOp,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Persoonlijk @Nullable
            String klas,

            @SindsInschrijving LocalDate datum)
            implements ScreeningEvent {

        /** How a student comes out of a screening is read as a research is. */
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.ONDERZOEKSVERSLAG;
        }
    }

    record AangemeldVoorTraining(
            String leerlingId,
            String trainingId,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Kenmerk
            String soort,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) boolean eigenInitiatief,
            @Persoonlijk @Nullable String besluitRef,
            LocalDate datum)
            implements ScreeningEvent {}

    record VerklaringGeregistreerd(
            String leerlingId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Verklaring soort,
            @Persoonlijk String verklaringRef,
            LocalDate datum)
            implements ScreeningEvent {}
}
