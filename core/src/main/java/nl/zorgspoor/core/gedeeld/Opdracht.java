package nl.zorgspoor.core.gedeeld;

/**
 * A command: what somebody wants to happen, in the imperative. Every command is a record nested in the sealed interface of
 * its area; the API, its OpenAPI description and the rights matrix are derived from these records.
 */
public interface Opdracht {

    /** What the id of a stream looks like, whatever it is made of. */
    String STROOM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}";

    /** The stream the command is for. */
    String stroom();

    /** The name as people and docs write it, such as {@code PlanFlexZat}; called so that no command has a field like it. */
    default String opdrachtnaam() {
        return getClass().getSimpleName();
    }
}
