package nl.zorgspoor.core.verwerking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.eventstore.Eventstore;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes streaming processors: Axon's pooled ones, on a few shared threads, with dead letters in PostgreSQL. */
public final class Verwerkers implements AutoCloseable {

    private static final int BATCH = 500;

    /** More than one partner or view can wait for its own server without holding up the others. */
    private static final int WERKERS = 6;

    private static final DeadLetterSchema ONVERWERKT =
            DeadLetterSchema.builder().deadLetterTable("onverwerkt").build();

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final ScheduledExecutorService coordinatie =
            Executors.newScheduledThreadPool(1, new AxonThreadFactory("verwerkers-coordinatie"));
    private final ScheduledExecutorService werkers =
            Executors.newScheduledThreadPool(WERKERS, new AxonThreadFactory("verwerkers"));
    private final List<Verwerker> alle = new CopyOnWriteArrayList<>();

    public Verwerkers(Eventstore eventstore, JdbcTemplate jdbc, MeterRegistry meters) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /**
     * Makes a processor; it does not run yet.
     *
     * @param vanafNu begin at the end of the store the first time, in stead of at the first event
     */
    public Verwerker maak(String naam, Bundelverwerker bundelverwerker, boolean vanafNu) {
        SequencedDeadLetterQueue<EventMessage<?>> onverwerkt = JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(naam)
                .connectionProvider(eventstore.verbindingen())
                .transactionManager(eventstore.transacties())
                .genericSerializer(eventstore.serializer())
                .eventSerializer(eventstore.serializer())
                .schema(ONVERWERKT)
                .build();
        DeadLetteringEventHandlerInvoker aanroeper = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(new Bundelluisteraar(bundelverwerker, eventstore.serializer()))
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .queue(onverwerkt)
                .transactionManager(eventstore.transacties())
                .allowReset(true)
                .enableSequenceIdentifierCache()
                .build();
        AtomicInteger storing = new AtomicInteger();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(naam)
                .eventHandlerInvoker(aanroeper)
                .messageSource(eventstore.gebeurtenissen())
                .tokenStore(eventstore.posities())
                .transactionManager(eventstore.transacties())
                .coordinatorExecutor(coordinatie)
                .workerExecutor(werkers)
                .initialSegmentCount(1)
                .initialToken(bron -> vanafNu ? bron.createHeadToken() : bron.createTailToken())
                .batchSize(BATCH)
                .errorHandler(fout -> {
                    storing.set(1);
                    throw fout.error() instanceof Exception e ? e : new IllegalStateException(fout.error());
                })
                .build();
        Verwerker verwerker = new Stroomverwerker(processor, aanroeper, onverwerkt, eventstore, jdbc, storing);
        alle.add(verwerker);
        Gauge.builder("zorgspoor.verwerker.achterstand", verwerker, v -> achterstand(v))
                .description("Events that a processor has still to see")
                .tag("verwerker", naam)
                .register(meters);
        Gauge.builder("zorgspoor.verwerker.onverwerkt", verwerker, Verwerker::onverwerkt)
                .description("Events that wait as dead letters")
                .tag("verwerker", naam)
                .register(meters);
        return verwerker;
    }

    private double achterstand(Verwerker verwerker) {
        return Math.max(0, kop() - verwerker.positie());
    }

    /** The position of the last stored event; -1 when there is none. */
    public long kop() {
        Long kop = jdbc.queryForObject("select coalesce(max(positie), -1) from gebeurtenis", Long.class);
        return kop == null ? -1 : kop;
    }

    /** Every processor that was made. */
    public List<Verwerker> alle() {
        return List.copyOf(alle);
    }

    @Override
    public void close() {
        alle.forEach(Verwerker::stop);
        coordinatie.shutdownNow();
        werkers.shutdownNow();
    }
}
