package nl.zorgspoor.core.leerling.trajectgroep;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of the Trajectgroep. */
public sealed interface TrajectgroepCommand extends LeerlingOpdracht {

    /** Where the student would go, mostly because of behaviour, if there were no fixed place (R164). */
    enum AlternatiefVoor {
        /** The facility in between of the samenwerkingsverband. */
        TUSSENVOORZIENING,
        RENN4
    }

    /**
     * Records that the behaviour expert was consulted, after guidance by the leerlingbegeleider did not solve it (R163).
     *
     * @param datum the day of the consult; today when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RaadpleegGedragsdeskundige(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String vraag,
            @Nullable String advies)
            implements TrajectgroepCommand {}

    /**
     * Starts short and intensive guidance (R163, R165).
     *
     * @param van the first day; today when left out
     * @param geplandTot the planned last day; as many weeks as the school's setting says when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record StartTrajectgroepBegeleiding(
            String leerlingId,
            String tgId,
            @Nullable String doel,
            @SindsInschrijving @Nullable LocalDate van,
            @Nullable LocalDate geplandTot)
            implements TrajectgroepCommand {}

    /**
     * Gives a fixed place (R163, R164).
     *
     * @param tgId the short guidance that goes over into it, or a new id
     * @param vanaf the first day; today when left out
     * @param oppId the OPP on which it rests; the one that counts when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record KoppelVastAanTrajectgroep(
            String leerlingId,
            String tgId,
            @Nullable AlternatiefVoor alternatiefVoor,
            @SindsInschrijving @Nullable LocalDate vanaf,
            @Nullable String oppId)
            implements TrajectgroepCommand {}

    /**
     * Ends guidance, short or fixed.
     *
     * @param effect how well it worked; may be left out when it was evaluated before (R165)
     * @param datum the last day; today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigTrajectgroep(
            String leerlingId,
            String tgId,
            @Nullable Effect effect,
            @SindsInschrijving @Nullable LocalDate datum) implements TrajectgroepCommand {}
}
