package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.verwerking.Behandeling.Uitkomst;
import nl.zorgspoor.core.verwerking.Bundellezer.Bundel;
import nl.zorgspoor.core.verwerking.Leescursors.Stand;
import org.jspecify.annotations.Nullable;

/**
 * One reader for processors that belong together: the store is read once, what they wrote is made durable once and their places are
 * stored in one statement. Each keeps its own place and what was set aside for it. With whom something is amiss reads on by itself,
 * until that is over; when what they share is away, that holds for all.
 */
final class Leesgroep {

    private static final long CONTROLE = TimeUnit.SECONDS.toNanos(1);
    private static final AtomicInteger NUMMERS = new AtomicInteger();

    /** A processor in the group; its own thread waits until it is let go. */
    static final class Deelname {
        private final Stroomverwerker lid;
        private final CountDownLatch los = new CountDownLatch(1);
        private volatile @Nullable Throwable fout;

        private Deelname(Stroomverwerker lid) {
            this.lid = lid;
        }

        /** @throws Exception what was amiss with it */
        void wacht() throws Exception {
            los.await();
            Throwable waarom = fout;
            if (waarom instanceof Error e) {
                throw e;
            } else if (waarom instanceof Exception e) {
                throw e;
            }
        }

        private void laatLos(@Nullable Throwable waarom) {
            fout = waarom;
            los.countDown();
        }
    }

    private final Gezelschap gezelschap;
    private final int ik;
    private final Eventstore eventstore;
    private final Leescursors cursors;
    private final Leesknoop knoop;
    private final Leesgroepen groepen;
    private final ConcurrentLinkedQueue<Deelname> nieuwen = new ConcurrentLinkedQueue<>();
    /** Only its own thread changes it. */
    private final List<Deelname> leden = new ArrayList<>();

    private final Wachtplek wachtplek = new Wachtplek();
    private Leespositie hier;
    private volatile long hoogste;
    private @Nullable Bundellezer lezer;
    private long gecontroleerd;

    /** Whether it has read what there was; while it has not, it keeps nobody up who has. */
    private boolean bij;

    Leesgroep(
            Gezelschap gezelschap,
            int ik,
            Stand begin,
            Eventstore eventstore,
            Leescursors cursors,
            Leesknoop knoop,
            Leesgroepen groepen) {
        this.gezelschap = gezelschap;
        this.ik = ik;
        this.hier = begin.plaats();
        this.hoogste = begin.hoogste();
        this.eventstore = eventstore;
        this.cursors = cursors;
        this.knoop = knoop;
        this.groepen = groepen;
    }

    void start() {
        Thread draad = new Thread(this::lus, "verwerker-samen-" + NUMMERS.incrementAndGet());
        draad.setDaemon(true);
        draad.start();
    }

    boolean is(Gezelschap van, int knoopnummer) {
        return gezelschap == van && ik == knoopnummer;
    }

    boolean is(Leesgroep ander) {
        return is(ander.gezelschap, ander.ik);
    }

    long hoogste() {
        return hoogste;
    }

    /** Under the lock of {@link Leesgroepen}, as long as it is one of those. */
    Deelname neemOp(Stroomverwerker lid) {
        Deelname deelname = new Deelname(lid);
        nieuwen.add(deelname);
        wek();
        return deelname;
    }

    boolean isErIemand() {
        return !nieuwen.isEmpty() || !leden.isEmpty();
    }

    void wek() {
        wachtplek.wek();
    }

    private void lus() {
        Throwable waarom = null;
        try {
            while (!groepen.eindigt(this)) {
                try {
                    beurt();
                } catch (InterruptedException e) {
                    // Somebody came, or has to go.
                    sluit();
                }
            }
        } catch (Throwable e) {
            waarom = e;
        } finally {
            groepen.weg(this);
            sluit();
            Throwable fout = waarom;
            leden.addAll(nieuwen);
            laatLos(d -> true, fout);
        }
    }

    private void beurt() throws InterruptedException {
        neemNieuwenOp();
        laatLos(d -> !d.lid.loopt(), null);
        kijkRond();
        if (leden.isEmpty()) {
            return;
        }
        Bundellezer nu = lezer;
        if (nu == null) {
            nu = new Bundellezer(eventstore, hier);
            lezer = nu;
        }
        bij = !wachtplek.wachtOp(nu, this::isRustig);
        if (!bij) {
            Bundel bundel = nu.neem();
            bij = !bundel.isVol();
            verwerk(bundel);
            hier = bundel.tot();
            hoogste = Math.max(hoogste, bundel.hoogste());
        }
    }

    private boolean isRustig() {
        return nieuwen.isEmpty() && leden.stream().allMatch(d -> d.lid.loopt() && !d.lid.moetKijken());
    }

    /** Who stands before the others is read for from there; who stands further on gets what is new to it. */
    private void neemNieuwenOp() {
        for (Deelname d = nieuwen.poll(); d != null; d = nieuwen.poll()) {
            leden.add(d);
            if (d.lid.hier().plaats().compareTo(hier) < 0) {
                hier = d.lid.hier().plaats();
                sluit();
            }
            d.lid.meldGelukt();
        }
    }

    /** Whether each is still of this node, and whether something was asked of it. */
    private void kijkRond() {
        boolean tijd = System.nanoTime() - gecontroleerd > CONTROLE;
        if (tijd) {
            gecontroleerd = System.nanoTime();
            if (knoop.nummer() != ik || (bij && groepen.gaatOpInEerdere(this))) {
                groepen.weg(this);
                laatLos(d -> true, null);
                return;
            }
            Set<String> eigen = cursors.van(ik);
            laatLos(d -> !eigen.contains(d.lid.naam()), null);
        }
        for (Deelname d : List.copyOf(leden)) {
            if (tijd || d.lid.moetKijken()) {
                onderhoud(d);
            }
        }
    }

    private void onderhoud(Deelname d) {
        try {
            if (!d.lid.onderhoud(ik)) {
                laatLos(x -> x == d, null);
            }
        } catch (RuntimeException e) {
            laatLos(x -> x == d, e);
        }
    }

    private void verwerk(Bundel bundel) {
        Map<Deelname, Uitkomst> uitkomsten = new LinkedHashMap<>();
        Map<Deelname, Throwable> mislukt = new HashMap<>();
        gezelschap.samen(() -> leden.forEach(d -> behandel(d, bundel, uitkomsten, mislukt)));
        Stand na = new Stand(bundel.tot(), bundel.hoogste());
        Set<String> bewaard = eventstore.transacties().fetchInTransaction(() -> {
            Set<String> geraakt = cursors.bewaar(
                    uitkomsten.keySet().stream().map(d -> d.lid.naam()).toList(), ik, na);
            uitkomsten.forEach((d, u) -> {
                if (geraakt.contains(d.lid.naam())) {
                    d.lid.behandeling().bewaar(u);
                }
            });
            return geraakt;
        });
        uitkomsten.forEach((d, u) -> {
            if (bewaard.contains(d.lid.naam())) {
                Leespositie was = d.lid.hier().plaats();
                d.lid.staOp(new Stand(na.plaats(), Math.max(d.lid.hier().hoogste(), na.hoogste())));
                naAfloop(d, bundel.na(was), u, mislukt);
            }
        });
        mislukt.forEach((d, e) -> laatLos(x -> x == d, e));
        laatLos(d -> uitkomsten.containsKey(d) && !bewaard.contains(d.lid.naam()), null);
    }

    /** What goes wrong with one of them is its own affair; what passes has to do with what they share. */
    private static void behandel(
            Deelname d, Bundel bundel, Map<Deelname, Uitkomst> uitkomsten, Map<Deelname, Throwable> mislukt) {
        Stand was = d.lid.hier();
        if (was.plaats().compareTo(bundel.tot()) >= 0) {
            return;
        }
        try {
            uitkomsten.put(
                    d,
                    d.lid.behandeling().behandel(bundel.na(was.plaats()), Math.max(was.hoogste(), bundel.hoogste())));
        } catch (RuntimeException | StackOverflowError e) {
            if (d.lid.gaatVoorbij(e)) {
                throw e;
            }
            mislukt.put(d, e);
        }
    }

    private static void naAfloop(
            Deelname d, List<Vastgelegd> bundel, Uitkomst uitkomst, Map<Deelname, Throwable> mislukt) {
        try {
            d.lid.behandeling().na(bundel, uitkomst);
        } catch (RuntimeException e) {
            mislukt.put(d, e);
        }
    }

    private void laatLos(Predicate<Deelname> welke, @Nullable Throwable waarom) {
        for (Deelname d : List.copyOf(leden)) {
            if (welke.test(d)) {
                leden.remove(d);
                d.laatLos(waarom);
            }
        }
    }

    private void sluit() {
        Bundellezer nu = lezer;
        lezer = null;
        if (nu != null) {
            nu.close();
        }
    }
}
