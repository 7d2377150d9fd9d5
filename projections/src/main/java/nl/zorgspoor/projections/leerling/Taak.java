package nl.zorgspoor.projections.leerling;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do, or to know.
 *
 * @param opent the event that puts it there
 * @param als only when this holds of that event
 * @param sleutel what tells two of the same apart, or null when a student has one at a time
 * @param actie the command that has to come; null when no command records what has to be done
 * @param eigenaar the role whose task it is; null for the school's coordinator. Who really is asked also depends on the rights
 *     of the school
 * @param vervaldag the last day for it, or null when it has none
 * @param naast tells it from another task of the same event; empty for the first
 * @param wat what has to be done, as a code, where no command says it
 */
record Taak(
        Soort soort,
        Class<? extends Gebeurtenis> opent,
        Predicate<Feit> als,
        @Nullable Sleutel sleutel,
        @Nullable Class<? extends Opdracht> actie,
        Function<Feit, @Nullable Rol> eigenaar,
        @Nullable Regel regel,
        Function<Feit, @Nullable LocalDate> vervaldag,
        String naast,
        @Nullable String wat) {

    /**
     * The item's id on the student's board, of events of a class: for one that closes it as for the one that opened it.
     *
     * @throws IllegalStateException when the key does not say where it stands in such events
     */
    Function<Gebeurtenis, String> id(Class<? extends Gebeurtenis> gebeurtenis) {
        if (sleutel == null) {
            return e -> begin();
        }
        Function<Gebeurtenis, @Nullable String> id = sleutel.in(gebeurtenis);
        return e -> begin() + id.apply(e);
    }

    /** What the ids of all its items begin with. */
    String begin() {
        return opent.getSimpleName() + naast + ":";
    }

    boolean wordtGeopendDoor(Feit f) {
        return opent.isInstance(f.inhoud()) && als.test(f);
    }
}
