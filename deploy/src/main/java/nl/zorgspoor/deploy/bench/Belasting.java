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

    /** One turn of one client. */
    interface Beurt {
        void doe(int klant) throws Exception;
    }

    private Belasting() {}

    /** Turns per second. */
    static double perSeconde(int klanten, double seconden, Beurt beurt) {
        ExecutorService threads = Executors.newFixedThreadPool(klanten);
        AtomicLong beurten = new AtomicLong();
        long begin = System.nanoTime();
        long einde = begin + (long) (seconden * 1e9);
        List<Future<?>> lopend = new ArrayList<>();
        for (int k = 0; k < klanten; k++) {
            int klant = k;
            lopend.add(threads.submit(() -> {
                while (System.nanoTime() < einde) {
                    beurt.doe(klant);
                    beurten.incrementAndGet();
                }
                return null;
            }));
        }
        try {
            for (Future<?> f : lopend) {
                f.get();
            }
            return beurten.get() / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
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
