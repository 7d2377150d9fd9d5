package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.overleg.Overleg;
import nl.zorgspoor.core.overleg.OverlegGebied;

/**
 * Reads a meeting from its events, without the lock that a repository takes: a command for a meeting may look at students, so
 * a command for a student may not lock a meeting, or two of them could wait for each other. What a race can let through, the
 * check on the day of the meeting finds (R46).
 */
public final class Overleglezer {

    private final Stromen stromen;

    public Overleglezer(Stromen stromen) {
        this.stromen = stromen;
    }

    /**
     * The facts of a meeting.
     *
     * @throws OnbekendeStroom when there is no such meeting
     */
    public Overlegfeiten lees(String overlegId) {
        Overlegfeiten feiten = stromen.bekijk(OverlegGebied.SOORT, overlegId)
                .staat(Overleg.class)
                .feiten();
        if (feiten == null) {
            throw new OnbekendeStroom(overlegId);
        }
        return feiten;
    }
}
