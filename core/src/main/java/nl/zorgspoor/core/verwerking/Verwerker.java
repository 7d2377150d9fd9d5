package nl.zorgspoor.core.verwerking;

/** A running streaming processor. */
public interface Verwerker {

    String naam();

    void start();

    void stop();

    /** Whether it has an error now and is trying again. */
    boolean isInStoring();

    /** The position up to which it has seen everything; -1 before the first event. */
    long positie();

    /** Waits until it has seen a position, at most so many milliseconds; false when it has not by then. */
    boolean wachtOp(long positie, long millis);

    /** Starts again from the first event; must be stopped. */
    void opnieuwVanafNul();

    /** How many events wait as dead letters. */
    long onverwerkt();

    /** Tries the dead letters again; how many sequences went through. */
    int probeerOnverwerktOpnieuw();
}
