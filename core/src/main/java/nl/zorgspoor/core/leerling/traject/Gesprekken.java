package nl.zorgspoor.core.leerling.traject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last days on which was talked and noted.
 *
 * @param leerling with the student
 * @param ouders with the parents
 * @param coordinatorLeerling with the student, by the coordinator
 * @param coordinatorOuders with the parents, by the coordinator
 * @param notitie a note was written
 */
@RecordBuilder
record Gesprekken(
        @Nullable LocalDate leerling,
        @Nullable LocalDate ouders,
        @Nullable LocalDate coordinatorLeerling,
        @Nullable LocalDate coordinatorOuders,
        @Nullable LocalDate notitie)
        implements GesprekkenBuilder.With {

    static final Gesprekken GEEN = new Gesprekken(null, null, null, null, null);

    /** Whether anything was talked about or noted. */
    boolean isVastgelegd() {
        return leerling != null || ouders != null || notitie != null;
    }

    boolean metLeerlingSinds(LocalDate vanaf) {
        return sinds(leerling, vanaf);
    }

    boolean metOudersSinds(LocalDate vanaf) {
        return sinds(ouders, vanaf);
    }

    /** R71: by the coordinator, since the case was taken over. */
    boolean coordinatorMetLeerlingSinds(@Nullable LocalDate vanaf) {
        return vanaf != null && sinds(coordinatorLeerling, vanaf);
    }

    boolean coordinatorMetOudersSinds(@Nullable LocalDate vanaf) {
        return vanaf != null && sinds(coordinatorOuders, vanaf);
    }

    /** R67: a note on or after the day of the last talk. */
    boolean laatsteGenoteerd() {
        LocalDate laatste =
                Stream.of(leerling, ouders).filter(d -> d != null).reduce(LocalDate.MIN, Gesprekken::laatste);
        return sinds(notitie, laatste);
    }

    private static boolean sinds(@Nullable LocalDate dag, LocalDate vanaf) {
        return dag != null && !dag.isBefore(vanaf);
    }

    private static LocalDate laatste(@Nullable LocalDate een, LocalDate ander) {
        return een == null || ander.isAfter(een) ? ander : een;
    }

    Gesprekken metLeerling(LocalDate op, boolean doorCoordinator) {
        return with(b -> b.leerling(laatste(leerling, op))
                .coordinatorLeerling(doorCoordinator ? laatste(coordinatorLeerling, op) : coordinatorLeerling));
    }

    Gesprekken metOuders(LocalDate op, boolean doorCoordinator) {
        return with(b -> b.ouders(laatste(ouders, op))
                .coordinatorOuders(doorCoordinator ? laatste(coordinatorOuders, op) : coordinatorOuders));
    }

    Gesprekken metNotitie(LocalDate op) {
        return withNotitie(laatste(notitie, op));
    }
}
