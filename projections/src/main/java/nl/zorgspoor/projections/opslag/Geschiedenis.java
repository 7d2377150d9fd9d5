package nl.zorgspoor.projections.opslag;

import java.util.List;
import nl.zorgspoor.core.verwerking.Vastgelegd;

/** What was stored about one student. */
@FunctionalInterface
public interface Geschiedenis {

    /** The student's events in the order in which readers get them, up to and with one of them. */
    List<Vastgelegd> van(String leerlingId, Vastgelegd totEnMet);
}
