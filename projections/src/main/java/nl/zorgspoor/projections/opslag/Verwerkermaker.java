package nl.zorgspoor.projections.opslag;

import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Verwerker;

/** Makes a processor that begins at the first event; it does not run yet. */
@FunctionalInterface
public interface Verwerkermaker {
    Verwerker maak(String naam, Bundelverwerker bundelverwerker);
}
