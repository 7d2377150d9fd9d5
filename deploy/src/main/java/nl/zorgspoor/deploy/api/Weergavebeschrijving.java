package nl.zorgspoor.deploy.api;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.lezen.Kolom;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.jspecify.annotations.Nullable;

/**
 * A view as whoever builds on it wants to know it.
 *
 * @param gegevenssoort the kind of data it shows; null when it shows nothing about students
 * @param leesrecht what of that kind the reader reads; {@code GEEN} means that the view is refused
 */
record Weergavebeschrijving(
        String naam,
        String pad,
        String beschrijving,
        @Nullable Gegevenssoort gegevenssoort,
        Leesrecht leesrecht,
        List<Filter> filters,
        List<Kolom> kolommen) {

    record Filter(String naam, Parameter.Soort soort, List<String> waarden, String beschrijving) {}

    static Weergavebeschrijving van(Weergaven.Beschrijving w, Lezer lezer) {
        return new Weergavebeschrijving(
                w.naam(),
                "/v1/weergaven/" + w.naam(),
                w.beschrijving(),
                w.soort(),
                w.soort() == null ? Leesrecht.VOLLEDIG : lezer.recht(w.soort()),
                w.parameters().stream()
                        .map(p -> new Filter(p.naam(), p.soort(), p.waarden(), p.beschrijving()))
                        .toList(),
                w.kolommen());
    }
}
