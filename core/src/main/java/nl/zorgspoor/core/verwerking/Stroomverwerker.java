package nl.zorgspoor.core.verwerking;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.zorgspoor.core.eventstore.Eventstore;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tracking processor of Axon behind our own words. */
final class Stroomverwerker implements Verwerker {

    private final TrackingEventProcessor processor;
    private final DeadLetteringEventHandlerInvoker aanroeper;
    private final SequencedDeadLetterQueue<EventMessage<?>> onverwerkt;
    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final AtomicInteger storing;

    Stroomverwerker(
            TrackingEventProcessor processor,
            DeadLetteringEventHandlerInvoker aanroeper,
            SequencedDeadLetterQueue<EventMessage<?>> onverwerkt,
            Eventstore eventstore,
            JdbcTemplate jdbc,
            AtomicInteger storing) {
        this.processor = processor;
        this.aanroeper = aanroeper;
        this.onverwerkt = onverwerkt;
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.storing = storing;
    }

    @Override
    public String naam() {
        return processor.getName();
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        if (processor.isRunning()) {
            try {
                processor.shutdownAsync().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new IllegalStateException("Verwerker %s stopte niet binnen 20 s.".formatted(naam()), e);
            }
        }
    }

    @Override
    public boolean isInStoring() {
        boolean fout = processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
        if (!fout) {
            storing.set(0);
        }
        return fout || storing.get() == 1;
    }

    @Override
    public long positie() {
        GapAwareTrackingToken token = token();
        return token == null ? -1 : token.getIndex();
    }

    @Override
    public boolean wachtOp(long positie, long millis) {
        long tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!heeftGezien(positie)) {
            if (System.nanoTime() > tot) {
                return false;
            }
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean heeftGezien(long positie) {
        GapAwareTrackingToken token = token();
        return positie < 0
                || (token != null
                        && token.getIndex() >= positie
                        && !token.getGaps().contains(positie));
    }

    private @Nullable GapAwareTrackingToken token() {
        TrackingToken token = processor.processingStatus().values().stream()
                // A processor that has just begun has no token yet.
                .flatMap(status -> Stream.ofNullable(status.getTrackingToken()))
                .findFirst()
                .orElseGet(this::bewaard);
        return token == null
                ? null
                : WrappedToken.unwrap(token, GapAwareTrackingToken.class).orElse(null);
    }

    /** The stored token, for a processor that does not run. */
    private @Nullable TrackingToken bewaard() {
        record Bewaard(byte @Nullable [] token, @Nullable String soort) {}
        List<Bewaard> rijen = jdbc.query(
                "select token, tokentype from verwerkingspositie where processorname = ? and segment = 0",
                (rs, i) -> new Bewaard(rs.getBytes(1), rs.getString(2)),
                naam());
        return rijen.isEmpty()
                ? null
                : eventstore.leesToken(rijen.get(0).token(), rijen.get(0).soort());
    }

    @Override
    public void opnieuwVanafNul() {
        eventstore.transacties().executeInTransaction(() -> {
            if (eventstore.posities().fetchSegments(naam()).length == 0) {
                eventstore.posities().initializeTokenSegments(naam(), 1);
            }
        });
        processor.resetTokens(bron -> bron.createTailToken());
    }

    @Override
    public long onverwerkt() {
        Long n = jdbc.queryForObject("select count(*) from onverwerkt where processinggroup = ?", Long.class, naam());
        return n == null ? 0 : n;
    }

    @Override
    public int probeerOnverwerktOpnieuw() {
        long sequenties = eventstore.transacties().fetchInTransaction(onverwerkt::amountOfSequences);
        int goed = 0;
        for (long i = 0; i < sequenties; i++) {
            if (aanroeper.processAny()) {
                goed++;
            }
        }
        return goed;
    }
}
