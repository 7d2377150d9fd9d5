package nl.zorgspoor.core.verwerking;

import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.verwerking.Behandeling.Uitkomst;
import nl.zorgspoor.core.verwerking.Bundellezer.Bundel;
import nl.zorgspoor.core.verwerking.Bundelverwerker.Terug;
import nl.zorgspoor.core.verwerking.Leescursors.Stand;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the store for one {@link Bundelverwerker}, on a thread of its own and on one node at a time. No transaction is open while
 * it works: a slow view or broker would hold up all who read, since they wait for every transaction that writes.
 */
final class Stroomverwerker implements Verwerker {

    private static final Logger LOG = LoggerFactory.getLogger(Stroomverwerker.class);

    private static final long CONTROLE = TimeUnit.SECONDS.toNanos(1);
    private static final long STOPTIJD_MS = 20_000;
    private static final long HERKANSING_MS = 10_000;

    /** A part that is back is found within this time by all who wait for it. */
    private static final int LANGSTE_PAUZE_S = 10;

    private static final long MELDRUST = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong GEMELD = new AtomicLong();

    /** So long the place of a batch that left nothing anywhere may stay unwritten. */
    private static final long UITSTEL = TimeUnit.MILLISECONDS.toNanos(200);

    /** What all processors of a node share. */
    record Gedeeld(
            Eventstore eventstore,
            Leescursors cursors,
            Wachtrij wachtrij,
            Leesgrens leesgrens,
            Leesknoop knoop,
            ConcurrentMap<String, Stroomverwerker> lezers,
            Leesgroepen groepen) {}

    private final String naam;
    private final Bundelverwerker doel;
    private final boolean vanafNu;
    private final Gedeeld gedeeld;
    private final Behandeling behandeling;

    private final Object slot = new Object();
    private final Wachtplek wachtplek = new Wachtplek();
    private final Afwachting afwachting;
    private @Nullable Thread draad;
    private volatile CountDownLatch gestopt = new CountDownLatch(0);
    private volatile @Nullable Stand stand;
    private volatile boolean storing;
    private volatile boolean kijkNu;
    private @Nullable Stand nietBewaard;
    private long bewaardOp;

    Stroomverwerker(String naam, Bundelverwerker doel, boolean vanafNu, Gedeeld gedeeld) {
        this.naam = naam;
        this.doel = doel;
        this.vanafNu = vanafNu;
        this.gedeeld = gedeeld;
        this.behandeling = new Behandeling(naam, doel, gedeeld.wachtrij());
        this.afwachting = new Afwachting(gedeeld.leesgrens(), () -> hier().plaats(), () -> stand == null);
    }

    @Override
    public String naam() {
        return naam;
    }

    @Override
    public void start() {
        synchronized (slot) {
            if (draad == null) {
                gestopt = new CountDownLatch(1);
                Thread nieuw = new Thread(this::lus, "verwerker-" + naam);
                nieuw.setDaemon(true);
                draad = nieuw;
                nieuw.start();
            }
        }
    }

    @Override
    public void stop() {
        Thread lezer = vraagStop();
        if (lezer == null || lezer == Thread.currentThread()) {
            return;
        }
        try {
            lezer.join(STOPTIJD_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lezer.isAlive()) {
            throw new IllegalStateException("Verwerker %s stopte niet binnen 20 s.".formatted(naam));
        }
        synchronized (slot) {
            draad = null;
        }
    }

    /** Asks it to stop without waiting; a batch that is being handled is finished. */
    @Nullable
    Thread vraagStop() {
        synchronized (slot) {
            gestopt.countDown();
            wachtplek.wek();
            gedeeld.groepen().wek();
            return draad;
        }
    }

    boolean loopt() {
        return gestopt.getCount() > 0;
    }

    private void lus() {
        int pauze = 1;
        while (loopt()) {
            try {
                if (gedeeld.lezers().putIfAbsent(naam, this) == null) {
                    lees(gedeeld.knoop().nummer());
                } else {
                    rust(1);
                }
                pauze = 1;
            } catch (InterruptedException e) {
                // Asked to stop.
            } catch (Throwable e) {
                if (loopt()) {
                    pauze = storing ? Math.min(LANGSTE_PAUZE_S, pauze * 2) : 1;
                    storing = true;
                    meldStoring();
                    meld(pauze, e);
                    rust(pauze);
                }
            } finally {
                stand = null;
                gedeeld.lezers().remove(naam, this);
            }
        }
    }

    /** A store that is away has its own ways to show. */
    private void meldStoring() {
        try {
            gedeeld.cursors().meldStoring(naam);
        } catch (RuntimeException e) {
            LOG.debug("Storing van {} is niet vastgelegd", naam, e);
        }
    }

    /** Trouble outside is met by all at once: one line a minute tells it, and which part it is health tells. */
    private void meld(int pauze, Throwable e) {
        if (!doel.gaatVoorbij(e)) {
            LOG.warn("Verwerker {} wacht {} s en probeert het opnieuw", naam, pauze, e);
            return;
        }
        long nu = System.nanoTime();
        long eerder = GEMELD.get();
        if ((eerder == 0 || nu - eerder > MELDRUST) && GEMELD.compareAndSet(eerder, nu)) {
            LOG.warn(
                    "Verwerker {} wacht op een onderdeel dat niet antwoordt ({}) en gaat vanzelf verder; andere kunnen"
                            + " ook wachten",
                    naam,
                    Storing.oorzaak(e));
        } else {
            LOG.debug("Verwerker {} wacht {} s", naam, pauze, e);
        }
    }

    private void rust(int seconden) {
        try {
            if (gestopt.await(seconden, TimeUnit.SECONDS)) {
                LOG.debug("Verwerker {} stopt", naam);
            }
        } catch (InterruptedException e) {
            // Nothing but a request to stop does this.
        }
    }

    private void lees(int ik) throws Exception {
        if (!gedeeld.cursors().neem(naam, ik, vanafNu ? nu() : Stand.BEGIN)) {
            rust(1);
            return;
        }
        stand = gedeeld.cursors().lees(naam);
        nietBewaard = null;
        behandeling.begin();
        Gezelschap met = doel.gezelschap();
        try {
            // After trouble it first shows by itself that it is over.
            if (met == null || storing) {
                leesAlleen(ik, met == null);
            } else {
                gedeeld.groepen().leesMee(this, met, ik);
            }
        } finally {
            if (!loopt()) {
                bewaarUitgestelde(ik);
                // Whoever takes over need not find out that nobody reads.
                gedeeld.cursors().laatLos(naam, ik);
            }
        }
    }

    /** @param verder until it has to stop; else until something went well */
    private void leesAlleen(int ik, boolean verder) throws InterruptedException {
        long gecontroleerd = 0;
        boolean gelukt = false;
        try (Bundellezer lezer = new Bundellezer(gedeeld.eventstore(), hier().plaats())) {
            while (loopt() && (verder || !gelukt)) {
                if (kijkNu || System.nanoTime() - gecontroleerd > CONTROLE) {
                    if (gedeeld.knoop().nummer() != ik || !gedeeld.cursors().heeft(naam, ik) || !onderhoud(ik)) {
                        return;
                    }
                    gecontroleerd = System.nanoTime();
                }
                if (wachtplek.wachtOp(lezer, this::loopt)) {
                    verwerk(lezer.neem(), ik);
                }
                if (System.nanoTime() - bewaardOp > UITSTEL) {
                    bewaarUitgestelde(ik);
                }
                if (storing || !gelukt) {
                    gelukt = true;
                    meldGelukt();
                }
            }
        }
    }

    /** It reads, and what it waited for is there. */
    void meldGelukt() {
        gedeeld.cursors().storingVoorbij(naam);
        storing = false;
    }

    /** Now and then, between two batches: tries what was asked for. False when it has to begin anew from where the store says. */
    boolean onderhoud(int ik) {
        kijkNu = false;
        probeerGevraagde();
        return !herleest(ik);
    }

    boolean moetKijken() {
        return kijkNu;
    }

    Behandeling behandeling() {
        return behandeling;
    }

    boolean gaatVoorbij(Throwable fout) {
        return doel.gaatVoorbij(fout);
    }

    void staOp(Stand nu) {
        stand = nu;
    }

    /** What it wrote was lost where it was written: from there it reads again, with the same results. */
    private boolean herleest(int ik) {
        Optional<Terug> terug = doel.terug(hier().plaats());
        if (terug.isPresent()) {
            Terug t = terug.get();
            gedeeld.cursors().bewaar(naam, ik, new Stand(t.naar(), hier().hoogste()));
            nietBewaard = null;
            t.daarna().run();
        }
        return terug.isPresent();
    }

    private Stand nu() {
        Leespositie kop = (Leespositie) gedeeld.eventstore().gebeurtenissen().createHeadToken();
        return new Stand(kop, gedeeld.leesgrens().uitgegeven());
    }

    private void verwerk(Bundel bundel, int ik) {
        Stand na = new Stand(bundel.tot(), Math.max(hier().hoogste(), bundel.hoogste()));
        Uitkomst uitkomst = behandeling.behandel(bundel.gebeurtenissen(), na.hoogste());
        if (uitkomst.isStil()) {
            nietBewaard = na;
        } else {
            gedeeld.eventstore().transacties().executeInTransaction(() -> {
                behandeling.bewaar(uitkomst);
                gedeeld.cursors().bewaar(naam, ik, na);
            });
            nietBewaard = null;
            bewaardOp = System.nanoTime();
        }
        stand = na;
        behandeling.na(bundel.gebeurtenissen(), uitkomst);
    }

    /** What left nothing anywhere may be read again after a crash; its place is written now and then. */
    private void bewaarUitgestelde(int ik) {
        Stand nu = nietBewaard;
        if (nu != null) {
            gedeeld.cursors().bewaar(naam, ik, nu);
            nietBewaard = null;
            bewaardOp = System.nanoTime();
        }
    }

    private void probeerGevraagde() {
        if (behandeling.isErIetsOpzij()) {
            for (String reeks : gedeeld.wachtrij().gevraagd(naam)) {
                behandeling.probeer(reeks, this::herlees, hier().hoogste());
            }
        }
    }

    private @Nullable Vastgelegd herlees(Wachtend w) {
        return Gebeurtenissen.lees(gedeeld.eventstore(), w.stroom(), w.volgnummer(), w.plaats())
                .orElse(null);
    }

    @Override
    public boolean isInStoring() {
        return storing;
    }

    /** Where it is; what the store knows when another node reads, or nobody. */
    Stand hier() {
        Stand s = stand;
        return s == null ? gedeeld.cursors().lees(naam) : s;
    }

    @Override
    public long positie() {
        return hier().hoogste();
    }

    @Override
    public boolean isBij(Verwerker ander) {
        return ander instanceof Stroomverwerker a
                && hier().plaats().compareTo(a.hier().plaats()) >= 0;
    }

    @Override
    public Peil peil(long positie) {
        return gedeeld.leesgrens().peil(positie);
    }

    @Override
    public boolean wachtOp(Peil peil, long millis) {
        return afwachting.wachtOp(peil, millis);
    }

    @Override
    public BooleanSupplier wachter(Peil peil) {
        return afwachting.wachter(peil);
    }

    @Override
    public void opnieuwVanafNul() {
        eisGestopt();
        gedeeld.eventstore().transacties().executeInTransaction(() -> {
            doel.leeg();
            gedeeld.wachtrij().vergeet(naam);
            gedeeld.cursors().vergeet(naam);
        });
    }

    @Override
    public void weg() {
        eisGestopt();
        gedeeld.eventstore().transacties().executeInTransaction(() -> {
            gedeeld.wachtrij().vergeet(naam);
            gedeeld.cursors().vergeet(naam);
        });
    }

    private void eisGestopt() {
        synchronized (slot) {
            if (draad != null) {
                throw new IllegalStateException("Verwerker %s loopt nog.".formatted(naam));
            }
        }
    }

    @Override
    public long onverwerkt() {
        return gedeeld.wachtrij().aantal(naam);
    }

    @Override
    public int probeerOnverwerktOpnieuw() {
        int voor = gedeeld.wachtrij().reeksen(naam).size();
        gedeeld.wachtrij().vraagAlleOpnieuw(naam);
        kijk();
        return Math.max(0, voor - gedeeld.wachtrij().reeksen(naam).size());
    }

    /** Tries now what was asked for, here or on the node that reads; returns when that is done, or after ten seconds. */
    void kijk() {
        kijkNu = true;
        gedeeld.groepen().wek();
        long tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HERKANSING_MS);
        boolean wachten = true;
        while (wachten && gedeeld.wachtrij().nogGevraagd(naam)) {
            wachten = Afwachting.nogEven(tot, 50);
        }
    }
}
