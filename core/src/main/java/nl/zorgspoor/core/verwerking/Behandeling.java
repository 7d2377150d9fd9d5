package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.verwerking.Bundelverwerker.Inhalen;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to a {@link Bundelverwerker} so that none keeps another up: what it cannot handle is set aside with what comes
 * after it in the same sequence, and the rest goes on. Trouble that passes is thrown on: then everything waits.
 */
final class Behandeling {

    private static final Logger LOG = LoggerFactory.getLogger(Behandeling.class);

    private static final String INGETROKKEN = "Ingetrokken door een latere gebeurtenis van dezelfde reeks";

    /** How often a batch in which nothing goes well is tried before its events are set aside. */
    private static final int POGINGEN = 3;

    private record Opzij(
            Vastgelegd gebeurtenis, String reeks, @Nullable String oorzaak) {}

    private record Ingehaald(Vastgelegd gebeurtenis, String reeks, Inhalen hoe) {}

    /** What became of a batch, to be stored together with the position. */
    static final class Uitkomst {
        private final List<Opzij> opzij = new ArrayList<>();
        private final List<Ingehaald> ingehaald = new ArrayList<>();
        private final Set<String> reeksen = new HashSet<>();
        private boolean liet;

        /** Whether nothing of it stays anywhere. */
        boolean isStil() {
            return !liet && opzij.isEmpty() && ingehaald.isEmpty();
        }

        private void zetOpzij(Vastgelegd v, String reeks, @Nullable String oorzaak) {
            opzij.add(new Opzij(v, reeks, oorzaak));
            reeksen.add(reeks);
        }
    }

    private final String verwerker;
    private final Bundelverwerker doel;
    private final Wachtrij wachtrij;

    /** The sequences that wait, and the streams of which something was passed by for good. */
    private Set<String> wachtend = Set.of();

    private Set<String> voorbij = Set.of();
    private @Nullable Leespositie vast;
    private int pogingen;

    Behandeling(String verwerker, Bundelverwerker doel, Wachtrij wachtrij) {
        this.verwerker = verwerker;
        this.doel = doel;
        this.wachtrij = wachtrij;
    }

    /** Reads what waits; another node may have changed it. */
    void begin() {
        wachtend = wachtrij.reeksen(verwerker);
        voorbij = wachtrij.stromenMetVoorbij(verwerker);
    }

    boolean isErIetsOpzij() {
        return !wachtend.isEmpty();
    }

    /** @throws RuntimeException trouble that passes, or a batch in which nothing goes well: try again */
    Uitkomst behandel(List<Vastgelegd> bundel, long hoogste) {
        Uitkomst uitkomst = new Uitkomst();
        try {
            doe(bundel, hoogste, uitkomst);
            return uitkomst;
        } catch (RuntimeException | StackOverflowError e) {
            if (bundel.isEmpty() || doel.gaatVoorbij(e)) {
                throw e;
            }
            return eenVoorEen(bundel, hoogste, e);
        }
    }

    /** The batch as a whole could not be written: which event is to blame shows when each comes alone. */
    private Uitkomst eenVoorEen(List<Vastgelegd> bundel, long hoogste, Throwable fout) {
        Uitkomst uitkomst = new Uitkomst();
        int mislukt = 0;
        for (Vastgelegd v : bundel) {
            try {
                doe(List.of(v), hoogste, uitkomst);
            } catch (RuntimeException | StackOverflowError e) {
                if (doel.gaatVoorbij(e)) {
                    throw e;
                }
                mislukt++;
                meld(v, e);
                uitkomst.ingehaald.removeIf(i -> i.gebeurtenis() == v);
                uitkomst.zetOpzij(v, doel.reeks(v), Storing.oorzaak(e));
            }
        }
        Leespositie hier = bundel.get(0).plaats();
        pogingen = hier.equals(vast) ? pogingen + 1 : 1;
        vast = hier;
        if (mislukt == bundel.size() && pogingen < POGINGEN) {
            throw fout instanceof RuntimeException r ? r : new IllegalStateException(fout);
        }
        return uitkomst;
    }

    private void doe(List<Vastgelegd> bundel, long hoogste, Uitkomst uitkomst) {
        doel.begin();
        for (Vastgelegd v : bundel) {
            doe(v, uitkomst);
        }
        doel.klaar(hoogste);
        uitkomst.liet |= !doel.isStil();
    }

    private void doe(Vastgelegd v, Uitkomst uitkomst) {
        if (voorbij.contains(v.opslagnaam()) && wachtrij.isVoorbij(verwerker, v.gebeurtenisId(), v.opslagnaam())) {
            return;
        }
        Inhalen inhalen = Inhalen.NEE;
        String reeks = null;
        if (!wachtend.isEmpty() || !uitkomst.reeksen.isEmpty()) {
            reeks = wachtreeks(v, uitkomst);
            if (reeks != null) {
                inhalen = inhalen(v);
                if (inhalen == Inhalen.NEE) {
                    uitkomst.zetOpzij(v, reeks, null);
                    return;
                }
            }
        }
        try {
            doel.verwerk(v);
            if (reeks != null) {
                uitkomst.ingehaald.add(new Ingehaald(v, reeks, inhalen));
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (doel.gaatVoorbij(e)) {
                throw e;
            }
            meld(v, e);
            uitkomst.zetOpzij(v, reeks == null ? doel.reeks(v) : reeks, Storing.oorzaak(e));
        }
    }

    /** The sequence behind which an event has to wait, or null. */
    private @Nullable String wachtreeks(Vastgelegd v, Uitkomst uitkomst) {
        for (String reeks : List.of(doel.reeks(v), Reeks.vanStroom(v.opslagnaam()))) {
            if (wachtend.contains(reeks) || uitkomst.reeksen.contains(reeks)) {
                return reeks;
            }
        }
        return null;
    }

    private Inhalen inhalen(Vastgelegd v) {
        try {
            return doel.inhalen(v);
        } catch (RuntimeException onleesbaar) {
            return Inhalen.NEE;
        }
    }

    /** Stores what became of a batch; within a transaction. */
    void bewaar(Uitkomst uitkomst) {
        for (Opzij o : uitkomst.opzij) {
            Vastgelegd v = o.gebeurtenis();
            wachtrij.zetOpzij(verwerker, o.reeks(), v, leerling(v), isVertrouwelijk(v), o.oorzaak());
        }
        for (Ingehaald i : uitkomst.ingehaald) {
            vervallen(i.gebeurtenis(), i.reeks(), i.hoe());
        }
    }

    private void vervallen(Vastgelegd door, String reeks, Inhalen hoe) {
        for (Wachtend w : wachtrij.reeks(verwerker, reeks)) {
            if (w.plaats().compareTo(door.plaats()) < 0) {
                if (hoe == Inhalen.TREKT_IN) {
                    wachtrij.noteerVoorbij(w, INGETROKKEN, Actor.systeem(door.schoolIdAlsBekend()));
                }
                wachtrij.weg(List.of(w.kenmerk()));
            }
        }
    }

    /** After a batch was stored: what waits has changed, and a correction may have mended something. */
    void na(List<Vastgelegd> bundel, Uitkomst uitkomst) {
        if (!uitkomst.opzij.isEmpty() || !uitkomst.ingehaald.isEmpty()) {
            begin();
        }
        if (isErIetsOpzij()) {
            for (Vastgelegd v : bundel) {
                betreft(v).ifPresent(wat -> wachtrij.vraagOpnieuw(verwerker, wat));
            }
        }
    }

    /** The event that this one puts right, when it does so. */
    private static Optional<String> betreft(Vastgelegd v) {
        try {
            return v.inhoud() instanceof Verbeterend b ? Optional.of(b.betreftEventId()) : Optional.empty();
        } catch (RuntimeException onleesbaar) {
            return Optional.empty();
        }
    }

    /**
     * Tries a sequence again, from its first event or from one that stands in for those before it. Stops at the first that fails.
     *
     * @param lezer reads an event again; null when it is not there any more
     * @param hoogste the highest position that the processor has seen
     */
    void probeer(String reeks, Function<Wachtend, @Nullable Vastgelegd> lezer, long hoogste) {
        List<Wachtend> rijen = wachtrij.reeks(verwerker, reeks);
        int vanaf = 0;
        for (int i = 1; i < rijen.size(); i++) {
            Vastgelegd v = lezer.apply(rijen.get(i));
            vanaf = v != null && inhalen(v) != Inhalen.NEE ? i : vanaf;
        }
        for (Wachtend w : rijen.subList(vanaf, rijen.size())) {
            Vastgelegd v = lezer.apply(w);
            if (v != null && !wachtrij.isVoorbij(verwerker, v.gebeurtenisId(), v.opslagnaam())) {
                try {
                    doel.begin();
                    doel.verwerk(v);
                    doel.klaar(Math.max(hoogste, v.positie()));
                } catch (RuntimeException | StackOverflowError e) {
                    if (doel.gaatVoorbij(e)) {
                        throw e;
                    }
                    meld(v, e);
                    wachtrij.misluktOpnieuw(w.kenmerk(), Storing.oorzaak(e));
                    break;
                }
                if (inhalen(v) != Inhalen.NEE) {
                    vervallen(v, reeks, inhalen(v));
                }
            }
            wachtrij.weg(List.of(w.kenmerk()));
        }
        wachtrij.geprobeerd(verwerker, reeks);
        begin();
    }

    private static @Nullable String leerling(Vastgelegd v) {
        try {
            return v.leerlingId().orElse(null);
        } catch (RuntimeException onleesbaar) {
            return null;
        }
    }

    private static boolean isVertrouwelijk(Vastgelegd v) {
        try {
            return v.inhoud().vertrouwelijkheid() != Vertrouwelijkheid.NORMAAL;
        } catch (RuntimeException onleesbaar) {
            return true;
        }
    }

    /** The kind of fault and the way to it; its words may hold what stands in the event. */
    private void meld(Vastgelegd v, Throwable fout) {
        Throwable zonderWoorden = new Throwable(Storing.oorzaak(fout));
        zonderWoorden.setStackTrace(fout.getStackTrace());
        LOG.warn(
                "{} kan {} op positie {} niet verwerken en zet het opzij",
                verwerker,
                v.naam(),
                v.positie(),
                zonderWoorden);
    }
}
