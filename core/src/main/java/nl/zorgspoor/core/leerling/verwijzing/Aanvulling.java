package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VulVerwijzingAan;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;

/** What a partner asked for before it answers (R237): the limits of the referral hold for what comes after it (R50, R53). */
final class Aanvulling {

    private static final Set<Gegevenssoort> WIE = Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);

    private Aanvulling() {}

    static VerwijzingAangevuld van(
            VulVerwijzingAan c, Verwijzing v, Context x, Toestemmingen toestemming, Leerlinggegevens leerling) {
        Uitgang uitgang = v.uitgang();
        if (uitgang == null || !v.isBij(Stap.AANVULLING_GEVRAAGD)) {
            throw CommandGeweigerd.statusOnjuist(
                    "Verwijzing %s is %s; aanvullen kan als de partner om een aanvulling heeft gevraagd."
                            .formatted(c.verwijzingId(), v.getStatus()));
        }
        Aanvraag aanvraag = v.aanvraag();
        Set<Gegevenssoort> nieuw = new TreeSet<>(Objects.requireNonNullElse(c.gegevens(), List.of()));
        nieuw.removeAll(aanvraag.gegevens());
        Set<Gegevenssoort> alle = new TreeSet<>(aanvraag.gegevens());
        alle.addAll(nieuw);
        Partner partner = Verzending.eisPartner(aanvraag.partnerType(), aanvraag.partnerId(), x);
        Verzendgrond grond = Verzendgrond.nogSteeds(uitgang, aanvraag, x, toestemming);
        Verzending.eisMinimaal(alle, grond, partner);
        Leerlinggegevens wie = Collections.disjoint(nieuw, WIE) ? Leerlinggegevens.ONBEKEND : leerling;
        LocalDate vandaag = x.vandaag();
        return new VerwijzingAangevuld(
                c.leerlingId(),
                c.verwijzingId(),
                aanvraag.partnerType(),
                aanvraag.partnerId(),
                v.uitgegaan() + 1,
                c.aanvulling(),
                Collections.unmodifiableSet(alle),
                grond.grondslag(),
                grond.toestemmingId(),
                grond.datum(),
                grond.doel(),
                vandaag,
                Verzending.reactieVoor(partner, vandaag, x),
                wie.naam(),
                wie.geboortedatum(),
                alle.contains(Gegevenssoort.CONTACT) ? c.contactgegevensOuders() : null,
                uitgang.kanaal());
    }
}
