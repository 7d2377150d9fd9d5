package nl.zorgspoor.deploy.proef;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the load was promised and what it saw. */
final class Boekhouding {

    /** A student of a school. */
    record Wie(String school, String leerling) {

        static final String LEERLING = "L-";
        private static final String VERWIJZING = "V-";

        /** The partner sees it, so it does not hold the student's id (R330). */
        String verwijzing() {
            return VERWIJZING + leerling.substring(LEERLING.length());
        }

        static Wie van(String school, String verwijzing) {
            return new Wie(school, LEERLING + verwijzing.substring(VERWIJZING.length()));
        }
    }

    /**
     * A command that was acknowledged.
     *
     * @param sleutel by which its events can be found
     * @param positie of its last event
     */
    record Bevestigd(Wie wie, String opdracht, String sleutel, long positie) {}

    /** An answer of a partner that the broker has taken. */
    record Antwoord(Wie wie, String verwijzing, String berichtId) {}

    private final List<Wie> leerlingen = new CopyOnWriteArrayList<>();
    private final Collection<Bevestigd> bevestigd = new ConcurrentLinkedQueue<>();
    private final Collection<Antwoord> antwoorden = new ConcurrentLinkedQueue<>();
    private final Set<String> vreemd = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> tellers = new ConcurrentHashMap<>();

    void leerling(Wie wie) {
        leerlingen.add(wie);
    }

    void bevestig(Bevestigd b) {
        bevestigd.add(b);
    }

    void antwoord(Antwoord a) {
        antwoorden.add(a);
    }

    /** Somebody saw what is not theirs. */
    void vreemd(String wat) {
        vreemd.add(wat);
    }

    void tel(String wat) {
        tellers.computeIfAbsent(wat, w -> new AtomicInteger()).incrementAndGet();
    }

    int aantal(String wat) {
        AtomicInteger n = tellers.get(wat);
        return n == null ? 0 : n.get();
    }

    Map<String, AtomicInteger> tellers() {
        return new TreeMap<>(tellers);
    }

    List<Wie> leerlingen() {
        return leerlingen;
    }

    Collection<Bevestigd> bevestigd() {
        return bevestigd;
    }

    Collection<Antwoord> antwoorden() {
        return antwoorden;
    }

    Set<String> vreemden() {
        return Set.copyOf(vreemd);
    }
}
