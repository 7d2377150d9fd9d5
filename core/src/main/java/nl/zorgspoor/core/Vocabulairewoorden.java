package nl.zorgspoor.core;

import java.util.Collection;
import java.util.Set;
import nl.zorgspoor.core.school.Profielwoorden;

/** What the checks of a profile get of the vocabulary. */
public final class Vocabulairewoorden implements Profielwoorden {

    @Override
    public Set<String> opdrachten() {
        return Vocabulaire.opdrachten().keySet();
    }

    @Override
    public Collection<Class<?>> gebeurtenissen() {
        return Vocabulaire.namen().alle().values();
    }
}
