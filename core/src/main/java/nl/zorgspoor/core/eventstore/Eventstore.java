package nl.zorgspoor.core.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon, wired by hand: command bus and event store, with the streams of our own on them. Nothing is left to
 * auto-configuration, so that a missing transaction manager cannot go unnoticed.
 */
public final class Eventstore {

    /** Events per read. */
    private static final int BATCH = 1_000;

    /** How soon what another node stored is seen, in milliseconds; what this one stores is seen at once. */
    private static final long KIJK_MS = 100;

    private final Configuration axon;
    private final Gebeurtenisserializer serializer;
    private final TransactionManager transacties;
    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;
    private final Stromen stromen;
    private final Map<Class<?>, Stroomsoort> perOpdracht;
    private final List<Bijhouder> bijhouders = new CopyOnWriteArrayList<>();

    private Eventstore(
            Configuration axon,
            Gebeurtenisserializer serializer,
            TransactionManager transacties,
            Sleutelbos sleutelbos,
            Stroomnamen namen,
            Stromen stromen) {
        this.axon = axon;
        this.serializer = serializer;
        this.transacties = transacties;
        this.sleutelbos = sleutelbos;
        this.namen = namen;
        this.stromen = stromen;
        this.perOpdracht = stromen.perOpdracht();
    }

    public static Eventstore open(
            DataSource dataSource,
            PlatformTransactionManager beheer,
            Sleutelbos sleutelbos,
            Namen namen,
            List<Stroomsoort> soorten) {
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
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(c -> transacties)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
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
                .start();
        Stromen stromen = new Stromen(axon.eventStore(), stroomnamen, soorten);
        stromen.meldAan(axon.commandBus());
        return new Eventstore(axon, serializer, transacties, sleutelbos, stroomnamen, stromen);
    }

    /** From here on this is kept with the events; who comes first does so first. */
    public void houdBij(Bijhouder bijhouder) {
        bijhouders.add(bijhouder);
        axon.eventStore().subscribe(gebeurtenissen -> gebeurtenissen.forEach(bijhouder::werkBij));
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

    /** The streams as they stand. */
    public Stromen stromen() {
        return stromen;
    }

    /** For trying commands without storing anything. */
    public Proefrit proefrit() {
        return new Proefrit(axon.eventStore(), namen, serializer, sleutelbos, bijhouders, perOpdracht);
    }

    public void sluit() {
        axon.shutdown();
    }
}
