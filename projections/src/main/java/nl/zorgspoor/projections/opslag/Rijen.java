package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A projector as a table: behind each event's name, what it does to the document it is about. */
public final class Rijen implements Projector {

    /** Changes a document in place; it works on a copy, so that throwing leaves nothing behind. */
    @FunctionalInterface
    public interface Vouw {
        void vouw(Document rij, Feit feit);
    }

    private record Stap(Function<Feit, @Nullable String> sleutel, boolean begint, Vouw vouw) {}

    private final Function<Feit, @Nullable String> sleutel;
    private final Map<String, List<Stap>> stappen = new LinkedHashMap<>();

    private Rijen(Function<Feit, @Nullable String> sleutel) {
        this.sleutel = sleutel;
    }

    /** A document per student and value of this component: callers give ids, so that two students may have the same one. */
    public static Rijen per(String component) {
        return new Rijen(f -> sleutel(f.leerlingId(), f.tekst(component)));
    }

    private static @Nullable String sleutel(@Nullable String leerlingId, @Nullable String id) {
        return leerlingId == null || id == null ? id : leerlingId + "|" + id;
    }

    /** A document per key; an event without a key changes nothing. */
    public static Rijen per(Function<Feit, @Nullable String> sleutel) {
        return new Rijen(sleutel);
    }

    /** The event makes the document when it is not there. */
    public Rijen begint(String gebeurtenis, Vouw vouw) {
        return stap(gebeurtenis, new Stap(sleutel, true, vouw));
    }

    /** The event changes the document when it is there. */
    public Rijen bij(String gebeurtenis, Vouw vouw) {
        return stap(gebeurtenis, new Stap(sleutel, false, vouw));
    }

    /** As {@link #bij(String, Vouw)}, for several events. */
    public Rijen bij(List<String> gebeurtenissen, Vouw vouw) {
        gebeurtenissen.forEach(g -> bij(g, vouw));
        return this;
    }

    private Rijen stap(String gebeurtenis, Stap stap) {
        stappen.computeIfAbsent(gebeurtenis, g -> new ArrayList<>()).add(stap);
        return this;
    }

    @Override
    public Set<String> gebeurtenissen() {
        return stappen.keySet();
    }

    @Override
    public List<Wijziging> wijzigingen(Feit feit) {
        List<Wijziging> wijzigingen = new ArrayList<>();
        for (Stap stap : stappen.getOrDefault(feit.naam(), List.of())) {
            String id = stap.sleutel().apply(feit);
            if (id != null) {
                wijzigingen.add(new Wijziging.Vouwt(id, false, oud -> vouw(oud, stap, feit)));
            }
        }
        return wijzigingen;
    }

    private static @Nullable Document vouw(@Nullable Document oud, Stap stap, Feit feit) {
        if (oud == null && !stap.begint()) {
            return null;
        }
        Document rij = oud == null ? begin(feit) : oud;
        stap.vouw().vouw(rij, feit);
        return rij;
    }

    /** What every document has: school and student, by which reading rights are checked. */
    public static Document begin(Feit feit) {
        Document rij = new Document("schoolId", feit.schoolId());
        String leerlingId = feit.leerlingId();
        if (leerlingId != null) {
            rij.append("leerlingId", leerlingId);
        }
        return rij;
    }
}
