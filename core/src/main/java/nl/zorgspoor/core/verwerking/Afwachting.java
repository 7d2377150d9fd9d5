package nl.zorgspoor.core.verwerking;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.jspecify.annotations.Nullable;

/** Waits until a processor has seen a position. */
final class Afwachting {

    private static final int VAAK_MS = 3;
    private static final int ELDERS_MS = 20;

    private final Leesgrens leesgrens;
    private final Supplier<Leespositie> hier;
    private final BooleanSupplier elders;

    /**
     * @param hier where the processor is
     * @param elders whether another node reads, so that the database has to be asked
     */
    Afwachting(Leesgrens leesgrens, Supplier<Leespositie> hier, BooleanSupplier elders) {
        this.leesgrens = leesgrens;
        this.hier = hier;
        this.elders = elders;
    }

    boolean wachtOp(Peil peil, long millis) {
        long tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (leesgrens.grens() < peil.grens()) {
            if (!nogEven(tot, 2)) {
                return false;
            }
        }
        Optional<Leespositie> laatste = leesgrens.laatste(peil.positie(), hier.get());
        while (laatste.isPresent() && hier.get().compareTo(laatste.get()) < 0) {
            if (!nogEven(tot, elders.getAsBoolean() ? ELDERS_MS : VAAK_MS)) {
                return false;
            }
        }
        return true;
    }

    BooleanSupplier wachter(Peil peil) {
        return new BooleanSupplier() {
            private @Nullable Optional<Leespositie> laatste;

            @Override
            public synchronized boolean getAsBoolean() {
                if (laatste == null) {
                    if (leesgrens.grens() < peil.grens()) {
                        return false;
                    }
                    laatste = leesgrens.laatste(peil.positie(), hier.get());
                }
                return laatste.isEmpty() || hier.get().compareTo(laatste.get()) >= 0;
            }
        };
    }

    /** Sleeps a while; false when it is too late or somebody asked to stop. */
    static boolean nogEven(long tot, long millis) {
        if (System.nanoTime() > tot) {
            return false;
        }
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
