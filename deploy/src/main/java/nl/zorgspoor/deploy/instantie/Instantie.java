package nl.zorgspoor.deploy.instantie;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.documenten.Documentenmap;
import nl.zorgspoor.deploy.embedded.Bereik;
import nl.zorgspoor.deploy.embedded.EmbeddedServerException;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.deploy.embedded.Geheimen;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Everything in this process, on one data folder: the embedded servers, the application, a local issuer, a clock to set. */
public final class Instantie implements AutoCloseable {

    private static final String TEST_OIN = "00000099000000000000";

    // Made before the threads that start the servers, so that logging is set up once and not by all of them.
    private static final Logger LOG = LoggerFactory.getLogger(Instantie.class);

    private final EmbeddedServers servers;
    private final ConfigurableApplicationContext toepassing;
    private final Runnable sluiter;
    private final Uitgever uitgever;
    private final Bereik bereik;
    private final Thread bijStop;

    private Instantie(
            EmbeddedServers servers,
            ConfigurableApplicationContext toepassing,
            Runnable sluiter,
            Uitgever uitgever,
            Bereik bereik,
            Thread bijStop) {
        this.servers = servers;
        this.bereik = bereik;
        this.toepassing = toepassing;
        this.sluiter = sluiter;
        this.uitgever = uitgever;
        this.bijStop = bijStop;
    }

    /**
     * Starts on this folder; on return commands are accepted.
     *
     * @param poort of the API; 0 takes a free one
     * @param voortgang gets Dutch lines about what has been started
     * @throws EmbeddedServerException when the folder is in use or a server cannot start
     * @throws Gebruiksfout when the port is in use
     */
    public static Instantie start(Path data, int poort, Consumer<String> voortgang) {
        return start(data, poort, List.of(), voortgang);
    }

    /**
     * The same with more schools than the five of a first try.
     *
     * <p>When the program is stopped, halfway or later, what has been started is stopped with it.
     *
     * @param profielen the profile files of the other schools
     */
    public static Instantie start(Path data, int poort, List<Path> profielen, Consumer<String> voortgang) {
        return start(data, poort, profielen, Bereik.HIER, voortgang);
    }

    /** The same where others reach it: the API and the broker; the two databases stay on this machine. */
    public static Instantie start(
            Path data, int poort, List<Path> profielen, Bereik bereik, Consumer<String> voortgang) {
        if (Productie.isGevraagd()) {
            throw new Gebruiksfout(
                    "Met het profiel production start niets ingebed; haal SPRING_PROFILES_ACTIVE=production weg,"
                            + " of start de toepassing met './zorgspoor start'.");
        }
        eisVrij(bereik, poort);
        Mapinhoud.controleer(data);
        InstelbareKlok klok = InstelbareKlok.in(data, Klok.echt());
        Uitgever uitgever = Uitgever.in(data);
        LOG.info("Start op {}", data);
        // Spring would set up logging again while the servers are writing lines; logback.xml is all there is to it.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        CompletableFuture<EmbeddedServers> servers = new CompletableFuture<>();
        // The application begins beside the servers and waits for them where it first needs a database.
        Thread starter = new Thread(() -> {
            try {
                servers.complete(EmbeddedServers.start(data, bereik, voortgang));
            } catch (RuntimeException | Error e) {
                servers.completeExceptionally(e);
            }
        });
        starter.setName("start-servers");
        AtomicReference<Runnable> begonnen = new AtomicReference<>();
        Thread bijStop = new Thread(
                () -> {
                    Noodstop.zet(() -> EmbeddedServers.breekAf(data));
                    sluit(begonnen.get(), servers);
                },
                "stop-instantie");
        Runtime.getRuntime().addShutdownHook(bijStop);
        starter.start();
        try {
            ConfigurableApplicationContext toepassing = toepassing(data, poort, bereik, servers, uitgever, klok);
            Runnable sluiter = sluiter(toepassing);
            begonnen.set(sluiter);
            Instantie instantie = new Instantie(servers.join(), toepassing, sluiter, uitgever, bereik, bijStop);
            List<String> scholen = Scholen.richtIn(toepassing.getBean(Opdrachtpoort.class), profielen);
            voortgang.accept("%d scholen ingericht: %s".formatted(scholen.size(), String.join(", ", scholen)));
            return instantie;
        } catch (RuntimeException | Error e) {
            if (!vergeet(bijStop)) {
                throw new Afgebroken(e);
            }
            sluit(begonnen.get(), servers);
            throw leesbaar(e, poort);
        }
    }

    /** The program was told to stop while it started; what failed because of that says nothing. */
    public static final class Afgebroken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Afgebroken(Throwable gevolg) {
            super(gevolg);
        }
    }

    /**
     * Closes the application, and may do so again. The log keeps hold of who counts its lines, and that of every meter: emptied, no
     * more stays behind.
     */
    private static Runnable sluiter(ConfigurableApplicationContext toepassing) {
        MeterRegistry meters = toepassing.getBean(MeterRegistry.class);
        return () -> {
            toepassing.close();
            meters.clear();
        };
    }

    /** The application first, then what it stands on; servers that are still starting are waited for, or they would stay behind. */
    private static void sluit(@Nullable Runnable toepassing, CompletableFuture<EmbeddedServers> servers) {
        try {
            if (servers.isDone() && !servers.isCompletedExceptionally()) {
                servers.join().wek();
            }
            if (toepassing != null) {
                toepassing.run();
            }
        } finally {
            servers.handle((gestart, fout) -> gestart)
                    .thenAccept(gestart -> Optional.ofNullable(gestart).ifPresent(EmbeddedServers::close))
                    .join();
        }
    }

    /** False when the program is stopping already, and so does what the hook is for. */
    private static boolean vergeet(Thread bijStop) {
        try {
            return Runtime.getRuntime().removeShutdownHook(bijStop);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static RuntimeException leesbaar(Throwable fout, int poort) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof EmbeddedServerException || t instanceof Gebruiksfout) {
                return (RuntimeException) t;
            }
            if (t instanceof PortInUseException) {
                return poortInGebruik(poort);
            }
            if (t instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).matches("(08|57P).*")) {
                return new EmbeddedServerException(
                        "PostgreSQL viel weg tijdens de start (SQLState " + sql.getSQLState() + "); start opnieuw.", t);
            }
            if (t instanceof MongoException && !(t instanceof MongoCommandException)) {
                return new EmbeddedServerException(
                        "De server van de weergaven viel weg tijdens de start; start opnieuw.", t);
            }
            if (t instanceof KafkaException) {
                return new EmbeddedServerException(
                        "Kafka antwoordde niet tijdens de start ("
                                + t.getClass().getSimpleName() + "); start opnieuw.",
                        t);
            }
        }
        return fout instanceof RuntimeException r ? r : new IllegalStateException(fout);
    }

    /** Looked at before anything starts, so that nobody waits for the answer; the web server checks again. */
    private static void eisVrij(Bereik bereik, int poort) {
        try (ServerSocket proef = new ServerSocket(poort, 1, InetAddress.getByName(luister(bereik)))) {
            proef.getLocalPort();
        } catch (IOException e) {
            throw poortInGebruik(poort);
        }
    }

    private static Gebruiksfout poortInGebruik(int poort) {
        return new Gebruiksfout(
                "Poort %d is al in gebruik; stop dat programma of kies een andere met --port N (0 = een vrije poort)."
                        .formatted(poort));
    }

    private static ConfigurableApplicationContext toepassing(
            Path data,
            int poort,
            Bereik bereik,
            CompletableFuture<EmbeddedServers> servers,
            Uitgever uitgever,
            InstelbareKlok klok) {
        SpringApplication app = new SpringApplication(Toepassing.class);
        app.setAdditionalProfiles("embedded");
        // Who started this closes it, application first; two hooks would race.
        app.setRegisterShutdownHook(false);
        app.setDefaultProperties(Map.of("server.port", poort, "server.address", luister(bereik)));
        app.addInitializers(context -> {
            GenericApplicationContext c = (GenericApplicationContext) context;
            c.registerBean(Instellingen.class, () -> instellingen(data, adres(bereik, poort), servers.join()));
            c.registerBean(EmbeddedServers.class, servers::join, d -> d.setDestroyMethodName(""));
            c.registerBean(InstelbareKlok.class, () -> klok);
            c.registerBean(Uitgever.class, () -> uitgever);
            c.registerBean(Partnertoegang.class, () -> new Partnertoegang(data));
            c.registerBean(Documentenmap.class, () -> new Documentenmap(data.resolve("documenten")));
        });
        return app.run();
    }

    private static String luister(Bereik bereik) {
        return bereik.isAlleenHier() ? "localhost" : bereik.luister();
    }

    private static String adres(Bereik bereik, int poort) {
        return "http://%s:%d".formatted(bereik.isAlleenHier() ? "localhost" : bereik.adres(), poort);
    }

    private static Instellingen instellingen(Path data, String adres, EmbeddedServers servers) {
        Map<String, String> waarden = new LinkedHashMap<>(servers.instellingen());
        if (!adres.endsWith(":0")) {
            // What a message says of its schema can be fetched there.
            waarden.put(Omgevingssleutel.SCHEMAS.naam(), adres + "/schemas/");
        }
        waarden.put("ZORGSPOOR_HOOFDSLEUTEL", Geheimen.in(data).sleutel("hoofdsleutel"));
        waarden.put("ZORGSPOOR_JWT_ISSUER", Uitgever.UITGEVER);
        waarden.put("ZORGSPOOR_JWT_AUDIENCE", Uitgever.PUBLIEK);
        waarden.put("ZORGSPOOR_OIN", TEST_OIN);
        // One process per folder, so one name for ever: after a kill it is known again at once.
        waarden.put("ZORGSPOOR_KNOOP", "embedded");
        for (Omgevingssleutel ook : List.of(
                Omgevingssleutel.KAFKA_BEWAARDAGEN,
                Omgevingssleutel.KAFKA_PARTNERS,
                Omgevingssleutel.CLAMD,
                Omgevingssleutel.CORS)) {
            ook.in(System.getenv()).ifPresent(waarde -> waarden.put(ook.naam(), waarde));
        }
        waarden.put("ZORGSPOOR_METINGEN_TOKEN", Geheimen.in(data).wachtwoord("metingen"));
        return Instellingen.van(waarden);
    }

    /** Where the API is, without a slash at the end. */
    public String adres() {
        return adres(bereik, poort());
    }

    private int poort() {
        return Objects.requireNonNull(((WebServerApplicationContext) toepassing).getWebServer())
                .getPort();
    }

    /** The servers beside the application. */
    public EmbeddedServers servers() {
        return servers;
    }

    /** Who signs tokens that this instance accepts. */
    public Uitgever uitgever() {
        return uitgever;
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> soort) {
        return toepassing.getBean(soort);
    }

    /** A bean of the application, by its name: there are more of its kind. */
    public <T> T bean(String naam, Class<T> soort) {
        return toepassing.getBean(naam, soort);
    }

    /** Stops the application, then the servers; a second call does nothing. */
    @Override
    public void close() {
        vergeet(bijStop);
        sluit(sluiter, CompletableFuture.completedFuture(servers));
    }

    static String duur(long nanos) {
        Duration d = Duration.ofNanos(nanos);
        return String.format(java.util.Locale.forLanguageTag("nl-NL"), "%.1f s", d.toMillis() / 1000.0);
    }
}
