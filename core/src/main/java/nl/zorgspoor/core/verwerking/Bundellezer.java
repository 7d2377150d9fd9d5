package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Takes batches from the store, as large as what there is: under load they grow. */
final class Bundellezer implements AutoCloseable {

    private static final int BATCH = 500;

    /**
     * @param gebeurtenissen those that this program knows
     * @param tot up to and with this event
     * @param hoogste the highest position in it
     */
    record Bundel(List<Vastgelegd> gebeurtenissen, Leespositie tot, long hoogste) {

        /** Whether there may be more at once. */
        boolean isVol() {
            return gebeurtenissen.size() >= BATCH;
        }

        /** What of it comes after a place. */
        List<Vastgelegd> na(Leespositie plaats) {
            boolean allesNieuw =
                    gebeurtenissen.isEmpty() || gebeurtenissen.get(0).plaats().compareTo(plaats) > 0;
            return allesNieuw
                    ? gebeurtenissen
                    : gebeurtenissen.stream()
                            .filter(v -> v.plaats().compareTo(plaats) > 0)
                            .toList();
        }
    }

    private final Eventstore eventstore;
    private final BlockingStream<TrackedEventMessage<?>> stroom;

    Bundellezer(Eventstore eventstore, Leespositie na) {
        this.eventstore = eventstore;
        this.stroom = eventstore.gebeurtenissen().openStream(na);
    }

    boolean heeftMeer(long millis) throws InterruptedException {
        return stroom.hasNextAvailable((int) millis, TimeUnit.MILLISECONDS);
    }

    /** What there is now, at most so much as fits in a batch; there must be something. */
    Bundel neem() throws InterruptedException {
        List<Vastgelegd> bundel = new ArrayList<>();
        Leespositie tot;
        long hoogste = -1;
        int n = 0;
        do {
            TrackedEventMessage<?> bericht = stroom.nextAvailable();
            tot = (Leespositie) bericht.trackingToken();
            hoogste = Math.max(hoogste, tot.positie());
            if (Gebeurtenissen.isBekend(bericht)) {
                bundel.add(Gebeurtenissen.vastgelegd((DomainEventMessage<?>) bericht, tot, eventstore.serializer()));
            }
            n++;
            // What an upcaster made of one event stays together.
        } while (stroom.hasNextAvailable() && (n < BATCH || hoortBij(tot)));
        return new Bundel(bundel, tot, hoogste);
    }

    private boolean hoortBij(Leespositie tot) {
        Optional<TrackedEventMessage<?>> volgende = stroom.peek();
        return volgende.isPresent() && tot.equals(volgende.get().trackingToken());
    }

    @Override
    public void close() {
        stroom.close();
    }
}
