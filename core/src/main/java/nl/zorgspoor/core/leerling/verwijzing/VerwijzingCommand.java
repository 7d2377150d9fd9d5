package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import org.jspecify.annotations.Nullable;

/** The commands about referrals to partners. */
public sealed interface VerwijzingCommand extends LeerlingOpdracht {

    /** A partner's own id of a message: printable, whatever form it has. */
    String BERICHT_ID = "[ -~]{1,200}";

    String BERICHT_ID_UITLEG = "1 tot en met 200 gewone tekens";

    /** What a partner says may be as long as its message. */
    int GEHEEL_BERICHT = 65_536;

    /** How soon the partner is asked to look at it. */
    enum Urgentie {
        NORMAAL,
        SPOED
    }

    /** Who indicates that the GGZ is needed; a school does not. */
    enum Indicatiesteller {
        HUISARTS,
        SOCIAAL_TEAM
    }

    /** To where an advice of a partner points. */
    enum Adviesrichting {
        TERUGKEER,
        OOV,
        VSO,
        SOCIAAL_TEAM,
        GGZ,
        BPO,
        ANDERS
    }

    /** What a partner can answer. */
    enum Terugmelding {
        ONTVANGEN,
        GEACCEPTEERD,
        GEWEIGERD,
        AANVULLING_GEVRAAGD,
        STARTGESPREK_GEPLAND,
        GESTART,
        VOORTGANG,
        ADVIES,
        BESLUIT,
        AFGESLOTEN
    }

    /**
     * Prepares a referral; as long as it has not been sent, preparing it again replaces what was prepared.
     *
     * @param verwijzingId one of a kind in the whole installation (R330); the partner sees it, so it does not name the student
     * @param partnerId which partner of that kind; the school's only one when left out, and of more than one the first, which is pointed
     *     out
     * @param gegevens kinds of data to send; what the partner needs to contact the family when left out
     * @param observatie whether the SWV is asked to observe the student, which parents consent to (R238)
     * @param indicatieDoor on whose indication the GGZ starts (R261)
     */
    @NaVertrek(Ruimte.DICHT)
    record BereidVerwijzingVoor(
            String leerlingId,
            @NaarBuiten String verwijzingId,
            PartnerType partnerType,
            @Nullable String partnerId,
            @Lengte(4000) @Nullable String vraag,
            @Nullable Urgentie urgentie,
            @Nullable List<Gegevenssoort> gegevens,
            @Nullable Boolean observatie,
            @Nullable Indicatiesteller indicatieDoor)
            implements VerwijzingCommand {

        public BereidVerwijzingVoor(
                String leerlingId,
                String verwijzingId,
                PartnerType partnerType,
                @Nullable String partnerId,
                @Nullable String vraag,
                @Nullable Urgentie urgentie,
                @Nullable List<Gegevenssoort> gegevens,
                @Nullable Boolean observatie) {
            this(leerlingId, verwijzingId, partnerType, partnerId, vraag, urgentie, gegevens, observatie, null);
        }

        @Override
        public boolean ookNaVertrek() {
            return Grondslag.wettelijkVoor(partnerType);
        }
    }

    /**
     * Sends a prepared referral.
     *
     * @param toestemmingId the consent it rests on; the fitting one when left out
     * @param grondslag a statutory ground, or consent when left out
     * @param motivering why there is no time for consent; only with VITAAL_BELANG or ACUUT_GEVAAR
     * @param contactgegevensOuders how the partner reaches the parents; goes out only with the kind CONTACT
     */
    @NaVertrek(Ruimte.DICHT)
    record VerzendVerwijzing(
            String leerlingId,
            @NaarBuiten String verwijzingId,
            @Nullable String toestemmingId,
            @Nullable Grondslag grondslag,
            @Nullable String motivering,
            @Lengte(500) @Nullable String contactgegevensOuders)
            implements VerwijzingCommand {
        @Override
        public boolean ookNaVertrek() {
            return grondslag != null && grondslag.isWettelijk();
        }
    }

    /**
     * Gives a partner what it asked for before it answers: within the same referral, on the ground on which that went.
     *
     * @param aanvulling the answer to what the partner asked
     * @param gegevens kinds of data that go along now and did not before; none when left out
     * @param contactgegevensOuders goes out only with the kind CONTACT, of the referral or of this
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VulVerwijzingAan(
            String leerlingId,
            String verwijzingId,
            @Lengte(4000) String aanvulling,
            @Nullable List<Gegevenssoort> gegevens,
            @Lengte(500) @Nullable String contactgegevensOuders)
            implements VerwijzingCommand {}

    /** How people bring a referral to a partner that has no channel of its own here. */
    enum Verzendwijze {
        BEVEILIGDE_MAIL,
        PORTAAL,
        POST,
        TELEFONISCH,
        OVERHANDIGD
    }

    /**
     * Records that somebody brought a sent referral to a partner without a channel, or, after its withdrawal, that the partner
     * was told to stop.
     *
     * @param datum the day on which that was done; today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record MeldVerwijzingZelfVerstuurd(
            String leerlingId,
            String verwijzingId,
            @Nullable Verzendwijze wijze,
            @SindsAanmelding @Nullable LocalDate datum)
            implements VerwijzingCommand {}

    /**
     * Takes in a partner's answer.
     *
     * @param berichtId the partner message; the same one again stores nothing
     * @param volgnummer the partner's own count within the referral; an earlier or equal one stores nothing
     * @param datum the day of the answer, or of what it announces; today when left out
     * @param naar of an advice: to where it points (R279)
     * @param tot of a start: the last day of the help as it was agreed
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkTerugmelding(
            String leerlingId,
            String verwijzingId,

            @Vorm(patroon = BERICHT_ID, uitleg = BERICHT_ID_UITLEG)
            String berichtId,

            @Getal(van = 1, tot = 1_000_000) int volgnummer,
            Terugmelding soort,
            @Nullable LocalDate datum,
            @Lengte(GEHEEL_BERICHT) @Nullable String inhoud,
            @Nullable Adviesrichting naar,
            @Nullable LocalDate tot)
            implements VerwijzingCommand {

        public VerwerkTerugmelding(
                String leerlingId,
                String verwijzingId,
                String berichtId,
                int volgnummer,
                Terugmelding soort,
                @Nullable LocalDate datum,
                @Nullable String inhoud) {
            this(leerlingId, verwijzingId, berichtId, volgnummer, soort, datum, inhoud, null, null);
        }
    }

    /**
     * Records what a partner without a channel answered by letter, telephone or mail: whoever has no way in here answers through who
     * referred. The same order of answers counts (R237).
     *
     * @param datum the day of the answer, or of what it announces; today when left out
     * @param naar of an advice: to where it points (R279)
     * @param tot of a start: the last day of the help as it was agreed
     */
    @NaVertrek(Ruimte.AFRONDING)
    record LegPartnerantwoordVast(
            String leerlingId,
            String verwijzingId,
            Terugmelding soort,
            @SindsAanmelding @Nullable LocalDate datum,
            @Lengte(4000) @Nullable String inhoud,
            @Nullable Adviesrichting naar,
            @Nullable LocalDate tot)
            implements VerwijzingCommand {}

    /** What comes after a referral that the partner declined (R239). */
    enum Vervolgkeuze {
        ANDERE_PARTNER,
        ANDERE_ONDERSTEUNING,
        /** Nothing comes in its place. */
        AFSLUITEN
    }

    /**
     * Decides what comes after a declined referral (R239); a new referral says so by itself.
     *
     * @param toelichting which support, or why nothing
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BesluitNaWeigering(
            String leerlingId,
            String verwijzingId,
            Vervolgkeuze keuze,
            @Lengte(4000) @Nullable String toelichting) implements VerwijzingCommand {}

    /** Withdraws an open referral; the partner is told to stop. */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekVerwijzingIn(
            String leerlingId,
            String verwijzingId,
            @Nullable String reden) implements VerwijzingCommand {}

    /**
     * Records that a partner message could not be used, with what stood in it as far as that was understood.
     *
     * @param reden a short code, never the message's content
     */
    @NaVertrek(Ruimte.AFRONDING)
    record KeurPartnerberichtAf(
            String leerlingId,
            @Nullable String verwijzingId,

            @Vorm(patroon = BERICHT_ID, uitleg = BERICHT_ID_UITLEG)
            String berichtId,

            @Lengte(200) String reden,
            @Nullable Terugmelding soort,

            @Getal(van = 1, tot = 1_000_000) @Nullable Integer volgnummer,

            @Nullable LocalDate datum,
            @Lengte(GEHEEL_BERICHT) @Nullable String inhoud,
            @Nullable Adviesrichting naar)
            implements VerwijzingCommand {

        public KeurPartnerberichtAf(String leerlingId, @Nullable String verwijzingId, String berichtId, String reden) {
            this(leerlingId, verwijzingId, berichtId, reden, null, null, null, null, null);
        }

        /** The same with what the partner answered. */
        public KeurPartnerberichtAf met(VerwerkTerugmelding antwoord) {
            return new KeurPartnerberichtAf(
                    leerlingId,
                    verwijzingId,
                    berichtId,
                    reden,
                    antwoord.soort(),
                    antwoord.volgnummer(),
                    antwoord.datum(),
                    antwoord.inhoud(),
                    antwoord.naar());
        }
    }

    /** What a school makes of a message that was refused. */
    enum Beoordeling {
        /** It counts after all; steps that were left out are taken as done. */
        AANVAARD,
        /** It is known and stays without effect. */
        TERZIJDE
    }

    /**
     * Looks at a partner message that was refused: it counts after all, or it stays aside (R375).
     *
     * @param berichtId the partner's own id of it, as the view of referrals shows it
     * @param toelichting why it counts after all; with TERZIJDE it may be left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BeoordeelPartnerbericht(
            String leerlingId,
            String verwijzingId,

            @Vorm(patroon = BERICHT_ID, uitleg = BERICHT_ID_UITLEG)
            String berichtId,

            Beoordeling beoordeling,
            @Lengte(4000) @Nullable String toelichting)
            implements VerwijzingCommand {}
}
