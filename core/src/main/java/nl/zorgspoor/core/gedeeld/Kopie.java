package nl.zorgspoor.core.gedeeld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies of collections with one thing more, less or other, for states that are values; what was there keeps its order. */
public final class Kopie {

    private Kopie() {}

    public static <K, V> Map<K, V> met(Map<K, V> map, K sleutel, V waarde) {
        Map<K, V> meer = new LinkedHashMap<>(map);
        meer.put(sleutel, waarde);
        return Collections.unmodifiableMap(meer);
    }

    public static <K, V> Map<K, V> zonder(Map<K, V> map, K sleutel) {
        Map<K, V> minder = new LinkedHashMap<>(map);
        minder.remove(sleutel);
        return Collections.unmodifiableMap(minder);
    }

    /**
     * One value as it is after a change.
     *
     * @throws IllegalStateException when there is none under this key: what happened to it, happened to nothing
     */
    public static <K, V> Map<K, V> anders(Map<K, V> map, K sleutel, UnaryOperator<V> verandering) {
        V was = map.get(sleutel);
        if (was == null) {
            throw new IllegalStateException("Er gebeurde iets met wat er niet is.");
        }
        return met(map, sleutel, verandering.apply(was));
    }

    /** Every value as it is after a change. */
    public static <K, V> Map<K, V> elk(Map<K, V> map, UnaryOperator<V> verandering) {
        Map<K, V> anders = new LinkedHashMap<>(map);
        anders.replaceAll((sleutel, waarde) -> verandering.apply(waarde));
        return Collections.unmodifiableMap(anders);
    }

    public static <E> List<E> met(List<E> lijst, E laatste) {
        List<E> meer = new ArrayList<>(lijst);
        meer.add(laatste);
        return Collections.unmodifiableList(meer);
    }

    public static <E> List<E> zonder(List<E> lijst, E eerste) {
        List<E> minder = new ArrayList<>(lijst);
        minder.remove(eerste);
        return Collections.unmodifiableList(minder);
    }

    public static <E> Set<E> met(Set<E> verzameling, E nieuw) {
        Set<E> meer = new LinkedHashSet<>(verzameling);
        meer.add(nieuw);
        return Collections.unmodifiableSet(meer);
    }

    public static <E> Set<E> zonder(Set<E> verzameling, E weg) {
        Set<E> minder = new LinkedHashSet<>(verzameling);
        minder.remove(weg);
        return Collections.unmodifiableSet(minder);
    }
}
