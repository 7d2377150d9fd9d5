package nl.zorgspoor.deploy.kengetallen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Kengetal;
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
