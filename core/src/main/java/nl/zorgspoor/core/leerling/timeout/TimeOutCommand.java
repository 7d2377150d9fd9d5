package nl.zorgspoor.core.leerling.timeout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of the time-out. */
public sealed interface TimeOutCommand extends LeerlingOpdracht {

    /**
     * Gives a student a card (R161).
     *
     * @param voorwaarden when it may be used, and what then happens
     * @param vanaf the first day; today when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record KenTimeOutKaartToe(
            String leerlingId,
            String kaartId,
            @Nullable String voorwaarden,
            @SindsInschrijving @Nullable LocalDate vanaf)
            implements TimeOutCommand {}

    /**
     * Records that the student came to the time-out.
     *
     * @param kaartId the card; the one that counts when left out
     * @param aangekomen when the student arrived; now when left out
     * @param aanleiding what it was about, such as anger
     * @param les the lesson that the student left
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record GebruikTimeOutKaart(
            String leerlingId,
            @Nullable String kaartId,
            @SindsInschrijving @Nullable LocalDateTime aangekomen,
            @Lengte(200) @Nullable String aanleiding,
            @Lengte(200) @Nullable String les)
            implements TimeOutCommand {}

    /**
     * Records how a time-out ended (R162).
     *
     * @param kaartId the card; the one that was used when left out
     * @param nodigGehad what the student needed to go back
     * @param terug when the student went back; now when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RondTimeOutAf(
            String leerlingId,
            @Nullable String kaartId,
            @Nullable String nodigGehad,
            @SindsInschrijving @Nullable LocalDateTime terug)
            implements TimeOutCommand {}

    /** Takes the card back. */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekTimeOutKaartIn(
            String leerlingId,
            String kaartId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String reden) implements TimeOutCommand {}
}
