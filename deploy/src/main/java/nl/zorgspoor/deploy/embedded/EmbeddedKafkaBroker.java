package nl.zorgspoor.deploy.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in this process with its data in {@code DIR/kafka}.
 *
 * <p>Partners and the application come in over SASL/SCRAM-SHA-512, on loopback unless asked otherwise. Nobody may do anything without an ACL,
 * except {@value #APP_USER} (the application) and the internal administrator.
 */
public final class EmbeddedKafkaBroker implements AutoCloseable {

    /** The application's own user; may do everything. */
    public static final String APP_USER = "zorgspoor";

    private static final String ADMIN = "admin";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafkaBroker.class);
    private static final AtomicBoolean GEVALLEN = new AtomicBoolean();
    private static final int SCRAM_RONDES = 4096;
    private static final Duration GEDULD = Duration.ofSeconds(20);

    private final @Nullable KafkaRaftServer server;
    private final String adres;
    private final int clientPoort;
    private final int internePoort;
    private final Geheimen geheimen;
    private final AtomicBoolean gesloten = new AtomicBoolean();

    private EmbeddedKafkaBroker(
            @Nullable KafkaRaftServer server, String adres, int clientPoort, int internePoort, Geheimen geheimen) {
        this.server = server;
        this.adres = adres;
        this.clientPoort = clientPoort;
        this.internePoort = internePoort;
        this.geheimen = geheimen;
    }

    /**
     * Starts on this data folder and makes it when it is new; on return the application's user can log in.
     *
     * @throws EmbeddedServerException when the broker cannot start
     */
    public static EmbeddedKafkaBroker start(Path dir) {
        return start(dir, 0);
    }

    /**
     * The same, for clients that come in through another port on this machine.
     *
     * @param aangekondigd the port that clients are told to use; 0 for the broker's own
     */
    public static EmbeddedKafkaBroker start(Path dir, int aangekondigd) {
        var map = dir.toAbsolutePath().normalize();
        return start(map, VastePoorten.in(map)::poort, aangekondigd);
    }

    /**
     * The same, for clients of other machines as well, or on a port that somebody chose.
     *
     * @throws EmbeddedServerException also when that port is another's
     */
    public static EmbeddedKafkaBroker start(Path dir, Bereik bereik) {
        var map = dir.toAbsolutePath().normalize();
        ToIntFunction<String> poorten = VastePoorten.in(map)::poort;
        int gekozen = bereik.kafkaPoort();
        if (gekozen == 0) {
            return VastePoorten.opnieuwAlsBezet(() -> startOp(map, poorten, bereik, 0));
        }
        if (!VastePoorten.isVrij(gekozen)) {
            throw new EmbeddedServerException(
                    "Poort %d is al in gebruik; kies voor Kafka een andere met --kafka-port N.".formatted(gekozen));
        }
        return startOp(map, naam -> naam.equals("kafka") ? gekozen : poorten.applyAsInt(naam), bereik, 0);
    }

    static EmbeddedKafkaBroker start(Path map, ToIntFunction<String> poorten, int aangekondigd) {
        if (aangekondigd != 0) {
            // Whoever stands in front of it was told its own port before.
            return startOp(map, poorten, Bereik.HIER, aangekondigd);
        }
        return VastePoorten.opnieuwAlsBezet(() -> startOp(map, poorten, Bereik.HIER, 0));
    }

    private static EmbeddedKafkaBroker startOp(
            Path map, ToIntFunction<String> poorten, Bereik bereik, int aangekondigd) {
        var geheimen = Geheimen.in(map);
        var client = poorten.applyAsInt("kafka");
        var intern = poorten.applyAsInt("kafka.intern");
        var controller = poorten.applyAsInt("kafka.controller");
        var logMap = map.resolve("kafka");
        // What goes wrong in a start is told by the start itself.
        eindigDoor((code, waarom) -> {});
        KafkaRaftServer server;
        try {
            formatteer(logMap);
            var config = instellingen(
                    logMap,
                    new Luisteraar(bereik, client, aangekondigd == 0 ? client : aangekondigd),
                    intern,
                    controller,
                    geheimen.wachtwoord("kafka." + ADMIN));
            server = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        } catch (Exception e) {
            throw new EmbeddedServerException("Kafka kan map " + logMap + " niet gebruiken", e);
        }
        var broker = new EmbeddedKafkaBroker(server, bereik.adres(), client, intern, geheimen);
        try {
            server.startup();
            broker.zorgVoorGebruiker(APP_USER, broker.appPassword());
            eindigNetjes(logMap);
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            if (!IntStream.of(client, intern, controller).allMatch(VastePoorten::isVrij)) {
                throw new PoortBezetException("Kafka");
            }
            throw new EmbeddedServerException("Kafka start niet op " + logMap, e);
        }
    }

    /** @param aangekondigd the port that clients are told to use */
    private record Luisteraar(Bereik bereik, int poort, int aangekondigd) {}

    /** The port that a broker on this data folder will have for clients. */
    public static int poortIn(Path dir) {
        return VastePoorten.in(dir.toAbsolutePath().normalize()).poort("kafka");
    }

    /** A broker on this data folder that runs in a process of its own, with clients behind this port. */
    public static EmbeddedKafkaBroker elders(Path dir, int client) {
        var map = dir.toAbsolutePath().normalize();
        return new EmbeddedKafkaBroker(
                null, Bereik.HIER.adres(), client, VastePoorten.in(map).gekozen("kafka.intern"), Geheimen.in(map));
    }

    /** Address for clients; the port stays the same over restarts as long as it is free. */
    public String bootstrapServers() {
        return adres + ":" + clientPoort;
    }

    /** The port for clients. */
    public int clientPoort() {
        return clientPoort;
    }

    /** Name of the application's user. */
    public String appUser() {
        return APP_USER;
    }

    /** Password of the application's user. */
    public String appPassword() {
        return geheimen.wachtwoord("kafka." + APP_USER);
    }

    /** Client settings of the internal administrator: for topics, users and rights, never for partners. */
    public Map<String, Object> adminProps() {
        return props("127.0.0.1:" + internePoort, "PLAIN", PLAIN, ADMIN, geheimen.wachtwoord("kafka." + ADMIN));
    }

    /** Client settings to log in as this user. */
    public Map<String, Object> clientProps(String user, String password) {
        return props(bootstrapServers(), "SCRAM-SHA-512", SCRAM, user, password);
    }

    /**
     * Creates the user or gives it this password; on return it can log in. A new user has no rights: those are ACLs.
     *
     * @param naam letters, digits, dots, dashes and underscores
     * @throws EmbeddedServerException when the broker does not take the user within 20 seconds
     */
    public void zorgVoorGebruiker(String naam, String wachtwoord) {
        if (!naam.matches("[A-Za-z0-9._-]+") || wachtwoord.matches(".*[\"\\\\;\\s].*")) {
            throw new IllegalArgumentException("Geen bruikbare gebruikersnaam of wachtwoord voor Kafka: " + naam);
        }
        try (var admin = Admin.create(adminProps())) {
            var gebruiker = new UserScramCredentialUpsertion(
                    naam, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_RONDES), wachtwoord);
            wacht(admin.alterUserScramCredentials(List.of(gebruiker)).all()::get);
        }
        wachtTotInloggenLukt(naam, wachtwoord);
    }

    /** Stops and writes all to disk; a second call does nothing. */
    @Override
    public void close() {
        if (gesloten.getAndSet(true)) {
            return;
        }
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    /** The broker learns of a user a moment after the controller has stored it, and a refused login is final. */
    private void wachtTotInloggenLukt(String naam, String wachtwoord) {
        var uiterlijk = System.nanoTime() + GEDULD.toNanos();
        while (true) {
            try (var client = Admin.create(clientProps(naam, wachtwoord))) {
                wacht(client.describeCluster().clusterId()::get);
                return;
            } catch (EmbeddedServerException e) {
                if (!(e.getCause() instanceof SaslAuthenticationException) || System.nanoTime() > uiterlijk) {
                    throw e;
                }
                pauzeer();
            }
        }
    }

    private static void pauzeer() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Onderbroken tijdens het wachten op Kafka", e);
        }
    }

    @FunctionalInterface
    private interface Antwoord {
        Object binnen(long tijd, TimeUnit eenheid) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void wacht(Antwoord antwoord) {
        try {
            antwoord.binnen(GEDULD.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            var oorzaak = e.getCause() == null ? e : e.getCause();
            throw new EmbeddedServerException("Kafka weigert een opdracht: " + oorzaak.getMessage(), oorzaak);
        } catch (TimeoutException e) {
            throw new EmbeddedServerException("Kafka geeft geen antwoord", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Onderbroken tijdens het wachten op Kafka", e);
        }
    }

    /** A broker that cannot write ends the program it runs in at once; here the rest of it is stopped first, and PostgreSQL with it. */
    private static void eindigNetjes(Path logMap) {
        eindigDoor((code, waarom) -> {
            if (GEVALLEN.compareAndSet(false, true)) {
                LOG.error(
                        "Kafka kan niet verder in {} en Zorgspoor stopt; kijk of daar ruimte is en of de map heel is,"
                                + " en start opnieuw.",
                        logMap);
                new Thread(() -> System.exit(1), "kafka-gevallen").start();
            }
        });
    }

    private static void eindigDoor(Exit.Procedure einde) {
        Exit.setExitProcedure(einde);
        Exit.setHaltProcedure(einde);
    }

    private static void formatteer(Path logMap) throws Exception {
        if (Files.exists(logMap.resolve("meta.properties"))) {
            return;
        }
        Afgeschermd.map(logMap);
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(logMap.toString())
                .setMetadataLogDirectory(logMap.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties instellingen(
            Path logMap, Luisteraar clients, int intern, int controller, String adminPassword) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("log.dirs", logMap.toString());
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        var binnen = "INTERNAL://127.0.0.1:" + intern + ",CLIENT://";
        var bereik = clients.bereik();
        p.put("listeners", binnen + bereik.luister() + ":" + clients.poort() + ",CONTROLLER://127.0.0.1:" + controller);
        p.put("advertised.listeners", binnen + bereik.adres() + ":" + clients.aangekondigd());
        p.put(
                "listener.security.protocol.map",
                "INTERNAL:SASL_PLAINTEXT,CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        p.put("inter.broker.listener.name", "INTERNAL");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        p.put("sasl.mechanism.controller.protocol", "PLAIN");
        // The administrator cannot be a SCRAM user: those live in the metadata that he must log in to write.
        var aanmelding = PLAIN + " required username=\"" + ADMIN + "\" password=\"" + adminPassword + "\" user_" + ADMIN
                + "=\"" + adminPassword + "\";";
        for (var listener : List.of("internal", "controller")) {
            p.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            p.put("listener.name." + listener + ".plain.sasl.jaas.config", aanmelding);
        }
        p.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        p.put("listener.name.client.scram-sha-512.sasl.jaas.config", SCRAM + " required;");

        p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.put("super.users", "User:" + ADMIN + ";User:" + APP_USER);
        p.put("allow.everyone.if.no.acl.found", "false");
        p.put("auto.create.topics.enable", "false");

        for (var aantal : List.of(
                "default.replication.factor",
                "min.insync.replicas",
                "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr",
                "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr")) {
            p.put(aantal, "1");
        }
        for (var partities : List.of(
                "offsets.topic.num.partitions",
                "transaction.state.log.num.partitions",
                "share.coordinator.state.topic.num.partitions")) {
            p.put(partities, "4");
        }
        // A folder that is opened again after a holiday must still know what each partner has read.
        p.put("offsets.retention.minutes", Long.toString(Duration.ofDays(365).toMinutes()));
        // After a kill the old registration must lapse before the broker takes part again.
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("group.initial.rebalance.delay.ms", "0");

        // What is past its term is gone within seconds.
        p.put("log.retention.check.interval.ms", "10000");
        p.put("log.segment.delete.delay.ms", "10000");

        p.put("num.network.threads", "1");
        p.put("num.io.threads", "2");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.cleaner.io.buffer.size", "131072");
        p.put("log.segment.bytes", "67108864");
        p.put("log.index.size.max.bytes", "1048576");
        return p;
    }

    private static Map<String, Object> props(
            String adres, String mechanisme, String module, String user, String password) {
        var props = new HashMap<String, Object>();
        props.put("bootstrap.servers", adres);
        props.put("security.protocol", "SASL_PLAINTEXT");
        props.put("sasl.mechanism", mechanisme);
        props.put("sasl.jaas.config", module + " required username=\"" + user + "\" password=\"" + password + "\";");
        return props;
    }
}
