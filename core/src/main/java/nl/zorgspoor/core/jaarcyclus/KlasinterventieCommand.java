package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import org.jspecify.annotations.Nullable;

/** The commands about support of a class or a teacher: in nobody's file, and about no student (R141). */
public sealed interface KlasinterventieCommand extends JaarcyclusOpdracht {

    String interventieId();

    /**
     * Starts an intervention on a class or teacher, of the catalogue.
     *
     * @param klas the class; obligatory for what is for a class
     * @param docentId the teacher; obligatory for what is for a teacher
     * @param doel about the class or the teaching, never about a student
     * @param van the first day; today when left out
     * @param geplandTot the planned last day; what the catalogue allows at most when left out
     */
    record ZetKlasinterventieIn(
            String schoolId,
            String interventieId,
            @Lengte(100) String itemCode,
            @Lengte(100) @Nullable String klas,
            @Nullable String docentId,
            @Lengte(2000) @Nullable String doel,
            @Nullable LocalDate van,
            @Nullable LocalDate geplandTot)
            implements KlasinterventieCommand {}

    /**
     * Says how well it worked.
     *
     * @param vervolg the next step
     */
    record EvalueerKlasinterventie(
            String schoolId,
            String interventieId,
            Effect effect,
            @Lengte(2000) @Nullable String vervolg,
            @Nullable LocalDate datum)
            implements KlasinterventieCommand {}

    /** Ends it, after an evaluation (R143). */
    record BeeindigKlasinterventie(
            String schoolId, String interventieId, @Nullable LocalDate datum) implements KlasinterventieCommand {}
}
