package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.List;

/** The pure heart of a view: from an event to what it changes. No clock, no I/O; the same events give the same documents. */
@FunctionalInterface
public interface Projector {

    /** What this event changes, in order; empty when it does not concern the view. */
    List<Wijziging> wijzigingen(Feit feit);

    /** This one and then the other, in one collection. */
    default Projector en(Projector ander) {
        return feit -> {
            List<Wijziging> alle = new ArrayList<>(wijzigingen(feit));
            alle.addAll(ander.wijzigingen(feit));
            return alle;
        };
    }
}
