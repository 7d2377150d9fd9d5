package nl.zorgspoor.projections.lezen;

import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a view.
 *
 * @param soort the kind of data it shows; a role that may not read it is refused. Null when it shows nothing about students
 * @param sortering the order of its documents
 * @param beschrijving one Dutch sentence for the API's description
 * @param bijnamen other names under which it is found
 * @param parameters its own filters; {@code schoolId}, {@code leerlingId}, {@code klas} and {@code mijnLeerlingen} every view has
 * @param alleenVolledig columns that a reader with a limited right does not get
 * @param naarOpenstelling whether the view itself shows each of its parts as far as that kind of data is open to the reader; who has only some
 *     kinds open reads no other view (R328), for what is of a kind may say more than what was opened
 */
public record Kop(
        Weergave weergave,
        @Nullable Gegevenssoort soort,
        Bson sortering,
        String beschrijving,
        List<String> bijnamen,
        List<Parameter> parameters,
        Set<String> alleenVolledig,
        boolean naarOpenstelling) {

    public static Kop van(Weergave weergave, @Nullable Gegevenssoort soort, Bson sortering, String beschrijving) {
        return new Kop(weergave, soort, sortering, beschrijving, List.of(), List.of(), Set.of(), false);
    }

    public Kop bijnamen(String... namen) {
        return new Kop(
                weergave, soort, sortering, beschrijving, List.of(namen), parameters, alleenVolledig, naarOpenstelling);
    }

    public Kop parameters(Parameter... eigen) {
        return new Kop(
                weergave, soort, sortering, beschrijving, bijnamen, List.of(eigen), alleenVolledig, naarOpenstelling);
    }

    public Kop alleenVolledig(String... kolommen) {
        return new Kop(
                weergave, soort, sortering, beschrijving, bijnamen, parameters, Set.of(kolommen), naarOpenstelling);
    }

    /** The view looks itself at what is open to the reader. */
    public Kop kiestZelf() {
        return new Kop(weergave, soort, sortering, beschrijving, bijnamen, parameters, alleenVolledig, true);
    }
}
