package nl.zorgspoor.projections.leerling;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
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
 * @param actie the command that has to come; null when no command records what has to be done
 * @param eigenaar the role whose task it is; null for the school's coordinator. Who really is asked also depends on the rights
 *     of the school
 * @param vervaldag the last day for it, or null when it has none
 * @param naast tells it from another task of the same event; empty for the first
 * @param wat what has to be done, as a code, where no command says it
 */
record Taak(
        Soort soort,
        String opent,
        Predicate<Feit> als,
        String sleutel,
        @Nullable String actie,
        Function<Feit, @Nullable Rol> eigenaar,
        @Nullable Regel regel,
        Function<Feit, @Nullable String> vervaldag,
        String naast,
        @Nullable String wat) {

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
        return new Taak(soort, opent, voorwaarde, sleutel, actie, eigenaar, regel, vervaldag, naast, wat);
    }

    Taak naast(String bij) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, regel, vervaldag, "+" + bij, wat);
    }

    Taak voor(String component) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, regel, f -> f.tekst(component), naast, wat);
    }

    Taak volgens(Regel r) {
        return new Taak(soort, opent, als, sleutel, actie, eigenaar, r, vervaldag, naast, wat);
    }

    /** No command records it; the code says what it is. */
    Taak zonderOpdracht(String code) {
        return new Taak(soort, opent, als, sleutel, null, eigenaar, regel, vervaldag, naast, code);
    }

    /** It is up to the partner that the event is about. */
    Taak vanDePartner() {
        return new Taak(
                soort,
                opent,
                als,
                sleutel,
                actie,
                f -> Partners.rol(PartnerType.valueOf(f.eis("partnerType"))),
                regel,
                vervaldag,
                naast,
                wat);
    }
}
