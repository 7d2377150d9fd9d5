package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.Month;

/** The school year of a date, written {@code 2026-2027}; it runs from 1 August to 31 July. */
public final class Schooljaar {

    private Schooljaar() {}

    public static String van(LocalDate datum) {
        int begin = datum.getMonthValue() >= Month.AUGUST.getValue() ? datum.getYear() : datum.getYear() - 1;
        return begin + "-" + (begin + 1);
    }

    public static LocalDate begin(String schooljaar) {
        return LocalDate.of(Integer.parseInt(schooljaar.substring(0, 4)), Month.AUGUST, 1);
    }
}
