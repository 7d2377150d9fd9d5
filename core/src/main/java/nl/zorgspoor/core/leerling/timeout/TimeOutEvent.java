package nl.zorgspoor.core.leerling.timeout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Voorbij;
import org.jspecify.annotations.Nullable;

/** What happened around a time-out: what is noted about it is read as a note is. */
public sealed interface TimeOutEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }

    /** The card; null where a school has the facility without a card. */
    @Nullable
    String kaartId();

    record TimeOutKaartToegekend(
            String leerlingId,
            String kaartId,
            @Persoonlijk String voorwaarden,
            @SindsInschrijving LocalDate vanaf) implements TimeOutEvent {}

    /** One time-out, from arrival to return. */
    sealed interface Gebruik extends TimeOutEvent {
        int volgnummer();
    }

    /** @param volgnummer which time-out of this student, from 1 on */
    record TimeOutKaartGebruikt(
            String leerlingId,
            @Nullable String kaartId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDateTime aangekomen,
            @Persoonlijk @Nullable String aanleiding,
            @Persoonlijk @Nullable String les,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate dag)
            implements Gebruik {}

    record TimeOutAfgerond(
            String leerlingId,
            @Nullable String kaartId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            @Persoonlijk String nodigGehad,
            LocalDateTime terug)
            implements Gebruik {}

    /** The day is over and nobody said how it ended (R162). */
    record TimeOutNietAfgerond(
            String leerlingId,
            @Nullable String kaartId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            @Voorbij("TimeOutKaartGebruikt.dag") LocalDate dag)
            implements Gebruik {}

    /**
     * So many in so few school days that the coordinator looks at it (R162).
     *
     * @param sinds the first day that was counted
     */
    record TimeOutVaakGebruikt(
            String leerlingId,
            @Nullable String kaartId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int aantal,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate sinds)
            implements TimeOutEvent {}

    record TimeOutKaartIngetrokken(
            String leerlingId,
            String kaartId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String reden) implements TimeOutEvent {}
}
