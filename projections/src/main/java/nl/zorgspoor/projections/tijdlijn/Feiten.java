package nl.zorgspoor.projections.tijdlijn;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.projections.opslag.Componenten;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, counted or dated in an event: its choices, numbers, days and codes, by the names of its components. What
 * somebody wrote about a student is not among it: that is personal, and stands in the event itself.
 */
final class Feiten {

    /** What says where a line belongs, and what only the exchange with a partner needs. */
    private static final Set<String> NIET = Set.of(
            "leerlingId", "schoolId", "dossierId", "berichtId", "volgnummer", "vertrouwelijkheid", "gegevenssoort");

    /** The names under which events refer to a document. */
    private static final List<String> DOCUMENTEN = List.of("documentRef", "lvsReferentie");

    /** A code or id; a text has spaces. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.:/-]{1,100}");

    private Feiten() {}

    static Document van(Gebeurtenis gebeurtenis) {
        Document feiten = new Document();
        for (RecordComponent c : Componenten.van(gebeurtenis).values()) {
            if (!NIET.contains(c.getName())
                    && !c.isAnnotationPresent(Persoonlijk.class)
                    && isFeit(c.getGenericType())) {
                Object waarde = Componenten.lees(gebeurtenis, c.getName());
                if (waarde != null && isKort(waarde)) {
                    feiten.append(c.getName(), Documentwaarde.van(waarde));
                }
            }
        }
        return feiten;
    }

    /** Where the document lies that an event is about, when it is about one; of two such components the first. */
    static @Nullable String document(Gebeurtenis gebeurtenis) {
        return DOCUMENTEN.stream()
                .filter(Componenten.van(gebeurtenis)::containsKey)
                .findFirst()
                .map(naam -> Componenten.lees(gebeurtenis, naam))
                .map(String::valueOf)
                .orElse(null);
    }

    private static boolean isKort(Object waarde) {
        return waarde instanceof Collection<?> c
                ? c.stream().allMatch(Feiten::isKort)
                : !(waarde instanceof String s) || CODE.matcher(s).matches();
    }

    private static boolean isFeit(Type type) {
        if (type instanceof ParameterizedType p) {
            Type[] delen = p.getActualTypeArguments();
            return delen.length == 1
                    && delen[0] instanceof Class<?> deel
                    && (deel.isEnum() || deel == LocalDate.class || deel == Boolean.class || deel == String.class);
        }
        return type instanceof Class<?> soort
                && (soort.isEnum()
                        || soort.isPrimitive()
                        || Number.class.isAssignableFrom(soort)
                        || soort == Halven.class
                        || soort == Boolean.class
                        || soort == LocalDate.class
                        || soort == LocalDateTime.class
                        || soort == String.class);
    }
}
