package nl.zorgspoor.deploy.documenten;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Objectopslag.OpslagWeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go what must go (R369): at the start, twice a minute, and as soon as a key is destroyed. What fails is tried again. */
final class Documentopruimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Documentopruimer.class);

    private static final int ELKE_SECONDEN = 30;

    private final Documentenkast kast;
    private final ScheduledExecutorService draad = Executors.newSingleThreadScheduledExecutor(werk -> {
        Thread d = new Thread(werk, "documenten-opruimen");
        d.setDaemon(true);
        return d;
    });
    private boolean gemeld;

    Documentopruimer(Documentenkast kast) {
        this.kast = kast;
    }

    void begin() {
        draad.scheduleWithFixedDelay(this::ruimOp, 1, ELKE_SECONDEN, TimeUnit.SECONDS);
    }

    /** Something is there to do now. */
    void wek() {
        if (!draad.isShutdown()) {
            draad.execute(this::ruimOp);
        }
    }

    private void ruimOp() {
        try {
            kast.ruimOp();
            gemeld = false;
        } catch (Exception e) {
            // Said once, and not twice a minute for as long as it lasts.
            if (!gemeld) {
                LOG.warn(
                        "Documenten opruimen lukt nu niet ({}); het wordt opnieuw geprobeerd",
                        e instanceof OpslagWeg ? e.getMessage() : e.getClass().getSimpleName());
            }
            gemeld = true;
        }
    }

    @Override
    public void close() {
        draad.shutdownNow();
    }
}
