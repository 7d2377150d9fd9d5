package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ToIntFunction;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's protocol on loopback, with one login, and its documents in {@code DIR/mongo.mv}.
 *
 * <p>Nothing is durable before {@link #commit()}, or the command {@code fsync}, which tells by {@code beurt} whether the store was
 * opened anew since: then what was written and not made durable before is gone, and has to be written again. A file that cannot be
 * used is set aside and the server starts empty: views can be rebuilt, and whoever keeps their position elsewhere asks {@link
 * #isLeegBegonnen()}.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** The one user. */
    public static final String GEBRUIKER = "zorgspoor";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int SCHIJF_VOL = 14_031;
    private static final int COMMITS_PER_OPRUIMBEURT = 500;
    private static final int GEWENSTE_VULGRAAD = 60;
    private static final int OPRUIM_BYTES = 16 << 20;
    private static final Duration EERSTE_HERSCHRIJVING = Duration.ofMinutes(10);
    private static final Duration HERSCHRIJVING = Duration.ofHours(12);

    private final Path map;
    private final Weergavenbestand bestand;
    private final Mongobackend backend;
    private final MongoServer server;
    private final ReadWriteLock slot = new ReentrantReadWriteLock();
    private final boolean leegBegonnen;
    private final AtomicBoolean gesloten = new AtomicBoolean();
    private final ScheduledExecutorService onderhoud = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "weergaven-onderhoud");
        t.setDaemon(true);
        return t;
    });
    private final Object vastleggen = new Object();
    private final AtomicLong gevraagd = new AtomicLong();
    private long vastTot;
    private volatile String beurt = UUID.randomUUID().toString();
    private int commits;

    private EmbeddedMongo(Path map) throws IOException {
        this.map = map;
        this.bestand = new Weergavenbestand(map);
        H2Backend achter = bestand.open();
        this.leegBegonnen = achter.getMvStore().getMapNames().isEmpty();
        this.backend =
                new Mongobackend(achter, slot, new Scram(GEBRUIKER, wachtwoord(map)), () -> beurt, this::vastgelegd);
        this.server = new MongoServer(backend);
    }

    /**
     * Starts on this data folder.
     *
     * @throws EmbeddedServerException when another process uses the file
     */
    public static EmbeddedMongo start(Path dir) {
        var map = dir.toAbsolutePath().normalize();
        return start(map, VastePoorten.in(map)::poort);
    }

    static EmbeddedMongo start(Path map, ToIntFunction<String> poorten) {
        Afgeschermd.map(map);
        var mongo = VastePoorten.opnieuwAlsBezet(() -> luisterend(map, poorten.applyAsInt("mongo")));
        mongo.onderhoud.scheduleWithFixedDelay(
                mongo::onderhoud, EERSTE_HERSCHRIJVING.toMinutes(), HERSCHRIJVING.toMinutes(), TimeUnit.MINUTES);
        return mongo;
    }

    private static EmbeddedMongo luisterend(Path map, int poort) {
        EmbeddedMongo mongo;
        try {
            mongo = new EmbeddedMongo(map);
        } catch (IOException e) {
            throw PropertiesBestand.ontoegankelijk(map.resolve("mongo.mv"), e);
        }
        try {
            mongo.server.bind("127.0.0.1", poort);
            return mongo;
            // The library throws a checked one that it does not declare.
        } catch (Exception e) {
            mongo.close();
            if (!VastePoorten.isVrij(poort)) {
                throw new PoortBezetException("de Mongo-server");
            }
            throw new EmbeddedServerException("De Mongo-server krijgt geen poort", e);
        }
    }

    /** Address for the MongoDB driver, with the login. */
    public String connectionString() {
        return adres(map, server.getLocalAddress().getPort());
    }

    /** The same, for another database on it. */
    public String connectionString(String database) {
        return connectionString().replace("/zorgspoor?", "/" + database + "?");
    }

    /** Address of a server on this data folder that runs elsewhere on this machine, behind this port. */
    public static String adres(Path map, int poort) {
        return "mongodb://" + GEBRUIKER + ":" + wachtwoord(map) + "@127.0.0.1:" + poort
                + "/zorgspoor?authSource=admin&authMechanism=SCRAM-SHA-256";
    }

    private static String wachtwoord(Path map) {
        return Geheimen.in(map).wachtwoord("mongo." + GEBRUIKER);
    }

    /** The port on which it answers. */
    public int poort() {
        return server.getLocalAddress().getPort();
    }

    /** Whether this start found no documents: the folder was new, or its file was unusable and set aside. */
    public boolean isLeegBegonnen() {
        return leegBegonnen;
    }

    /** The turn is told as it is afterwards: who wrote before the store was opened anew, while another's commit failed, hears of it. */
    private Document vastgelegd() {
        commit();
        return new Document("beurt", beurt).append("ok", 1.0);
    }

    /**
     * Makes every write that was answered before this call durable, against a kill and a power cut. Who waits meanwhile is served by
     * the next one together: all they wrote was answered before it began.
     */
    public void commit() {
        long mijn = gevraagd.incrementAndGet();
        synchronized (vastleggen) {
            if (vastTot < mijn) {
                long tot = gevraagd.get();
                legVast();
                vastTot = tot;
            }
        }
    }

    private void legVast() {
        try {
            leg().sync();
        } catch (MVStoreException e) {
            heropen(e);
            throw new MongoServerError(SCHIJF_VOL, "OutOfDiskSpace", "De weergaven zijn nu niet te schrijven");
        }
    }

    private MVStore leg() {
        slot.writeLock().lock();
        try {
            var store = backend.achter().getMvStore();
            store.commit();
            if (++commits % COMMITS_PER_OPRUIMBEURT == 0) {
                store.compact(GEWENSTE_VULGRAAD, OPRUIM_BYTES);
            }
            return store;
        } finally {
            slot.writeLock().unlock();
        }
    }

    /** A store that could not write closes itself; what it had made durable is there, and what came after is written again. */
    private void heropen(MVStoreException oorzaak) {
        LOG.warn("De weergaven konden niet worden geschreven ({}); zij gaan verder vanaf wat vastlag", soort(oorzaak));
        slot.writeLock().lock();
        try {
            beurt = UUID.randomUUID().toString();
            backend.achter().getMvStore().closeImmediately();
            backend.vervang(bestand.open());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Het bestand van de weergaven gaat nog niet open: {}", e.toString());
        } finally {
            slot.writeLock().unlock();
        }
    }

    private static String soort(MVStoreException e) {
        return e.getCause() == null
                ? "fout " + e.getErrorCode()
                : String.valueOf(e.getCause().getMessage());
    }

    /** What was erased leaves the file within a day, and what was set aside leaves the folder after its term. */
    private void onderhoud() {
        try {
            herschrijf();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Het bestand van de weergaven kon niet worden herschreven; later opnieuw: {}", e.toString());
        }
        Opzijgezet.ruimOp(map, Instant.now());
    }

    /** Rewrites the file without what was deleted; whoever asks something meanwhile waits. */
    public void herschrijf() throws IOException {
        slot.writeLock().lock();
        try {
            if (gesloten.get()) {
                return;
            }
            var store = backend.achter().getMvStore();
            store.commit();
            store.close();
            try {
                bestand.herschrijf();
            } finally {
                backend.vervang(bestand.open());
            }
        } finally {
            slot.writeLock().unlock();
        }
    }

    /** Makes all durable, leaves nothing in the file that was deleted, and stops; a second call does nothing. */
    @Override
    public void close() {
        if (gesloten.getAndSet(true)) {
            return;
        }
        onderhoud.shutdownNow();
        server.stopListening();
        slot.writeLock().lock();
        try {
            var store = backend.achter().getMvStore();
            store.commit();
            store.close();
            bestand.herschrijf();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Het bestand van de weergaven is niet netjes gesloten: {}", e.toString());
        } finally {
            slot.writeLock().unlock();
        }
        server.shutdownNow();
    }
}
