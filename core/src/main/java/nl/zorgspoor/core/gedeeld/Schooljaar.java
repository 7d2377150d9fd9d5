package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.Month;

/** The school year of a date, written {@code 2026-2027}; it runs from 1 August to 31 July. */
public final class Schooljaar {

    /** How it is written. */
    public static final String PATROON = "(19|20|21)[0-9]{2}-(19|20|21|22)[0-9]{2}";

    private Schooljaar() {}

    public static String van(LocalDate datum) {
        int begin = datum.getMonthValue() >= Month.AUGUST.getValue() ? datum.getYear() : datum.getYear() - 1;
        return begin + "-" + (begin + 1);
    }

    /** Whether it names two years that follow each other. */
    public static boolean bestaat(String schooljaar) {
        return van(begin(schooljaar)).equals(schooljaar);
    }

    public static LocalDate begin(String schooljaar) {
        return LocalDate.of(Integer.parseInt(schooljaar.substring(0, 4)), Month.AUGUST, 1);
    }
}
