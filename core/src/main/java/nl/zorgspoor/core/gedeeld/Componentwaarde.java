package nl.zorgspoor.core.gedeeld;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A component of an event, by its name, and how a text is read as its value: the same for who records a correction and for the
 * views that show it (R8). A component inside a component is written with a dot, such as {@code persoonsgegevens.naam}; the
 * values of a list have a semicolon between them.
 */
public final class Componentwaarde {

    private final RecordComponent component;
    private final Type type;

    private Componentwaarde(RecordComponent component) {
        this.component = component;
        this.type = component.getGenericType();
    }

    /** The component itself, for its bounds. */
    public RecordComponent component() {
        return component;
    }

    /** The component, or empty when these events have none of that name. */
    public static Optional<Componentwaarde> van(Class<?> soort, String pad) {
        Type type = soort;
        RecordComponent laatste = null;
        for (String naam : pad.split("\\.", -1)) {
            if (!(type instanceof Class<?> record) || !record.isRecord()) {
                return Optional.empty();
            }
            Optional<RecordComponent> component = Arrays.stream(record.getRecordComponents())
                    .filter(c -> c.getName().equals(naam))
                    .findFirst();
            if (component.isEmpty()) {
                return Optional.empty();
            }
            laatste = component.get();
            type = laatste.getGenericType();
        }
        return Optional.ofNullable(laatste).map(Componentwaarde::new);
    }

    /** The value that a text stands for, or empty when it is none of this type. */
    public Optional<Object> lees(String tekst) {
        try {
            return Optional.ofNullable(lees(type, tekst));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Object lees(Type type, String tekst) {
        if (type instanceof ParameterizedType p && p.getRawType() instanceof Class<?> verzameling) {
            if (verzameling != List.class && verzameling != Set.class) {
                return null;
            }
            List<Object> waarden = new ArrayList<>();
            for (String deel : tekst.isBlank() ? new String[0] : tekst.split(";", -1)) {
                Object waarde = lees(p.getActualTypeArguments()[0], deel.trim());
                if (waarde == null) {
                    return null;
                }
                waarden.add(waarde);
            }
            return verzameling == Set.class ? new LinkedHashSet<>(waarden) : waarden;
        }
        if (type == String.class) {
            return tekst.isBlank() ? null : tekst;
        } else if (type == LocalDate.class) {
            return LocalDate.parse(tekst);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.parse(tekst);
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(tekst);
        } else if (type == Halven.class) {
            return Halven.lees(tekst).orElse(null);
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(tekst);
        } else if (type == boolean.class || type == Boolean.class) {
            return switch (tekst) {
                case "true", "ja" -> Boolean.TRUE;
                case "false", "nee" -> Boolean.FALSE;
                default -> null;
            };
        } else if (type instanceof Class<?> c && c.isEnum()) {
            return Arrays.stream(c.getEnumConstants())
                    .filter(e -> ((Enum<?>) e).name().equals(tekst))
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** What a text has to look like, in Dutch. */
    public String verwacht() {
        return verwacht(type);
    }

    private static String verwacht(Type type) {
        if (type instanceof ParameterizedType p && p.getActualTypeArguments().length == 1) {
            return verwacht(p.getActualTypeArguments()[0]) + ", met ; ertussen";
        } else if (type == String.class) {
            return "tekst";
        } else if (type == LocalDate.class) {
            return "een datum zoals 2026-10-01";
        } else if (type == LocalDateTime.class) {
            return "een moment zoals 2026-10-01T15:00";
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "een geheel getal";
        } else if (type == Halven.class) {
            return "een getal, ook met een half zoals 3.5";
        } else if (type == boolean.class || type == Boolean.class) {
            return "ja of nee";
        } else if (type instanceof Class<?> c && c.isEnum()) {
            return "een van " + Arrays.toString(c.getEnumConstants());
        } else if (type instanceof Class<?> c && c.isRecord()) {
            return "een onderdeel: "
                    + Arrays.stream(c.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList();
        }
        return "een gegeven dat niet los te corrigeren is; laat veld weg";
    }
}
