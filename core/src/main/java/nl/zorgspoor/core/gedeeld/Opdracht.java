package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/**
 * A command: what somebody wants to happen, in the imperative. Every command is a record nested in the sealed interface of
 * its area; the API, its OpenAPI description and the rights matrix are derived from these records.
 */
public interface Opdracht {

    /** What the id of a stream looks like, whatever it is made of. */
    String STROOM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}";

    /** The stream the command is for. */
    String stroom();

    /**
     * Whose key encrypts what is written with it beside the events: a student's id, or a meeting's with its kind before it; null for
     * what is about a school itself. Called so that no command has a field like it.
     */
    default @Nullable String sleutelhouder() {
        return null;
    }

    /** The name as people and docs write it, such as {@code PlanFlexZat}; called so that no command has a field like it. */
    default String opdrachtnaam() {
        return getClass().getSimpleName();
    }
}
