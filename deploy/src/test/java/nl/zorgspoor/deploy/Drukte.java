package nl.zorgspoor.deploy;

import java.lang.management.ManagementFactory;

/** How long something may take that is bounded on a machine of its own. */
public final class Drukte {

    /** More than this for each core, and others want many times what the machine has. */
    private static final double DRUK = 3;

    private static final int RUIMER = 4;

    private Drukte() {}

    /** The bound itself; on a machine on which others want many times what it has, what still tells waiting from working. */
    public static long binnen(long grens) {
        double druk = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                / Runtime.getRuntime().availableProcessors();
        return druk > DRUK ? RUIMER * grens : grens;
    }
}
