package nl.zorgspoor.core.school;

import java.util.Collection;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The words that a profile may name: commands in its matrix of rights, events in its route map. They are of all areas, and a school
 * sees none of them; whoever knows them all gives them, as a service of the program.
 */
public interface Profielwoorden {

    /** The names of all commands. */
    Set<String> opdrachten();

    /** The classes of all events. */
    Collection<Class<?>> gebeurtenissen();

    /** Those of this program. */
    static Profielwoorden gegeven() {
        return ServiceLoader.load(Profielwoorden.class, Profielwoorden.class.getClassLoader())
                .findFirst()
                .orElseThrow();
    }
}
