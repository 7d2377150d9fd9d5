package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.overleg.OverlegGebied;
import nl.zorgspoor.core.overleg.Overleg;
import nl.zorgspoor.core.overleg.OverlegEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads a meeting from its events, without the lock that a repository takes: a command for a meeting may look at students, so
 * a command for a student may not lock a meeting, or two of them could wait for each other. What a race can let through, the
 * check on the day of the meeting finds (R46).
 */
public final class Overleglezer {

    private final EventStore eventStore;

    public Overleglezer(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The facts of a meeting.
     *
     * @throws OnbekendeStroom when there is no such meeting
     */
    public Overlegfeiten lees(String overlegId) {
        Overleg overleg = Overleg.LEEG;
        var stroom = eventStore.readEvents(overlegId);
        while (stroom.hasNext()) {
            if (stroom.next().getPayload() instanceof OverlegEvent e) {
                overleg = OverlegGebied.GEBIED.na(overleg, e);
            }
        }
        Overlegfeiten feiten = overleg.feiten();
        if (feiten == null) {
            throw new OnbekendeStroom(overlegId);
        }
        return feiten;
    }
}
