package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds from a day on, until the next one does: a mentor, a class, a level. What is asked is always what holds on
 * a day, so that nothing has to happen at midnight for tomorrow's value to count.
 *
 * @param waarden by the first day on which each holds
 */
public record Tijdlijn<T>(NavigableMap<LocalDate, T> waarden) {

    public Tijdlijn {
        waarden = Collections.unmodifiableNavigableMap(new TreeMap<>(waarden));
    }

    public static <T> Tijdlijn<T> leeg() {
        return new Tijdlijn<>(new TreeMap<>());
    }

    /** The same value on every day. */
    public static <T> Tijdlijn<T> altijd(T waarde) {
        return new Tijdlijn<>(new TreeMap<>(Map.of(LocalDate.MIN, waarde)));
    }

    public boolean isLeeg() {
        return waarden.isEmpty();
    }

    /** What holds on a day, or null before the first. */
    public @Nullable T op(LocalDate dag) {
        Map.Entry<LocalDate, T> nu = waarden.floorEntry(dag);
        return nu == null ? null : nu.getValue();
    }

    /** The day from which on what holds on a day does so, or null before the first. */
    public @Nullable LocalDate sinds(LocalDate dag) {
        return waarden.floorKey(dag);
    }

    /** Another value from a day on; what was recorded for later days stays, what was for that very day is replaced. */
    public Tijdlijn<T> met(LocalDate vanaf, T waarde) {
        NavigableMap<LocalDate, T> meer = new TreeMap<>(waarden);
        meer.put(vanaf, Objects.requireNonNull(waarde));
        return new Tijdlijn<>(meer);
    }

    /** Without what would begin on this day. */
    public Tijdlijn<T> zonder(LocalDate dag) {
        NavigableMap<LocalDate, T> minder = new TreeMap<>(waarden);
        minder.remove(dag);
        return new Tijdlijn<>(minder);
    }

    /** Only what began before this day. */
    public Tijdlijn<T> voor(LocalDate dag) {
        return new Tijdlijn<>(waarden.headMap(dag, false));
    }

    /** The days after one day, up to and including another, on which something else began to hold. */
    public List<LocalDate> wisselsTussen(LocalDate na, LocalDate totEnMet) {
        return na.isBefore(totEnMet)
                ? List.copyOf(waarden.subMap(na, false, totEnMet, true).keySet())
                : List.of();
    }

    /** What is recorded for days after this one. */
    public NavigableMap<LocalDate, T> na(LocalDate dag) {
        return waarden.tailMap(dag, false);
    }
}
