package nl.zorgspoor.core.leerling.psycholoog;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogCommand.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the school psychologist. That a student goes there is for those who may read of diagnosis and health, and for the
 * psychologist; who teaches does not read it.
 */
public sealed interface PsycholoogEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.DIAGNOSE_MEDISCH;
    }

    String trajectPsyId();

    /** @param maximum how many talks there can be at most (R157) */
    record PsychologentrajectGestart(
            String leerlingId,
            String trajectPsyId,
            @Persoonlijk String vraag,
            @SindsInschrijving @Nullable LocalDate eersteGesprek,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int maximum,
            LocalDate datum)
            implements PsycholoogEvent {}

    /** @param laatste whether there can be no more after it */
    record PsychologengesprekVastgelegd(
            String leerlingId,
            String trajectPsyId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int nummer,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean laatste,
            @SindsInschrijving LocalDate datum)
            implements PsycholoogEvent {}

    /** @param verwijzingId the referral to help outside the school, when that was needed */
    record PsychologentrajectAfgesloten(
            String leerlingId,
            String trajectPsyId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Uitkomst uitkomst,
            @Nullable String verwijzingId,
            @SindsInschrijving LocalDate datum)
            implements PsycholoogEvent {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + uitkomst;
        }
    }
}
