package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.jspecify.annotations.Nullable;

/** Which event an accepted answer of a partner becomes. */
final class Partnerantwoorden {

    private Partnerantwoorden() {}

    static Partnerantwoord van(VerwerkTerugmelding c, Verwijzing v, Context x) {
        String leerling = c.leerlingId();
        String id = c.verwijzingId();
        PartnerType partner = v.partnerType();
        String bericht = c.berichtId();
        int nummer = c.volgnummer();
        LocalDate datum = c.datum() == null ? x.vandaag() : c.datum();
        String inhoud = c.inhoud();
        return switch (c.soort()) {
            case ONTVANGEN ->
                new VerwijzingOntvangenDoorPartner(
                        leerling, id, partner, bericht, nummer, datum, inhoud, reactieNaOntvangst(v, x));
            case AANVULLING_GEVRAAGD ->
                new AanvullingDoorPartnerGevraagd(leerling, id, partner, bericht, nummer, datum, inhoud);
            case GEACCEPTEERD -> new VerwijzingGeaccepteerd(leerling, id, partner, bericht, nummer, datum, inhoud);
            case GEWEIGERD ->
                new VerwijzingGeweigerdDoorPartner(
                        leerling, id, partner, bericht, nummer, datum, inhoud, vervolgVoor(x));
            case STARTGESPREK_GEPLAND ->
                new StartgesprekDoorPartnerGepland(leerling, id, partner, bericht, nummer, datum, inhoud);
            case GESTART ->
                new BegeleidingDoorPartnerGestart(leerling, id, partner, bericht, nummer, datum, inhoud, tot(c, datum));
            case VOORTGANG -> new VoortgangDoorPartnerGemeld(leerling, id, partner, bericht, nummer, datum, inhoud);
            case ADVIES ->
                new AdviesDoorPartnerGegeven(
                        leerling,
                        id,
                        partner,
                        bericht,
                        nummer,
                        datum,
                        inhoud,
                        v.aanvraag().observatie(),
                        c.naar());
            case BESLUIT -> new BesluitDoorPartnerGenomen(leerling, id, partner, bericht, nummer, datum, inhoud);
            case AFGESLOTEN ->
                new BegeleidingDoorPartnerAfgesloten(leerling, id, partner, bericht, nummer, datum, inhoud);
        };
    }

    /** Until when help lasts is agreed at its start. */
    private static @Nullable LocalDate tot(VerwerkTerugmelding c, LocalDate van) {
        LocalDate tot = c.tot();
        if (tot != null && tot.isBefore(van)) {
            throw CommandGeweigerd.statusOnjuist("Hulp eindigt niet voor zij begint.")
                    .ontbreekt("tot (%s of later)".formatted(van));
        }
        return tot;
    }

    /** R236: a receipt is no answer, so the term runs on; after a supplement it starts again. */
    private static @Nullable LocalDate reactieNaOntvangst(Verwijzing v, Context x) {
        if (Antwoordverloop.ontvangstIsAntwoord(v.partnerType())) {
            return null;
        }
        if (!v.isBij(Stap.AANVULLING_GEVRAAGD)) {
            return v.fase() instanceof Fase.BijPartner b ? b.reactieVoor() : null;
        }
        return x.school()
                .partner(v.partnerType(), v.aanvraag().partnerId())
                .map(p -> Verzending.reactieVoor(p, x.vandaag(), x))
                .orElse(null);
    }

    /** R239: the coordinator's task. */
    private static LocalDate vervolgVoor(Context x) {
        return x.school()
                .kalender()
                .plusSchooldagen(
                        x.vandaag(), x.school().getal(Instelling.VERWIJZING_AFGEWEZEN_SCHOOLDAGEN, x.vandaag()));
    }
}
