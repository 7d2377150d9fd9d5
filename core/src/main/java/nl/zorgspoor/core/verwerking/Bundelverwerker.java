package nl.zorgspoor.core.verwerking;

import java.util.Optional;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.jspecify.annotations.Nullable;

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

    /**
     * Where to read again from, because what was written is lost.
     *
     * @param naar after this event
     * @param daarna done once the new place has been stored; when that does not come to pass, it is found out again
     */
    record Terug(Leespositie naar, Runnable daarna) {}

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

    /**
     * Whether what was written is still there; asked before the first batch and now and then between two.
     *
     * @param hier the last event that was handled
     */
    default Optional<Terug> terug(Leespositie hier) {
        return Optional.empty();
    }

    /** A replay from zero begins. */
    default void leeg() {}

    /** Who it reads together with, while nothing is amiss; null when it reads alone. */
    default @Nullable Gezelschap gezelschap() {
        return null;
    }

    /** Whether the last batch left nothing anywhere, so that it may come again and its place need not be stored at once. */
    default boolean isStil() {
        return false;
    }

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
