package nl.zorgspoor.deploy.proef;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long is waited for what has to come, in the time that the machine gave: of a machine on which others want ten times what it has,
 * a second counts for a tenth. Asked again and again while one waits.
 */
public final class Geduld {

    private double over;
    private long laatst = System.nanoTime();

    public Geduld(Duration hoogstens) {
        this.over = hoogstens.toNanos();
    }

    public boolean isOp() {
        long nu = System.nanoTime();
        over -= (nu - laatst) / druk();
        laatst = nu;
        return over <= 0;
    }

    /** How many times more is wanted of the machine than it has, and 1 when it has enough. */
    public static double druk() {
        return Math.max(
                1,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                        / Runtime.getRuntime().availableProcessors());
    }
}
