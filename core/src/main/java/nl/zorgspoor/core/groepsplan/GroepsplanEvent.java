package nl.zorgspoor.core.groepsplan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a plan of a group. It has the names of what happens to a student's own plan; each member's stream has the same
 * step without the words. What people wrote is kept under the plan's own key, which goes with the file of the first member whose file is
 * destroyed (R60).
 */
public sealed interface GroepsplanEvent extends Versleuteld {

    /** Whose key the words of a plan are encrypted with. */
    static String sleutelhouder(String groepsplanId) {
        return GroepsplanCommand.BEGIN + groepsplanId;
    }

    String groepsplanId();

    @Override
    default String sleutelhouder() {
        return sleutelhouder(groepsplanId());
    }

    record HandelingsplanOpgesteld(
            String groepsplanId,
            String schoolId,
            Plansoort plansoort,
            List<String> leerlingIds,
            @Persoonlijk @Nullable String probleemgebied,
            @Persoonlijk String beginsituatie,
            @Persoonlijk List<String> doelen,
            @Persoonlijk List<String> middelen,
            LocalDate evaluatieOp,
            @Persoonlijk @Nullable String lvsReferentie,
            List<Rol> besprokenMet,
            LocalDate datum)
            implements GroepsplanEvent {}

    /** @param leerlingIds the members on that day */
    record HandelingsplanGeevalueerd(
            String groepsplanId,
            String schoolId,
            List<String> leerlingIds,
            Effect effect,
            @Persoonlijk @Nullable String toelichting,
            LocalDate datum)
            implements GroepsplanEvent {}

    /**
     * @param leerlingIds the members from now on
     * @param erbijLeerlingIds those of them who are new
     * @param erafLeerlingIds who is a member no more
     * @param besprokenMet with whom the plan was discussed when it was made
     */
    record HandelingsplanBijgesteld(
            String groepsplanId,
            String schoolId,
            List<String> leerlingIds,
            List<String> erbijLeerlingIds,
            List<String> erafLeerlingIds,
            @Persoonlijk List<String> doelen,
            @Persoonlijk List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            List<Rol> besprokenMet,
            LocalDate datum)
            implements GroepsplanEvent {}

    record HandelingsplanAfgesloten(String groepsplanId, String schoolId, List<String> leerlingIds, LocalDate datum)
            implements GroepsplanEvent {}
}
