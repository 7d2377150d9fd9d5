package nl.zorgspoor.deploy.gezondheid;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks a part something, on a thread of its own and never twice at the same time: who asks for health gets an answer in time, whatever
 * the part is waiting for. What a part said last counts for three seconds; after that, silence is an answer too. It is asked every
 * second, also when nobody wants to know: a part that is slow at the one moment when somebody does, is not gone.
 *
 * @param <T> what it answers
 */
final class Peiling<T> implements AutoCloseable {

    private static final long HOUDBAAR_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long TUSSENTIJD_MS = 1_000;
    private static final long KORT_MS = 100;
    private static final long LANG_MS = 400;

    private final Supplier<T> vraag;
    private final T stilte;
    private final ScheduledExecutorService draad;
    private @Nullable Future<T> loopt;
    private @Nullable T laatste;
    private long laatsteOp;

    /** @param stilte what counts as its answer when there is none, or a fault */
    Peiling(String deel, Supplier<T> vraag, T stilte) {
        this.vraag = vraag;
        this.stilte = stilte;
        this.draad = Executors.newSingleThreadScheduledExecutor(werk -> {
            Thread d = new Thread(werk, "gezondheid-" + deel);
            d.setDaemon(true);
            return d;
        });
        draad.scheduleWithFixedDelay(this::gevraagd, 0, TUSSENTIJD_MS, TimeUnit.MILLISECONDS);
    }

    T antwoord() {
        T eerder = eerder();
        try {
            return gevraagd().get(eerder == null ? LANG_MS : KORT_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return eerder == null ? stilte : eerder;
        } catch (ExecutionException e) {
            return stilte;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stilte;
        }
    }

    private synchronized @Nullable T eerder() {
        return System.nanoTime() - laatsteOp > HOUDBAAR_NANOS ? null : laatste;
    }

    private T vraag() {
        T antwoord = vraag.get();
        synchronized (this) {
            laatste = antwoord;
            laatsteOp = System.nanoTime();
        }
        return antwoord;
    }

    /** The question that is out already, or a new one. */
    private synchronized Future<T> gevraagd() {
        Future<T> nu = loopt;
        if (nu == null || nu.isDone()) {
            nu = draad.submit(this::vraag);
            loopt = nu;
        }
        return nu;
    }

    @Override
    public void close() {
        draad.shutdownNow();
    }

    /** A part that is up or down. */
    record Deel(Peiling<Boolean> peiling) implements HealthIndicator, AutoCloseable {

        static Deel van(String naam, Supplier<Boolean> proef) {
            return new Deel(new Peiling<>(naam, proef, false));
        }

        @Override
        public Health health() {
            return peiling.antwoord() ? Health.up().build() : Health.down().build();
        }

        @Override
        public void close() {
            peiling.close();
        }
    }
}
