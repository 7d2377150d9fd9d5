package nl.zorgspoor.core.meldcode;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An acute situation, a meldcode, or the one that became the other.
 *
 * @param acuutOp the moment at which it was reported as acute, or null
 * @param actieVoor the moment before which somebody acts; null when it is not acute
 * @param actieOp the moment at which somebody acted, or null
 * @param uitgebleven that moment passed without
 * @param gestartOp first day of the meldcode, or null
 * @param stappen the day of each step that was set, or passed over, by its number
 * @param meldplicht whether the weighing makes reporting a duty; null until it said what it came to
 * @param gemeldOp the day of the report to Veilig Thuis, or null
 * @param afgeslotenOp the last day, or null
 */
@RecordBuilder
public record Melding(
        String meldingId,
        @Nullable LocalDateTime acuutOp,
        @Nullable LocalDateTime actieVoor,
        @Nullable LocalDateTime actieOp,
        boolean uitgebleven,
        @Nullable LocalDate gestartOp,
        Map<Integer, LocalDate> stappen,
        @Nullable Boolean meldplicht,
        @Nullable LocalDate gemeldOp,
        @Nullable LocalDate afgeslotenOp)
        implements MeldingBuilder.With {

    static final int SIGNALEN = 1;
    static final int GESPREK = 3;
    static final int WEGING = 4;
    static final int BESLUIT = 5;

    static Melding nieuw(String meldingId) {
        return new Melding(meldingId, null, null, null, false, null, Map.of(), null, null, null);
    }

    /** R223: nobody has acted yet. */
    boolean wachtOpActie() {
        return actieVoor != null && actieOp == null;
    }

    /** R225: whether reporting is a duty is not known until the weighing says what it came to. */
    boolean wachtOpAfweging() {
        return stappen.containsKey(WEGING) && meldplicht == null;
    }

    boolean moetGemeld() {
        return Boolean.TRUE.equals(meldplicht);
    }

    /** R224: the step whose turn it is; 6 when all were set. */
    int volgende() {
        return stappen.size() + 1;
    }
}
