package nl.zorgspoor.core.leerling.jos;

import java.util.Optional;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;

/** In which meetings the student was discussed (R145). */
@FunctionalInterface
public interface Besproken {

    /** The form of a meeting in which this student was discussed; empty when the student was not. */
    Optional<OverlegvormCode> besprokenIn(String overlegId);

    /** In none. */
    Besproken NERGENS = overlegId -> Optional.empty();
}
