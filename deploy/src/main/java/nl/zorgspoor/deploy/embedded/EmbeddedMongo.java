package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's protocol on loopback, without login, with its documents in {@code DIR/mongo.mv}.
 *
 * <p>Nothing is durable before {@link #commit()}. A file that cannot be used is set aside and the server starts empty:
 * views can be rebuilt, and whoever keeps their position elsewhere asks {@link #isLeegBegonnen()}.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String BESTAND = "mongo.mv";
    private static final int CACHE_MB = 16;
    private static final int COMMITS_PER_OPRUIMBEURT = 500;
    private static final int GEWENSTE_VULGRAAD = 60;
    private static final int OPRUIM_BYTES = 16 << 20;
    private static final int OPRUIM_MS_BIJ_SLUITEN = 300;
    private static final String DOCUMENTEN = "databases.";
    private static final String METAGEGEVENS = "meta.";
    private static final String ID_INDEX = "._index__id_";

    private final MVStore store;
    private final MongoServer server;
    private final ReadWriteLock slot;
    private final boolean leegBegonnen;
    private final AtomicBoolean gesloten = new AtomicBoolean();
    private int commits;

    private EmbeddedMongo(MVStore store, MongoServer server, ReadWriteLock slot, boolean leegBegonnen) {
        this.store = store;
        this.server = server;
        this.slot = slot;
        this.leegBegonnen = leegBegonnen;
    }

    /**
     * Starts on this data folder.
     *
     * @throws EmbeddedServerException when another process uses the file
     */
    public static EmbeddedMongo start(Path dir) {
        var map = dir.toAbsolutePath().normalize();
        var bestand = map.resolve(BESTAND);
        var slot = new ReentrantReadWriteLock();
        GedeeldeBackend backend;
        try {
            Files.createDirectories(map);
            backend = open(bestand, slot);
        } catch (IOException e) {
            throw new UncheckedIOException("Kan " + bestand + " niet openen", e);
        }
        var store = backend.getMvStore();
        var leeg = store.getMapNames().isEmpty();
        var server = new MongoServer(backend);
        try {
            server.bind("127.0.0.1", VastePoorten.in(map).poort("mongo"));
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw new EmbeddedServerException("De Mongo-server krijgt geen poort", e);
        }
        return new EmbeddedMongo(store, server, slot, leeg);
    }

    /** Address for the MongoDB driver. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Whether this start found no documents: the folder was new, or its file was unusable and set aside. */
    public boolean isLeegBegonnen() {
        return leegBegonnen;
    }

    /** Makes every write that was answered before this call durable, against a kill and a power cut. */
    public void commit() {
        slot.writeLock().lock();
        try {
            store.commit();
            if (++commits % COMMITS_PER_OPRUIMBEURT == 0) {
                store.compact(GEWENSTE_VULGRAAD, OPRUIM_BYTES);
            }
        } finally {
            slot.writeLock().unlock();
        }
        store.sync();
    }

    /** Makes all durable and stops; a second call does nothing. */
    @Override
    public void close() {
        if (gesloten.getAndSet(true)) {
            return;
        }
        server.stopListening();
        commit();
        store.close(OPRUIM_MS_BIJ_SLUITEN);
        server.shutdownNow();
    }

    private static GedeeldeBackend open(Path bestand, ReadWriteLock slot) throws IOException {
        try {
            return openEnControleer(bestand, slot);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new EmbeddedServerException(
                        "Een ander proces gebruikt " + bestand + "; stop dat proces en start opnieuw.", e);
            }
            return openNaOpzijZetten(bestand, slot, e);
        } catch (RuntimeException e) {
            return openNaOpzijZetten(bestand, slot, e);
        }
    }

    private static GedeeldeBackend openNaOpzijZetten(Path bestand, ReadWriteLock slot, RuntimeException oorzaak)
            throws IOException {
        // One copy is enough to look into what happened; more would fill the disk.
        var opzij = bestand.resolveSibling(BESTAND + ".onbruikbaar");
        Files.move(bestand, opzij, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn(
                "De weergaven in {} zijn onbruikbaar ({}); het bestand staat nu in {} en de weergaven worden opnieuw"
                        + " opgebouwd",
                bestand,
                oorzaak.getMessage(),
                opzij);
        return openEnControleer(bestand, slot);
    }

    private static GedeeldeBackend openEnControleer(Path bestand, ReadWriteLock slot) {
        var store = new MVStore.Builder()
                .fileName(bestand.toString())
                .cacheSize(CACHE_MB)
                // Both the timer and the full buffer would store half a write: documents without their index.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        try {
            eisSamenhang(store);
            return new GedeeldeBackend(store, slot);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    /** The documents of a collection, its id index and its data about itself are maps that must tell the same. */
    private static void eisSamenhang(MVStore store) {
        var namen = store.getMapNames();
        for (var naam : namen) {
            if (!naam.startsWith(DOCUMENTEN)) {
                continue;
            }
            var collectie = naam.substring(DOCUMENTEN.length());
            if (!namen.contains(METAGEGEVENS + collectie)) {
                throw new IllegalStateException("collectie " + collectie + " is niet geheel opgeslagen");
            }
            var index = collectie + ID_INDEX;
            if (namen.contains(index)
                    && store.openMap(naam).sizeAsLong() != store.openMap(index).sizeAsLong()) {
                throw new IllegalStateException("collectie " + collectie + " klopt niet met haar index");
            }
        }
    }

    /** Lets requests go side by side, but none while a commit runs: a commit must not see half a write. */
    private static final class GedeeldeBackend extends H2Backend {

        private final ReadWriteLock slot;

        GedeeldeBackend(MVStore store, ReadWriteLock slot) {
            super(store);
            this.slot = slot;
        }

        @Override
        public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
            return gedeeld(() -> super.handleCommand(channel, databaseName, command, query));
        }

        @Override
        public QueryResult handleQuery(MongoQuery query) {
            return gedeeld(() -> super.handleQuery(query));
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            return gedeeld(() -> super.handleMessage(message));
        }

        private <T> T gedeeld(Supplier<T> opdracht) {
            slot.readLock().lock();
            try {
                return opdracht.get();
            } finally {
                slot.readLock().unlock();
            }
        }
    }
}
