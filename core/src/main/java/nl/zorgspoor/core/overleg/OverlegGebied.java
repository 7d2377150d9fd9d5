package nl.zorgspoor.core.overleg;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.overleg.OverlegCommand.*;

/** A meeting about several students, and the stream of its own in which it lies. */
public final class OverlegGebied {

    public static final Gebied<Overleg> GEBIED = Gebied.bouw("overleg", Overleg.LEEG)
            .woorden(OverlegCommand.class, OverlegEvent.class)
            .klaar();

    public static final Stroomsoort SOORT = Stroomsoort.bouw("overleg", "OverlegHandlers")
            .gebieden(GEBIED)
            .begintMet(opdracht -> opdracht instanceof PlanOverleg || opdracht instanceof PlanJES)
            .klaar();

    private OverlegGebied() {}
}
