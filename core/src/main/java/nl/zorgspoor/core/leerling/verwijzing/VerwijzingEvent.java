package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened about referrals to partners. */
public sealed interface VerwijzingEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    /** R156: what social work tells goes to the coordinator; the mentor gets the part that matters, when it is shared. */
    private static Gegevenssoort bericht(PartnerType partner) {
        return partner == PartnerType.SMW || partner == PartnerType.SMW_PLUS
                ? Gegevenssoort.GEZIN_THUIS
                : Gegevenssoort.HANDELINGSPLAN;
    }

    @Nullable
    String verwijzingId();

    /** The kind of partner, or null when a message could not be tied to a referral. */
    @Nullable
    PartnerType partnerType();

    /** A referral to Veilig Thuis is read like the meldcode itself. */
    @Override
    default Vertrouwelijkheid vertrouwelijkheid() {
        return vertrouwelijkheid(partnerType());
    }

    /** How confidential it is that a student was referred to such a partner. */
    static Vertrouwelijkheid vertrouwelijkheid(@Nullable PartnerType partner) {
        return partner == PartnerType.VEILIG_THUIS ? Vertrouwelijkheid.MELDCODE : Vertrouwelijkheid.NORMAAL;
    }

    /** Why a referral was withdrawn. */
    enum Intrekreden {
        DOOR_SCHOOL,
        TOESTEMMING_INGETROKKEN,
        TOESTEMMING_VERLOPEN,
        /** The student left the school (R327). */
        LEERLING_UITGESCHREVEN
    }

    /** @param indicatieDoor on whose indication the GGZ starts (R261); null for others, and when nobody said so */
    @Revisie(2)
    record VerwijzingVoorbereid(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            String partnerId,
            @Persoonlijk @Nullable String vraag,
            Urgentie urgentie,
            Set<Gegevenssoort> gegevens,
            boolean observatie,
            @Nullable Indicatiesteller indicatieDoor)
            implements VerwijzingEvent {}

    /**
     * All that the partner's translator needs, and no more: a component outside the kinds in {@code gegevens} is empty.
     *
     * @param motivering why it went without consent, for VITAAL_BELANG and ACUUT_GEVAAR
     * @param reactieVoor last day on which an answer is expected (R236)
     * @param eigenaar the role that watches the answer
     * @param hulpvraagcategorie the JOS category, for JOS only
     * @param kanaal the channel along which it goes, as the partner was registered ({@link nl.zorgspoor.core.gedeeld.Partnerkanaal})
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD)
    record VerwijzingVerzonden(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            String partnerId,
            @Persoonlijk @Nullable String vraag,
            Urgentie urgentie,
            Set<Gegevenssoort> gegevens,
            boolean observatie,
            Grondslag grondslag,
            @Nullable String toestemmingId,
            @Nullable LocalDate toestemmingDatum,
            @Nullable ToestemmingDoel toestemmingDoel,
            @Persoonlijk @Nullable String motivering,
            LocalDate verzondenOp,
            LocalDate reactieVoor,
            Rol eigenaar,
            @Persoonlijk @Nullable String leerlingNaam,
            @Persoonlijk @Nullable LocalDate geboortedatum,
            @Persoonlijk @Nullable String klas,
            @Nullable String mentorId,
            @Persoonlijk @Nullable String contactgegevensOuders,
            @Kenmerk @Nullable String hulpvraagcategorie,
            @Persoonlijk List<String> reedsIngezet,
            @Nullable LocalDate gewensteStart,
            @Kenmerk @Nullable String kanaal)
            implements LangsKanaal {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + partnerType;
        }
    }

    /**
     * What the partner asked for went out, on the ground on which the referral did. As there, a component outside the kinds in
     * {@code gegevens} is empty; who the student is stands here only when the referral did not tell it.
     *
     * @param volgnummer its place among the messages of this referral, from 2
     * @param gegevens the kinds that the partner has by now
     * @param reactieVoor last day on which an answer is expected: the term begins again (R236)
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD)
    record VerwijzingAangevuld(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            String partnerId,
            int volgnummer,
            @Persoonlijk String aanvulling,
            Set<Gegevenssoort> gegevens,
            Grondslag grondslag,
            @Nullable String toestemmingId,
            @Nullable LocalDate toestemmingDatum,
            @Nullable ToestemmingDoel toestemmingDoel,
            LocalDate datum,
            LocalDate reactieVoor,
            @Persoonlijk @Nullable String leerlingNaam,
            @Persoonlijk @Nullable LocalDate geboortedatum,
            @Persoonlijk @Nullable String contactgegevensOuders,
            @Kenmerk @Nullable String kanaal)
            implements LangsKanaal {}

    /**
     * Somebody brought it to a partner without a channel.
     *
     * @param stop whether the partner was told that the referral is withdrawn
     */
    record VerwijzingZelfVerstuurd(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            boolean stop,
            @Nullable Verzendwijze wijze,
            LocalDate datum)
            implements VerwijzingEvent {}

    /** What is told to the partner, or waited for from it, along the way that the referral went (R363). */
    sealed interface LangsKanaal extends VerwijzingEvent {
        @Override
        PartnerType partnerType();

        /** As the partner was registered; null when nobody said so. */
        @Nullable
        String kanaal();

        /** Whether our messages reach the partner by themselves. */
        default boolean gaatVanzelf() {
            return Partnerkanaal.is(partnerType(), kanaal());
        }
    }

    /** An answer of the partner; its content is kept as far as the partner sent it. */
    sealed interface Partnerantwoord extends VerwijzingEvent {
        @Override
        String verwijzingId();

        String berichtId();

        int volgnummer();

        /** What the partner wrote. */
        @Nullable
        String inhoud();
    }

    /** @param reactieVoor last day on which the real answer is expected, or null when the receipt is the answer */
    record VerwijzingOntvangenDoorPartner(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN) @Nullable
            LocalDate reactieVoor)
            implements Partnerantwoord {}

    /** The partner asks for more before it answers. */
    record AanvullingDoorPartnerGevraagd(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {}

    record VerwijzingGeaccepteerd(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {}

    /** @param vervolgVoor last day on which the coordinator decides what comes instead (R239) */
    record VerwijzingGeweigerdDoorPartner(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate vervolgVoor)
            implements Partnerantwoord {}

    /** @param datum the day of the talk */
    record StartgesprekDoorPartnerGepland(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {}

    /** @param tot the last day of the help as it was agreed; null when nothing was */
    @Revisie(2)
    record BegeleidingDoorPartnerGestart(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud,
            @Nullable LocalDate tot)
            implements Partnerantwoord {}

    record VoortgangDoorPartnerGemeld(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {

        @Override
        public Gegevenssoort gegevenssoort() {
            return bericht(partnerType);
        }
    }

    /** @param naar to where it points (R279), when the partner says so */
    @Revisie(2)
    record AdviesDoorPartnerGegeven(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud,
            boolean observatie,
            @Nullable Adviesrichting naar)
            implements Partnerantwoord {

        @Override
        public Gegevenssoort gegevenssoort() {
            return bericht(partnerType);
        }
    }

    /** The decision of a partner that decides instead of guides. */
    record BesluitDoorPartnerGenomen(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {}

    record BegeleidingDoorPartnerAfgesloten(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            String berichtId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int volgnummer,
            LocalDate datum,
            @Persoonlijk @Nullable String inhoud)
            implements Partnerantwoord {}

    /**
     * @param verzonden whether it had been sent, so that the partner has to be told to stop
     * @param volgnummer the place of that word among the messages of this referral; null when nothing went out, and before
     *     revision 2, when it was always the second
     */
    @Revisie(3)
    @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD)
    record VerwijzingIngetrokken(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            String partnerId,
            boolean verzonden,
            Intrekreden reden,
            @Persoonlijk @Nullable String toelichting,
            LocalDate datum,
            @Nullable Integer volgnummer,
            @Kenmerk @Nullable String kanaal)
            implements LangsKanaal {}

    /** The partner did not answer within its term. */
    @Revisie(2)
    record VerwijzingReactieUitgebleven(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,

            @Voorbij({
                "VerwijzingVerzonden.reactieVoor",
                "VerwijzingOntvangenDoorPartner.reactieVoor",
                "VerwijzingAangevuld.reactieVoor"
            })
            LocalDate reactieVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk @Nullable
            String kanaal)
            implements LangsKanaal {}

    /** Nothing came in the place of a declined referral within the term. */
    record VervolgNaWeigeringUitgebleven(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,

            @Voorbij("VerwijzingGeweigerdDoorPartner.vervolgVoor")
            LocalDate vervolgVoor)
            implements VerwijzingEvent {}

    /** What comes after a declined referral was decided (R239). */
    record VervolgNaWeigeringBesloten(
            String leerlingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) PartnerType partnerType,
            Vervolgkeuze keuze,
            @Persoonlijk @Nullable String toelichting,
            LocalDate datum)
            implements VerwijzingEvent {}

    /**
     * A partner's message that could not be used, with what stood in it as far as that was understood: nobody else has it any more when
     * the topics have forgotten it.
     *
     * @param soort null when it is not known what was answered; such a message cannot be accepted after all
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record PartnerberichtAfgekeurd(
            String leerlingId,
            @Nullable String verwijzingId,
            @Nullable PartnerType partnerType,
            String berichtId,
            @Persoonlijk String reden,
            @Nullable Terugmelding soort,
            @Nullable Integer volgnummer,
            @Nullable LocalDate datum,
            @Persoonlijk @Nullable String inhoud,
            @Nullable Adviesrichting naar)
            implements VerwijzingEvent {

        public PartnerberichtAfgekeurd(
                String leerlingId,
                @Nullable String verwijzingId,
                @Nullable PartnerType partnerType,
                String berichtId,
                String reden) {
            this(leerlingId, verwijzingId, partnerType, berichtId, reden, null, null, null, null, null);
        }
    }

    /**
     * The school looked at a message that had been refused (R375). What it accepts is followed by the answer itself.
     *
     * @param soort what the partner answered
     */
    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record PartnerberichtBeoordeeld(
            String leerlingId,
            String verwijzingId,
            PartnerType partnerType,
            String berichtId,
            Terugmelding soort,
            Beoordeling beoordeling,
            @Persoonlijk @Nullable String toelichting,
            LocalDate datum)
            implements VerwijzingEvent {}
}
