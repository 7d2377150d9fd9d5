package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a connection and the documents: nothing is answered before a login, requests go side by side but none while a
 * commit runs (a commit must not see half a write), and the store behind it may be replaced while connections stay.
 */
final class Mongobackend implements MongoBackend {

    private static final String MECHANISME = "SCRAM-SHA-256";
    private static final int GEEN_TOEGANG = 13;
    private static final int AANMELDING_MISLUKT = 18;

    /** What a client asks before it can log in; none of it tells anything about what is kept. */
    private static final Set<String> VOORAF = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions", "logout");

    private record Toegang(Scram.@Nullable Gesprek gesprek, boolean binnen) {}

    private final ReadWriteLock slot;
    private final Scram scram;
    private final Supplier<String> beurt;
    private final Supplier<Document> vastleggen;
    private final Map<Channel, Toegang> verbindingen = new ConcurrentHashMap<>();
    private volatile H2Backend achter;

    /**
     * @param beurt the word that changes whenever the store is opened
     * @param vastleggen makes all durable that was answered before; its answer goes to who asked with {@code fsync}
     */
    Mongobackend(
            H2Backend achter, ReadWriteLock slot, Scram scram, Supplier<String> beurt, Supplier<Document> vastleggen) {
        this.achter = achter;
        this.slot = slot;
        this.scram = scram;
        this.beurt = beurt;
        this.vastleggen = vastleggen;
    }

    H2Backend achter() {
        return achter;
    }

    /** Only while nobody asks anything: the caller holds the lock. */
    void vervang(H2Backend nieuw) {
        achter = nieuw;
    }

    @Override
    public void handleClose(Channel kanaal) {
        verbindingen.remove(kanaal);
        achter.handleClose(kanaal);
    }

    @Override
    public Document handleCommand(Channel kanaal, String database, String opdracht, Document vraag) {
        Document eigen = zelf(kanaal, opdracht, vraag);
        return eigen == null ? gedeeld(() -> achter.handleCommand(kanaal, database, opdracht, vraag)) : eigen;
    }

    @Override
    public QueryResult handleQuery(MongoQuery vraag) {
        eisToegang(vraag.getChannel(), "");
        return gedeeld(() -> achter.handleQuery(vraag));
    }

    @Override
    public Document handleMessage(MongoMessage bericht) {
        Document vraag = bericht.getDocument();
        String opdracht = vraag.keySet().stream().findFirst().orElse("");
        Document eigen = zelf(bericht.getChannel(), opdracht, vraag);
        return eigen == null ? gedeeld(() -> achter.handleMessage(bericht)) : eigen;
    }

    /** What is answered here; null when the store has to answer it, to somebody who may ask. */
    private @Nullable Document zelf(Channel kanaal, String opdracht, Document vraag) {
        switch (opdracht.toLowerCase(Locale.ROOT)) {
            case "saslstart":
                return begin(kanaal, vraag);
            case "saslcontinue":
                return vervolg(kanaal, vraag);
            case "beurt":
                eisToegang(kanaal, opdracht);
                return new Document("beurt", beurt.get()).append("ok", 1.0);
            case "fsync":
                eisToegang(kanaal, opdracht);
                return vastleggen.get();
            default:
                eisToegang(kanaal, opdracht);
                return null;
        }
    }

    private void eisToegang(Channel kanaal, String opdracht) {
        Toegang toegang = verbindingen.get(kanaal);
        if ((toegang == null || !toegang.binnen()) && !VOORAF.contains(opdracht.toLowerCase(Locale.ROOT))) {
            throw new MongoServerError(GEEN_TOEGANG, "Unauthorized", "Log eerst in");
        }
    }

    private Document begin(Channel kanaal, Document vraag) {
        Scram.Gesprek gesprek = MECHANISME.equals(vraag.get("mechanism"))
                ? scram.begin(inhoud(vraag)).orElse(null)
                : null;
        if (gesprek == null) {
            throw geweigerd();
        }
        verbindingen.put(kanaal, new Toegang(gesprek, false));
        return antwoord(false, gesprek.antwoord());
    }

    private Document vervolg(Channel kanaal, Document vraag) {
        Toegang toegang = verbindingen.remove(kanaal);
        Scram.Gesprek gesprek = toegang == null ? null : toegang.gesprek();
        byte[] handtekening =
                gesprek == null ? null : gesprek.bewijs(inhoud(vraag)).orElse(null);
        if (handtekening == null) {
            throw geweigerd();
        }
        verbindingen.put(kanaal, new Toegang(null, true));
        return antwoord(true, handtekening);
    }

    private static Document antwoord(boolean klaar, byte[] inhoud) {
        return new Document("conversationId", 1)
                .append("done", klaar)
                .append("payload", new BinData(inhoud))
                .append("ok", 1.0);
    }

    private static byte[] inhoud(Document vraag) {
        Object inhoud = vraag.get("payload");
        return inhoud instanceof BinData b ? b.getData() : inhoud instanceof byte[] b ? b : new byte[0];
    }

    private static MongoServerError geweigerd() {
        return new MongoServerError(AANMELDING_MISLUKT, "AuthenticationFailed", "Authentication failed.");
    }

    private <T> T gedeeld(Supplier<T> opdracht) {
        slot.readLock().lock();
        try {
            return opdracht.get();
        } finally {
            slot.readLock().unlock();
        }
    }

    @Override
    public void dropDatabase(String naam) {
        achter.dropDatabase(naam);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery vraag) {
        eisToegang(vraag.getChannel(), "");
        return achter.getCurrentOperations(vraag);
    }

    @Override
    public Document getServerStatus() {
        return achter.getServerStatus();
    }

    @Override
    public void close() {
        achter.close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        achter.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return achter.getClock();
    }

    @Override
    public void enableOplog() {
        achter.enableOplog();
    }

    @Override
    public void disableOplog() {
        achter.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String naam) {
        return achter.resolveDatabase(naam);
    }

    @Override
    public MongoBackend version(MongoVersion versie) {
        achter.version(versie);
        return this;
    }
}
