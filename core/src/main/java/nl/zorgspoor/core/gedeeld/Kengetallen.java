package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The key figures of one school on a day (R243).
 *
 * @param teldatum the day on which standing rows are counted
 * @param stroomjaar the school year over which flowing rows are counted: the one that ended before that day
 * @param aantallen what could be counted
 * @param klasgrootte by department and year
 * @param nietTeTellen what nobody records yet: no zero, but nothing
 */
public record Kengetallen(
        LocalDate teldatum,
        String stroomjaar,
        Map<Kengetal, Integer> aantallen,
        List<Klasgrootte> klasgrootte,
        List<Kengetal> nietTeTellen) {

    /** How they are counted now; what was frozen says under which it was. */
    public static final int BEREKENING = 3;

    public Kengetallen {
        aantallen = Map.copyOf(aantallen);
        klasgrootte = List.copyOf(klasgrootte);
        nietTeTellen = List.copyOf(nietTeTellen);
    }

    /**
     * The classes of a department in a year.
     *
     * @param leerjaar 1, 2, or 3 for the third and up; 0 when it is not known
     * @param leerlingen students in all those classes together
     */
    public record Klasgrootte(Afdeling afdeling, int leerjaar, int klassen, int leerlingen) {

        /** Students for each class, rounded. */
        public int gemiddeld() {
            return Math.round((float) leerlingen / klassen);
        }
    }

    /** The departments of the table of class sizes. */
    public enum Afdeling {
        VMBO_BBL_KBL("vmbo bbl/kbl"),
        VMBO_LWOO("vmbo lwoo"),
        VMBO_TL_MAVO("vmbo tl/mavo"),
        HAVO("havo"),
        VWO("vwo"),
        GYMNASIUM("gymnasium"),
        TTO("tto"),
        /** A level that is none of these, as at a primary school. */
        OVERIG("overig");

        private final String omschrijving;

        Afdeling(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        public String omschrijving() {
            return omschrijving;
        }
    }
}
