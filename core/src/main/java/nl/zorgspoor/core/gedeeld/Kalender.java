package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The school years of one school together (R2). Terms in school days and school weeks skip holidays and weekends; terms in
 * weeks and months are plain calendar arithmetic and do not come here.
 *
 * <p>Days after the last known school year count as school days when they are weekdays, so that a term never hangs on a
 * calendar that is not yet there; days between two known years (the summer) do not count. Where it matters whether there were
 * lessons, {@link #isLesdag} leaves out the summer that the law sets as well.
 */
public record Kalender(List<Schoolkalender> jaren) {

    /** The summer holiday that the minister sets for every region (Regeling vaststelling schoolvakanties). */
    private static final int ZOMERWEKEN = 6;

    public Kalender {
        jaren = jaren.stream()
                .sorted(Comparator.comparing(Schoolkalender::eersteDag))
                .toList();
    }

    public Optional<Schoolkalender> jaarVan(LocalDate dag) {
        String schooljaar = Schooljaar.van(dag);
        return jaren.stream().filter(j -> j.schooljaar().equals(schooljaar)).findFirst();
    }

    public boolean isSchooldag(LocalDate dag) {
        if (jaren.isEmpty() || dag.isAfter(jaren.get(jaren.size() - 1).laatsteDag())) {
            return Schoolkalender.isWerkdag(dag);
        }
        // Asked day by day over whole years, at each absence: no stream.
        for (Schoolkalender jaar : jaren) {
            if (jaar.isSchooldag(dag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there are lessons on a day: as {@link #isSchooldag}, and not in the summer after the last known school year, nor on a
     * day of that school year after its last lessons.
     */
    public boolean isLesdag(LocalDate dag) {
        return isSchooldag(dag) && !isZomerNaLaatsteJaar(dag);
    }

    private boolean isZomerNaLaatsteJaar(LocalDate dag) {
        if (jaren.isEmpty()) {
            return false;
        }
        LocalDate laatste = jaren.get(jaren.size() - 1).laatsteDag();
        return dag.isAfter(laatste)
                && dag.isBefore(Schoolkalender.maandag(laatste).plusWeeks(ZOMERWEKEN + 1L));
    }

    /** The first day with lessons after a day. */
    public LocalDate volgendeLesdag(LocalDate dag) {
        LocalDate d = dag.plusDays(1);
        while (!isLesdag(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    /** The n-th school day after a day. */
    public LocalDate plusSchooldagen(LocalDate dag, int n) {
        LocalDate d = dag;
        for (int over = n; over > 0; ) {
            d = d.plusDays(1);
            if (isSchooldag(d)) {
                over--;
            }
        }
        return d;
    }

    /** The n-th weekday (Monday to Friday) after a day, holidays included: "werkdagen". */
    public static LocalDate plusWerkdagen(LocalDate dag, int n) {
        LocalDate d = dag;
        for (int over = n; over > 0; ) {
            d = d.plusDays(1);
            if (Schoolkalender.isWerkdag(d)) {
                over--;
            }
        }
        return d;
    }

    /** School days after {@code van} up to and including {@code tot}. */
    public int schooldagenTussen(LocalDate van, LocalDate tot) {
        int n = 0;
        for (LocalDate d = van.plusDays(1); !d.isAfter(tot); d = d.plusDays(1)) {
            if (isSchooldag(d)) {
                n++;
            }
        }
        return n;
    }

    /** Whether the week of this Monday has at least one school day. */
    public boolean isSchoolweek(LocalDate maandag) {
        for (int i = 0; i < 5; i++) {
            if (isSchooldag(maandag.plusDays(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many school weeks there are from the week of {@code van} up to and including that of {@code tot}. */
    public int schoolwekenTussen(LocalDate van, LocalDate tot) {
        int n = 0;
        for (LocalDate week = Schoolkalender.maandag(van); !week.isAfter(tot); week = week.plusWeeks(1)) {
            if (isSchoolweek(week)) {
                n++;
            }
        }
        return n;
    }

    /** The last school day of the n-th school week after the week of a day. */
    public LocalDate eindeSchoolweekNa(LocalDate dag, int n) {
        LocalDate maandag = Schoolkalender.maandag(dag);
        for (int over = n; over > 0; ) {
            maandag = maandag.plusWeeks(1);
            if (isSchoolweek(maandag)) {
                over--;
            }
        }
        LocalDate d = maandag.plusDays(4);
        while (!isSchooldag(d)) {
            d = d.minusDays(1);
        }
        return d;
    }

    /**
     * The Monday of the n-th last school week up to and including the week of a day: 1 is the week itself. Weeks without lessons
     * are passed over, the summer as well; what lies before the first known school year is not looked at.
     */
    public LocalDate beginVanLaatsteSchoolweken(LocalDate dag, int n) {
        LocalDate maandag = Schoolkalender.maandag(dag);
        LocalDate eerste = jaren.isEmpty()
                ? LocalDate.MIN
                : Schoolkalender.maandag(jaren.get(0).eersteDag());
        int over = isLesweek(maandag) ? n - 1 : n;
        while (over > 0 && maandag.isAfter(eerste)) {
            maandag = maandag.minusWeeks(1);
            if (isLesweek(maandag)) {
                over--;
            }
        }
        return maandag;
    }

    private boolean isLesweek(LocalDate maandag) {
        for (int i = 0; i < 5; i++) {
            if (isLesdag(maandag.plusDays(i))) {
                return true;
            }
        }
        return false;
    }
}
