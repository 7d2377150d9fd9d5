package nl.zorgspoor.core.leerling.plan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of a student's plans. */
public sealed interface PlanCommand extends LeerlingOpdracht {

    String planId();

    /** For one student or for several with the same problem. */
    enum Plansoort {
        INDIVIDUEEL,
        GROEP
    }

    /** What a short plan is about; successive plans count within one (R115). */
    enum Plandomein {
        DIDACTISCH,
        PEDAGOGISCH
    }

    /** What showed that a short plan is needed (R85). */
    enum Instrument {
        OBSERVATIE,
        GESPREK,
        METHODETOETS,
        CITO
    }

    /** Where the guidance is given. */
    enum Plek {
        IN_KLAS,
        BUITEN_KLAS
    }

    /**
     * Makes a plan of four parts.
     *
     * @param plansoort for one student when left out; a plan of a group is decided in a stream of its own (R113)
     * @param leerlingIds the members of a group plan, of whom the student in the path is one; left out for a plan of one student
     * @param besprokenMet with whom it was discussed (R111)
     * @param interventieId the intervention it belongs to; all that run when left out
     * @param context who and what is around the student, for a school that looks at that (R302)
     * @param eigenDoelen the goals that the student has in his own hands (R302)
     */
    @NaVertrek(Ruimte.DICHT)
    record StelHandelingsplanOp(
            String leerlingId,
            String planId,
            @Nullable Plansoort plansoort,
            @Aantal(100) List<String> leerlingIds,
            @Nullable String beginsituatie,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            @Lengte(200) @Nullable String lvsReferentie,
            List<Rol> besprokenMet,
            @Nullable String interventieId,
            @Nullable String context,
            List<String> eigenDoelen)
            implements PlanCommand {}

    /** What was done with the plan of a group. */
    enum Groepsstap {
        OPGENOMEN,
        GEEVALUEERD,
        BIJGESTELD,
        AFGESLOTEN
    }

    /**
     * A step of a group's plan reaches one of its members: sent by the system, after the step itself (R113).
     *
     * @param planId the id of the group's plan
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VolgGroepsplan(
            String leerlingId,
            String planId,
            Groepsstap stap,
            @SindsAanmelding LocalDate datum,
            @Nullable LocalDate evaluatieOp,
            @Nullable Effect effect,
            List<Rol> besprokenMet)
            implements PlanCommand {}

    /** Says how well the plan works. */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerHandelingsplan(
            String leerlingId,
            String planId,
            Effect effect,
            @Nullable String toelichting,
            @SindsInschrijving @Nullable LocalDate datum)
            implements PlanCommand {}

    /** Adjusts it, after an evaluation; what is left out stays as it was. */
    @NaVertrek(Ruimte.DICHT)
    record StelHandelingsplanBij(
            String leerlingId,
            String planId,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            @Nullable String context,
            List<String> eigenDoelen)
            implements PlanCommand {}

    /** Closes it. */
    @NaVertrek(Ruimte.AFRONDING)
    record SluitHandelingsplanAf(
            String leerlingId,
            String planId,
            @SindsInschrijving @Nullable LocalDate datum) implements PlanCommand {}

    /**
     * Starts a short plan.
     *
     * @param begeleider the role that gives the guidance
     * @param van the first day; today when left out
     * @param oudersGeinformeerdOp when the parents were told; left out when that was recorded already
     */
    @NaVertrek(Ruimte.DICHT)
    record StartBegeleidingsplan(
            String leerlingId,
            String planId,
            Plandomein domein,
            List<Instrument> instrumenten,
            @Nullable String doel,
            @Nullable Plek waar,
            @Nullable Rol begeleider,
            @SindsInschrijving @Nullable LocalDate van,
            @Nullable LocalDate tot,
            @Nullable LocalDate oudersGeinformeerdOp)
            implements PlanCommand {}

    /** Ends a short plan with its effect. */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerBegeleidingsplan(
            String leerlingId,
            String planId,
            Effect effect,
            @SindsInschrijving @Nullable LocalDate datum) implements PlanCommand {}
}
