package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;

/**
 * A running term: a fact of the domain, kept in the area's state and rebuilt by replay.
 *
 * @param id unique within the student, such as {@code zorgplicht:A1}
 * @param soort what runs, such as {@code ZORGPLICHT}
 * @param begin the day the term started
 * @param eind the last day of the term (calendar day, inclusive)
 * @param wek the day on which the term watch must look at it: the day after {@code eind}, or the day of a signal before
 * @param regel the rule that sets the term
 * @param grondslag the event that started it
 * @param actie what has to happen next: the name of the command
 * @param eigenaar the role that has to do it
 */
public record Termijn(
        String id,
        String soort,
        LocalDate begin,
        LocalDate eind,
        LocalDate wek,
        Regel regel,
        String grondslag,
        String actie,
        Rol eigenaar) {

    /** A term that has passed on the day after its last day. */
    public static Termijn tot(
            String id,
            String soort,
            LocalDate begin,
            LocalDate eind,
            Regel regel,
            String grondslag,
            String actie,
            Rol eigenaar) {
        return new Termijn(id, soort, begin, eind, eind.plusDays(1), regel, grondslag, actie, eigenaar);
    }

    public Termijn wekOp(LocalDate dag) {
        return new Termijn(id, soort, begin, eind, dag, regel, grondslag, actie, eigenaar);
    }
}
