package nl.zorgspoor.projections.opslag;

import java.util.function.Predicate;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Verwerker;

/** Makes processors that begin at the first event. */
@FunctionalInterface
public interface Verwerkermaker {

    /** One that does not run yet. */
    Verwerker maak(String naam, Bundelverwerker bundelverwerker);

    /** One that will not run again, and is stopped, is forgotten. */
    default void vergeet(Verwerker verwerker) {
        verwerker.weg();
    }

    /** What the store still knows of processors that nobody runs any more is forgotten. */
    default void vergeetVerlaten(Predicate<String> verlaten) {}
}
