package nl.zorgspoor.core.gedeeld;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused. No event is stored; the answer carries these fields.
 *
 * @param aard the kind of refusal, which decides the HTTP status
 * @param code the symbolic reason, such as {@code TOESTEMMING_ONTBREEKT}
 * @param regel the rule that refuses, or null for malformed input and unknown ids
 * @param melding one Dutch sentence for the person who sent the command; never personal data
 * @param ontbreekt what is missing, item by item; empty when nothing in particular is missing
 * @param herstelactie the command that would mend it, or null
 * @param overruleMogelijk whether the same command with {@code overrule{motivering}} would be accepted from an allowed role
 */
public record Weigering(
        Aard aard,
        String code,
        @Nullable Regel regel,
        String melding,
        List<String> ontbreekt,
        @Nullable String herstelactie,
        boolean overruleMogelijk) {

    public Weigering {
        ontbreekt = List.copyOf(ontbreekt);
    }

    /** The kinds of refusal with their HTTP status. */
    public enum Aard {
        /** Malformed input; all errors are listed together. */
        ONGELDIG(400),
        /** Wrong role, other school, student out of scope. */
        VERBODEN(403),
        /** Unknown id. */
        ONBEKEND(404),
        /** A business rule or the state stands in the way. */
        STRIJDIG(409);

        private final int status;

        Aard(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
