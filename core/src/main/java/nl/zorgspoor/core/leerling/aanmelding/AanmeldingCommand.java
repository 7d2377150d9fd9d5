package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import org.jspecify.annotations.Nullable;

/**
 * The commands from registration to enrolment. {@code aanmeldingId} may be left out everywhere but at the registration itself:
 * the last registration is meant then.
 */
public sealed interface AanmeldingCommand extends LeerlingOpdracht {

    @Nullable
    String aanmeldingId();

    /** How a student comes in. */
    enum Instroomtype {
        REGULIER_PO_VO,
        TUSSENTIJDS,
        UIT_VSO,
        UIT_RESIDENTIEEL,
        ISK,
        ZIJ_INSTROOM_PO;

        /** Back from special education or residential care (R207). */
        public boolean isTerugkeer() {
            return this == UIT_VSO || this == UIT_RESIDENTIEEL;
        }
    }

    /** Why a student changes school; {@code OVERIG} is no reason for a mid-term entry (R20). */
    enum RedenInstroom {
        NIVEAU_NIET_HAALBAAR,
        NIET_NAAR_ZIN,
        VERHUIZING,
        VERWIJDERD_OP_VORIGE_SCHOOL,
        OVERIG
    }

    /** Who is asked for information. */
    enum Informatiebron {
        OUDER,
        SCHOOL,
        EXTERN
    }

    /** By which way a transfer file comes. */
    enum Overdrachtsbron {
        DOD,
        OSO,
        PAPIER
    }

    /** The decision on admission, also as advice. */
    enum BesluitToelating {
        TOELATEN,
        TOELATEN_ONDER_VOORWAARDEN,
        GASTLEERLING,
        NIET_TOELATEN
    }

    /** The ground of a refusal (R27, R34). */
    enum Weigergrond {
        ZORGVRAAG_NIET_HAALBAAR,
        GROEPSGROOTTE,
        GROEPSSAMENSTELLING,
        RISICO,
        BALANS,
        GRONDSLAG_SCHOOL,
        SCHOOL_VOL
    }

    /** What another school answered. */
    enum Zoekstatus {
        BENADERD,
        BEREID,
        AFGEWEZEN
    }

    /** How a guest period ends. */
    enum Gastuitkomst {
        DEFINITIEF,
        TERUG
    }

    /** Who the student is. */
    record Persoonsgegevens(
            @Lengte(200) @Nullable String naam, @Nullable LocalDate geboortedatum) {}

    /** A parent; only with authority does consent count. */
    record Ouder(String ouderId, boolean gezag) {}

    /** Somebody at the intake. */
    record Deelnemer(Rol rol, @Lengte(100) @Nullable String id) {}

    /**
     * Records a written registration; it starts the student's stream. What R10 asks for may be absent here, so that the refusal
     * names everything that is missing at once.
     */
    @NaVertrek(Ruimte.TERUGKEER)
    record MeldLeerlingAan(
            String leerlingId,
            String aanmeldingId,
            @Nullable Persoonsgegevens persoonsgegevens,
            @Nullable LocalDate aanmelddatum,
            @Nullable Instroomtype instroomtype,
            @Nullable RedenInstroom redenInstroom,
            @Nullable Boolean verwachteOndersteuning,
            @Nullable Boolean meerdereScholen,
            List<Ouder> ouders,
            @Lengte(200) @Nullable String schoolVanHerkomst,
            @Getal(van = 1, tot = 8) @Nullable Integer leerjaar,
            @Lengte(100) @Nullable String gewenstNiveau)
            implements AanmeldingCommand, Beginopdracht {}

    /** Names the school of first choice (R12). */
    @NaVertrek(Ruimte.DICHT)
    record GeefVoorkeurschoolOp(String leerlingId, @Nullable String aanmeldingId, String voorkeurschoolId)
            implements AanmeldingCommand {}

    /** Establishes that extra support is needed; starts the zorgplicht term when it does not run yet. */
    @NaVertrek(Ruimte.DICHT)
    record StelExtraOndersteuningsbehoefteVast(
            String leerlingId,
            @Nullable String aanmeldingId,
            List<String> behoeften,
            @SindsAanmelding @Nullable LocalDate datum)
            implements AanmeldingCommand {}

    /** Asks for more information; at an external party only with consent that names it (R17, R47). */
    @NaVertrek(Ruimte.DICHT)
    record VraagAanvullendeInformatieOp(
            String leerlingId,
            @Nullable String aanmeldingId,
            Informatiebron bij,
            @Nullable String partnerId,
            @Nullable Gegevenssoort gegevenssoort,
            @Nullable String toestemmingId)
            implements AanmeldingCommand {}

    /** Records that information came in. */
    @NaVertrek(Ruimte.AFRONDING)
    record OntvangAanvullendeInformatie(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Lengte(200) @Nullable String documentRef,
            @Nullable LocalDate datum)
            implements AanmeldingCommand {}

    /** Tells the former school that its student has applied (R21). */
    @NaVertrek(Ruimte.DICHT)
    record InformeerSchoolVanHerkomst(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Lengte(200) @Nullable String schoolVanHerkomst,
            @SindsAanmelding @Nullable LocalDate datum)
            implements AanmeldingCommand {}

    /** Plans the intake talk (R22). */
    @NaVertrek(Ruimte.DICHT)
    record PlanIntakegesprek(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding LocalDateTime datumTijd,
            List<Deelnemer> deelnemers,
            @Nullable String motiefKeuze)
            implements AanmeldingCommand {}

    /** Records the intake talk (R18, R19). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegIntakegesprekVast(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Nullable LocalDate datum,
            @Lengte(200) List<String> onderwerpen,
            @Nullable String ondersteuningsinventarisatie,
            @Nullable String besprokenMogelijkheden,
            boolean leerlingAanwezig,
            boolean ouderAanwezig)
            implements AanmeldingCommand {}

    /** Records what the former school said (R24). */
    @NaVertrek(Ruimte.DICHT)
    record RaadpleegSchoolVanHerkomst(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String verslag,
            @Lengte(200) List<String> anderePartijen)
            implements AanmeldingCommand {}

    /**
     * Records that the transfer file came in.
     *
     * @param adviesniveau the level of the final advice, such as HAVO (R308)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record OntvangOverdrachtsdossier(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Nullable Overdrachtsbron bron,
            @Lengte(200) List<String> onderdelen,
            boolean oppAanwezig,
            @Lengte(40) @Nullable String adviesniveau)
            implements AanmeldingCommand {}

    /** Records the warm transfer (R36, R37), or a further talk of it, such as with the primary school's own guide (R286). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record VoerWarmeOverdrachtUit(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Nullable LocalDate datum,
            @Lengte(200) @Nullable String metSchool,
            List<Rol> deelnemers,
            @Nullable Boolean extraOndersteuning,
            @Nullable String verslag)
            implements AanmeldingCommand {}

    /** Compares the need with the school's limits; without codes none is touched (R31). */
    @NaVertrek(Ruimte.DICHT)
    record ToetsAanGrenzen(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Lengte(100) List<String> grenscodes,
            @Nullable String toelichting)
            implements AanmeldingCommand {}

    /** Gives the advice on placement (R23 to R25). */
    @NaVertrek(Ruimte.DICHT)
    record BrengPlaatsingsadviesUit(
            String leerlingId,
            @Nullable String aanmeldingId,
            BesluitToelating advies,
            List<String> voorwaarden,
            @Nullable String motivering,
            @Lengte(100) List<String> adviseurs)
            implements AanmeldingCommand {}

    /**
     * Decides on admission.
     *
     * @param klasgegevens the concrete class data that a refusal for balance rests on (R34)
     */
    @NaVertrek(Ruimte.DICHT)
    record BesluitOverToelating(
            String leerlingId,
            @Nullable String aanmeldingId,
            BesluitToelating besluit,
            List<String> voorwaarden,
            @Nullable Weigergrond weigergrond,
            @Lengte(100) List<String> grenscodes,
            @Nullable String motivering,
            @Nullable String alternatieveSchoolId,
            @Nullable String klasgegevens)
            implements AanmeldingCommand {}

    /** Records that the parents were told the decision (R28). */
    @NaVertrek(Ruimte.WETTELIJK)
    record InformeerOudersOverBesluit(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Lengte(100) @Nullable String kanaal)
            implements AanmeldingCommand {}

    /** Extends the zorgplicht term, in weeks, once (R15). */
    @NaVertrek(Ruimte.DICHT)
    record VerlengZorgplichtTermijn(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Getal(van = 0, tot = 52) int weken,
            @Nullable String reden,
            @SindsAanmelding @Nullable LocalDate schriftelijkOp)
            implements AanmeldingCommand {}

    /** Places the student until the decision is there (R16). */
    @NaVertrek(Ruimte.DICHT)
    record PlaatsTijdelijk(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate vanaf) implements AanmeldingCommand {}

    /** Records the search for another school (R13). */
    @NaVertrek(Ruimte.WETTELIJK)
    record ZoekAlternatieveSchool(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Lengte(200) String schoolnaam,
            Zoekstatus status,
            @SindsAanmelding @Nullable LocalDate datum)
            implements AanmeldingCommand {}

    /** Withdraws the registration. */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekAanmeldingIn(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String reden)
            implements AanmeldingCommand {}

    /** Who agrees to a guest period (R326). */
    enum Gastakkoord {
        SCHOOL_VAN_HERKOMST,
        /** A parent with authority, or the student who is of age. */
        OUDERS
    }

    /**
     * Records the contract for a guest period (R29).
     *
     * @param akkoordSchoolHerkomst whether the school at which the student stays enrolled agrees (R326)
     */
    @NaVertrek(Ruimte.DICHT)
    record LegGastleerlingcontractVast(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding LocalDate begindatum,
            LocalDate einddatum,
            List<String> doelen,
            List<String> voorwaarden,
            @Lengte(100) List<String> ondertekendDoor,
            @Nullable Boolean akkoordSchoolHerkomst)
            implements AanmeldingCommand {}

    /** Starts the guest period; without a date on the first day of the contract (R29). */
    @NaVertrek(Ruimte.DICHT)
    record StartGastleerlingschap(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate begindatum) implements AanmeldingCommand {}

    /** Evaluates the guest period against its contract (R30). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record EvalueerGastleerlingschap(
            String leerlingId,
            @Nullable String aanmeldingId,
            @SindsAanmelding @Nullable LocalDate datum,
            List<Boolean> doelenBehaald,
            Gastuitkomst advies)
            implements AanmeldingCommand {}

    /** Ends the guest period (R30). */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigGastleerlingschap(
            String leerlingId,
            @Nullable String aanmeldingId,
            Gastuitkomst uitkomst,
            @SindsAanmelding @Nullable LocalDate datum)
            implements AanmeldingCommand {}

    /** Enrols the student; what is left out is taken from the registration (R36). */
    @NaVertrek(Ruimte.TERUGKEER)
    record SchrijfLeerlingIn(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Getal(van = 1, tot = 8) @Nullable Integer leerjaar,
            @Lengte(100) @Nullable String niveau,
            @Nullable LocalDate ingangsdatum)
            implements AanmeldingCommand {}

    /**
     * Takes over a student who, by the school's own administration, is enrolled here already when the school begins with Zorgspoor
     * (R354). What it asks for may be absent here, so that the refusal names everything that is missing at once. Of a student who is
     * enrolled here already with the same data it changes nothing.
     *
     * @param aanmelddatum the day of the written registration, when it is known; else the first day of the enrolment
     * @param instroomtype how the student came in; from group 8 when left out. Who came over from another school in this school year
     *     is new here (R91)
     * @param ingangsdatum first day of the enrolment
     * @param leerjaar the year in which the student is now; level, class and mentor likewise
     */
    @NaVertrek(Ruimte.DICHT)
    record NeemLeerlingOver(
            String leerlingId,
            @Nullable String aanmeldingId,
            @Nullable Persoonsgegevens persoonsgegevens,
            @Nullable LocalDate aanmelddatum,
            @Nullable Instroomtype instroomtype,
            @Nullable LocalDate ingangsdatum,
            @Getal(van = 1, tot = 8) @Nullable Integer leerjaar,
            @Lengte(100) @Nullable String niveau,
            @Lengte(100) @Nullable String klas,
            @Nullable Klastype klastype,
            @Nullable String mentorId,
            List<Ouder> ouders)
            implements AanmeldingCommand, Beginopdracht {}
}
