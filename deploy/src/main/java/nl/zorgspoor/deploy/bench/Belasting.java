package nl.zorgspoor.deploy.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Load by a number of clients at once, for a fixed time. */
final class Belasting {

    /** One turn: of a client, or the one with this number. */
    interface Beurt {
        void doe(int nummer) throws Exception;
    }

    private Belasting() {}

    /** Turns per second. */
    static double perSeconde(int klanten, double seconden, Beurt beurt) {
        AtomicLong beurten = new AtomicLong();
        long begin = System.nanoTime();
        long einde = begin + (long) (seconden * 1e9);
        samen(klanten, klanten, klant -> {
            while (System.nanoTime() < einde) {
                beurt.doe(klant);
                beurten.incrementAndGet();
            }
        });
        return beurten.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** So many turns, numbered from 0, divided among the clients. */
    static void samen(int klanten, int aantal, Beurt beurt) {
        ExecutorService threads = Executors.newFixedThreadPool(klanten);
        List<Future<?>> lopend = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            int nummer = i;
            lopend.add(threads.submit(() -> {
                beurt.doe(nummer);
                return null;
            }));
        }
        try {
            for (Future<?> f : lopend) {
                f.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            try {
                threads.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Median and 99th percentile, in milliseconds. */
    record Spreiding(double mediaan, double p99) {
        static Spreiding van(long[] nanos) {
            long[] op = nanos.clone();
            Arrays.sort(op);
            return new Spreiding(op[op.length / 2] / 1e6, op[(int) Math.ceil(op.length * 0.99) - 1] / 1e6);
        }
    }
}
