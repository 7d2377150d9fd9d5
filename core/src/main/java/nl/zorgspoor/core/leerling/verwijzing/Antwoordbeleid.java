package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VervolgNaWeigeringBesloten;

/** What a partner answers: from whom it comes, whether it fits (R237), what it sets going, and what comes after a no (R239). */
final class Antwoordbeleid {

    private Antwoordbeleid() {}

    /** R3: a partner answers its own referrals only. */
    static void eisEigenPartner(Verwijzing v, Context x) {
        boolean cta = v.partnerType() == PartnerType.SWV_CTA && Partners.antwoordt(x.rol(), PartnerType.SWV);
        if (x.rol().isExtern() && !cta && !Partners.antwoordt(x.rol(), v.partnerType())) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "De rol %s antwoordt niet op deze verwijzing.", x.rol());
        }
    }

    static List<LeerlingGebeurtenis> verwerkt(VerwerkTerugmelding c, Verwijzing v, Context x) {
        if (Antwoordverloop.na(v.fase(), c.soort(), v.partnerType()).isEmpty()) {
            throw Regel.VW_STATUS
                    .weigert(
                            "BERICHT_PAST_NIET", "%s past niet bij een verwijzing die %s is.", c.soort(), v.getStatus())
                    .ontbreekt(v.getStatus())
                    .herstel("KeurPartnerberichtAf");
        }
        eisReden(c, v);
        if (c.tot() != null && c.soort() != Terugmelding.GESTART) {
            throw CommandGeweigerd.statusOnjuist(
                            "Tot wanneer hulp duurt wordt bij de start gezegd, niet bij %s.".formatted(c.soort()))
                    .ontbreekt("tot (leeg)");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(Partnerantwoorden.van(c, v, x));
        if (c.soort() == Terugmelding.ADVIES && v.partnerType() == PartnerType.JOS) {
            events.add(x.aandacht(c.leerlingId(), Regel.JOS_COMPLEX, "JOS_ADVISEERT_ANDERE_HULP"));
        }
        if (c.soort() == Terugmelding.ADVIES && c.naar() == Adviesrichting.OOV) {
            events.add(x.aandacht(c.leerlingId(), Regel.OOV_ADVIES, "PARTNER_ADVISEERT_OOV"));
        }
        return events;
    }

    /** R376: a school that counted on the partner reads why it does not go on. */
    private static void eisReden(VerwerkTerugmelding c, Verwijzing v) {
        if (c.soort() == Terugmelding.GEWEIGERD && leeg(c.inhoud()) && Antwoordverloop.isAangenomen(v.fase())) {
            throw Regel.VW_TERUGGAVE
                    .weigert("REDEN_ONTBREEKT", "Wie een verwijzing teruggeeft die is geaccepteerd, zegt waarom.")
                    .ontbreekt("inhoud");
        }
    }

    /** The answer of a partner without a channel, as somebody of the school took it down: it has no number in the partner's own count. */
    static VerwerkTerugmelding opgenomen(LegPartnerantwoordVast c, Verwijzing v, Context x) {
        Uitgang uitgang = v.eisVerzonden();
        // Where no role answers for the partner, a letter can still be the answer.
        if (v.gaatVanzelf() && Partners.rol(v.partnerType()) != null) {
            throw CommandGeweigerd.statusOnjuist(
                    "%s antwoordt zelf op een verwijzing; dat neemt niemand over.".formatted(v.partnerType()));
        }
        LocalDate datum = c.soort() == Terugmelding.STARTGESPREK_GEPLAND
                ? Objects.requireNonNullElse(c.datum(), x.vandaag())
                : x.gebeurdOp(c.datum(), uitgang.op());
        return new VerwerkTerugmelding(
                c.leerlingId(),
                c.verwijzingId(),
                "school-%d".formatted(v.berichten().size() + 1),
                v.volgnummer(),
                c.soort(),
                datum,
                c.inhoud(),
                c.naar(),
                c.tot());
    }

    /** R239: another partner, other support, or nothing; the last two say which, or why. */
    static VervolgNaWeigeringBesloten naWeigering(BesluitNaWeigering c, Verwijzing v, Context x) {
        if (!(v.fase() instanceof Fase.Geweigerd)) {
            throw CommandGeweigerd.statusOnjuist("Verwijzing %s is %s; hierover wordt na een weigering besloten."
                    .formatted(c.verwijzingId(), v.getStatus()));
        }
        if (c.keuze() != Vervolgkeuze.ANDERE_PARTNER) {
            Tekst.eisInhoud(Regel.VW_GEWEIGERD, "Een besluit na een weigering", !leeg(c.toelichting()), "toelichting");
        }
        return new VervolgNaWeigeringBesloten(
                c.leerlingId(), c.verwijzingId(), v.partnerType(), c.keuze(), c.toelichting(), x.vandaag());
    }
}
