package nl.zorgspoor.core;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.invoer.Veldtype;

/** A record with every field at its bound: as large and late as may be, or as small and early. */
public final class Grensgeval {

    /** Three bytes in UTF-8, the most that a character of one unit takes. */
    private static final String BREED = "\u20AC";

    private Grensgeval() {}

    /** As much as may be. */
    public static <T> T grootst(Class<T> soort) {
        return soort.cast(record(soort, true));
    }

    /** As little as may be. */
    public static <T> T kleinst(Class<T> soort) {
        return soort.cast(record(soort, false));
    }

    /** The longest text that a field takes. */
    public static String langst(Class<?> soort, String veld) {
        return tekst(Veld.van(soort, veld).grens(), true);
    }

    /** The longest list of the longest texts that a field takes. */
    public static List<String> meeste(Class<?> soort, String veld) {
        Veldgrens grens = Veld.van(soort, veld).grens();
        return java.util.Collections.nCopies(grens.aantal(), tekst(grens, true));
    }

    private static Object record(Class<?> soort, boolean groot) {
        RecordComponent[] componenten = soort.getRecordComponents();
        Object[] waarden = Veld.van(soort).stream()
                .map(v -> waarde(v.component().getGenericType(), v.grens(), groot))
                .toArray();
        try {
            var maker = soort.getDeclaredConstructor(
                    Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object waarde(Type type, Veldgrens grens, boolean groot) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort == List.class || soort == Set.class) {
            List<Object> delen = new ArrayList<>();
            for (int i = 0; i < (groot ? grens.aantal() : 0); i++) {
                delen.add(waarde(Veldtype.deel(type, 0), grens, true));
            }
            return soort == List.class ? List.copyOf(delen) : new LinkedHashSet<>(delen);
        } else if (soort == Map.class) {
            Map<Object, Object> kaart = new LinkedHashMap<>();
            if (groot) {
                kaart.put(waarde(Veldtype.deel(type, 0), grens, true), waarde(Veldtype.deel(type, 1), grens, true));
            }
            return kaart;
        } else if (soort == String.class) {
            return tekst(grens, groot);
        } else if (soort == LocalDate.class) {
            return groot ? LocalDate.of(Veldgrens.LAATSTE_JAAR, 12, 31) : LocalDate.of(Veldgrens.EERSTE_JAAR, 1, 1);
        } else if (soort == LocalDateTime.class) {
            return groot
                    ? LocalDateTime.of(Veldgrens.LAATSTE_JAAR, 12, 31, 23, 59, 59)
                    : LocalDateTime.of(Veldgrens.EERSTE_JAAR, 1, 1, 0, 0);
        } else if (soort == int.class || soort == Integer.class) {
            return (int) (groot ? grens.tot() : grens.van());
        } else if (soort == Halven.class) {
            return Halven.heel((int) (groot ? grens.tot() : grens.van()));
        } else if (soort == BigDecimal.class) {
            return BigDecimal.valueOf(groot ? grens.tot() : grens.van());
        } else if (soort == boolean.class || soort == Boolean.class) {
            return groot;
        } else if (soort.isEnum()) {
            Object[] keuzes = soort.getEnumConstants();
            return keuzes[groot ? keuzes.length - 1 : 0];
        } else if (soort.isRecord()) {
            return record(soort, groot);
        }
        throw new IllegalArgumentException("Geen grensgeval voor " + type);
    }

    private static String tekst(Veldgrens grens, boolean groot) {
        if (grens.vorm() == null) {
            return groot ? BREED.repeat(grens.lengte()) : "x";
        }
        String langst = "Z" + "9".repeat(Math.min(grens.lengte(), 200) - 1);
        String kanaal = "9".repeat(30) + "." + "9".repeat(40);
        return List.of(
                        groot ? langst : "a",
                        "9".repeat(200),
                        "99XX01",
                        kanaal,
                        Schooljaar.van(LocalDate.of(2200, 7, 31)))
                .stream()
                .map(t -> t.length() > 1 && !grens.vorm().matcher(t).matches()
                        ? t.substring(0, Math.min(100, t.length()))
                        : t)
                .filter(t -> grens.vorm().matcher(t).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Geen tekst voor " + grens.vorm()));
    }
}
