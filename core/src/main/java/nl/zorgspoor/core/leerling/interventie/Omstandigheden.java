package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import org.jspecify.annotations.Nullable;

/**
 * What starting an intervention asks of other areas.
 *
 * @param leerjaar the student's year, or null when not known
 * @param niveau the student's level, or null when not known
 * @param fase the student's phase on the route, or null
 * @param besproken the form of a meeting in which the student was discussed
 * @param vanBuiten whether an id is a referral or arrangement of this student that counts
 * @param verslagBinnen whether a research was asked and its report is in
 * @param geconsulteerd whether mentor and coordinator consulted about the student (R142)
 */
public record Omstandigheden(
        @Nullable Integer leerjaar,
        @Nullable String niveau,
        @Nullable String fase,
        Function<String, Optional<OverlegvormCode>> besproken,
        Predicate<String> vanBuiten,
        boolean verslagBinnen,
        boolean geconsulteerd) {

    /** What other areas know when an intervention starts on a day. */
    @FunctionalInterface
    public interface OpDag {
        Omstandigheden van(LocalDate dag);
    }
}
