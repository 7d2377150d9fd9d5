package nl.zorgspoor.deploy.api;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import org.jspecify.annotations.Nullable;

/** The bounds of a field in the words of JSON Schema (2020-12). */
final class Schemagrenzen {

    /** 1900 up to and including 2200; see {@link Veldgrens#EERSTE_JAAR}. */
    static final String JAAR = "(19\\d{2}|2[01]\\d{2}|2200)";

    private static final List<Class<?>> GETALLEN = List.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            BigDecimal.class,
            Halven.class);

    private Schemagrenzen() {}

    /** What a type gets beside its name. */
    static Map<String, Object> van(Class<?> soort, Veldgrens grens) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (soort == String.class || soort == Object.class) {
            schema.put("maxLength", grens.lengte());
            if (grens.vorm() != null) {
                schema.put("pattern", "^(?:" + grens.vorm().pattern() + ")$");
            }
        } else if (soort == LocalDate.class) {
            schema.put("pattern", "^" + JAAR + "-\\d{2}-\\d{2}$");
        } else if (soort == LocalDateTime.class) {
            schema.put("pattern", "^" + JAAR + "-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
        } else if (soort == YearMonth.class) {
            schema.put("pattern", "^" + JAAR + "-\\d{2}$");
        } else if (GETALLEN.contains(soort)) {
            schema.put("minimum", grens.van());
            schema.put("maximum", grens.tot());
        }
        return schema;
    }

    /** What no schema can say: how a day stands to the student's own, and an id to the student's. */
    static @Nullable String uitleg(Veld veld) {
        RecordComponent component = veld.component();
        if (component.isAnnotationPresent(SindsAanmelding.class)) {
            return "Niet voor de eerste aanmelding van de leerling";
        } else if (component.isAnnotationPresent(SindsInschrijving.class)) {
            return "Niet voor de inschrijving van de leerling";
        }
        return component.isAnnotationPresent(NaarBuiten.class)
                ? "Partners zien dit id; het id van de leerling staat er niet in"
                : null;
    }
}
