package nl.zorgspoor.core.bevoegdheid;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.jspecify.annotations.Nullable;

/**
 * What of the file is open to a reader beside the right of the role: everything, or for a parent without authority only what the
 * school opens to such a parent (R328).
 *
 * @param soorten the kinds of data to which it is limited; null when it is not
 */
public record Openstelling(@Nullable Set<Gegevenssoort> soorten) {

    public static final Openstelling ALLES = new Openstelling(null);

    public static Openstelling voor(Actor lezer, Schoolprofiel school, Naslag naslag, LocalDate op) {
        if (!Bevoegdheden.isOuderZonderGezag(lezer, school, naslag, op)) {
            return ALLES;
        }
        return new Openstelling(school.lijst(Instelling.OUDER_ZONDER_GEZAG_ZIET, op).stream()
                .map(Gegevenssoort::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isBeperkt() {
        return soorten != null;
    }

    public boolean isOpen(Gegevenssoort soort) {
        return soorten == null || soorten.contains(soort);
    }
}
