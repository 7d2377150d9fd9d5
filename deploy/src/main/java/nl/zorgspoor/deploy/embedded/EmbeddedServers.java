package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three servers on one data folder, which one process uses at a time.
 *
 * <p>Who starts them closes them, after everything that uses them: there is no shutdown hook here.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final EmbeddedPostgresServer postgres;
    private final EmbeddedKafkaBroker kafka;
    private final Weergavenserver weergaven;
    private final Schijfwacht schijf;
    private final Deque<AutoCloseable> sluitvolgorde;
    private final AtomicBoolean gesloten = new AtomicBoolean();

    private EmbeddedServers(
            EmbeddedPostgresServer postgres,
            EmbeddedKafkaBroker kafka,
            Weergavenserver weergaven,
            Schijfwacht schijf,
            MapSlot slot) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.weergaven = weergaven;
        this.schijf = schijf;
        // The event store goes last: what the others hold is derived from it.
        this.sluitvolgorde = new ArrayDeque<>(List.of(kafka, weergaven, postgres, schijf, slot));
    }

    /** The views' server in this process, or where it is when it runs in a process of its own. */
    private record Weergavenserver(@Nullable EmbeddedMongo hier, String adres) implements AutoCloseable {
        @Override
        public void close() {
            if (hier != null) {
                hier.close();
            }
        }
    }

    /**
     * Starts all three side by side; when one fails, none is left running.
     *
     * @param voortgang gets one Dutch line per server that has started, from several threads but one at a time
     * @throws EmbeddedServerException when the folder is in use (names the process) or a server cannot start
     */
    public static EmbeddedServers start(Path dir, Consumer<String> voortgang) {
        return start(dir, Bereik.HIER, voortgang);
    }

    /** The same, with the broker where others reach it. */
    public static EmbeddedServers start(Path dir, Bereik bereik, Consumer<String> voortgang) {
        var map = dir.toAbsolutePath().normalize();
        var slot = MapSlot.neem(map);
        Schijfwacht schijf;
        try {
            Mapinhoud.controleer(map);
            schijf = Schijfwacht.begin(map);
            Opzijgezet.ruimOp(map, Instant.now());
        } catch (RuntimeException e) {
            slot.close();
            throw e;
        }
        var regels = new Object();
        Consumer<String> eenVoorEen = regel -> {
            synchronized (regels) {
                voortgang.accept(regel);
            }
        };
        var postgres = naast("PostgreSQL", () -> EmbeddedPostgresServer.start(map), eenVoorEen);
        var apart = Apart.uitOmgeving();
        var kafka = naast(
                "Kafka",
                () -> apart.kafka() == 0
                        ? EmbeddedKafkaBroker.start(map, bereik)
                        : EmbeddedKafkaBroker.elders(map, apart.kafka()),
                eenVoorEen);
        var weergaven = naast("Mongo-server", () -> weergaven(map, apart.weergaven()), eenVoorEen);
        try {
            return new EmbeddedServers(postgres.join(), kafka.join(), weergaven.join(), schijf, slot);
        } catch (CompletionException e) {
            var gestart = new ArrayDeque<AutoCloseable>();
            for (var server : List.of(kafka, weergaven, postgres)) {
                server.handle((gelukt, fout) -> gelukt == null || gestart.add(gelukt))
                        .join();
            }
            gestart.add(schijf);
            gestart.add(slot);
            sluit(gestart);
            throw e.getCause() instanceof RuntimeException oorzaak ? oorzaak : e;
        }
    }

    private static Weergavenserver weergaven(Path map, int poort) {
        if (poort != 0) {
            return new Weergavenserver(null, EmbeddedMongo.adres(map, poort));
        }
        var mongo = EmbeddedMongo.start(map);
        return new Weergavenserver(mongo, mongo.connectionString());
    }

    /** The event store's server. */
    public EmbeddedPostgresServer postgres() {
        return postgres;
    }

    /** The partners' server. */
    public EmbeddedKafkaBroker kafka() {
        return kafka;
    }

    /**
     * The views' server.
     *
     * @throws IllegalStateException when it runs in a process of its own
     */
    public EmbeddedMongo mongo() {
        if (weergaven.hier() == null) {
            throw new IllegalStateException("De Mongo-server draait in een ander proces");
        }
        return weergaven.hier();
    }

    /** Whether there is too little room on the disk to take anything in. */
    public boolean isSchijfVol() {
        return schijf.isVol();
    }

    /** Before a stop: lets go on what somebody stopped from outside, so that nobody waits for it. */
    public void wek() {
        postgres.wek();
    }

    /** Ends what is a process of its own, without asking and whatever its state; for a program that has no time left. */
    public static void breekAf(Path dir) {
        try {
            new Weesproces(dir.toAbsolutePath().normalize().resolve("postgres")).breekAf();
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL is niet af te breken: {}", e.toString());
        }
    }

    /** Addresses, users and passwords under the names that production takes from its environment. */
    public Map<String, String> instellingen() {
        var instellingen = new LinkedHashMap<String, String>();
        instellingen.put("ZORGSPOOR_PG_URL", postgres.jdbcUrl());
        instellingen.put("ZORGSPOOR_PG_APP_USER", postgres.appUser());
        instellingen.put("ZORGSPOOR_PG_APP_PASSWORD", postgres.appPassword());
        instellingen.put("ZORGSPOOR_PG_BEHEER_USER", postgres.beheerUser());
        instellingen.put("ZORGSPOOR_PG_BEHEER_PASSWORD", postgres.beheerPassword());
        instellingen.put("ZORGSPOOR_MONGO_URI", weergaven.adres());
        instellingen.put("ZORGSPOOR_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
        instellingen.put("ZORGSPOOR_KAFKA_USER", kafka.appUser());
        instellingen.put("ZORGSPOOR_KAFKA_PASSWORD", kafka.appPassword());
        instellingen.put("ZORGSPOOR_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
        return instellingen;
    }

    /** Stops all three and frees the folder; a second call does nothing. */
    @Override
    public void close() {
        if (!gesloten.getAndSet(true)) {
            sluit(sluitvolgorde);
        }
    }

    private static <T> CompletableFuture<T> naast(String naam, Supplier<T> start, Consumer<String> voortgang) {
        var klaar = new CompletableFuture<T>();
        // Threads of their own: a pool of the JVM may have no room for three that wait on two cores.
        new Thread(
                        () -> {
                            var begin = System.nanoTime();
                            try {
                                var server = start.get();
                                var seconden = (System.nanoTime() - begin) / 1e9;
                                voortgang.accept(String.format(NEDERLANDS, "%s gestart in %.1f s", naam, seconden));
                                klaar.complete(server);
                            } catch (RuntimeException | Error e) {
                                klaar.completeExceptionally(e);
                            }
                        },
                        "start-" + naam)
                .start();
        return klaar;
    }

    private static void sluit(Deque<AutoCloseable> volgorde) {
        for (var server : new ArrayList<>(volgorde)) {
            try {
                server.close();
            } catch (Exception e) {
                LOG.warn("Een server stopte niet zonder fout", e);
            }
        }
    }
}
