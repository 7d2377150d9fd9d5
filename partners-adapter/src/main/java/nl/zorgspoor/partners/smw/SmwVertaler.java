package nl.zorgspoor.partners.smw;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Antwoorden;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.bericht.Persoonsgegevens;
import nl.zorgspoor.partners.bericht.Uitgaand;
import org.jspecify.annotations.Nullable;

/** Between the school's words and those of school social work. */
public final class SmwVertaler {

    private static final Set<PartnerType> SMW = Set.of(PartnerType.SMW, PartnerType.SMW_PLUS);

    /** SMW and SMW+: one organisation, one topic. */
    public static final Partnerkamer KAMER = new Partnerkamer(
            "smw",
            SMW,
            new Kanaal("lb.verwijzing.smw.v1", "nl.zorgspoor.verwijzing.smw.v1", "smw/verwijzing.v1.json"),
            new Kanaal("lb.terugmelding.smw.v1", "nl.zorgspoor.terugmelding.smw.v1", "smw/terugmelding.v1.json"),
            SmwVertaler::vertaal,
            SmwVertaler::vertaal,
            Antwoorden::afgekeurd);

    private SmwVertaler() {}

    /** What SMW is told of an event, when it concerns SMW. */
    public static Optional<Uitgaand> vertaal(Vastgelegd v) {
        if (v.inhoud() instanceof VerwijzingVerzonden e && SMW.contains(e.partnerType())) {
            if (Persoonsgegevens.vernietigd(e.leerlingNaam(), e.vraag(), e.contactgegevensOuders())) {
                return Optional.empty();
            }
            return Optional.of(Antwoorden.verwijzing(e, hulpvraag(e, v.actorId())));
        }
        if (v.inhoud() instanceof VerwijzingAangevuld e && SMW.contains(e.partnerType())) {
            return Antwoorden.aanvulling(e, SmwVertaler::aanvulling);
        }
        if (v.inhoud() instanceof VerwijzingIngetrokken e && SMW.contains(e.partnerType()) && e.verzonden()) {
            return Optional.of(Antwoorden.stop(e));
        }
        return Optional.empty();
    }

    private static SmwBericht.Hulpvraag hulpvraag(VerwijzingVerzonden e, String coordinator) {
        return new SmwBericht.Hulpvraag(contact(e), e.vraag(), e.urgentie().name(), e.klas(), coordinator, context(e));
    }

    /** Who to reach, as far as the referral did not tell it. */
    private static SmwBericht.Aanvulling aanvulling(VerwijzingAangevuld e) {
        boolean contact = e.gegevens().contains(Gegevenssoort.CONTACT)
                && (e.leerlingNaam() != null || e.geboortedatum() != null || e.contactgegevensOuders() != null);
        return new SmwBericht.Aanvulling(
                e.aanvulling(),
                contact
                        ? new SmwBericht.Contact(e.leerlingNaam(), e.geboortedatum(), e.contactgegevensOuders())
                        : null);
    }

    private static SmwBericht.@Nullable Contact contact(VerwijzingVerzonden e) {
        return e.gegevens().contains(Gegevenssoort.CONTACT)
                ? new SmwBericht.Contact(e.leerlingNaam(), e.geboortedatum(), e.contactgegevensOuders())
                : null;
    }

    private static @Nullable List<String> context(VerwijzingVerzonden e) {
        List<String> ingezet = e.reedsIngezet();
        boolean vrij = e.gegevens().contains(Gegevenssoort.HANDELINGSPLAN)
                || e.gegevens().contains(Gegevenssoort.LOGBOEK);
        return vrij && ingezet != null && !ingezet.isEmpty() ? ingezet : null;
    }

    /** An answer of SMW. */
    public static Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing) {
        return Antwoorden.terugmelding(
                bericht, verwijzing, Terugmelding.valueOf(bericht.tekst("soort")), "reden", "naar");
    }
}
