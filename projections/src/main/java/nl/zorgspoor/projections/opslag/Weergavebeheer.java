package nl.zorgspoor.projections.opslag;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.core.verwerking.Peil;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.projections.opslag.Standen.Dienst;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the views: one processor per served version, rebuilt when the store lost documents, and a new version built beside the
 * served one on request or when its shape changed.
 */
public final class Weergavebeheer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Weergavebeheer.class);
    private static final int KIJK_MS = 200;
    private static final int WACHTSTAP_MS = 50;
    private static final int VOLG_MS = 5_000;

    /** Which way of calling documents the store has: 2 is {@link Documentnaam}. */
    private static final int NAAMGEVING = 2;

    /** Longer than a read takes, and than a reader waits for a position. */
    private static final int RESPIJT_MS = 30_000;

    private final long respijtMs;
    private final MongoDatabase database;
    private final Verwerkermaker verwerkers;
    private final Geschiedenis geschiedenis;
    private final Vastlegger naSchrijven;
    private final Geheimschrift geheimschrift;
    private final Standen standen;
    private final Weergavengezelschap gezelschap;
    private final Map<String, Weergave> weergaven = new LinkedHashMap<>();
    private final Map<String, Verwerker> lopend = new ConcurrentHashMap<>();
    private final ScheduledExecutorService wissels =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "weergaven-wissel"));

    /**
     * @param geschiedenis what was stored about a student
     * @param naSchrijven makes what was written durable; runs after each batch, before its position is stored
     * @param geheimschrift closes what may not be read in the store
     */
    public Weergavebeheer(
            MongoDatabase database,
            Verwerkermaker verwerkers,
            Geschiedenis geschiedenis,
            List<Weergave> weergaven,
            Vastlegger naSchrijven,
            Geheimschrift geheimschrift) {
        this(database, verwerkers, geschiedenis, weergaven, naSchrijven, geheimschrift, RESPIJT_MS);
    }

    /** @param respijtMs how long an old version stays for who is reading it, in milliseconds */
    Weergavebeheer(
            MongoDatabase database,
            Verwerkermaker verwerkers,
            Geschiedenis geschiedenis,
            List<Weergave> weergaven,
            Vastlegger naSchrijven,
            Geheimschrift geheimschrift,
            long respijtMs) {
        this.respijtMs = respijtMs;
        this.database = database;
        this.verwerkers = verwerkers;
        this.geschiedenis = geschiedenis;
        this.naSchrijven = naSchrijven;
        this.geheimschrift = geheimschrift;
        this.standen = new Standen(database);
        this.gezelschap = new Weergavengezelschap(standen, naSchrijven);
        weergaven.forEach(w -> this.weergaven.put(w.naam(), w));
    }

    /** Starts every view. */
    public synchronized void start() {
        zetNamenOm();
        for (Weergave w : weergaven.values()) {
            Dienst dienst = dienst(w);
            ruimOp(w);
            startVersie(w, dienst.versie());
            if (dienst.bouwt() > 0 && dienst.bouwtAls().equals(w.aard())) {
                bouwNaast(w, dienst.bouwt());
            } else if (dienst.bouwt() > 0 || !dienst.aard().equals(w.aard())) {
                bouw(w, dienst);
            }
        }
        wissels.scheduleWithFixedDelay(this::volg, VOLG_MS, VOLG_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Another node may have built and switched: what it serves now runs here as well, what it left behind stops. And a store that
     * lost what it had, while this ran, is built again.
     */
    private synchronized void volg() {
        try {
            for (Weergave w : weergaven.values()) {
                Dienst dienst = dienst(w);
                stopVerlaten(w, dienst);
                Verwerker dient = lopend.get(w.verwerker(dienst.versie()));
                if (dient != null && isIetsKwijt(w.collectie(dienst.versie()), dient)) {
                    dient.stop();
                    dient = null;
                }
                if (dient == null) {
                    startVersie(w, dienst.versie());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Kijken wat andere knopen opbouwden lukt nog niet: {}", e.toString());
        }
    }

    /** Stops and forgets what is neither served nor built; what does not stop now is tried again. */
    private void stopVerlaten(Weergave w, Dienst dienst) {
        List<String> blijft = List.of(w.verwerker(dienst.versie()), w.verwerker(dienst.bouwt()));
        for (Map.Entry<String, Verwerker> e : Map.copyOf(lopend).entrySet()) {
            if (w.isVerwerker(e.getKey()) && !blijft.contains(e.getKey())) {
                e.getValue().stop();
                verwerkers.vergeet(e.getValue());
                lopend.remove(e.getKey());
            }
        }
    }

    /** In this order: documents are written first, and another node may be writing. */
    private boolean isIetsKwijt(String collectie, Verwerker verwerker) {
        long gelezen = verwerker.positie();
        long stand = standen.positie(collectie);
        if (stand < gelezen) {
            LOG.warn(
                    "Weergave {} staat op {} en haar verwerker op {}: zij wordt opnieuw opgebouwd",
                    collectie,
                    stand,
                    gelezen);
        }
        return stand < gelezen;
    }

    /** Once: documents were called without their school before (R330). */
    private void zetNamenOm() {
        if (standen.naamgeving() >= NAAMGEVING) {
            return;
        }
        List<String> collecties = database.listCollectionNames().into(new ArrayList<>());
        for (Weergave w : weergaven.values()) {
            collecties.stream().filter(w::isVersie).map(database::getCollection).forEach(Documentnaam::zetOm);
        }
        legVast(() -> standen.naamgeving(NAAMGEVING));
    }

    private Dienst dienst(Weergave w) {
        Dienst dienst = standen.dienst(w.naam());
        if (dienst == null) {
            dienst = new Dienst(1, w.aard(), 0, w.aard());
            dient(w, dienst);
        }
        return dienst;
    }

    private void dient(Weergave w, Dienst dienst) {
        legVast(() -> standen.dient(w.naam(), dienst));
    }

    /** A store that was opened again may have lost what was written just before: it is written once more. */
    private void legVast(Runnable schrijf) {
        naSchrijven.begin();
        schrijf.run();
        try {
            naSchrijven.run();
        } catch (MongoException e) {
            LOG.debug("Nog eens geschreven", e);
            schrijf.run();
            naSchrijven.run();
        }
    }

    private Verwerker startVersie(Weergave w, int versie) {
        String collectie = w.collectie(versie);
        Verwerker verwerker = verwerkers.maak(
                w.verwerker(versie),
                new Weergaveschrijver(w, collectie, database, standen, geschiedenis, gezelschap, geheimschrift));
        if (isIetsKwijt(collectie, verwerker)) {
            verwerker.opnieuwVanafNul();
        }
        lopend.put(w.verwerker(versie), verwerker);
        verwerker.start();
        return verwerker;
    }

    /**
     * Builds the view again beside the version that is served, which is read until the new one has caught up; then the old one
     * goes. Returns the number of the new version at once.
     *
     * @throws CommandGeweigerd when there is no such view, or a new version is being built already
     * @throws WeergavenNietBereikbaar when the view store does not answer
     */
    public int herbouw(String naam) {
        try {
            return bouwOpnieuw(naam);
        } catch (MongoException e) {
            throw new WeergavenNietBereikbaar(e);
        }
    }

    private synchronized int bouwOpnieuw(String naam) {
        Weergave w = weergave(naam);
        Dienst dienst = dienst(w);
        if (dienst.bouwt() > 0) {
            throw CommandGeweigerd.statusOnjuist(
                    "Versie %d van weergave %s wordt al opgebouwd.".formatted(dienst.bouwt(), naam));
        }
        return bouw(w, dienst);
    }

    /** A version that an earlier program began to build is left behind. */
    private int bouw(Weergave w, Dienst dienst) {
        int nieuw = Math.max(dienst.versie(), dienst.bouwt()) + 1;
        dient(w, new Dienst(dienst.versie(), dienst.aard(), nieuw, w.aard()));
        bouwNaast(w, nieuw);
        return nieuw;
    }

    private void bouwNaast(Weergave w, int nieuw) {
        Verwerker verwerker = startVersie(w, nieuw);
        wissels.schedule(() -> kijk(w, nieuw, verwerker), KIJK_MS, TimeUnit.MILLISECONDS);
    }

    private void kijk(Weergave w, int nieuw, Verwerker verwerker) {
        try {
            if (wisselAlsBij(w, nieuw, verwerker)) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.warn("Wisselen naar versie {} van weergave {} lukt nog niet", nieuw, w.naam(), e);
        }
        wissels.schedule(() -> kijk(w, nieuw, verwerker), KIJK_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized boolean wisselAlsBij(Weergave w, int nieuw, Verwerker verwerker) {
        Dienst dienst = dienst(w);
        if (dienst.bouwt() != nieuw) {
            // Another node switched before this one.
            return true;
        }
        Verwerker oud = Objects.requireNonNull(lopend.get(w.verwerker(dienst.versie())));
        if (!verwerker.isBij(oud)) {
            return false;
        }
        Dienst wordt = new Dienst(nieuw, w.aard(), 0, w.aard());
        dient(w, wordt);
        LOG.info("Weergave {} dient nu versie {}", w.naam(), nieuw);
        wissels.schedule(() -> ruimOp(w), respijtMs, TimeUnit.MILLISECONDS);
        stopVerlaten(w, wordt);
        return true;
    }

    /** Drops the versions that are neither served nor built. */
    private synchronized void ruimOp(Weergave w) {
        Dienst dienst = dienst(w);
        List<String> blijft = List.of(w.collectie(dienst.versie()), w.collectie(dienst.bouwt()));
        for (String collectie : database.listCollectionNames().into(new ArrayList<>())) {
            if (w.isVersie(collectie) && !blijft.contains(collectie)) {
                legVast(() -> {
                    database.getCollection(collectie).drop();
                    standen.vergeet(collectie);
                });
            }
        }
        // What a program that was killed halfway left behind of a version that nobody serves.
        List<String> blijven = List.of(w.verwerker(dienst.versie()), w.verwerker(dienst.bouwt()));
        verwerkers.vergeetVerlaten(naam -> w.isVerwerker(naam) && !blijven.contains(naam) && !lopend.containsKey(naam));
    }

    /** The documents that are served now. */
    public MongoCollection<Document> documenten(String naam) {
        Weergave w = weergave(naam);
        return database.getCollection(w.collectie(dienst(w).versie()));
    }

    /** Opens what is kept closed in documents. */
    public Geheimschrift geheimschrift() {
        return geheimschrift;
    }

    /** The highest position that the served version has seen; -1 before the first. */
    public long positie(String naam) {
        Weergave w = weergave(naam);
        return standen.positie(w.collectie(dienst(w).versie()));
    }

    /**
     * Waits until the served version has seen every event up to a position that will ever be there, at most so many milliseconds;
     * false when it has not by then.
     */
    public boolean wachtOp(String naam, long positie, long millis) {
        long einde = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Weergave w = weergave(naam);
        Peil peil = null;
        do {
            Verwerker hier = lopend.get(w.verwerker(dienst(w).versie()));
            if (hier == null) {
                slaap();
            } else {
                peil = peil == null ? hier.peil(positie) : peil;
                if (hier.wachtOp(peil, WACHTSTAP_MS)) {
                    return true;
                }
            }
        } while (System.nanoTime() < einde);
        return false;
    }

    /** The same for who asks now and then and does not wait: whether the served version has seen them. */
    public BooleanSupplier wachter(String naam, long positie) {
        Weergave w = weergave(naam);
        return new BooleanSupplier() {
            private @Nullable Verwerker van;
            private @Nullable BooleanSupplier klaar;

            @Override
            public synchronized boolean getAsBoolean() {
                Verwerker hier = lopend.get(w.verwerker(dienst(w).versie()));
                if (hier == null) {
                    return false;
                }
                if (hier != van || klaar == null) {
                    van = hier;
                    klaar = hier.wachter(hier.peil(positie));
                }
                return klaar.getAsBoolean();
            }
        };
    }

    private static void slaap() {
        try {
            Thread.sleep(WACHTSTAP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Weergave weergave(String naam) {
        Weergave w = weergaven.get(naam);
        if (w == null) {
            throw CommandGeweigerd.nietGevonden("Weergave", naam);
        }
        return w;
    }

    /** The processors that run now, for an operator. */
    public List<Verwerker> verwerkers() {
        return List.copyOf(lopend.values());
    }

    @Override
    public void close() {
        wissels.shutdownNow();
        Verwerkers.vraagStop(lopend.values());
        lopend.values().forEach(Verwerker::stop);
    }
}
