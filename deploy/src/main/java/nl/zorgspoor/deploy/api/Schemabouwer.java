package nl.zorgspoor.deploy.api;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.invoer.Veldtype;
import nl.zorgspoor.core.school.Profiel;

/** Describes records as JSON Schema (2020-12), the same types that {@link Opdrachtlezer} reads. */
final class Schemabouwer {

    /** A moment as a school's clock shows it. The formats of JSON Schema have none for it: {@code date-time} has a zone. */
    static final String SCHOOLTIJD = "schooltijd";

    private static final Map<Class<?>, Map<String, Object>> EENVOUDIG = eenvoudig();

    /** Named schemas that were met, for {@code components}. */
    private final Map<String, Object> benoemd = new TreeMap<>();

    private static Map<Class<?>, Map<String, Object>> eenvoudig() {
        Map<Class<?>, Map<String, Object>> m = new LinkedHashMap<>();
        m.put(String.class, Map.of("type", "string"));
        m.put(Object.class, Map.of("type", "string"));
        for (Class<?> geheel : List.of(int.class, Integer.class)) {
            m.put(geheel, Map.of("type", "integer", "format", "int32"));
        }
        for (Class<?> geheel : List.of(long.class, Long.class)) {
            m.put(geheel, Map.of("type", "integer", "format", "int64"));
        }
        for (Class<?> getal : List.of(double.class, Double.class, BigDecimal.class)) {
            m.put(getal, Map.of("type", "number"));
        }
        m.put(Halven.class, Map.of("type", "number", "multipleOf", 0.5));
        for (Class<?> keuze : List.of(boolean.class, Boolean.class)) {
            m.put(keuze, Map.of("type", "boolean"));
        }
        m.put(LocalDate.class, Map.of("type", "string", "format", "date"));
        m.put(
                LocalDateTime.class,
                Map.of("type", "string", "format", SCHOOLTIJD, "description", "Schooltijd (Europe/Amsterdam)"));
        m.put(LocalTime.class, Map.of("type", "string", "pattern", "^\\d{2}:\\d{2}(:\\d{2})?$"));
        m.put(YearMonth.class, Map.of("type", "string"));
        m.put(UUID.class, Map.of("type", "string", "format", "uuid"));
        m.put(
                Profiel.class,
                Map.of("type", "object", "description", "Een schoolprofiel, met de woorden van een profielbestand"));
        return m;
    }

    /** The schema of a body: the command's fields without the one that stands in the path. */
    Map<String, Object> body(Class<?> opdracht, String idVeld) {
        Map<String, Object> schema = object(opdracht, idVeld);
        velden(schema).put("overrule", verwijs("Overrule"));
        return schema;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> velden(Map<String, Object> schema) {
        return (Map<String, Object>) schema.getOrDefault("properties", new LinkedHashMap<>());
    }

    Map<String, Object> object(Class<?> soort, String zonder) {
        Map<String, Object> velden = new LinkedHashMap<>();
        List<String> nodig = new ArrayList<>();
        for (Veld veld : Veld.van(soort)) {
            if (veld.naam().equals(zonder)) {
                continue;
            }
            velden.put(veld.naam(), veld(veld));
            if (!Veldtype.magWeg(veld.component())) {
                nodig.add(veld.naam());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", velden);
        if (!nodig.isEmpty()) {
            schema.put("required", nodig);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A field with its bounds: the same ones that {@link Opdrachtlezer} holds it to. */
    private Object veld(Veld veld) {
        Object schema = van(veld.component().getGenericType(), veld.grens());
        String uitleg = Schemagrenzen.uitleg(veld);
        if (uitleg == null || !(schema instanceof Map<?, ?> delen) || delen.containsKey("$ref")) {
            return schema;
        }
        Map<String, Object> met = new LinkedHashMap<>();
        delen.forEach((sleutel, deel) -> met.put(String.valueOf(sleutel), deel));
        met.put("description", uitleg);
        return met;
    }

    private Object van(Type type, Veldgrens grens) {
        Class<?> soort = Veldtype.klasse(type);
        if (EENVOUDIG.containsKey(soort)) {
            Map<String, Object> schema = new LinkedHashMap<>(Objects.requireNonNull(EENVOUDIG.get(soort)));
            schema.putAll(Schemagrenzen.van(soort, grens));
            return schema;
        } else if (soort == List.class || soort == Set.class) {
            return Map.of("type", "array", "items", van(Veldtype.deel(type, 0), grens), "maxItems", grens.aantal());
        } else if (soort == Map.class) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            schema.put("maxProperties", grens.aantal());
            if (Veldtype.klasse(Veldtype.deel(type, 0)).isEnum()) {
                schema.put("propertyNames", van(Veldtype.deel(type, 0), grens));
            }
            schema.put("additionalProperties", van(Veldtype.deel(type, 1), grens));
            return schema;
        }
        String naam = naam(soort);
        if (!benoemd.containsKey(naam)) {
            benoemd.put(naam, Map.of());
            benoemd.put(naam, soort.isEnum() ? keuze(soort) : deel(soort));
        }
        return verwijs(naam);
    }

    private Map<String, Object> deel(Class<?> soort) {
        Map<String, Object> voluit = object(soort, "");
        Veld kort = Veld.inHetKort(soort);
        return kort == null ? voluit : Map.of("anyOf", List.of(voluit, veld(kort)));
    }

    /** Two areas may use the same word for different things, so the area stands before it. */
    static String naam(Class<?> soort) {
        Class<?> buiten = soort.getEnclosingClass();
        return buiten == null ? soort.getSimpleName() : buiten.getSimpleName() + soort.getSimpleName();
    }

    static Map<String, Object> keuze(Class<?> soort) {
        Map<String, String> woorden = Woordenboek.van(soort);
        return Map.of("type", "string", "enum", List.copyOf(woorden.keySet()), "x-woorden", woorden);
    }

    static Map<String, Object> verwijs(String naam) {
        return Map.of("$ref", "#/components/schemas/" + naam);
    }

    Map<String, Object> benoemd() {
        return benoemd;
    }

    /** A body that is valid by its schema, with what is obligatory only. */
    static Map<String, Object> voorbeeld(Class<?> soort, String zonder) {
        Map<String, Object> voorbeeld = new LinkedHashMap<>();
        for (RecordComponent c : soort.getRecordComponents()) {
            if (!c.getName().equals(zonder) && !Veldtype.magWeg(c)) {
                voorbeeld.put(c.getName(), waarde(c.getName(), c.getGenericType()));
            }
        }
        return voorbeeld;
    }

    private static Object waarde(String veld, Type type) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort.isEnum()) {
            return ((Enum<?>) soort.getEnumConstants()[0]).name();
        } else if (soort == LocalDate.class) {
            return "2026-10-01";
        } else if (soort == LocalDateTime.class) {
            return "2026-10-01T15:00";
        } else if (soort == LocalTime.class) {
            return "15:00";
        } else if (soort == YearMonth.class) {
            return "2026-10";
        } else if (soort == UUID.class) {
            return "7f1c2a3e-0d5b-4c52-9f1e-2b6a3c4d5e6f";
        } else if (soort == Profiel.class) {
            return Map.of("school", "COE");
        } else if (soort.isPrimitive() || Number.class.isAssignableFrom(soort) || soort == Halven.class) {
            return soort == boolean.class ? (Object) false : (Object) 1;
        } else if (soort == Boolean.class) {
            return true;
        } else if (soort.isRecord()) {
            return voorbeeld(soort, "");
        }
        return veld.endsWith("Id")
                ? veld.substring(0, 1).toUpperCase(Locale.ROOT) + "1"
                : List.of("schooljaar", "periode").contains(veld) ? "2026-2027" : "tekst";
    }
}
