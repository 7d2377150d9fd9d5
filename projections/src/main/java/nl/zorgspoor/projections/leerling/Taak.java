package nl.zorgspoor.projections.leerling;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do, or to know.
 *
 * @param opent the event that puts it there
 * @param als only when this holds of that event
 * @param sleutel the component that tells two of the same apart, or empty when a student has one at a time; with a bar
 *     between names, the first that an event has; with a plus, all of them
 * @param actie the command that has to come
 * @param eigenaar the role that sends it; null for the school's coordinator
 * @param vervaldag the last day for it, or null when it has none
 * @param naast tells it from another task of the same event; empty for the first
 */
record Taak(
        Soort soort,
        String opent,
        Predicate<Feit> als,
        String sleutel,
        String actie,
        @Nullable Rol eigenaar,
        @Nullable Regel regel,
        Function<Feit, @Nullable String> vervaldag,
        String naast) {

    /** The item's id on the student's board; for an event that closes it as for the one that opened it. */
    String id(Feit f) {
        return begin()
                + (sleutel.isEmpty()
                        ? ""
                        : Arrays.stream(sleutel.split("\\+"))
                                .map(deel -> String.valueOf(f.een(deel.split("\\|"))))
                                .collect(Collectors.joining("+")));
    }

    /** What the ids of all its items begin with. */
    String begin() {
        return opent + naast + ":";
    }

    Taak als(Predicate<Feit> voorwaarde) {
        return new Taak(soort, opent, voorwaarde, sleutel, actie, eigenaar, regel, vervaldag, naast);
    }

    Taak naast(String wat) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, regel, vervaldag, "+" + wat);
    }

    Taak voor(String component) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, regel, f -> f.tekst(component), naast);
    }

    Taak volgens(Regel r) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, r, vervaldag, naast);
    }
}
