package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import org.jspecify.annotations.Nullable;

/** What goes out with a referral: the partner's contract and the ground set the limit, the rest stays empty. */
final class Verzending {

    /** What a partner needs to reach the family, and no more. */
    private static final Set<Gegevenssoort> GEBRUIKELIJK = EnumSet.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);

    private Verzending() {}

    /** R146: JOS takes its own form and nothing else; a referral without it could not be delivered. */
    static void eisGeenFormulier(PartnerType type) {
        if (type == PartnerType.JOS) {
            throw Regel.JOS_FORMULIER
                    .weigert(
                            "FORMULIER_ONTBREEKT",
                            "Naar JOS gaat een verwijzing met het JOS-formulier, na het besluit.")
                    .ontbreekt("JOSAanmeldformulierIngevuld")
                    .herstel("VraagJOSAan");
        }
    }

    /** R6: the school works with this partner. */
    static Partner eisPartner(PartnerType type, @Nullable String partnerId, Context x) {
        return x.school().partner(type, partnerId).orElseThrow(() -> Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "School %s werkt niet met deze partner van de soort %s.",
                        x.school().schoolId(),
                        type)
                .ontbreekt(partnerId == null ? type.name() : partnerId)
                .herstel("RegistreerPartner"));
    }

    /** The kinds asked for; what is usual and in the contract when nothing was said. */
    static Set<Gegevenssoort> soorten(@Nullable Collection<Gegevenssoort> gevraagd, Partner partner) {
        Set<Gegevenssoort> soorten = new TreeSet<>(Objects.requireNonNullElse(gevraagd, GEBRUIKELIJK));
        if (gevraagd == null) {
            soorten.retainAll(partner.gegevenscontract());
        }
        return Collections.unmodifiableSet(soorten);
    }

    static VerwijzingVerzonden verzend(
            String leerlingId,
            String verwijzingId,
            Aanvraag aanvraag,
            Verzendgrond grond,
            Formulier formulier,
            Leerlinggegevens leerling,
            Context x) {
        Partner partner = eisPartner(aanvraag.partnerType(), aanvraag.partnerId(), x);
        eisMinimaal(aanvraag.gegevens(), grond, partner);
        boolean contact = aanvraag.gegevens().contains(Gegevenssoort.CONTACT);
        Leerlinggegevens wie =
                contact || aanvraag.gegevens().contains(Gegevenssoort.BASIS) ? leerling : Leerlinggegevens.ONBEKEND;
        LocalDate vandaag = x.vandaag();
        return new VerwijzingVerzonden(
                leerlingId,
                verwijzingId,
                aanvraag.partnerType(),
                partner.partnerId(),
                aanvraag.vraag(),
                aanvraag.urgentie(),
                aanvraag.gegevens(),
                aanvraag.observatie(),
                grond.grondslag(),
                grond.toestemmingId(),
                grond.datum(),
                grond.doel(),
                grond.motivering(),
                vandaag,
                reactieVoor(partner, vandaag, x),
                x.school().coordinator(vandaag),
                wie.naam(),
                wie.geboortedatum(),
                wie.klas(),
                wie.mentorId(),
                contact ? formulier.contactgegevensOuders() : null,
                formulier.hulpvraagcategorie(),
                formulier.reedsIngezet(),
                formulier.gewensteStart(),
                partner.kanaal());
    }

    /** R236: the partner's own term, in school days. */
    static LocalDate reactieVoor(Partner partner, LocalDate vanaf, Context x) {
        return x.school().kalender().plusSchooldagen(vanaf, partner.reactietermijnDagen());
    }

    /** R53: only kinds that are both in the partner's contract and in the consent or ground. */
    static void eisMinimaal(Set<Gegevenssoort> gegevens, Verzendgrond grond, Partner partner) {
        Set<Gegevenssoort> dekt = grond.dekt();
        List<String> teVeel = gegevens.stream()
                .filter(s -> !partner.gegevenscontract().contains(s) || (dekt != null && !dekt.contains(s)))
                .map(Gegevenssoort::name)
                .sorted()
                .toList();
        if (!teVeel.isEmpty()) {
            throw Regel.MINIMAAL
                    .weigert(
                            "GEGEVENSSOORT_NIET_TOEGESTAAN",
                            "Deze soorten gegevens staan niet in het contract van %s of niet in de toestemming.",
                            partner.partnerType())
                    .ontbreekt(teVeel)
                    .herstel("BereidVerwijzingVoor");
        }
    }
}
