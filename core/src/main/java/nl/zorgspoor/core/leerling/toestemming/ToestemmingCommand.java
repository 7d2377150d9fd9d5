package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The commands about consent and information. */
public sealed interface ToestemmingCommand extends LeerlingOpdracht {

    /** How a consent was given. */
    enum Vorm {
        HANDTEKENING,
        DIGITAAL,
        MONDELING_VASTGELEGD
    }

    /** What becomes of a consent on paper that was contested. */
    enum Betwistingsuitkomst {
        /** It was given: it counts again. */
        BLIJFT,
        /** It was not given, or nobody can tell: it ends, with what rests on it. */
        VERVALT
    }

    /** Asks parents or student for a consent. */
    @NaVertrek(Ruimte.DICHT)
    record VraagToestemming(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Nullable List<Gegevenssoort> gegevenssoorten,
            @Lengte(100) List<String> aan)
            implements ToestemmingCommand {
        /** What goes to the next school is about the file. */
        @Override
        public boolean ookNaVertrek() {
            return doel == ToestemmingDoel.OVERDRACHT;
        }
    }

    /**
     * Gives a consent, asked or not. Purpose, partner and kinds of data come from the question when there was one.
     *
     * @param doorWie who gives it: ids of parents, or the student's own id; the sender when empty
     * @param datum the day on which a paper was signed; a digital consent is of today
     * @param geldigTot last day it counts, or null until it is withdrawn
     */
    @NaVertrek(Ruimte.DOSSIER)
    record VerleenToestemming(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Nullable List<Gegevenssoort> gegevenssoorten,
            @Lengte(100) List<String> doorWie,
            @Nullable Vorm vorm,
            @Nullable LocalDate datum,
            @Nullable LocalDate geldigTot,
            @Nullable String voorwaarden)
            implements ToestemmingCommand, ZonderGezag {}

    /**
     * Records a consent that parents or student gave on paper, by the school. Purpose, partner and kinds of data come from the
     * question when there was one.
     *
     * @param doorWie who signed: ids of parents, or the student's own id
     * @param datum the day of the signature
     * @param formulierRef where the scan of the form is kept
     * @param geldigTot last day it counts, or null until it is withdrawn
     */
    @NaVertrek(Ruimte.DOSSIER)
    record LegToestemmingOpPapierVast(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Nullable List<Gegevenssoort> gegevenssoorten,
            @Lengte(100) List<String> doorWie,
            LocalDate datum,
            String formulierRef,
            @Nullable LocalDate geldigTot,
            @Nullable String voorwaarden)
            implements ToestemmingCommand {}

    /**
     * Records a refusal that parents or student gave on paper, by the school (R49). Purpose and partner come from the question when
     * there was one.
     *
     * @param doorWie who signed: ids of parents, or the student's own id
     * @param datum the day of the signature
     * @param formulierRef where the scan of the form is kept
     */
    @NaVertrek(Ruimte.DOSSIER)
    record LegWeigeringOpPapierVast(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Lengte(100) List<String> doorWie,
            LocalDate datum,
            String formulierRef,
            @Nullable String toelichting)
            implements ToestemmingCommand {}

    /**
     * Records that parents or student withdrew a consent on paper, by the school (R50).
     *
     * @param doorWie who signed: ids of parents, or the student's own id
     * @param datum the day of the signature
     * @param formulierRef where the scan of the form is kept
     */
    @NaVertrek(Ruimte.DOSSIER)
    record LegIntrekkingOpPapierVast(
            String leerlingId,
            String toestemmingId,
            @Lengte(100) List<String> doorWie,
            LocalDate datum,
            String formulierRef)
            implements ToestemmingCommand {}

    /** What a paper says that the school recorded. */
    enum Papierwoord {
        TOESTEMMING,
        WEIGERING,
        INTREKKING
    }

    /**
     * Denies what the school recorded from paper. A consent does not count until that is settled; a refusal or withdrawal goes on
     * counting, so that nothing is sent meanwhile.
     */
    @NaVertrek(Ruimte.DOSSIER)
    record BetwistToestemming(String leerlingId, String toestemmingId, String reden)
            implements ToestemmingCommand, ZonderGezag {}

    /** Settles what was contested. */
    @NaVertrek(Ruimte.DOSSIER)
    record HandelBetwistingAf(String leerlingId, String toestemmingId, Betwistingsuitkomst uitkomst, String motivering)
            implements ToestemmingCommand {}

    /** Refuses a consent; the refusal of one parent with authority blocks (R49), and ends what was given before (R50). */
    @NaVertrek(Ruimte.DOSSIER)
    record WeigerToestemming(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Lengte(100) List<String> doorWie,
            @Nullable LocalDate datum,
            @Nullable String toelichting)
            implements ToestemmingCommand, ZonderGezag {}

    /** Withdraws a consent, from now on (R50). */
    @NaVertrek(Ruimte.DOSSIER)
    record TrekToestemmingIn(
            String leerlingId,
            String toestemmingId,
            @Lengte(100) List<String> doorWie,
            @Nullable LocalDate datum) implements ToestemmingCommand, ZonderGezag {}

    /** Records that parents were told something. */
    @NaVertrek(Ruimte.AFRONDING)
    record InformeerOuders(
            String leerlingId,
            @Lengte(200) @Nullable String onderwerp,
            @Lengte(100) @Nullable String stap,
            @Lengte(100) @Nullable String kanaal,
            @SindsAanmelding @Nullable LocalDate datum)
            implements ToestemmingCommand {

        /** The subject of what parents are told after a screening in which the student stood out in language (R283). */
        public static final String LEERPROBLEEM = "LEERPROBLEEM";
    }
}
