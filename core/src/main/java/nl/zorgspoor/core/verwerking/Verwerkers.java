package nl.zorgspoor.core.verwerking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.eventstore.Eventstore;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes streaming processors, each on a thread of its own, with dead letters in PostgreSQL. Axon's pooled processors look half a
 * second late at a store that cannot call them; the tracking ones wait for the commit itself.
 */
public final class Verwerkers implements AutoCloseable {

    private static final int BATCH = 500;

    private static final DeadLetterSchema ONVERWERKT =
            DeadLetterSchema.builder().deadLetterTable("onverwerkt").build();

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
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
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name(naam)
                .eventHandlerInvoker(aanroeper)
                .messageSource(eventstore.gebeurtenissen())
                .tokenStore(eventstore.posities())
                .transactionManager(eventstore.transacties())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andThreadFactory(AxonThreadFactory::new)
                        .andInitialTrackingToken(bron -> vanafNu ? bron.createHeadToken() : bron.createTailToken()))
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
    }
}
