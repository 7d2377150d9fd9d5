package nl.zorgspoor.partners.bericht;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;
import org.jspecify.annotations.Nullable;

/** What was asked for within the referral; who the student is only when the referral did not tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Aanvulling(
        String aanvulling,
        @Nullable String naam,
        @Nullable LocalDate geboortedatum,
        @Nullable String contactOuders) {

    public static Aanvulling van(VerwijzingAangevuld e) {
        boolean contact = e.gegevens().contains(Gegevenssoort.CONTACT);
        return new Aanvulling(
                e.aanvulling(),
                contact ? e.leerlingNaam() : null,
                contact ? e.geboortedatum() : null,
                contact ? e.contactgegevensOuders() : null);
    }
}
