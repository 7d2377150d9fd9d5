package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the partner's own form adds to a referral.
 *
 * @param contactgegevensOuders goes out only with the kind CONTACT
 * @param hulpvraagcategorie the code of the JOS category
 */
public record Formulier(
        @Nullable String contactgegevensOuders,
        @Nullable String hulpvraagcategorie,
        List<String> reedsIngezet,
        @Nullable LocalDate gewensteStart) {

    static Formulier metContact(@Nullable String contactgegevensOuders) {
        return new Formulier(contactgegevensOuders, null, List.of(), null);
    }
}
