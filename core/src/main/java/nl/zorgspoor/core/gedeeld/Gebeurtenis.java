package nl.zorgspoor.core.gedeeld;

/**
 * An event: what happened, in the past tense. Never changed once stored; a change of shape is an upcaster.
 *
 * <p>Components with {@link Persoonlijk} are encrypted before they are stored, with the key that {@link Versleuteld} names.
 */
public interface Gebeurtenis {

    /** The name without its stream, such as {@code FlexZatGepland}. */
    default String naam() {
        return getClass().getSimpleName();
    }

    /** Who may read what stands in it. */
    default Vertrouwelijkheid vertrouwelijkheid() {
        return Vertrouwelijkheid.NORMAAL;
    }

    /**
     * The name under which a route map may wait for this event, such as {@code ConsultatieadviesGegeven:MENTOR_VERDER}: the
     * event's name, and behind a colon its outcome where the outcome decides where the route goes. Called so that no event has a
     * component like it.
     */
    default String routeaanleiding() {
        return naam();
    }
}
