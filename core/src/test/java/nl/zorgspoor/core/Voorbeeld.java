package nl.zorgspoor.core;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Halven;

/** An example of any record of the vocabulary, the same every time. */
public final class Voorbeeld {

    private Voorbeeld() {}

    public static <T> T van(Class<T> soort) {
        return soort.cast(waarde(soort, "x"));
    }

    private static Object waarde(Type type, String naam) {
        if (type instanceof ParameterizedType p) {
            Class<?> ruw = (Class<?>) p.getRawType();
            Type[] a = p.getActualTypeArguments();
            if (ruw == List.class) {
                return List.of(waarde(a[0], naam));
            } else if (ruw == Set.class) {
                return Set.of(waarde(a[0], naam));
            } else if (ruw == NavigableMap.class) {
                return new TreeMap<>(Map.of(waarde(a[0], naam), waarde(a[1], naam)));
            } else if (ruw == Map.class) {
                return Map.of(waarde(a[0], naam), waarde(a[1], naam));
            }
            throw new IllegalArgumentException("Geen voorbeeld voor " + type);
        }
        Class<?> soort = (Class<?>) type;
        if (soort == String.class) {
            return naam.equals("leerlingId") ? "L-COE-101" : naam.equals("schoolId") ? "COE" : naam + "-1";
        } else if (soort == LocalDate.class) {
            return LocalDate.parse("2026-09-14");
        } else if (soort == LocalDateTime.class) {
            return LocalDateTime.parse("2026-10-01T15:00");
        } else if (soort == int.class || soort == Integer.class) {
            return 3;
        } else if (soort == Halven.class) {
            return Halven.heel(3);
        } else if (soort == long.class || soort == Long.class) {
            return 3L;
        } else if (soort == BigDecimal.class) {
            return new BigDecimal("0.3");
        } else if (soort == boolean.class || soort == Boolean.class) {
            return true;
        } else if (soort == UUID.class) {
            return UUID.fromString("00000000-0000-4000-8000-000000000001");
        } else if (soort.isEnum()) {
            return soort.getEnumConstants()[0];
        } else if (soort.isRecord()) {
            return record(soort);
        }
        throw new IllegalArgumentException("Geen voorbeeld voor " + type + " " + naam);
    }

    private static Object record(Class<?> soort) {
        RecordComponent[] componenten = soort.getRecordComponents();
        Class<?>[] soorten = new Class<?>[componenten.length];
        Object[] waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            soorten[i] = componenten[i].getType();
            waarden[i] = waarde(componenten[i].getGenericType(), componenten[i].getName());
        }
        try {
            var maker = soort.getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Geen voorbeeld van " + soort, e);
        }
    }
}
