package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.zorgspoor.core.verwerking.Gezelschap;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The views that read together: each writes its own collection, what they have seen is told in one write and the store makes all of it
 * durable once. What a view remembers of documents it may only believe after that.
 */
final class Weergavengezelschap implements Gezelschap {

    /** A batch of all of them, on this thread. */
    private static final class Bundel {
        private final Map<String, Long> posities = new LinkedHashMap<>();
        private final Map<Weergaveschrijver, Map<String, Optional<Document>>> geschreven = new LinkedHashMap<>();
        private final Map<String, List<Vastgelegd>> gelezen = new LinkedHashMap<>();
    }

    private final Standen standen;
    private final Vastlegger naSchrijven;
    private final ThreadLocal<@Nullable Bundel> lopend = new ThreadLocal<>();

    Weergavengezelschap(Standen standen, Vastlegger naSchrijven) {
        this.standen = standen;
        this.naSchrijven = naSchrijven;
    }

    @Override
    public void samen(Runnable bundel) {
        Bundel nu = new Bundel();
        lopend.set(nu);
        try {
            naSchrijven.begin();
            bundel.run();
            standen.posities(nu.posities);
            naSchrijven.run();
            nu.geschreven.forEach(Weergaveschrijver::houdVast);
        } finally {
            lopend.remove();
        }
    }

    /** Outside a batch. */
    void legVast() {
        naSchrijven.run();
    }

    /** A view begins a batch. */
    void begin() {
        if (lopend.get() == null) {
            naSchrijven.begin();
        }
    }

    /**
     * A view wrote its documents.
     *
     * @param geschreven by id as they are now; empty for one that went
     */
    void geschreven(
            Weergaveschrijver schrijver, String collectie, Map<String, Optional<Document>> geschreven, long hoogste) {
        Bundel nu = lopend.get();
        if (nu == null) {
            standen.positie(collectie, hoogste);
            naSchrijven.run();
            schrijver.houdVast(geschreven);
            return;
        }
        nu.posities.merge(collectie, hoogste, Math::max);
        nu.geschreven.computeIfAbsent(schrijver, s -> new LinkedHashMap<>()).putAll(geschreven);
        schrijver.laatVallen(geschreven.keySet());
    }

    /** The documents of a student go: nothing is remembered of them that was written before in this batch. */
    void wis(Weergaveschrijver schrijver, Predicate<Document> weg) {
        Bundel nu = lopend.get();
        Map<String, Optional<Document>> eerder = nu == null ? null : nu.geschreven.get(schrijver);
        if (eerder != null) {
            eerder.values().removeIf(d -> d.filter(weg).isPresent());
        }
    }

    /** What was stored about a student is read once for all views that make its documents again. */
    List<Vastgelegd> geschiedenis(Geschiedenis geschiedenis, String leerlingId, Vastgelegd totEnMet) {
        Bundel nu = lopend.get();
        return nu == null
                ? geschiedenis.van(leerlingId, totEnMet)
                : nu.gelezen.computeIfAbsent(
                        totEnMet.gebeurtenisId() + "/" + leerlingId,
                        k -> new ArrayList<>(geschiedenis.van(leerlingId, totEnMet)));
    }
}
