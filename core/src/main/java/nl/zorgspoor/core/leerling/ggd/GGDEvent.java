package nl.zorgspoor.core.leerling.ggd;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import org.jspecify.annotations.Nullable;

/** What happened around the GGD's talks with whole years. */
public sealed interface GGDEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }

    String schooljaar();

    /**
     * The student's year is one that the GGD talks with (R169).
     *
     * @param uiterlijk last day of the school year
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record GGDScreeningVerwacht(
            String leerlingId,
            @Kenmerk String schooljaar,
            @Persoonlijk String klas,
            LocalDate vanaf,
            LocalDate uiterlijk)
            implements GGDEvent {}

    /** Whether something follows is as medical as what was said. */
    record GGDScreeningGeregistreerd(
            String leerlingId,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            String schooljaar,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Persoonlijk @Nullable
            String klas,

            boolean vervolgNodig,
            @SindsInschrijving LocalDate datum)
            implements GGDEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.DIAGNOSE_MEDISCH;
        }
    }

    /** The school year ended without the talk. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record GGDScreeningUitgebleven(
            String leerlingId, @Kenmerk String schooljaar) implements GGDEvent {}
}
