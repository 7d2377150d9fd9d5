package nl.zorgspoor.deploy.kengetallen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import org.jspecify.annotations.Nullable;

/** How a row of the view reads: which column it is, and what stands in a cell of it. */
final class Cijfers {

    private Cijfers() {}

    /** The column's head: whose figures, of which day, and whether they are frozen. */
    static String kop(Map<String, Object> rij) {
        String van = Objects.toString(rij.get("schoolId"), "SWV");
        String versie = rij.get("versie") == null ? "" : " versie " + rij.get("versie");
        String status = Objects.toString(rij.get("status"), "");
        return "%s %s%s%s"
                .formatted(
                        van,
                        rij.get("teldatum"),
                        versie,
                        status.equals("DEFINITIEF") ? "" : " (" + status.toLowerCase(Locale.ROOT) + ")");
    }

    /** The number; null when there is none to show. */
    static @Nullable Integer waarde(Map<String, Object> rij, Kengetal kengetal) {
        return rij.get(kengetal.kolom()) instanceof Integer n ? n : null;
    }

    static boolean isVerborgen(Map<String, Object> rij, Kengetal kengetal) {
        return rij.get("verborgen") instanceof List<?> v && v.contains(kengetal.kolom());
    }

    /** How many schools of a total hide theirs. */
    static int verborgenBij(Map<String, Object> rij, Kengetal kengetal) {
        return rij.get("verborgenBij") instanceof Map<?, ?> v && v.get(kengetal.kolom()) instanceof Integer n ? n : 0;
    }

    /** The average size of the classes of a department in a year; null when there is none to show. */
    static @Nullable Integer klasgrootte(Map<String, Object> rij, Afdeling afdeling, int leerjaar) {
        return klassen(rij)
                .filter(k -> afdeling.name().equals(k.get("afdeling"))
                        && k.get("leerjaar") instanceof Integer n
                        && n == leerjaar)
                .flatMap(k -> k.get("gemiddeld") instanceof Integer n ? Stream.of(n) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /** The years of a department of which any of the rows has classes, in their order; 0 is a year that is not known. */
    static List<Integer> leerjaren(List<Map<String, Object>> rijen, Afdeling afdeling) {
        return rijen.stream()
                .flatMap(Cijfers::klassen)
                .filter(k -> afdeling.name().equals(k.get("afdeling")))
                .flatMap(k -> k.get("leerjaar") instanceof Integer n ? Stream.of(n) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<? extends Map<?, ?>> klassen(Map<String, Object> rij) {
        return rij.get("klasgrootte") instanceof List<?> lijst
                ? lijst.stream().flatMap(k -> k instanceof Map<?, ?> m ? Stream.<Map<?, ?>>of(m) : Stream.empty())
                : Stream.empty();
    }

    /** A number, that it is hidden (under five, or not far from it), or that nobody records it: never a zero that is none. Empty when the reader may not read it. */
    static String cel(Map<String, Object> rij, Kengetal kengetal) {
        if (!rij.containsKey(kengetal.kolom())) {
            return "";
        }
        Integer waarde = waarde(rij, kengetal);
        int verborgen = verborgenBij(rij, kengetal);
        if (waarde != null) {
            return verborgen == 0 ? waarde.toString() : "%d (zonder %d)".formatted(waarde, verborgen);
        }
        return isVerborgen(rij, kengetal) || verborgen > 0 ? "verborgen" : "niet te tellen";
    }
}
