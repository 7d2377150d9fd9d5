package nl.zorgspoor.partners.jos;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Aanvulling;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Antwoorden;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.bericht.Persoonsgegevens;
import nl.zorgspoor.partners.bericht.Uitgaand;

/** Between the school's words and those of JOS. */
public final class JosVertaler {

    /** JOS. */
    public static final Partnerkamer KAMER = new Partnerkamer(
            "jos",
            Set.of(PartnerType.JOS),
            new Kanaal("lb.verwijzing.jos.v1", "nl.zorgspoor.verwijzing.jos.v1", "jos/verwijzing.v1.json"),
            new Kanaal("lb.terugmelding.jos.v1", "nl.zorgspoor.terugmelding.jos.v1", "jos/terugmelding.v1.json"),
            JosVertaler::vertaal,
            JosVertaler::vertaal,
            Antwoorden::afgekeurd);

    private JosVertaler() {}

    /** What JOS is told of an event, when it concerns JOS. */
    public static Optional<Uitgaand> vertaal(Vastgelegd v) {
        if (v.inhoud() instanceof VerwijzingVerzonden e && e.partnerType() == PartnerType.JOS) {
            if (Persoonsgegevens.vernietigd(e.leerlingNaam(), e.vraag(), e.contactgegevensOuders())) {
                return Optional.empty();
            }
            return Optional.of(Antwoorden.verwijzing(e, aanmelding(e)));
        }
        if (v.inhoud() instanceof VerwijzingAangevuld e && e.partnerType() == PartnerType.JOS) {
            return Antwoorden.aanvulling(e, Aanvulling::van);
        }
        if (v.inhoud() instanceof VerwijzingIngetrokken e && e.partnerType() == PartnerType.JOS && e.verzonden()) {
            return Optional.of(Antwoorden.stop(e));
        }
        return Optional.empty();
    }

    private static JosBericht.Aanmelding aanmelding(VerwijzingVerzonden e) {
        boolean contact = e.gegevens().contains(Gegevenssoort.CONTACT);
        return new JosBericht.Aanmelding(
                contact ? e.leerlingNaam() : null,
                contact ? e.geboortedatum() : null,
                contact ? e.contactgegevensOuders() : null,
                e.klas(),
                e.mentorId(),
                e.hulpvraagcategorie(),
                e.vraag(),
                Objects.requireNonNullElse(e.reedsIngezet(), List.of()),
                e.gewensteStart());
    }

    /** An answer of JOS. */
    public static Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing) {
        return Antwoorden.terugmelding(
                bericht,
                verwijzing,
                Terugmelding.valueOf(bericht.tekst("soort")),
                "reden",
                "week",
                "doelBehaald",
                "naar",
                "effect");
    }
}
