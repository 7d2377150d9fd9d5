package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import org.jspecify.annotations.Nullable;

/** The commands about what all parents of a class, or of the school, are asked to come to (R275). */
public sealed interface OudercontactCommand extends JaarcyclusOpdracht {

    /** What parents are invited to. */
    enum Uitnodigingsoort {
        /** Short talks with teachers; what was said stands with the student, as a talk of that kind. */
        SPREEKUUR,
        OUDERAVOND
    }

    /**
     * Invites the parents of a class, or of the school. It says nothing of any student.
     *
     * @param uitnodigingId of the school's own
     * @param klas whose parents; those of the whole school when left out
     * @param datumTijd on a school day that has not passed, in school time
     * @param onderwerp what it is about
     */
    record NodigOudersUit(
            String schoolId,
            @Lengte(100) String uitnodigingId,
            Uitnodigingsoort soort,
            @Lengte(100) @Nullable String klas,
            LocalDateTime datumTijd,
            @Lengte(200) @Nullable String locatie,
            @Lengte(200) @Nullable String onderwerp)
            implements OudercontactCommand {}

    /** Calls off what parents were invited to. */
    record TrekOuderuitnodigingIn(
            String schoolId,
            @Lengte(100) String uitnodigingId,
            @Lengte(200) @Nullable String reden) implements OudercontactCommand {}
}
