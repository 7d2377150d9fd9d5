package nl.zorgspoor.core.leerling.timeout;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The time-out card and its log. */
public final class TimeOutGebied {

    public static final Gebied<TimeOuts> GEBIED = Gebied.bouw("timeout", TimeOuts.LEEG)
            .woorden(TimeOutCommand.class, TimeOutEvent.class)
            .bewaakt(TimeOuts::termijnen, TimeOuts::verstreken)
            .termijn(Regel.TIMEOUT_AFLOOP, TimeOutEvent.TimeOutNietAfgerond.class)
            .totVertrek()
            .klaar();

    private TimeOutGebied() {}
}
