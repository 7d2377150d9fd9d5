package nl.zorgspoor.deploy.api;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** So many requests at a time; the others stand in a line, in the order in which they came. */
final class Werkplaatsen {

    private final int langsteRij;
    private final Queue<Wachtbeurt> rij = new ArrayDeque<>();
    private int vrij;

    Werkplaatsen(int plaatsen, int langsteRij) {
        this.vrij = plaatsen;
        this.langsteRij = langsteRij;
    }

    /** Takes a place when there is one and nobody waits for it. */
    synchronized boolean neem() {
        if (vrij == 0 || !rij.isEmpty()) {
            return false;
        }
        vrij--;
        return true;
    }

    /** Stands in line; false when it is too long. Whose turn it is, is told so at once or later. */
    boolean sluitAan(Wachtbeurt beurt) {
        synchronized (this) {
            if (rij.size() >= langsteRij) {
                return false;
            }
            rij.add(beurt);
        }
        roep();
        return true;
    }

    void geefTerug() {
        synchronized (this) {
            vrij++;
        }
        roep();
    }

    private void roep() {
        for (Wachtbeurt beurt = volgende(); beurt != null; beurt = volgende()) {
            if (!beurt.begin()) {
                synchronized (this) {
                    vrij++;
                }
            }
        }
    }

    private synchronized @Nullable Wachtbeurt volgende() {
        if (vrij == 0) {
            return null;
        }
        Wachtbeurt beurt = rij.poll();
        if (beurt != null) {
            vrij--;
        }
        return beurt;
    }
}
