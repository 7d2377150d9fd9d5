package nl.zorgspoor.deploy.api;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.zorgspoor.projections.lezen.WeergaveLooptAchter;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.springframework.web.context.request.async.DeferredResult;

/** Readers who wait for a view to have seen a position: one thread looks for all of them, and a few read. */
final class Wachtkamer implements AutoCloseable {

    private static final int PLAATSEN = 500;
    private static final int LEZERS = 6;

    /** The web server gives up on a reader later than we do. */
    private static final long UITERLIJK_MS = 3 * Weergaven.WACHTTIJD;

    private final Map<DeferredResult<Object>, Wachtende> wachtenden = new ConcurrentHashMap<>();
    private final Semaphore plaatsen = new Semaphore(PLAATSEN);
    private final ExecutorService lezers =
            Executors.newFixedThreadPool(LEZERS, werk -> draad(werk, "wachtkamer-lezer"));
    private final Thread kijker = draad(this::kijk, "wachtkamer");
    private volatile boolean open = true;

    private record Wachtende(Leesbeurt vraag, long tot) {}

    Wachtkamer() {
        kijker.start();
    }

    private static Thread draad(Runnable werk, String naam) {
        Thread draad = new Thread(werk, naam);
        draad.setDaemon(true);
        return draad;
    }

    /** The answer, at once when it can be given, and otherwise later. */
    Object antwoord(Leesbeurt vraag) {
        if (vraag.isKlaar()) {
            return vraag.lees();
        }
        if (!plaatsen.tryAcquire()) {
            throw new Probleemfout(Serverfouten.probleem(503));
        }
        DeferredResult<Object> later = new DeferredResult<>(UITERLIJK_MS);
        later.onCompletion(() -> {
            wachtenden.remove(later);
            plaatsen.release();
        });
        wachtenden.put(
                later, new Wachtende(vraag, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Weergaven.WACHTTIJD)));
        LockSupport.unpark(kijker);
        return later;
    }

    private void kijk() {
        while (open) {
            if (wachtenden.isEmpty()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, Weergaven.STAP_NANOS);
            }
            for (Iterator<Map.Entry<DeferredResult<Object>, Wachtende>> i =
                            wachtenden.entrySet().iterator();
                    i.hasNext(); ) {
                var wie = i.next();
                if (isUit(wie.getKey(), wie.getValue())) {
                    i.remove();
                }
            }
        }
    }

    private boolean isUit(DeferredResult<Object> later, Wachtende wie) {
        try {
            if (wie.vraag().isKlaar()) {
                lezers.execute(() -> lees(later, wie.vraag()));
                return true;
            }
            if (System.nanoTime() > wie.tot()) {
                later.setErrorResult(loopAchter(wie.vraag().loopAchter()));
                return true;
            }
            return false;
        } catch (RuntimeException e) {
            later.setErrorResult(e);
            return true;
        }
    }

    private static void lees(DeferredResult<Object> later, Leesbeurt vraag) {
        try {
            later.setResult(vraag.lees());
        } catch (RuntimeException e) {
            later.setErrorResult(e);
        }
    }

    private static Probleemfout loopAchter(WeergaveLooptAchter e) {
        return new Probleemfout(Probleem.van(
                504,
                "WEERGAVE_LOOPT_ACHTER",
                "De weergave is bij positie %d en nog niet bij %d; vraag het straks opnieuw."
                        .formatted(e.bereikt(), e.gevraagd())));
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(kijker);
        lezers.shutdown();
        wachtenden.keySet().forEach(later -> later.setErrorResult(new Probleemfout(Serverfouten.probleem(503))));
    }
}
