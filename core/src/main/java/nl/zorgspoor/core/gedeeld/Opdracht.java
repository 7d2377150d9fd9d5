package nl.zorgspoor.core.gedeeld;

/**
 * A command: what somebody wants to happen, in the imperative. Every command is a record nested in the sealed interface of
 * its area; the API, its OpenAPI description and the rights matrix are derived from these records.
 */
public interface Opdracht {

    /** The stream the command is for. */
    String stroom();

    /** The name as people and docs write it, such as {@code PlanFlexZat}; called so that no command has a field like it. */
    default String opdrachtnaam() {
        return getClass().getSimpleName();
    }
}
