package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Kalender;
import org.jspecify.annotations.Nullable;

/** Days in a row: between two of them lie no lessons. A weekend, a holiday or a summer does not break a row (R2, R217). */
record Rijen(NavigableSet<LocalDate> dagen, Kalender kalender) {

    /** The row around one of the days. */
    NavigableSet<LocalDate> om(LocalDate dag) {
        LocalDate begin = dag;
        for (LocalDate v = dagen.lower(begin); v != null && sluitAan(v, begin); v = dagen.lower(begin)) {
            begin = v;
        }
        LocalDate eind = dag;
        for (LocalDate n = dagen.higher(eind); n != null && sluitAan(eind, n); n = dagen.higher(eind)) {
            eind = n;
        }
        return new TreeSet<>(dagen.subSet(begin, true, eind, true));
    }

    /** All rows, oldest first. */
    List<NavigableSet<LocalDate>> alle() {
        List<NavigableSet<LocalDate>> rijen = new ArrayList<>();
        for (LocalDate d = dagen.isEmpty() ? null : dagen.first(); d != null; ) {
            NavigableSet<LocalDate> rij = om(d);
            rijen.add(rij);
            d = dagen.higher(rij.last());
        }
        return rijen;
    }

    /** The rows that a day lies in or next to, oldest first. */
    List<NavigableSet<LocalDate>> bij(LocalDate dag) {
        NavigableSet<LocalDate> buren = new TreeSet<>();
        for (@Nullable LocalDate d : new LocalDate[] {dagen.floor(dag), dagen.ceiling(dag), dagen.higher(dag)}) {
            if (d != null) {
                buren.add(om(d).first());
            }
        }
        return buren.stream().map(this::om).toList();
    }

    /** Whether a day lies in a row or in the days without lessons right after it. */
    boolean beslaat(NavigableSet<LocalDate> rij, LocalDate dag) {
        return !dag.isBefore(rij.first())
                && (!dag.isAfter(rij.last()) || dag.isBefore(kalender.volgendeLesdag(rij.last())));
    }

    private boolean sluitAan(LocalDate eerst, LocalDate dan) {
        return !kalender.volgendeLesdag(eerst).isBefore(dan);
    }
}
