package nl.zorgspoor.projections.lezen;

import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;

/** Who reads, at the school of the login. */
public record Lezer(Actor actor, Schoolprofiel school) {

    /** What the role may read of a kind of data; nothing when the school says nothing. */
    public Leesrecht recht(Gegevenssoort soort) {
        Leesrecht recht = school.zichtbaarheid()
                .getOrDefault(soort, java.util.Map.of())
                .getOrDefault(actor.rol(), Leesrecht.GEEN);
        return recht == Leesrecht.VOLLEDIG && actor.rol().isExtern() ? Leesrecht.MET_GROND : recht;
    }
}
