package nl.zorgspoor.deploy.api;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.projections.lezen.Kolom;
import nl.zorgspoor.projections.lezen.Kolom.Soort;
import org.jspecify.annotations.Nullable;

/** Moments with their zone, beside the same in school time: who is elsewhere, or in another half of the year, need not guess. */
final class Zonetijd {

    private static final ZoneId SCHOOL = ZoneId.of("Europe/Amsterdam");

    private Zonetijd() {}

    /** The name under which the moment of a column stands with its zone. */
    static String veld(String kolom) {
        return kolom + "MetZone";
    }

    static Map<String, Object> schema(Kolom kolom) {
        Map<String, Object> schema = new HashMap<>();
        schema.put("type", kolom.lijst() ? List.of("array", "null") : List.of("string", "null"));
        if (kolom.lijst()) {
            schema.put("items", Map.of("type", "string", "format", "date-time"));
        } else {
            schema.put("format", "date-time");
        }
        schema.put("description", kolom.beschrijving() + " Met de zone erbij.");
        return schema;
    }

    /** The rows of a view with these columns, each moment twice. */
    static Function<Map<String, Object>, Map<String, Object>> bij(List<Kolom> kolommen) {
        return heeftMoment(kolommen) ? rij -> rij(rij, opNaam(kolommen)) : rij -> rij;
    }

    private static boolean heeftMoment(List<Kolom> kolommen) {
        return kolommen.stream().anyMatch(k -> k.soort() == Soort.MOMENT || heeftMoment(k.delen()));
    }

    private static Map<String, Kolom> opNaam(List<Kolom> kolommen) {
        return kolommen.stream().collect(Collectors.toMap(Kolom::naam, k -> k));
    }

    private static Map<String, Object> rij(Map<?, ?> rij, Map<String, Kolom> kolommen) {
        Map<String, Object> met = new LinkedHashMap<>();
        rij.forEach((veld, waarde) -> {
            String naam = String.valueOf(veld);
            Kolom kolom = kolommen.get(naam);
            if (kolom == null) {
                met.put(naam, waarde);
            } else if (kolom.soort() == Soort.MOMENT) {
                met.put(naam, waarde);
                met.put(veld(naam), metZone(waarde));
            } else {
                met.put(naam, deel(waarde, kolom));
            }
        });
        return met;
    }

    private static @Nullable Object deel(@Nullable Object waarde, Kolom kolom) {
        if (kolom.soort() != Soort.OBJECT || kolom.delen().isEmpty()) {
            return waarde;
        }
        if (waarde instanceof List<?> l) {
            List<@Nullable Object> delen = new ArrayList<>();
            l.forEach(d -> delen.add(deel(d, kolom)));
            return delen;
        }
        return waarde instanceof Map<?, ?> m ? rij(m, opNaam(kolom.delen())) : waarde;
    }

    private static @Nullable Object metZone(@Nullable Object waarde) {
        if (waarde instanceof List<?> l) {
            return l.stream().map(Zonetijd::metZone).toList();
        }
        try {
            return waarde instanceof String tekst
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            LocalDateTime.parse(tekst).atZone(SCHOOL))
                    : null;
        } catch (DateTimeException geenMoment) {
            return null;
        }
    }
}
