package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, as an id: per kind of event where that stands in it. A table that is asked to keep documents of an event
 * whose id nobody told refuses when it is made, not when the event comes.
 */
public final class Sleutel {

    private record Deel<E>(Class<E> soort, Function<? super E, ? extends @Nullable Object> id) {

        @Nullable
        String van(Gebeurtenis gebeurtenis) {
            Object waarde = id.apply(soort.cast(gebeurtenis));
            return waarde == null ? null : String.valueOf(Documentwaarde.van(waarde));
        }
    }

    private final List<Deel<?>> delen;

    private Sleutel(List<Deel<?>> delen) {
        this.delen = List.copyOf(delen);
    }

    /** The id of events of this kind; enums by name, days as ISO text, null when the event is about none. */
    public static <E> Sleutel van(Class<E> soort, Function<? super E, ? extends @Nullable Object> id) {
        return new Sleutel(List.of(new Deel<>(soort, id)));
    }

    /** The same id in events of another kind; the first kind that an event is of counts. */
    public <E> Sleutel ook(Class<E> soort, Function<? super E, ? extends @Nullable Object> id) {
        List<Deel<?>> alle = new ArrayList<>(delen);
        alle.add(new Deel<>(soort, id));
        return new Sleutel(alle);
    }

    /**
     * Where the id stands in events of a class.
     *
     * @throws IllegalStateException when nobody told
     */
    public Function<Gebeurtenis, @Nullable String> in(Class<?> gebeurtenis) {
        return delen.stream()
                .filter(d -> d.soort().isAssignableFrom(gebeurtenis))
                .findFirst()
                .<Function<Gebeurtenis, @Nullable String>>map(d -> d::van)
                .orElseThrow(() -> new IllegalStateException(
                        "Er is niet gezegd waar in %s de sleutel staat".formatted(gebeurtenis.getSimpleName())));
    }
}
