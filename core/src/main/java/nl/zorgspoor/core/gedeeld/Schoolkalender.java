package nl.zorgspoor.core.gedeeld;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * One school year of a school: lesson periods, holidays and the key-figure date.
 *
 * @param schooljaar such as {@code 2026-2027}
 * @param perioden lesson periods in order; the first day of the first and the last day of the last bound the year
 * @param vakanties days without lessons, both ends included
 * @param teldatum the key-figure date
 */
public record Schoolkalender(String schooljaar, List<Periode> perioden, List<Periode> vakanties, LocalDate teldatum) {

    public Schoolkalender {
        perioden = List.copyOf(perioden);
        vakanties = List.copyOf(vakanties);
    }

    /** Days from {@code van} to {@code tot}, both included. */
    public record Periode(LocalDate van, LocalDate tot) {
        public boolean bevat(LocalDate dag) {
            return !dag.isBefore(van) && !dag.isAfter(tot);
        }
    }

    public LocalDate eersteDag() {
        return perioden.get(0).van();
    }

    public LocalDate laatsteDag() {
        return perioden.get(perioden.size() - 1).tot();
    }

    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(eersteDag()) && !dag.isAfter(laatsteDag());
    }

    /** A weekday inside the year that is no holiday. */
    public boolean isSchooldag(LocalDate dag) {
        return bevat(dag) && isWerkdag(dag) && !isVakantie(dag);
    }

    private boolean isVakantie(LocalDate dag) {
        for (Periode vakantie : vakanties) {
            if (vakantie.bevat(dag)) {
                return true;
            }
        }
        return false;
    }

    static boolean isWerkdag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The Monday of the week of a day. */
    public static LocalDate maandag(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
