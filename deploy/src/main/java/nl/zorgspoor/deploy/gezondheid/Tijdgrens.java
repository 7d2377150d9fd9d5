package nl.zorgspoor.deploy.gezondheid;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered in time or not at all: a part whose process was stopped answers nothing and refuses nothing. One that
 * still hangs is not asked again until it has answered.
 */
final class Tijdgrens<T> {

    private final Supplier<T> vraag;
    private final Duration geduld;
    private final ExecutorService draad;
    private @Nullable Future<T> lopend;

    Tijdgrens(String naam, Duration geduld, Supplier<T> vraag) {
        this.vraag = vraag;
        this.geduld = geduld;
        this.draad = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, "gezondheid-" + naam);
            t.setDaemon(true);
            return t;
        });
    }

    /** The answer, or nothing when it does not come in time or the question fails. */
    Optional<T> antwoord() {
        Future<T> f;
        synchronized (this) {
            f = lopend;
            if (f == null || f.isDone()) {
                f = draad.submit(vraag::get);
                lopend = f;
            }
        }
        try {
            return Optional.ofNullable(f.get(geduld.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
