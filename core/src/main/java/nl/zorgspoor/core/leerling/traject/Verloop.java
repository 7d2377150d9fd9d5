package nl.zorgspoor.core.leerling.traject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import org.jspecify.annotations.Nullable;

/**
 * What has been done since the traject started: the facts that the route's requirements ask for.
 *
 * @param consult the last consultation
 * @param overgenomenOp since when the coordinator has the case
 * @param behoefteVast whether the needs of the three are recorded
 * @param geanalyseerd whether the analysis is recorded
 * @param plan the plan that counts now
 * @param evaluatie how well the traject worked, once it was evaluated
 * @param verlegenheid what the school said it cannot offer
 * @param nazorg whether aftercare was decided, runs, or is done
 */
@RecordBuilder
record Verloop(
        @Nullable Consult consult,
        @Nullable LocalDate overgenomenOp,
        boolean behoefteVast,
        boolean geanalyseerd,
        @Nullable Plan plan,
        @Nullable Effect evaluatie,
        @Nullable Verlegenheid verlegenheid,
        @Nullable Nazorgstatus nazorg)
        implements VerloopBuilder.With {

    static final Verloop LEEG = new Verloop(null, null, false, false, null, null, null, null);

    /** Where aftercare stands. */
    enum Nazorgstatus {
        LOOPT,
        AFGEROND
    }

    /** A consultation; open until it has an outcome. */
    @RecordBuilder
    record Consult(
            LocalDate gevraagdOp,
            LocalDate antwoordVoor,
            Rol beantwoorder,
            boolean formulierVolledig,
            @Nullable Consultuitkomst uitkomst,
            boolean termijnVerstreken)
            implements VerloopConsultBuilder.With {

        boolean isOpen() {
            return uitkomst == null;
        }
    }

    /** A plan and to whom it was fed back. */
    @RecordBuilder
    record Plan(
            LocalDate datum,
            Set<Trajectoptie> opties,
            LocalDate terugkoppelenVoor,
            Rol terugkoppelaar,
            Set<Terugkoppeling> teruggekoppeld,
            @Nullable Bewaker bewaker,
            boolean termijnVerstreken)
            implements VerloopPlanBuilder.With {

        boolean isTeruggekoppeld() {
            return teruggekoppeld.size() == Terugkoppeling.values().length;
        }

        Plan teruggekoppeldAan(Terugkoppeling aan, @Nullable Bewaker wie) {
            return with(b -> b.teruggekoppeld(Kopie.met(teruggekoppeld, aan)).bewaker(wie == null ? bewaker : wie));
        }
    }

    /** What the school cannot offer: all five considerations given, limits named, concluded together with externals. */
    record Verlegenheid(boolean afgewogen, boolean grensGenoemd, boolean metExternen) {

        /** Of before it was asked who took part, nothing is known that would stand in the way. */
        static boolean metExternen(@Nullable List<Partij> partijen) {
            return partijen == null || partijen.stream().anyMatch(p -> p.rol().isExtern());
        }
    }

    Verloop overgenomen(LocalDate op) {
        Consult gesloten = consult != null && consult.isOpen()
                ? consult.withUitkomst(Consultuitkomst.COORDINATOR_NEEMT_OVER)
                : consult;
        return with(b -> b.consult(gesloten).overgenomenOp(op));
    }

    boolean geevalueerd() {
        return evaluatie != null;
    }

    /** What must be closed before the traject can close (R242). */
    List<String> openstaand() {
        List<String> open = new ArrayList<>();
        if (consult != null && consult.isOpen()) {
            open.add("CONSULTATIE");
        }
        if (plan != null && !plan.isTeruggekoppeld()) {
            open.add("TERUGKOPPELING");
        }
        if (evaluatie == null) {
            open.add("TRAJECTEVALUATIE");
        }
        return open;
    }
}
