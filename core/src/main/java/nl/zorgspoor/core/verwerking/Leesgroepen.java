package nl.zorgspoor.core.verwerking;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.zorgspoor.core.eventstore.Eventstore;

/** Brings those that belong together and stand near each other to one reader. */
final class Leesgroepen {

    /** So many positions apart they still read together; who is further on waits so long. */
    private static final long DICHTBIJ = 5_000;

    private final Eventstore eventstore;
    private final Leescursors cursors;
    private final Leesknoop knoop;
    private final List<Leesgroep> groepen = new CopyOnWriteArrayList<>();

    Leesgroepen(Eventstore eventstore, Leescursors cursors, Leesknoop knoop) {
        this.eventstore = eventstore;
        this.cursors = cursors;
        this.knoop = knoop;
    }

    /**
     * Reads together with others, until it is asked to stop or something is amiss with it.
     *
     * @throws Exception what was amiss
     */
    void leesMee(Stroomverwerker lid, Gezelschap gezelschap, int ik) throws Exception {
        neemOp(lid, gezelschap, ik).wacht();
    }

    private synchronized Leesgroep.Deelname neemOp(Stroomverwerker lid, Gezelschap gezelschap, int ik) {
        for (Leesgroep g : groepen) {
            if (g.is(gezelschap, ik) && isDichtbij(g.hoogste(), lid.hier().hoogste())) {
                return g.neemOp(lid);
            }
        }
        Leesgroep nieuw = new Leesgroep(gezelschap, ik, lid.hier(), eventstore, cursors, knoop, this);
        groepen.add(nieuw);
        Leesgroep.Deelname deelname = nieuw.neemOp(lid);
        nieuw.start();
        return deelname;
    }

    private static boolean isDichtbij(long een, long ander) {
        return Math.abs(een - ander) <= DICHTBIJ;
    }

    /** Who was behind and is so no longer goes on with those that were there before. */
    boolean gaatOpInEerdere(Leesgroep groep) {
        for (Leesgroep g : groepen) {
            if (g == groep) {
                return false;
            }
            if (g.is(groep) && isDichtbij(g.hoogste(), groep.hoogste())) {
                return true;
            }
        }
        return false;
    }

    /** A group in which nobody is left ends; not when somebody came just now. */
    synchronized boolean eindigt(Leesgroep groep) {
        if (groep.isErIemand()) {
            return false;
        }
        groepen.remove(groep);
        return true;
    }

    /** Nobody is sent to it any more. */
    synchronized void weg(Leesgroep groep) {
        groepen.remove(groep);
    }

    /** Somebody was asked to stop, or to look. */
    void wek() {
        groepen.forEach(Leesgroep::wek);
    }
}
