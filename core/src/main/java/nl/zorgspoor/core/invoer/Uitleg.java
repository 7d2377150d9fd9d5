package nl.zorgspoor.core.invoer;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Halven;

/** Says in Dutch what a field wants. */
public final class Uitleg {

    private static final Map<Class<?>, String> WOORDEN = Map.ofEntries(
            Map.entry(String.class, "tekst"),
            Map.entry(Object.class, "tekst"),
            Map.entry(boolean.class, "true of false"),
            Map.entry(Boolean.class, "true of false"),
            Map.entry(int.class, "een geheel getal"),
            Map.entry(Integer.class, "een geheel getal"),
            Map.entry(long.class, "een geheel getal"),
            Map.entry(Long.class, "een geheel getal"),
            Map.entry(double.class, "een getal"),
            Map.entry(Double.class, "een getal"),
            Map.entry(BigDecimal.class, "een getal"),
            Map.entry(Halven.class, "een getal, ook met een half zoals 3.5"),
            Map.entry(LocalDate.class, "een datum zoals 2026-10-01"),
            Map.entry(LocalDateTime.class, "een moment zoals 2026-10-01T15:00"),
            Map.entry(LocalTime.class, "een tijd zoals 15:00"),
            Map.entry(YearMonth.class, "een maand zoals 2026-10"),
            Map.entry(UUID.class, "een UUID"));

    /** With more constants than these a list of them says nothing any more. */
    private static final int TE_VEEL = 60;

    private Uitleg() {}

    public static String van(Type type) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort.isEnum() && soort.getEnumConstants().length > TE_VEEL) {
            return "een sleutel van " + soort.getSimpleName();
        } else if (soort.isEnum()) {
            return "een van "
                    + Arrays.stream(soort.getEnumConstants())
                            .map(e -> ((Enum<?>) e).name())
                            .collect(Collectors.joining(", "));
        } else if (soort == List.class || soort == Set.class) {
            return "een lijst van: " + van(Veldtype.deel(type, 0));
        } else if (soort == Map.class) {
            return "een object met per sleutel (%s): %s"
                    .formatted(van(Veldtype.deel(type, 0)), van(Veldtype.deel(type, 1)));
        } else if (soort.isRecord()) {
            return "een object met "
                    + Arrays.stream(soort.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining(", "));
        }
        return WOORDEN.getOrDefault(soort, soort.getSimpleName());
    }
}
