package nl.zorgspoor.core.eventstore;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a reader of the store is: after this event, in the order in which readers get them. An event is handed on when no
 * transaction below its own is writing any more, so nothing is ever committed behind a reader.
 *
 * @param transactie the transaction that stored the event
 * @param positie the event's own position
 */
public record Leespositie(long transactie, long positie) implements TrackingToken, Comparable<Leespositie> {

    /** Before the first event. */
    public static final Leespositie BEGIN = new Leespositie(-1, -1);

    private static final Comparator<Leespositie> VOLGORDE =
            Comparator.comparingLong(Leespositie::transactie).thenComparingLong(Leespositie::positie);

    @Override
    public int compareTo(Leespositie ander) {
        return VOLGORDE.compare(this, ander);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken ander) {
        return compareTo((Leespositie) ander) <= 0 ? this : ander;
    }

    @Override
    public TrackingToken upperBound(TrackingToken ander) {
        return compareTo((Leespositie) ander) >= 0 ? this : ander;
    }

    @Override
    public boolean covers(TrackingToken ander) {
        return compareTo((Leespositie) ander) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(positie);
    }
}
