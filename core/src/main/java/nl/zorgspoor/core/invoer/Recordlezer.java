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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a tree into a record, strictly: nothing is guessed, nothing unknown is skipped, and everything that is wrong is said at
 * once, each with the field, what is wrong and what is right. What may be left out is null, false or empty.
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

    private final Meldpunt meldpunt;
    private final Map<Class<?>, Eigen> eigen;
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
        RecordComponent[] componenten = soort.getRecordComponents();
        Set<String> bekend = new TreeSet<>(extra);
        Arrays.stream(componenten).forEach(c -> bekend.add(c.getName()));
        node.propertyNames().stream().filter(n -> !bekend.contains(n)).forEach(n -> {
            fout(
                    pad + n,
                    "onbekend veld; de velden zijn %s.%s"
                            .formatted(String.join(", ", bekend), Woorden.bedoeld(n, bekend)));
        });
        int voor = aantalFouten;
        @Nullable Object[] waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            waarden[i] = component(componenten[i], node.get(componenten[i].getName()), pad);
        }
        return aantalFouten == voor ? maak(soort, waarden, pad) : null;
    }

    private @Nullable Object component(RecordComponent c, @Nullable JsonNode node, String pad) {
        if (node != null && !node.isNull()) {
            return waarde(c.getGenericType(), node, pad + c.getName());
        }
        Class<?> soort = c.getType();
        if (Veldtype.isNullable(c)) {
            return null;
        } else if (soort == boolean.class) {
            return false;
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

    private @Nullable Object waarde(Type type, JsonNode node, String pad) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort == List.class) {
            return reeks(type, node, pad);
        } else if (soort == Set.class) {
            List<Object> reeks = reeks(type, node, pad);
            return reeks == null ? null : new LinkedHashSet<>(reeks);
        } else if (soort == Map.class) {
            return kaart(type, node, pad);
        } else if (eigen.containsKey(soort)) {
            return Objects.requireNonNull(eigen.get(soort)).lees(node, pad);
        } else if (soort.isRecord()) {
            return node instanceof ObjectNode o ? record(soort, o, pad + ".", Set.of()) : onjuist(type, node, pad);
        } else if (soort == boolean.class || soort == Boolean.class) {
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
            return node.isNumber() ? node.decimalValue() : onjuist(type, node, pad);
        } else if (soort == double.class || soort == Double.class) {
            return node.isNumber() ? (Object) node.doubleValue() : onjuist(type, node, pad);
        }
        if (soort == String.class && node.isNumber()) {
            // who writes klas: 1 or waarde: 5 means the text
            return node.asString();
        }
        return node.isString() ? tekst(type, soort, node, pad) : onjuist(type, node, pad);
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

    private @Nullable List<Object> reeks(Type type, JsonNode node, String pad) {
        if (!node.isArray()) {
            return onjuist(type, node, pad);
        }
        List<Object> reeks = new ArrayList<>();
        int n = 0;
        for (JsonNode deel : node) {
            Object waarde = waarde(Veldtype.deel(type, 0), deel, pad + "[" + n++ + "]");
            if (waarde != null) {
                reeks.add(waarde);
            }
        }
        return List.copyOf(reeks);
    }

    private @Nullable Map<Object, Object> kaart(Type type, JsonNode node, String pad) {
        if (!(node instanceof ObjectNode o)) {
            return onjuist(type, node, pad);
        }
        Map<Object, Object> kaart = new LinkedHashMap<>();
        o.properties().forEach(e -> {
            String waar = pad + "." + e.getKey();
            Object sleutel = waarde(Veldtype.deel(type, 0), JsonNodeFactory.instance.stringNode(e.getKey()), waar);
            Object waarde = waarde(Veldtype.deel(type, 1), e.getValue(), waar);
            if (sleutel != null && waarde != null) {
                kaart.put(sleutel, waarde);
            }
        });
        return kaart;
    }

    private <T> @Nullable T onjuist(Type type, JsonNode node, String pad) {
        fout(pad, "%s past niet; verwacht: %s%s".formatted(gekregen(node), Uitleg.van(type), bedoeld(type, node)));
        return null;
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
                    ? "'" + node.asString() + "'"
                    : "deze tekst";
        }
        return node.isNumber() || node.isBoolean()
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
