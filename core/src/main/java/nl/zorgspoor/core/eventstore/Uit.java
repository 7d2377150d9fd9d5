package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How an area's shell lets its decision out. */
public final class Uit {

    private Uit() {}

    public static void uit(List<? extends Gebeurtenis> gebeurtenissen) {
        gebeurtenissen.forEach(e -> AggregateLifecycle.apply(e));
    }
}
