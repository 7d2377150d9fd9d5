package nl.zorgspoor.core.gedeeld;

/** A command for one student's stream: {@code POST /v1/leerlingen/{leerlingId}/...}. */
public interface LeerlingOpdracht extends Opdracht {

    String leerlingId();

    @Override
    default String stroom() {
        return leerlingId();
    }

    @Override
    default String sleutelhouder() {
        return leerlingId();
    }

    /**
     * Whether this one goes on after the student has left although its kind is closed then: it rests on the law, or is about the
     * file (R327).
     */
    default boolean ookNaVertrek() {
        return false;
    }
}
