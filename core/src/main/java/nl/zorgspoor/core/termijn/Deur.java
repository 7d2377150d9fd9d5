package nl.zorgspoor.core.termijn;

import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;

/** The one door, as the watch uses it: like anybody else it changes a stream by a command only. */
@FunctionalInterface
public interface Deur {

    /** @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when it is refused; nothing was stored */
    Antwoord verstuur(UUID commandId, Opdracht opdracht, Actor actor);
}
