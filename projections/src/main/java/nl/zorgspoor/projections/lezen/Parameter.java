package nl.zorgspoor.projections.lezen;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A filter of a view.
 *
 * @param naam the query key in camelCase
 * @param waarden the values it can have; empty means any of its kind
 * @param zoek the search it stands for
 * @param rij the same on a row, for a view whose rows are made when it is read
 */
public record Parameter(
        String naam,
        Soort soort,
        List<String> waarden,
        String beschrijving,
        Function<String, Bson> zoek,
        BiPredicate<Document, String> rij) {

    /** The name of the parameter that leaves names out. */
    static final String NAMEN = "namen";

    /** What a value must look like. */
    public enum Soort {
        TEKST,
        DATUM,
        JA_NEE,
        KEUZE
    }

    /** Rows whose column has this value. */
    public static Parameter tekst(String naam, String beschrijving) {
        return new Parameter(
                naam,
                Soort.TEKST,
                List.of(),
                beschrijving,
                w -> Filters.eq(naam, w),
                (r, w) -> w.equals(String.valueOf(r.get(naam))));
    }

    /** Of rows that are made when the view is read: those with this value in another column, too. */
    public Parameter ook(String kolom) {
        return new Parameter(
                naam,
                soort,
                waarden,
                beschrijving,
                zoek,
                (r, w) -> rij.test(r, w) || w.equals(String.valueOf(r.get(kolom))));
    }

    public static Parameter keuze(String naam, String beschrijving, String... waarden) {
        Parameter p = tekst(naam, beschrijving);
        return new Parameter(naam, Soort.KEUZE, List.of(waarden), beschrijving, p.zoek(), p.rij());
    }

    public static Parameter keuze(String naam, String beschrijving, Enum<?>[] waarden) {
        return keuze(naam, beschrijving, Arrays.stream(waarden).map(Enum::name).toArray(String[]::new));
    }

    /** Whether the names of students stand beside their ids, where who reads may read them; without them a page can be printed. */
    public static Parameter namen() {
        return new Parameter(
                NAMEN,
                Soort.JA_NEE,
                List.of(),
                "Of de naam van de leerling erbij staat; zonder kan de bladzijde worden afgedrukt",
                w -> Filters.empty(),
                (r, w) -> true);
    }

    /** The same, where a value is stored under another one until it is read. */
    public Parameter alsOpgeslagen(UnaryOperator<String> opgeslagen) {
        return new Parameter(naam, soort, waarden, beschrijving, w -> zoek.apply(opgeslagen.apply(w)), rij);
    }

    /** Rows on or after a day, by a column that holds a day or a moment. */
    public static Parameter vanaf(String kolom) {
        return new Parameter(
                "vanaf",
                Soort.DATUM,
                List.of(),
                "Eerste dag (" + kolom + ")",
                w -> Filters.gte(kolom, w),
                (r, w) -> r.get(kolom) instanceof String s && s.compareTo(w) >= 0);
    }

    /** Rows up to and including a day, by a column that holds a day or a moment. */
    public static Parameter tot(String kolom) {
        return new Parameter(
                "tot",
                Soort.DATUM,
                List.of(),
                "Laatste dag (" + kolom + ")",
                w -> Filters.lt(kolom, dagErna(w)),
                (r, w) -> r.get(kolom) instanceof String s && s.compareTo(dagErna(w)) < 0);
    }

    private static String dagErna(String dag) {
        return LocalDate.parse(dag).plusDays(1).toString();
    }

    /** What is wrong with a value, in Dutch. */
    Optional<String> fout(String waarde) {
        boolean goed =
                switch (soort) {
                    case TEKST -> !waarde.isBlank();
                    case KEUZE -> waarden.contains(waarde);
                    case JA_NEE -> waarde.equals("true") || waarde.equals("false");
                    case DATUM -> isDatum(waarde);
                };
        if (goed) {
            return Optional.empty();
        }
        return Optional.of(
                switch (soort) {
                    case TEKST -> naam + ": mag niet leeg zijn";
                    case KEUZE -> naam + ": een van " + String.join(", ", waarden);
                    case JA_NEE -> naam + ": true of false";
                    case DATUM -> naam + ": een datum als 2026-09-14";
                });
    }

    private static boolean isDatum(String waarde) {
        try {
            // A year of more than four digits is no day of a school, and sorts wrongly as text.
            return waarde.length() == 10 && LocalDate.parse(waarde).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
