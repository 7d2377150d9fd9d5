package nl.zorgspoor.deploy;

import nl.zorgspoor.deploy.proef.Geduld;

/** How long something may take that is bounded on a machine of its own. */
public final class Drukte {

    /** What takes longer than this many times its bound does not work slowly but waits. */
    private static final double RUIMST = 4;

    private Drukte() {}

    /** The bound itself; on a machine of which others want more than it has, as many times more as they want. */
    public static long binnen(long grens) {
        return Math.round(grens * Math.min(RUIMST, Geduld.druk()));
    }
}
