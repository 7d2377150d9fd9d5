package nl.zorgspoor.projections.lezen;

import java.util.List;

/**
 * A column of a view.
 *
 * @param naam in camelCase
 * @param soort what one value is
 * @param lijst whether there are several of them
 * @param waarden the values that it can have; empty where it is no choice
 * @param beschrijving one Dutch sentence
 * @param delen the columns of an object
 */
public record Kolom(
        String naam, Soort soort, boolean lijst, List<String> waarden, String beschrijving, List<Kolom> delen) {

    /** What a value of a column is. */
    public enum Soort {
        /** Text for people, or a code of the school. */
        TEKST,
        /** An id of the school's own. */
        ID,
        /** A day: {@code 2026-09-14}. */
        DAG,
        /** A moment in school time: {@code 2026-09-14T15:00}; beside it stands the same with its zone. */
        MOMENT,
        /** A whole number. */
        GEHEEL,
        /** A number. */
        GETAL,
        JA_NEE,
        /** One of a few words; their labels stand under /v1/woorden. */
        KEUZE,
        /** Columns of its own. */
        OBJECT,
        /** A value by each of keys that the school or an event gives. */
        TABEL,
        /** Whatever stood in an event. */
        VRIJ
    }

    public Kolom {
        waarden = List.copyOf(waarden);
        delen = List.copyOf(delen);
    }
}
