package nl.zorgspoor.core.leerling.screening;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import org.jspecify.annotations.Nullable;

/** The commands of screening and of the way into a training. */
public sealed interface ScreeningCommand extends LeerlingOpdracht {

    /** How a student came out of it. */
    enum Uitslag {
        NORMAAL,
        /** Stands out. */
        UITVAL
    }

    /** What a statement says. */
    enum Verklaring {
        DYSLEXIE,
        DYSCALCULIE
    }

    /**
     * Records how a student came out of a screening, and of who stands out when the diagnostic talk was (R137); given again, it adds what
     * was not known before.
     *
     * @param diagnostischGesprekOp the day of the diagnostic talk, as soon as it is known
     * @param datum the day of the screening; today when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerScreeningsuitslag(
            String leerlingId,
            Screeningsoort screeningsoort,
            Uitslag uitslag,
            @SindsInschrijving @Nullable LocalDate diagnostischGesprekOp,
            @SindsInschrijving @Nullable LocalDate datum)
            implements ScreeningCommand {}

    /**
     * Registers a student for a training of a group (R131, R138).
     *
     * @param soort the item of the catalogue, such as {@code EXAMENVREES_TRAINING}
     * @param eigenInitiatief whether the student asked for it
     * @param besluitRef the meeting in which it was decided (R130)
     */
    @NaVertrek(Ruimte.DICHT)
    record MeldAanVoorTraining(
            String leerlingId,
            String trainingId,
            @Lengte(100) String soort,
            @Nullable Boolean eigenInitiatief,
            @Lengte(200) @Nullable String besluitRef)
            implements ScreeningCommand {}

    /**
     * Records a statement of dyslexia or dyscalculia (R134).
     *
     * @param verklaringRef where it is kept
     * @param datum the day of the statement; today when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerVerklaring(
            String leerlingId,
            Verklaring soort,
            @Lengte(200) String verklaringRef,
            @Nullable LocalDate datum) implements ScreeningCommand {}
}
