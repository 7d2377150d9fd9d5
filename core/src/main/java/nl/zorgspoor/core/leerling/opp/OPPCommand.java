package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import org.jspecify.annotations.Nullable;

/** The commands about a student's OPP, and the VPI. */
public sealed interface OPPCommand extends LeerlingOpdracht {

    /** For one student, or for a class (R127). */
    enum OPPSoort {
        LEERLING,
        KLAS
    }

    /** What somebody agrees to: only the action part needs it by law (R123). */
    enum OPPDeel {
        HANDELINGSDEEL,
        GEHEEL
    }

    /** For what the student was heard; each hearing serves one of them (R122). */
    enum Hoormoment {
        OPSTELLEN,
        EVALUEREN,
        BIJSTELLEN
    }

    /** Where an OPP is registered. */
    enum OPPRegister {
        ROD
    }

    /**
     * The sections of an OPP (R120). Left out in an adjustment, a section stays as it was.
     *
     * @param belemmering what hinders the student
     * @param bevorderend what helps the student
     * @param interventies the approach, of which it is said how it is gone through again and again
     * @param uitstroombestemming the expected exit level, with the reasons
     * @param afwijkingProgramma how the programme is departed from; that it is not, is an answer as well
     * @param context who and what is around the student, for a school that looks at that
     * @param eigenDoelen what the student wants to have in his own hands
     */
    record Secties(
            @Nullable String belemmering,
            @Nullable String bevorderend,
            @Nullable String behoefteLeerling,
            @Nullable String behoefteSchool,
            List<String> doelen,
            List<String> interventies,
            @Nullable String uitstroombestemming,
            @Nullable String afwijkingProgramma,
            @Nullable String context,
            List<String> eigenDoelen) {

        public static final Secties LEEG =
                new Secties(null, null, null, null, List.of(), List.of(), null, null, null, List.of());

        /** These with what was written anew; what was left out there stays. */
        public Secties metBijstelling(Secties nieuw) {
            return new Secties(
                    anders(nieuw.belemmering, belemmering),
                    anders(nieuw.bevorderend, bevorderend),
                    anders(nieuw.behoefteLeerling, behoefteLeerling),
                    anders(nieuw.behoefteSchool, behoefteSchool),
                    nieuw.doelen.isEmpty() ? doelen : nieuw.doelen,
                    nieuw.interventies.isEmpty() ? interventies : nieuw.interventies,
                    anders(nieuw.uitstroombestemming, uitstroombestemming),
                    anders(nieuw.afwijkingProgramma, afwijkingProgramma),
                    anders(nieuw.context, context),
                    nieuw.eigenDoelen.isEmpty() ? eigenDoelen : nieuw.eigenDoelen);
        }

        private static @Nullable String anders(@Nullable String nieuw, @Nullable String oud) {
            return Tekst.leeg(nieuw) ? oud : nieuw;
        }
    }

    /**
     * Draws up the concept.
     *
     * @param soort for the student when left out; one for a class is decided in a stream of its own (R127)
     * @param arrangement the kind of arrangement it is for, by which its authors follow (R121); the one that the last Flex-Zat chose when
     *     left out
     * @param auteurs the roles that write it together
     * @param formatRef the format of the samenwerkingsverband in which it stands
     * @param secties may be completed later
     * @param evaluatieOp when it is evaluated first; a year after it is established when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record StelOPPOp(
            String leerlingId,
            String oppId,
            @Nullable OPPSoort soort,
            @Nullable Arrangementtype arrangement,
            List<Rol> auteurs,
            @Lengte(200) @Nullable String formatRef,
            @Nullable Secties secties,
            @Nullable LocalDate evaluatieOp)
            implements OPPCommand {}

    /**
     * Records that the student was heard: what the student said, in the student's words, and what was done with it.
     *
     * @param moment for what; follows from where the OPP stands when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record HoorLeerlingOverOPP(
            String leerlingId,
            String oppId,
            @Nullable Hoormoment moment,
            @SindsAanmelding @Nullable LocalDate datum,
            String inbreng,
            String hoeGewogen)
            implements OPPCommand {}

    /** Records that it was talked over with the parents. */
    @NaVertrek(Ruimte.DICHT)
    record BespreekOPPMetOuders(
            String leerlingId,
            String oppId,
            @SindsAanmelding @Nullable LocalDate datum,
            String verslag) implements OPPCommand {}

    /**
     * Agrees, by who agrees: a parent with authority, or a student old enough.
     *
     * @param doorWie the id of the parent or student; the sender when left out, and nobody signs for another
     * @param datum today: what is done here is of the day itself
     */
    @NaVertrek(Ruimte.DICHT)
    record OndertekenOPP(
            String leerlingId,
            String oppId,
            @Nullable String doorWie,
            OPPDeel deel,
            @Nullable LocalDate datum) implements OPPCommand {}

    /** Does not agree, or no longer: the newest word counts. */
    @NaVertrek(Ruimte.DOSSIER)
    record WeigerInstemmingOPP(
            String leerlingId,
            String oppId,
            @Nullable String doorWie,
            @Nullable String reden,
            @Nullable LocalDate datum)
            implements OPPCommand {}

    /**
     * Records that somebody signed on paper, by the school.
     *
     * @param doorWie who signed
     * @param datum the day of the signature
     * @param formulierRef where the scan is kept
     */
    @NaVertrek(Ruimte.DICHT)
    record LegOndertekeningOPPOpPapierVast(
            String leerlingId, String oppId, String doorWie, OPPDeel deel, LocalDate datum, String formulierRef)
            implements OPPCommand {}

    /** Records that somebody said no on paper, by the school; components as for a signature. */
    @NaVertrek(Ruimte.DOSSIER)
    record LegWeigeringOPPOpPapierVast(
            String leerlingId,
            String oppId,
            String doorWie,
            @Nullable String reden,
            LocalDate datum,
            String formulierRef)
            implements OPPCommand {}

    /** Denies what the school recorded from paper under the sender's name. */
    @NaVertrek(Ruimte.DOSSIER)
    record BetwistOPPOpPapier(String leerlingId, String oppId, String reden) implements OPPCommand, ZonderGezag {}

    /**
     * Settles what was denied.
     *
     * @param doorWie who denied it
     */
    @NaVertrek(Ruimte.DOSSIER)
    record HandelBetwistingOPPAf(
            String leerlingId, String oppId, String doorWie, Betwistingsuitkomst uitkomst, String motivering)
            implements OPPCommand {}

    /**
     * Establishes it.
     *
     * @param lvsReferentie where it stands in the school's own system (R125)
     */
    @NaVertrek(Ruimte.DICHT)
    record StelOPPVast(
            String leerlingId,
            String oppId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Lengte(200) @Nullable String lvsReferentie)
            implements OPPCommand {}

    /**
     * Registers begin or end with DUO: by who keeps the administration, after it was established and after it ended (R124).
     *
     * @param begindatum the day on which it was established, when left out
     * @param einddatum the day on which it ended, once it has
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerOPP(
            String leerlingId,
            String oppId,
            OPPRegister systeem,
            @SindsAanmelding @Nullable LocalDate begindatum,
            @SindsAanmelding @Nullable LocalDate einddatum)
            implements OPPCommand {}

    /**
     * Evaluates it.
     *
     * @param metOuders whether the parents took part: only then it is the yearly evaluation
     * @param metLeerling whether the student took part; heard he is in any case (R122)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerOPP(
            String leerlingId,
            String oppId,
            @SindsInschrijving @Nullable LocalDate datum,
            Effect effect,
            boolean metOuders,
            boolean metLeerling,
            @Nullable String verslag)
            implements OPPCommand {}

    /**
     * Changes it: a concept at any time, what was established after an evaluation.
     *
     * @param auteurs who writes it from now on; nothing changes when empty
     */
    @NaVertrek(Ruimte.DICHT)
    record StelOPPBij(
            String leerlingId,
            String oppId,
            @Nullable Secties secties,
            List<Rol> auteurs,
            @Nullable LocalDate evaluatieOp,
            @SindsAanmelding @Nullable LocalDate datum)
            implements OPPCommand {}

    /** Ends it. */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigOPP(
            String leerlingId,
            String oppId,
            @SindsAanmelding @Nullable LocalDate einddatum,
            @Lengte(200) String reden) implements OPPCommand {}

    /**
     * Records that the VPI was filled in.
     *
     * @param invullers the roles that did so together
     * @param documentRef where it is kept
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record VulVPIIn(
            String leerlingId,
            String vpiId,
            @SindsAanmelding @Nullable LocalDate datum,
            List<Rol> invullers,
            @Lengte(200) String documentRef)
            implements OPPCommand {}
}
