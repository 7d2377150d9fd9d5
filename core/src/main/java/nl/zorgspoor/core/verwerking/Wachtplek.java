package nl.zorgspoor.core.verwerking;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a reader waits for events: the only place where a request to stop may break in. */
final class Wachtplek {

    private static final Logger LOG = LoggerFactory.getLogger(Wachtplek.class);
    private static final long WACHT_MS = 500;

    private @Nullable Thread wachtend;

    /**
     * Whether there is more, within half a second.
     *
     * @param loopt whether it is still of use to wait
     * @throws InterruptedException when it was woken
     */
    boolean wachtOp(Bundellezer lezer, BooleanSupplier loopt) throws InterruptedException {
        synchronized (this) {
            if (!loopt.getAsBoolean()) {
                return false;
            }
            wachtend = Thread.currentThread();
        }
        try {
            return lezer.heeftMeer(WACHT_MS);
        } finally {
            synchronized (this) {
                wachtend = null;
                if (Thread.interrupted()) {
                    LOG.debug("Een lezer is gewekt");
                }
            }
        }
    }

    /** Who waits here looks around; who works is not disturbed. */
    synchronized void wek() {
        Thread t = wachtend;
        if (t != null) {
            t.interrupt();
        }
    }
}
