package nl.zorgspoor.core.eventstore;

import java.util.List;
import javax.sql.DataSource;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.overleg.OverlegHandlers;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.school.SchoolHandlers;
import nl.zorgspoor.core.veiligheid.VeiligheidHandlers;
import nl.zorgspoor.core.verzuim.VerzuimHandlers;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon, wired by hand: command bus, event store, aggregates with a bounded cache. Nothing is left to
 * auto-configuration, so that a missing transaction manager cannot go unnoticed.
 */
public final class Eventstore {

    /** How many aggregates stay in memory per kind. */
    private static final int GEHEUGEN = 1_000;

    /** The roots of all streams. */
    public static final List<Class<?>> AGGREGATEN = List.of(
            Leerling.class,
            SchoolHandlers.class,
            OverlegHandlers.class,
            VerzuimHandlers.class,
            VeiligheidHandlers.class);

    /** Events per read. */
    private static final int BATCH = 1_000;

    /** How soon what another node stored is seen, in milliseconds; what this one stores is seen at once. */
    private static final long KIJK_MS = 100;

    private final Configuration axon;
    private final Gebeurtenisserializer serializer;
    private final TransactionManager transacties;
    private final Stroomnamen namen;

    private Eventstore(
            Configuration axon, Gebeurtenisserializer serializer, TransactionManager transacties, Stroomnamen namen) {
        this.axon = axon;
        this.serializer = serializer;
        this.transacties = transacties;
        this.namen = namen;
    }

    public static Eventstore open(
            DataSource dataSource, PlatformTransactionManager beheer, Sleutelbos sleutelbos, Namen namen) {
        TransactionManager transacties = new SpringTransactionManager(beheer);
        ConnectionProvider verbindingen =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
        Gebeurtenisserializer serializer = Gebeurtenisserializer.maak(namen, sleutelbos);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        Stroomnamen stroomnamen = Stroomnamen.lees(jdbc);
        Opslag opslag = Opslag.maak(
                verbindingen,
                transacties,
                serializer,
                sleutelbos,
                stroomnamen,
                new EventUpcasterChain(Upcasters.alle()),
                new Uniekfouten(),
                BATCH);
        List<Geheugen> geheugens =
                AGGREGATEN.stream().map(soort -> new Geheugen(GEHEUGEN)).toList();
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(c -> transacties)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .registerComponent(ParameterResolverFactory.class, c -> parameters(stroomnamen))
                .configureCorrelationDataProviders(c -> List.of(
                        new SimpleCorrelationDataProvider(
                                Metadata.COMMAND_ID,
                                Metadata.OPDRACHT,
                                Metadata.INHOUDHASH,
                                Metadata.SCHOOL_ID,
                                Metadata.ACTOR_ID,
                                Metadata.ROL,
                                Metadata.OP,
                                Metadata.SCHOOLJAAR,
                                Metadata.CORRELATIE_ID,
                                Metadata.CAUSATIE_ID),
                        new Overrulereden(sleutelbos, stroomnamen)))
                .configureEventStore(c -> new Rechtgezet(
                        EmbeddedEventStore.builder().storageEngine(opslag).fetchDelay(KIJK_MS)))
                .configureAggregate(aggregaat(Leerling.class, geheugens, stroomnamen))
                .configureAggregate(aggregaat(SchoolHandlers.class, geheugens, stroomnamen))
                .configureAggregate(aggregaat(OverlegHandlers.class, geheugens, stroomnamen))
                .configureAggregate(aggregaat(VerzuimHandlers.class, geheugens, stroomnamen))
                .configureAggregate(aggregaat(VeiligheidHandlers.class, geheugens, stroomnamen))
                .start();
        axon.eventStore().subscribe(new Agendapunten(jdbc)::werkBij);
        axon.eventStore().subscribe(new LopendeJos(jdbc)::werkBij);
        axon.eventStore().subscribe(new Overlegdagen(jdbc)::werkBij);
        axon.eventStore().subscribe(new Verwijzingeigenaren(jdbc)::werkBij);
        Sleutelvernietiging vernietiging = new Sleutelvernietiging(jdbc, sleutelbos, stroomnamen, geheugens);
        vernietiging.haalIn();
        axon.eventStore().subscribe(vernietiging::werkBij);
        return new Eventstore(axon, serializer, transacties, stroomnamen);
    }

    private static <T> AggregateConfigurer<T> aggregaat(Class<T> soort, List<Geheugen> geheugens, Stroomnamen namen) {
        Geheugen geheugen = geheugens.get(AGGREGATEN.indexOf(soort));
        return AggregateConfigurer.defaultConfiguration(soort)
                .configureCache(c -> geheugen)
                .configureCommandTargetResolver(c -> b -> new VersionedAggregateIdentifier(namen.van(b), null));
    }

    private static ParameterResolverFactory parameters(Stroomnamen namen) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClassLoader(Eventstore.class.getClassLoader()),
                new Contextparameter(namen::van));
    }

    /** What the streams of a school are called in the store. */
    public Stroomnamen namen() {
        return namen;
    }

    public CommandBus opdrachten() {
        return axon.commandBus();
    }

    public EventStore gebeurtenissen() {
        return axon.eventStore();
    }

    public Gebeurtenisserializer serializer() {
        return serializer;
    }

    public TransactionManager transacties() {
        return transacties;
    }

    public <T> Repository<T> repository(Class<T> soort) {
        return axon.repository(soort);
    }

    /**
     * A root as it stood after these events of its stream, for whoever asks about an earlier day. It stands apart from the one
     * that takes commands: nothing is stored or kept. What was corrected in these events has its right value (R8).
     */
    public <T> T naspelen(Class<T> soort, List<? extends DomainEventMessage<?>> vastgelegd) {
        List<DomainEventMessage<?>> gebeurtenissen = Rechtgezet.recht(vastgelegd);
        AggregateModel<T> model =
                AnnotatedAggregateMetaModelFactory.inspectAggregate(soort, axon.parameterResolverFactory());
        DefaultUnitOfWork<?> werk = DefaultUnitOfWork.startAndGet(null);
        try {
            T leeg = new GenericAggregateFactory<>(model)
                    .createAggregateRoot(gebeurtenissen.get(0).getAggregateIdentifier(), gebeurtenissen.get(0));
            EventSourcedAggregate<T> stroom =
                    EventSourcedAggregate.initialize(leeg, model, axon.eventBus(), NoSnapshotTriggerDefinition.TRIGGER);
            stroom.initializeState(DomainEventStream.of(gebeurtenissen));
            return stroom.invoke(wortel -> wortel);
        } finally {
            werk.rollback();
        }
    }

    public void sluit() {
        axon.shutdown();
    }
}
