package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import org.jspecify.annotations.Nullable;

/**
 * One arrangement.
 *
 * @param tot the last day as it was asked for, or null
 * @param evaluatieOp when it is to be looked at again as it was asked for, or null
 */
public record Arrangement(
        String arrangementId,
        Arrangementtype type,
        Aard aard,
        Verstrekker verstrekker,
        LocalDate aangevraagdOp,
        @Nullable LocalDate tot,
        @Nullable LocalDate evaluatieOp,
        Fase fase) {

    /** Where an arrangement stands, and what is known of it there. */
    public sealed interface Fase {}

    public record Aangevraagd() implements Fase {}

    public record Toegekend(LocalDate op) implements Fase {}

    public record Afgewezen(LocalDate op) implements Fase {}

    /**
     * @param einddatum the day after which it lasts too long, or null
     * @param uiterlijk the last day that the law allows, or null (R190)
     * @param evaluatieVoor last day on which an evaluation is expected
     * @param geevalueerdOp when it was last evaluated, or null
     * @param gezegd which terms have spoken
     */
    public record Lopend(
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            @Nullable LocalDate uiterlijk,
            LocalDate evaluatieVoor,
            @Nullable LocalDate geevalueerdOp,
            Gezegd gezegd)
            implements Fase {

        Lopend geevalueerd(LocalDate op, LocalDate volgende) {
            return new Lopend(startdatum, einddatum, uiterlijk, volgende, op, gezegd.opnieuwEvalueren());
        }

        Lopend verlengd(LocalDate tot) {
            return new Lopend(startdatum, tot, uiterlijk, evaluatieVoor, geevalueerdOp, gezegd.opnieuwEindigen());
        }

        Lopend met(Gezegd nieuw) {
            return new Lopend(startdatum, einddatum, uiterlijk, evaluatieVoor, geevalueerdOp, nieuw);
        }
    }

    /** @param startdatum when it started; null for a request that did not */
    public record Beeindigd(@Nullable LocalDate startdatum, LocalDate op, boolean geevalueerd) implements Fase {}

    /** What was already said of the terms of one that runs. */
    public record Gezegd(boolean nadert, boolean voorbij, boolean ongeevalueerd) {

        static final Gezegd NIETS = new Gezegd(false, false, false);

        Gezegd opnieuwEvalueren() {
            return new Gezegd(nadert, voorbij, false);
        }

        Gezegd opnieuwEindigen() {
            return new Gezegd(false, false, ongeevalueerd);
        }
    }

    Arrangement in(Fase nieuw) {
        return new Arrangement(arrangementId, type, aard, verstrekker, aangevraagdOp, tot, evaluatieOp, nieuw);
    }

    /** How it runs; empty before the start and after the end. */
    public Optional<Lopend> lopend() {
        return fase instanceof Lopend l ? Optional.of(l) : Optional.empty();
    }

    /** Whether a decision or a start is still to come. */
    public boolean staatOpen() {
        return fase instanceof Aangevraagd || fase instanceof Toegekend;
    }
}
