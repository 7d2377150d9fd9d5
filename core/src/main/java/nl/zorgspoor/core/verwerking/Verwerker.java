package nl.zorgspoor.core.verwerking;

import java.util.function.BooleanSupplier;

/** A streaming processor: hands the events of the store to a {@link Bundelverwerker}, each once and in order. */
public interface Verwerker {

    String naam();

    void start();

    void stop();

    /** Whether it has an error now and is trying again. */
    boolean isInStoring();

    /** The highest position that it has seen; -1 before the first event. */
    long positie();

    /** Whether it has seen all that another one has seen. */
    boolean isBij(Verwerker ander);

    /** What to wait for to have seen a position, from now on. */
    Peil peil(long positie);

    /**
     * Waits until it has seen every event up to a position that will ever be there, at most so many milliseconds; false when it has
     * not by then. What was set aside counts as seen.
     */
    boolean wachtOp(Peil peil, long millis);

    /** The same for who asks now and then and does not wait: whether it has. Asked again and again until it says so. */
    BooleanSupplier wachter(Peil peil);

    default boolean wachtOp(long positie, long millis) {
        return wachtOp(peil(positie), millis);
    }

    /** Starts again from the first event; must be stopped. */
    void opnieuwVanafNul();

    /** Forgets that it ever ran, for one that will not run again; must be stopped. */
    void weg();

    /** How many events were set aside. */
    long onverwerkt();

    /** Tries what was set aside again; how many sequences went through. */
    int probeerOnverwerktOpnieuw();
}
