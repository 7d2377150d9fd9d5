package nl.zorgspoor.projections.leerling;

/**
 * What events put on the work board and what takes it off again, beside the terms: one line per task. Where a term of the
 * student asks for the same next action, the term is shown and the task is not.
 */
public final class Taken {

    /** The kinds of item. */
    public enum Soort {
        TERMIJN,
        TAAK,
        AANDACHTSPUNT,
        VERWIJZING,
        BESLUIT
    }

    static final Taaklijst LIJST = new Taaklijst();

    static {
        Instroomtaken.in(LIJST);
        Begeleidingstaken.in(LIJST);
        Arrangementtaken.in(LIJST);
        Partnertaken.in(LIJST);
        Veiligheidstaken.in(LIJST);
    }

    private Taken() {}
}
