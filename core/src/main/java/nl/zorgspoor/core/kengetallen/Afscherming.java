package nl.zorgspoor.core.kengetallen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import org.jspecify.annotations.Nullable;

/**
 * What of the frozen figures of a school year may be seen outside the school (R243). A cell under five is hidden, and nothing that is
 * shown depends on how much under five it is: no total, no other version, no other day.
 *
 * <ul>
 *   <li>Only frozen figures go outside, one day a school year: there is no second day beside it to subtract.
 *   <li>A later version moves a cell that is shown only by five or more, or hides it; a hidden cell is shown again only from nine on,
 *       which is five more than the most that it can have been.
 *   <li>A total over schools adds what is shown ({@link #totaal}), so that it says nothing more.
 *   <li>The table of class sizes divides the students of the school: with one small cell in it, of students together or on average in a
 *       class, it stays inside as a whole.
 * </ul>
 */
public final class Afscherming {

    /** The least that is shown. */
    public static final int MINSTE = 5;

    /** What is shown for certain to differ by {@link #MINSTE} from whatever was hidden. */
    private static final int WEER_ZICHTBAAR = MINSTE + MINSTE - 1;

    /** The frozen figures of one version. */
    public record Versie(Map<Kengetal, Integer> aantallen, List<Klasgrootte> klasgrootte) {}

    /**
     * @param aantallen what is shown of each figure; null where it is hidden
     * @param klasgrootte empty when it stays inside
     */
    public record Buiten(Map<Kengetal, @Nullable Integer> aantallen, List<Klasgrootte> klasgrootte) {}

    /**
     * A total over schools.
     *
     * @param waarde of the schools that show theirs; null when none does
     * @param verborgen how many schools hide theirs
     */
    public record Totaal(@Nullable Integer waarde, int verborgen) {}

    private Afscherming() {}

    /** @param versies of one school and school year, oldest first; at least one */
    public static Buiten buiten(List<Versie> versies) {
        Map<Kengetal, @Nullable Integer> cellen = new EnumMap<>(Kengetal.class);
        Versie laatste = versies.get(versies.size() - 1);
        for (Kengetal kengetal : laatste.aantallen().keySet()) {
            cellen.put(
                    kengetal,
                    cel(versies.stream()
                            .filter(v -> v.aantallen().containsKey(kengetal))
                            .map(v -> v.aantallen().getOrDefault(kengetal, 0))
                            .toList()));
        }
        // One that had a small class in any version stays inside: two tables would be subtracted.
        boolean klein = versies.stream().flatMap(v -> v.klasgrootte().stream()).anyMatch(Afscherming::isKlein);
        return new Buiten(cellen, klein ? List.of() : versies.get(0).klasgrootte());
    }

    /** Two classes of three are six students, and still a cell under five. */
    private static boolean isKlein(Klasgrootte k) {
        return k.leerlingen() < MINSTE || k.gemiddeld() < MINSTE;
    }

    static @Nullable Integer cel(List<Integer> versies) {
        Integer getoond = null;
        boolean eerste = true;
        for (int waarde : versies) {
            if (waarde < MINSTE) {
                getoond = null;
            } else if (eerste) {
                getoond = waarde;
            } else if (getoond == null) {
                getoond = waarde >= WEER_ZICHTBAAR ? waarde : null;
            } else if (Math.abs(waarde - getoond) >= MINSTE) {
                getoond = waarde;
            }
            eerste = false;
        }
        return getoond;
    }

    /** Adds what the schools show. */
    public static Totaal totaal(List<? extends @Nullable Integer> getoond) {
        Integer som = null;
        int verborgen = 0;
        for (Integer waarde : getoond) {
            if (waarde == null) {
                verborgen++;
            } else {
                som = som == null ? waarde : som + waarde;
            }
        }
        return new Totaal(som, verborgen);
    }
}
