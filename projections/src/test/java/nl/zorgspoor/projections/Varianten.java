package nl.zorgspoor.projections;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Voorbeeld;
import org.jspecify.annotations.Nullable;

/** Examples of one record that differ in one thing each: with and without every optional fact, with every choice. */
public final class Varianten {

    private Varianten() {}

    /**
     * The filled example first, then the one with nothing optional, then one for each difference.
     *
     * @param keuzes also one for every other value of a choice
     */
    public static <T> List<T> van(Class<T> soort, boolean keuzes) {
        T vol = Voorbeeld.van(soort);
        List<T> alle = new ArrayList<>(List.of(vol, leeg(vol)));
        RecordComponent[] componenten = soort.getRecordComponents();
        for (int i = 0; i < componenten.length; i++) {
            for (Object waarde : anders(componenten[i], waarde(vol, componenten[i]), keuzes)) {
                alle.add(met(vol, i, waarde));
            }
            if (magLeeg(componenten[i])) {
                alle.add(met(vol, i, null));
            }
        }
        return alle;
    }

    static <T> T leeg(T vol) {
        T leeg = vol;
        RecordComponent[] componenten = vol.getClass().getRecordComponents();
        for (int i = 0; i < componenten.length; i++) {
            Object waarde = waarde(vol, componenten[i]);
            if (magLeeg(componenten[i])) {
                leeg = met(leeg, i, null);
            } else if (waarde instanceof Collection<?> || waarde instanceof Map<?, ?>) {
                leeg = met(leeg, i, leegVan(waarde));
            } else if (waarde instanceof Boolean) {
                leeg = met(leeg, i, false);
            } else if (waarde instanceof Record r) {
                leeg = met(leeg, i, leeg(r));
            }
        }
        return leeg;
    }

    /** The same for another student. */
    static <T> T voor(String leerlingId, T record) {
        RecordComponent[] componenten = record.getClass().getRecordComponents();
        for (int i = 0; i < componenten.length; i++) {
            if (componenten[i].getName().equals("leerlingId")) {
                return met(record, i, leerlingId);
            }
        }
        return record;
    }

    private static List<Object> anders(RecordComponent c, @Nullable Object nu, boolean keuzes) {
        List<Object> anders = new ArrayList<>();
        if (c.getType().isEnum() && keuzes) {
            anders.addAll(List.of(c.getType().getEnumConstants()));
            anders.remove(nu);
        } else if (nu instanceof Boolean b) {
            anders.add(!b);
        } else if (nu instanceof Collection<?> || nu instanceof Map<?, ?>) {
            anders.add(leegVan(nu));
        } else if (nu instanceof Record r) {
            anders.addAll(van(r.getClass(), keuzes));
        }
        return anders;
    }

    private static Object leegVan(Object verzameling) {
        return verzameling instanceof List<?>
                ? List.of()
                : verzameling instanceof Set<?>
                        ? Set.of()
                        : verzameling instanceof java.util.NavigableMap<?, ?> ? new java.util.TreeMap<>() : Map.of();
    }

    static boolean magLeeg(RecordComponent c) {
        return c.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object waarde(Object record, RecordComponent c) {
        try {
            c.getAccessor().setAccessible(true);
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T met(T record, int plaats, @Nullable Object waarde) {
        RecordComponent[] componenten = record.getClass().getRecordComponents();
        Class<?>[] soorten = new Class<?>[componenten.length];
        @Nullable Object[] waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            soorten[i] = componenten[i].getType();
            waarden[i] = i == plaats ? waarde : waarde(record, componenten[i]);
        }
        try {
            var maker = record.getClass().getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return (T) maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " zonder " + componenten[plaats], e);
        }
    }
}
