package nl.zorgspoor.core.verwerking;

/**
 * What a processor does with events. One thread at a time; {@code begin}, then each event, then {@code klaar}, for every batch.
 * Nothing runs in a transaction: whoever needs one opens it.
 */
public interface Bundelverwerker {

    /** What an event means for earlier ones of its sequence that wait. */
    enum Inhalen {
        /** It waits behind them. */
        NEE,
        /** It does their work: they need not wait any longer. */
        VERVANGT,
        /** It takes them back: they must not be done any more. */
        TREKT_IN
    }

    /** A batch begins; what was left of one that failed is forgotten. */
    void begin();

    /**
     * One event. When it throws, this event and the later ones of the same sequence are set aside while the others go on, so it
     * must leave nothing behind when it throws.
     */
    void verwerk(Vastgelegd gebeurtenis);

    /**
     * The batch is complete: write it. The position is stored after this returns; when it throws, the batch comes again, one event
     * at a time.
     *
     * @param hoogste the highest position to which the batch came, set aside or not
     */
    void klaar(long hoogste);

    /** A replay from zero begins. */
    default void leeg() {}

    /** Events with the same sequence wait for each other: of one student at one school, unless it is said otherwise. */
    default String reeks(Vastgelegd gebeurtenis) {
        return Reeks.vanLeerling(gebeurtenis);
    }

    default Inhalen inhalen(Vastgelegd gebeurtenis) {
        return Inhalen.NEE;
    }

    /** Whether the same may go well later without anyone mending anything here: then all wait, and nothing is set aside. */
    default boolean gaatVoorbij(Throwable fout) {
        return Storing.gaatVoorbij(fout);
    }
}
