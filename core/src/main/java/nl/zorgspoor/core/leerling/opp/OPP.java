package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import org.jspecify.annotations.Nullable;

/**
 * One OPP.
 *
 * @param inhoudSinds the day since which it reads as it does: of drawing up, or of the last adjustment
 */
public record OPP(
        String oppId,
        Status status,
        Secties secties,
        LocalDate inhoudSinds,
        @Nullable LocalDate evaluatieOp,
        Gesprekken gesprekken,
        Instemming instemming,
        Loop loop) {

    /** Where it stands; what is talked over and agreed to is said beside it. */
    public enum Status {
        CONCEPT,
        VASTGESTELD,
        BEEINDIGD
    }

    /**
     * With whom it was talked over.
     *
     * @param besprokenOp the last day with the parents
     * @param gehoord for what the student was heard that has not been done since (R122)
     */
    record Gesprekken(
            @Nullable LocalDate besprokenOp, @Nullable Hoormoment gehoord) {
        static final Gesprekken GEEN = new Gesprekken(null, null);
    }

    /**
     * What happens to it once it is established.
     *
     * @param evaluerenVoor the last day for the yearly evaluation
     * @param teLaat whether it was said that this day has passed
     * @param geevalueerd whether it was evaluated since it was established or adjusted
     * @param ooitGeevalueerd whether it was evaluated at all
     * @param begin whether its begin is registered
     * @param einde whether its end is registered
     */
    record Loop(
            @Nullable LocalDate vastgesteldOp,
            @Nullable LocalDate evaluerenVoor,
            boolean teLaat,
            boolean geevalueerd,
            boolean ooitGeevalueerd,
            boolean begin,
            boolean einde,
            @Nullable LocalDate beeindigdOp) {

        static final Loop GEEN = new Loop(null, null, false, false, false, false, false, null);

        Loop vastgesteld(LocalDate op, LocalDate evalueren) {
            return new Loop(op, evalueren, false, false, ooitGeevalueerd, begin, einde, null);
        }

        Loop geevalueerd(@Nullable LocalDate volgende) {
            return new Loop(
                    vastgesteldOp,
                    volgende == null ? evaluerenVoor : volgende,
                    volgende == null && teLaat,
                    true,
                    true,
                    begin,
                    einde,
                    beeindigdOp);
        }

        Loop bijgesteld() {
            return new Loop(vastgesteldOp, evaluerenVoor, teLaat, false, ooitGeevalueerd, begin, einde, beeindigdOp);
        }

        Loop gemeld() {
            return new Loop(
                    vastgesteldOp, evaluerenVoor, true, geevalueerd, ooitGeevalueerd, begin, einde, beeindigdOp);
        }

        Loop geregistreerd(boolean metEinde) {
            return new Loop(
                    vastgesteldOp,
                    evaluerenVoor,
                    teLaat,
                    geevalueerd,
                    ooitGeevalueerd,
                    true,
                    einde || metEinde,
                    beeindigdOp);
        }

        Loop beeindigd(LocalDate op) {
            return new Loop(vastgesteldOp, evaluerenVoor, teLaat, geevalueerd, ooitGeevalueerd, begin, einde, op);
        }
    }

    boolean loopt() {
        return status == Status.VASTGESTELD;
    }

    /** Whether the action part may be carried out now (R123): established, and agreed to. */
    boolean magUitgevoerd(Context x, Aanmeldingen aanmelding) {
        return loopt() && heeftInstemming(x, aanmelding);
    }

    boolean heeftInstemming(Context x, Aanmeldingen aanmelding) {
        return instemming.geldt(id -> Ondertekening.zegtMee(id, x, aanmelding));
    }

    void eis(Status... goed) {
        if (!List.of(goed).contains(status)) {
            throw CommandGeweigerd.statusOnjuist("OPP %s is %s; dit kan dan niet.".formatted(oppId, status));
        }
    }

    /** For what the student would be heard as things stand. */
    Hoormoment volgendMoment() {
        return status == Status.CONCEPT
                ? Hoormoment.OPSTELLEN
                : loop.geevalueerd() ? Hoormoment.BIJSTELLEN : Hoormoment.EVALUEREN;
    }

    /** R122: the student was heard for this, and nothing was done with that yet; where the law on it counts. */
    boolean isGehoordVoor(Hoormoment moment, Context x) {
        return gesprekken.gehoord() == moment || !x.school().is(Instelling.OPP_HOORRECHT, x.vandaag());
    }

    OPP met(Gesprekken nieuw) {
        return new OPP(oppId, status, secties, inhoudSinds, evaluatieOp, nieuw, instemming, loop);
    }

    OPP met(Instemming nieuw) {
        return new OPP(oppId, status, secties, inhoudSinds, evaluatieOp, gesprekken, nieuw, loop);
    }

    OPP met(Status nieuw, Loop verloop) {
        return new OPP(oppId, nieuw, secties, inhoudSinds, evaluatieOp, gesprekken, instemming, verloop);
    }

    OPP metEvaluatie(@Nullable LocalDate op) {
        return new OPP(oppId, status, secties, inhoudSinds, op, gesprekken, instemming, loop);
    }

    OPP metInhoud(Secties nieuw, LocalDate sinds, boolean instemmingBlijft) {
        return new OPP(
                oppId,
                status,
                nieuw,
                sinds,
                evaluatieOp,
                gesprekken,
                instemmingBlijft ? instemming : Instemming.GEEN,
                loop);
    }

    /** What was heard has been used. */
    OPP naGehoord() {
        return met(new Gesprekken(gesprekken.besprokenOp(), null));
    }

    /** Whether what is really done is the same in both: the goals, the approach and how the programme is departed from. */
    static boolean zelfdeHandelingsdeel(Secties a, Secties b) {
        return a.doelen().equals(b.doelen())
                && a.interventies().equals(b.interventies())
                && Objects.equals(a.afwijkingProgramma(), b.afwijkingProgramma());
    }
}
