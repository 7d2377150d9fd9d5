package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;

/** The pure heart of a view: from an event to what it changes. No clock, no I/O; the same events give the same documents. */
@FunctionalInterface
public interface Projector {

    /** What this event changes, in order; empty when it does not concern the view. */
    List<Wijziging> wijzigingen(Feit feit);

    /** The names of the events it asks for; empty when it takes them as they come. */
    default Set<String> gebeurtenissen() {
        return Set.of();
    }

    /** A projector that asks for these events and for no others. */
    static Projector van(Collection<? extends Class<?>> gebeurtenissen, Projector projector) {
        Set<Class<?>> soorten =
                gebeurtenissen.stream().flatMap(Projector::bladeren).collect(Collectors.toUnmodifiableSet());
        Set<String> namen = soorten.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
        return new Projector() {
            @Override
            public List<Wijziging> wijzigingen(Feit feit) {
                boolean vraagt = namen.contains(feit.naam())
                        && soorten.contains(feit.inhoud().getClass());
                return vraagt ? projector.wijzigingen(feit) : List.of();
            }

            @Override
            public Set<String> gebeurtenissen() {
                return namen;
            }
        };
    }

    /** The events of a kind: of a sealed one all that there are of it, else the one itself. */
    static Stream<Class<?>> bladeren(Class<?> soort) {
        return soort.isSealed()
                ? Stream.of(soort.getPermittedSubclasses()).flatMap(Projector::bladeren)
                : Stream.of(soort);
    }

    /** A projector that asks for one event. */
    static <E extends Gebeurtenis> Projector van(
            Class<E> gebeurtenis, BiFunction<E, Feit, List<Wijziging>> wijzigingen) {
        return van(List.of(gebeurtenis), feit -> wijzigingen.apply(gebeurtenis.cast(feit.inhoud()), feit));
    }

    /** This one and then the other, in one collection. */
    default Projector en(Projector ander) {
        Projector dit = this;
        return new Projector() {
            @Override
            public List<Wijziging> wijzigingen(Feit feit) {
                List<Wijziging> alle = new ArrayList<>(dit.wijzigingen(feit));
                alle.addAll(ander.wijzigingen(feit));
                return alle;
            }

            @Override
            public Set<String> gebeurtenissen() {
                Set<String> alle = new TreeSet<>(dit.gebeurtenissen());
                alle.addAll(ander.gebeurtenissen());
                return alle;
            }
        };
    }
}
