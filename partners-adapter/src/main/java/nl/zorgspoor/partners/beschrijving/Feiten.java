package nl.zorgspoor.partners.beschrijving;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import org.jspecify.annotations.Nullable;

/** All that a message to a partner can be made of; which of it goes is in the partner's description. */
record Feiten(
        Set<Gegevenssoort> gegevens,
        @Nullable String naam,
        @Nullable LocalDate geboortedatum,
        @Nullable String contactOuders,
        @Nullable String klas,
        @Nullable String mentor,
        @Nullable String coordinator,
        @Nullable String categorie,
        @Nullable String vraag,
        @Nullable String urgentie,
        @Nullable List<String> reedsIngezet,
        @Nullable LocalDate gewensteStart,
        @Nullable Boolean observatie,
        @Nullable String aanvulling) {

    static Feiten van(VerwijzingVerzonden e, String coordinator) {
        return new Feiten(
                e.gegevens(),
                e.leerlingNaam(),
                e.geboortedatum(),
                e.contactgegevensOuders(),
                e.klas(),
                e.mentorId(),
                coordinator,
                e.hulpvraagcategorie(),
                e.vraag(),
                e.urgentie().name(),
                e.reedsIngezet(),
                e.gewensteStart(),
                e.observatie(),
                null);
    }

    static Feiten van(VerwijzingAangevuld e) {
        return new Feiten(
                e.gegevens(),
                e.leerlingNaam(),
                e.geboortedatum(),
                e.contactgegevensOuders(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.aanvulling());
    }
}
