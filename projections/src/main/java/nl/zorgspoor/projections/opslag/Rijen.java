package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A projector as a table: behind each event's class, what it does to the document it is about. A fold may put enums, days and records
 * into the document as they stand in the event; they are kept as {@link Documentwaarde} says.
 */
public final class Rijen implements Projector {

    /** Changes a document in place; it works on a copy, so that throwing leaves nothing behind. */
    @FunctionalInterface
    public interface Vouw<E> {
        void vouw(Document rij, E gebeurtenis);
    }

    /** As {@link Vouw}, with what stands beside the event: the day on which it was recorded, its place, by whom. */
    @FunctionalInterface
    public interface VouwMetFeit<E> {
        void vouw(Document rij, E gebeurtenis, Feit feit);
    }

    private record Stap<E>(
            Class<E> gebeurtenis, Function<Feit, @Nullable String> naam, boolean begint, VouwMetFeit<? super E> vouw) {

        @Nullable
        Document vouw(@Nullable Document oud, Feit feit) {
            if (oud == null && !begint) {
                return null;
            }
            Document rij = oud == null ? begin(feit) : oud;
            vouw.vouw(rij, gebeurtenis.cast(feit.inhoud()), feit);
            return rij;
        }
    }

    private final Function<Class<?>, Function<Feit, @Nullable String>> namen;
    private final Map<String, List<Stap<?>>> stappen = new LinkedHashMap<>();

    private Rijen(Function<Class<?>, Function<Feit, @Nullable String>> namen) {
        this.namen = namen;
    }

    /** A document per student and id: callers give ids, so that two students may have the same one. */
    public static Rijen per(Sleutel sleutel) {
        return per(sleutel, (feit, id) -> feit.leerlingId() == null || id == null ? id : feit.leerlingId() + "|" + id);
    }

    /** As {@link #per(Sleutel)}, where the id stands in events of one kind. */
    public static <E> Rijen per(Class<E> soort, Function<? super E, @Nullable String> id) {
        return per(Sleutel.van(soort, id));
    }

    /** A document per name that is made of the event's id; an event without a name changes nothing. */
    public static Rijen per(Sleutel sleutel, BiFunction<Feit, @Nullable String, @Nullable String> naam) {
        return new Rijen(soort -> {
            Function<Gebeurtenis, @Nullable String> id = sleutel.in(soort);
            return feit -> naam.apply(feit, id.apply(feit.inhoud()));
        });
    }

    /** A document per name that any event has; an event without a name changes nothing. */
    public static Rijen per(Function<Feit, @Nullable String> naam) {
        return new Rijen(soort -> naam);
    }

    /** The event makes the document when it is not there. */
    public <E extends Gebeurtenis> Rijen begint(Class<E> gebeurtenis, Vouw<? super E> vouw) {
        return stap(gebeurtenis, true, (r, e, f) -> vouw.vouw(r, e));
    }

    public <E extends Gebeurtenis> Rijen begint(Class<E> gebeurtenis, VouwMetFeit<? super E> vouw) {
        return stap(gebeurtenis, true, vouw);
    }

    /** The event changes the document when it is there. */
    public <E extends Gebeurtenis> Rijen bij(Class<E> gebeurtenis, Vouw<? super E> vouw) {
        return stap(gebeurtenis, false, (r, e, f) -> vouw.vouw(r, e));
    }

    public <E extends Gebeurtenis> Rijen bij(Class<E> gebeurtenis, VouwMetFeit<? super E> vouw) {
        return stap(gebeurtenis, false, vouw);
    }

    /** As {@link #bij(Class, Vouw)}, for several events that do the same. */
    public <E extends Gebeurtenis> Rijen bij(List<? extends Class<? extends E>> gebeurtenissen, Vouw<? super E> vouw) {
        gebeurtenissen.forEach(g -> bij(g, vouw));
        return this;
    }

    /** A sealed kind of event stands for all that there are of it. */
    private <E extends Gebeurtenis> Rijen stap(Class<E> gebeurtenis, boolean begint, VouwMetFeit<? super E> vouw) {
        Projector.bladeren(gebeurtenis)
                .forEach(blad -> stappen.computeIfAbsent(blad.getSimpleName(), naam -> new ArrayList<>())
                        .add(new Stap<>(blad.asSubclass(gebeurtenis), namen.apply(blad), begint, vouw)));
        return this;
    }

    @Override
    public Set<String> gebeurtenissen() {
        return stappen.keySet();
    }

    @Override
    public List<Wijziging> wijzigingen(Feit feit) {
        List<Wijziging> wijzigingen = new ArrayList<>();
        for (Stap<?> stap : stappen.getOrDefault(feit.naam(), List.of())) {
            String id =
                    stap.gebeurtenis().isInstance(feit.inhoud()) ? stap.naam().apply(feit) : null;
            if (id != null) {
                wijzigingen.add(new Wijziging.Vouwt(id, false, oud -> stap.vouw(oud, feit)));
            }
        }
        return wijzigingen;
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
