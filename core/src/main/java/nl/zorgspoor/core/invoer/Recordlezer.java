package nl.zorgspoor.core.invoer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Halven;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a tree into a record, strictly: nothing is guessed, nothing unknown is skipped, and everything that is wrong is said at
 * once, each with the field, what is wrong and what is right. What may be left out is null or empty.
 */
public final class Recordlezer {

    /** Gets an error: where, such as {@code ouders[0].gezag}, and what is wrong there. */
    @FunctionalInterface
    public interface Meldpunt {
        void fout(String waar, String melding);
    }

    /** Reads what is written otherwise than as a record with its components. */
    @FunctionalInterface
    public interface Eigen {
        @Nullable
        Object lees(JsonNode node, String pad);
    }

    /** Of this many unknown fields the names are said. */
    private static final int MEESTE_ONBEKEND = 5;

    /** No number that a person means has more digits, before and after the point together. */
    private static final int GEWONE_CIJFERS = 15;

    private final Meldpunt meldpunt;
    private final Map<Class<?>, Eigen> eigen;
    private final Map<Class<?>, String> uitgelegd = new HashMap<>();
    private int aantalFouten;

    public Recordlezer(Meldpunt meldpunt, Map<Class<?>, Eigen> eigen) {
        this.meldpunt = meldpunt;
        this.eigen = Map.copyOf(eigen);
    }

    private void fout(String waar, String melding) {
        aantalFouten++;
        meldpunt.fout(waar, melding);
    }

    /**
     * Reads a record; null when something in it was wrong.
     *
     * @param pad where the tree stands, empty or ending with a dot
     * @param extra names beside the record's own that may be there
     */
    public <T> @Nullable T lees(Class<T> soort, ObjectNode node, String pad, Set<String> extra) {
        return soort.cast(record(soort, node, pad, extra));
    }

    private @Nullable Object record(Class<?> soort, ObjectNode node, String pad, Set<String> extra) {
        List<Veld> velden = Veld.van(soort);
        int voor = aantalFouten;
        onbekend(velden, node, pad, extra);
        @Nullable Object[] waarden = new Object[velden.size()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = component(velden.get(i), node.get(velden.get(i).naam()), pad);
        }
        return aantalFouten == voor ? maak(soort, waarden, pad) : null;
    }

    /** The names that are right are said once, and of thousands that are wrong only the first few by name. */
    private void onbekend(List<Veld> velden, ObjectNode node, String pad, Set<String> extra) {
        Set<String> bekend = new TreeSet<>(extra);
        velden.forEach(v -> bekend.add(v.naam()));
        int n = 0;
        for (String naam : node.propertyNames()) {
            if (!bekend.contains(naam) && ++n <= MEESTE_ONBEKEND) {
                fout(
                        pad + Tekens.toonbaar(naam),
                        "onbekend veld"
                                + (n == 1 ? "; de velden zijn " + String.join(", ", bekend) + "." : ".")
                                + Woorden.bedoeld(naam, bekend));
            }
        }
        if (n > MEESTE_ONBEKEND) {
            fout(
                    pad.isEmpty() ? "inhoud" : pad.substring(0, pad.length() - 1),
                    "nog %d onbekende velden".formatted(n - MEESTE_ONBEKEND));
        }
    }

    private @Nullable Object component(Veld veld, @Nullable JsonNode node, String pad) {
        RecordComponent c = veld.component();
        boolean leeg = c.getType() == String.class
                && node != null
                && node.isString()
                && node.asString().isBlank();
        if (leeg && veld.nietLeeg()) {
            fout(pad + c.getName(), "is leeg; verwacht: " + Uitleg.van(c.getGenericType()));
            return null;
        } else if (node != null && !node.isNull() && !(leeg && Veldtype.isNullable(c))) {
            return waarde(veld.grens(), c.getGenericType(), node, pad + c.getName());
        }
        // An empty text where a text may be left out is one that was left out.
        Class<?> soort = c.getType();
        if (Veldtype.isNullable(c)) {
            return null;
        } else if (soort == List.class) {
            return List.of();
        } else if (soort == Set.class) {
            return Set.of();
        } else if (soort == Map.class) {
            return Map.of();
        }
        fout(
                pad + c.getName(),
                eigen.containsKey(soort) ? "ontbreekt" : "ontbreekt; verwacht: " + Uitleg.van(c.getGenericType()));
        return null;
    }

    private @Nullable Object waarde(Veldgrens grens, Type type, JsonNode node, String pad) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort == List.class) {
            return reeks(grens, type, node, pad);
        } else if (soort == Set.class) {
            List<Object> reeks = reeks(grens, type, node, pad);
            return reeks == null ? null : new LinkedHashSet<>(reeks);
        } else if (soort == Map.class) {
            return kaart(grens, type, node, pad);
        } else if (eigen.containsKey(soort)) {
            return Objects.requireNonNull(eigen.get(soort)).lees(node, pad);
        } else if (soort.isRecord()) {
            return deel(type, soort, node, pad);
        }
        Object enkel = enkel(type, soort, node, pad);
        String fout = enkel == null ? null : grens.fout(enkel);
        if (fout != null) {
            fout(pad, Grenscontrole.verwacht(fout));
            return null;
        }
        return enkel;
    }

    private @Nullable Object deel(Type type, Class<?> soort, JsonNode node, String pad) {
        if (node instanceof ObjectNode o) {
            return record(soort, o, pad + ".", Set.of());
        }
        Veld kort = node.isString() ? Veld.inHetKort(soort) : null;
        return kort == null
                ? onjuist(type, node, pad)
                : record(soort, JsonNodeFactory.instance.objectNode().set(kort.naam(), node), pad + ".", Set.of());
    }

    /** A value without parts. */
    private @Nullable Object enkel(Type type, Class<?> soort, JsonNode node, String pad) {
        if (soort == boolean.class || soort == Boolean.class) {
            return node.isBoolean() ? (Object) node.asBoolean() : onjuist(type, node, pad);
        } else if (soort == int.class || soort == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? (Object) node.intValue()
                    : onjuist(type, node, pad);
        } else if (soort == long.class || soort == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? (Object) node.longValue()
                    : onjuist(type, node, pad);
        } else if (soort == BigDecimal.class) {
            return isGewoonGetal(node) ? node.decimalValue() : onjuist(type, node, pad);
        } else if (soort == Halven.class) {
            return isGewoonGetal(node) ? halven(type, node, pad) : onjuist(type, node, pad);
        } else if (soort == double.class || soort == Double.class) {
            return isGewoonGetal(node) ? (Object) node.doubleValue() : onjuist(type, node, pad);
        }
        if (soort == String.class && isGewoonGetal(node)) {
            // who writes klas: 1 or waarde: 5 means the text
            return node.asString();
        }
        return node.isString() ? tekst(type, soort, node, pad) : onjuist(type, node, pad);
    }

    private @Nullable Object halven(Type type, JsonNode node, String pad) {
        try {
            return Halven.van(node.decimalValue());
        } catch (IllegalArgumentException e) {
            return onjuist(type, node, pad);
        }
    }

    /** A number that reads back as it was written: not 1e400, which is infinite, and not 1e30. */
    private static boolean isGewoonGetal(JsonNode node) {
        if (node.isBigDecimal()) {
            return Math.abs(node.decimalValue().scale()) <= GEWONE_CIJFERS
                    && node.decimalValue().precision() <= GEWONE_CIJFERS;
        }
        return node.isIntegralNumber() ? node.canConvertToLong() : node.isNumber() && isGewoon(node.doubleValue());
    }

    private static boolean isGewoon(double getal) {
        double grootte = Math.abs(getal);
        return grootte == 0 || (grootte >= 1e-3 && grootte < 1e7);
    }

    private @Nullable Object tekst(Type type, Class<?> soort, JsonNode node, String pad) {
        String tekst = node.asString();
        if (soort == String.class || soort == Object.class) {
            return tekst;
        } else if (soort.isEnum()) {
            return Arrays.stream(soort.getEnumConstants())
                    .filter(e -> ((Enum<?>) e).name().equals(tekst))
                    .findFirst()
                    .orElseGet(() -> onjuist(type, node, pad));
        } else if (soort == LocalDate.class) {
            return ontleed(LocalDate::parse, type, node, pad);
        } else if (soort == LocalDateTime.class) {
            return ontleed(LocalDateTime::parse, type, node, pad);
        } else if (soort == LocalTime.class) {
            return ontleed(LocalTime::parse, type, node, pad);
        } else if (soort == YearMonth.class) {
            return ontleed(YearMonth::parse, type, node, pad);
        } else if (soort == UUID.class) {
            return ontleed(UUID::fromString, type, node, pad);
        }
        throw new IllegalStateException("Geen lezing voor " + type);
    }

    private <T> @Nullable T ontleed(Function<String, T> lezer, Type type, JsonNode node, String pad) {
        try {
            return lezer.apply(node.asString());
        } catch (DateTimeException | IllegalArgumentException e) {
            return onjuist(type, node, pad);
        }
    }

    private @Nullable List<Object> reeks(Veldgrens grens, Type type, JsonNode node, String pad) {
        if (!node.isArray()) {
            return onjuist(type, node, pad);
        } else if (!pastIn(grens, node, pad)) {
            return null;
        }
        List<Object> reeks = new ArrayList<>();
        int n = 0;
        for (JsonNode deel : node) {
            String waar = pad + "[" + n++ + "]";
            if (deel.isString() && deel.asString().isBlank()) {
                fout(waar, "is leeg; verwacht: " + Uitleg.van(Veldtype.deel(type, 0)));
                continue;
            }
            Object waarde = waarde(grens, Veldtype.deel(type, 0), deel, waar);
            if (waarde != null) {
                reeks.add(waarde);
            }
        }
        return List.copyOf(reeks);
    }

    private @Nullable Map<Object, Object> kaart(Veldgrens grens, Type type, JsonNode node, String pad) {
        if (!(node instanceof ObjectNode o)) {
            return onjuist(type, node, pad);
        } else if (!pastIn(grens, node, pad)) {
            return null;
        }
        Map<Object, Object> kaart = new LinkedHashMap<>();
        o.properties().forEach(e -> {
            String waar = pad + "." + Tekens.toonbaar(e.getKey());
            Object sleutel =
                    waarde(grens, Veldtype.deel(type, 0), JsonNodeFactory.instance.stringNode(e.getKey()), waar);
            Object waarde = waarde(grens, Veldtype.deel(type, 1), e.getValue(), waar);
            if (sleutel != null && waarde != null) {
                kaart.put(sleutel, waarde);
            }
        });
        return kaart;
    }

    /** Looked at before the parts are: a list that is too long costs no more than its length. */
    private boolean pastIn(Veldgrens grens, JsonNode node, String pad) {
        String fout = grens.foutInAantal(node.size());
        if (fout != null) {
            fout(pad, Grenscontrole.verwacht(fout));
        }
        return fout == null;
    }

    private <T> @Nullable T onjuist(Type type, JsonNode node, String pad) {
        fout(pad, "%s past niet; verwacht: %s%s".formatted(gekregen(node), uitleg(type, pad), bedoeld(type, node)));
        return null;
    }

    /** The words of a choice are said once; a second fault of the same kind points there. */
    private String uitleg(Type type, String pad) {
        Class<?> soort = Veldtype.klasse(type);
        String eerder = soort.isEnum() ? uitgelegd.putIfAbsent(soort, pad) : null;
        return eerder == null ? Uitleg.van(type) : "een van de woorden bij " + eerder;
    }

    private static String bedoeld(Type type, JsonNode node) {
        Class<?> soort = Veldtype.klasse(type);
        return soort.isEnum() && node.isString()
                ? "."
                        + Woorden.bedoeld(
                                node.asString(),
                                Arrays.stream(soort.getEnumConstants())
                                        .map(e -> ((Enum<?>) e).name())
                                        .toList())
                : "";
    }

    /** Short words are repeated so that a typing error is seen; longer text may be about a person and is not. */
    private static String gekregen(JsonNode node) {
        if (node.isString()) {
            return node.asString().length() <= 40 && node.asString().indexOf(' ') < 0
                    ? "'" + Tekens.toonbaar(node.asString()) + "'"
                    : "deze tekst";
        }
        return node.isNumber()
                ? "dit getal"
                : node.isBoolean()
                        ? node.toString()
                        : node.isArray() ? "een lijst" : node.isNull() ? "null" : "een object";
    }

    private @Nullable Object maak(Class<?> soort, @Nullable Object[] waarden, String pad) {
        try {
            Constructor<?> constructor = soort.getDeclaredConstructor(Arrays.stream(soort.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(waarden);
        } catch (InvocationTargetException e) {
            Throwable oorzaak = e.getTargetException();
            if (oorzaak instanceof CommandGeweigerd g) {
                throw g;
            }
            fout(pad.isEmpty() ? "inhoud" : pad, String.valueOf(oorzaak.getMessage()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
