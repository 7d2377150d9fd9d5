package nl.zorgspoor.projections.tijdlijn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;

/** The areas that lines come from, as they call themselves; what is of no single one is {@code OVERIG}. */
final class Domein {

    static final String OVERIG = "OVERIG";

    private static final List<String> GEBIEDEN =
            Vocabulaire.domeinen().stream().map(Domein::opgeslagen).toList();

    private Domein() {}

    /** All that a line can have. */
    static String[] alle() {
        return Stream.concat(GEBIEDEN.stream(), Stream.of(OVERIG)).toArray(String[]::new);
    }

    static String van(Gebeurtenis gebeurtenis) {
        return Vocabulaire.domein(gebeurtenis)
                .map(Domein::opgeslagen)
                .filter(GEBIEDEN::contains)
                .orElse(OVERIG);
    }

    private static String opgeslagen(String domein) {
        return domein.toUpperCase(Locale.ROOT);
    }

    /** What reading about an event takes; of what is not about a student alone, the logbook. */
    static Gegevenssoort gegevenssoort(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof LeerlingGebeurtenis l ? l.gegevenssoort() : Gegevenssoort.LOGBOEK;
    }
}
