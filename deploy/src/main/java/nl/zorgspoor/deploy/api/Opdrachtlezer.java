package nl.zorgspoor.deploy.api;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.school.Profiel;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.deploy.opdrachtregel.Woorden;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body into a command record, strictly: nothing is guessed, nothing unknown is skipped, and everything that is wrong is
 * said at once, each with the field, what is wrong and what is right.
 */
final class Opdrachtlezer {

    private final List<String> fouten;

    private Opdrachtlezer(List<String> fouten) {
        this.fouten = fouten;
    }

    /**
     * Reads a command.
     *
     * @param fouten gets a sentence per error; when it is empty afterwards, the answer is the command
     * @param extra names in the body that are not the command's
     */
    static @Nullable Object lees(Ingang ingang, String id, ObjectNode body, Set<String> extra, List<String> fouten) {
        ObjectNode vol = body.deepCopy();
        vol.remove(extra);
        JsonNode inBody = vol.get(ingang.idVeld());
        if (inBody != null && !(inBody.isString() && inBody.asString().equals(id))) {
            fouten.add("%s: is anders dan het id in het pad; laat het weg of geef '%s'".formatted(ingang.idVeld(), id));
        }
        vol.set(ingang.idVeld(), JsonNodeFactory.instance.stringNode(id));
        return new Opdrachtlezer(fouten).record(ingang.opdracht(), vol, "", extra);
    }

    private @Nullable Object record(Class<?> soort, ObjectNode node, String pad, Set<String> extra) {
        RecordComponent[] componenten = soort.getRecordComponents();
        Set<String> bekend = new TreeSet<>(extra);
        Arrays.stream(componenten).forEach(c -> bekend.add(c.getName()));
        node.propertyNames().stream().filter(n -> !bekend.contains(n)).forEach(n -> {
            fouten.add("%s: onbekend veld; de velden zijn %s.%s"
                    .formatted(pad + n, String.join(", ", bekend), Woorden.bedoeld(n, bekend)));
        });
        int voor = fouten.size();
        @Nullable Object[] waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            waarden[i] = component(componenten[i], node.get(componenten[i].getName()), pad);
        }
        return fouten.size() == voor ? maak(soort, waarden, pad) : null;
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
        fouten.add("%s: ontbreekt; verwacht: %s".formatted(pad + c.getName(), Uitleg.van(c.getGenericType())));
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
        } else if (soort == Profiel.class) {
            return profiel(node, pad);
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

    /** A whole profile is written as in a profile file; JSON is YAML too. */
    private @Nullable Profiel profiel(JsonNode node, String pad) {
        try {
            return Profiellezer.lees(new java.io.ByteArrayInputStream(
                            node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .profiel();
        } catch (CommandGeweigerd e) {
            e.weigering().ontbreekt().forEach(f -> fouten.add(pad + "." + f));
            return null;
        }
    }

    private <T> @Nullable T onjuist(Type type, JsonNode node, String pad) {
        fouten.add("%s: %s past niet; verwacht: %s".formatted(pad, gekregen(node), Uitleg.van(type)));
        return null;
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
            fouten.add("%s: %s".formatted(pad.isEmpty() ? "inhoud" : pad, oorzaak.getMessage()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
