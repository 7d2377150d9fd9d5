package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The school year of a date, written {@code 2026-2027}; it runs from 1 August to 31 July. */
public final class Schooljaar {

    /** How it is written. */
    public static final String PATROON = "(19|20|21)[0-9]{2}-(19|20|21|22)[0-9]{2}";

    private Schooljaar() {}

    public static String van(LocalDate datum) {
        int begin = datum.getMonthValue() >= Month.AUGUST.getValue() ? datum.getYear() : datum.getYear() - 1;
        return begin + "-" + (begin + 1);
    }

    /**
     * That it names two years that follow each other.
     *
     * @throws CommandGeweigerd 400 when it does not
     */
    public static void eis(String schooljaar) {
        if (!van(begin(schooljaar)).equals(schooljaar)) {
            throw CommandGeweigerd.ongeldig(
                    List.of("schooljaar: %s is geen schooljaar; verwacht een als 2026-2027".formatted(schooljaar)));
        }
    }

    /** The last day of a school year, the thirty-first of July. */
    public static LocalDate einde(String schooljaar) {
        return begin(schooljaar).plusYears(1).minusDays(1);
    }

    public static LocalDate begin(String schooljaar) {
        return LocalDate.of(Integer.parseInt(schooljaar.substring(0, 4)), Month.AUGUST, 1);
    }
}
