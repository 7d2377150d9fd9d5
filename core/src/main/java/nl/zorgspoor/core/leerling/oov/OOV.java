package nl.zorgspoor.core.leerling.oov;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;

/** One OOV. */
public record OOV(String arrangementId, OovType oovType, LocalDate aangevraagdOp, Fase fase) {

    /** Where an OOV stands, and what is known of it there. */
    public sealed interface Fase {}

    /**
     * @param intake whether there was an intake
     * @param toegekend whether the samenwerkingsverband granted it
     */
    public record Aangevraagd(boolean intake, boolean toegekend) implements Fase {}

    public record Afgewezen() implements Fase {}

    /**
     * @param nadertOp the day on which the end is announced
     * @param genaderd whether that was done
     * @param verstreken whether it was said that it runs on after its last day
     */
    public record Lopend(
            LocalDate startdatum, LocalDate einddatum, LocalDate nadertOp, boolean genaderd, boolean verstreken)
            implements Fase {}

    public record Beeindigd(LocalDate op) implements Fase {}

    OOV in(Fase nieuw) {
        return new OOV(arrangementId, oovType, aangevraagdOp, nieuw);
    }

    /** How it runs; empty before the start and after the end. */
    public Optional<Lopend> lopend() {
        return fase instanceof Lopend l ? Optional.of(l) : Optional.empty();
    }

    /** Whether it is asked for and did not start yet. */
    public boolean staatOpen() {
        return fase instanceof Aangevraagd;
    }

    /** Whether a decision on it can still come. */
    public boolean wachtOpBesluit() {
        return fase instanceof Aangevraagd a && !a.toegekend();
    }
}
