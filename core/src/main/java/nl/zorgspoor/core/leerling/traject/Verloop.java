package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Bewaker;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Consultuitkomst;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Terugkoppeling;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Trajectoptie;
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
record Verloop(
        @Nullable Consult consult,
        @Nullable LocalDate overgenomenOp,
        boolean behoefteVast,
        boolean geanalyseerd,
        @Nullable Plan plan,
        @Nullable Effect evaluatie,
        @Nullable Verlegenheid verlegenheid,
        @Nullable Nazorgstatus nazorg) {

    static final Verloop LEEG = new Verloop(null, null, false, false, null, null, null, null);

    /** Where aftercare stands. */
    enum Nazorgstatus {
        LOOPT,
        AFGEROND
    }

    /** A consultation; open until it has an outcome. */
    record Consult(
            LocalDate gevraagdOp,
            LocalDate antwoordVoor,
            Rol beantwoorder,
            boolean formulierVolledig,
            @Nullable Consultuitkomst uitkomst,
            boolean termijnVerstreken) {

        boolean isOpen() {
            return uitkomst == null;
        }

        Consult met(Consultuitkomst nieuw) {
            return new Consult(gevraagdOp, antwoordVoor, beantwoorder, formulierVolledig, nieuw, termijnVerstreken);
        }

        Consult verstreken() {
            return new Consult(gevraagdOp, antwoordVoor, beantwoorder, formulierVolledig, uitkomst, true);
        }
    }

    /** A plan and to whom it was fed back. */
    record Plan(
            LocalDate datum,
            Set<Trajectoptie> opties,
            LocalDate terugkoppelenVoor,
            Rol terugkoppelaar,
            Set<Terugkoppeling> teruggekoppeld,
            @Nullable Bewaker bewaker,
            boolean termijnVerstreken) {

        boolean isTeruggekoppeld() {
            return teruggekoppeld.size() == Terugkoppeling.values().length;
        }

        /** Those told so far, and one more. */
        Set<Terugkoppeling> en(Terugkoppeling aan) {
            EnumSet<Terugkoppeling> meer = EnumSet.of(aan);
            meer.addAll(teruggekoppeld);
            return Set.copyOf(meer);
        }

        Plan teruggekoppeldAan(Terugkoppeling aan, @Nullable Bewaker wie) {
            return new Plan(
                    datum,
                    opties,
                    terugkoppelenVoor,
                    terugkoppelaar,
                    en(aan),
                    wie == null ? bewaker : wie,
                    termijnVerstreken);
        }

        Plan verstreken() {
            return new Plan(datum, opties, terugkoppelenVoor, terugkoppelaar, teruggekoppeld, bewaker, true);
        }
    }

    /** What the school cannot offer: all five considerations given, limits named. */
    record Verlegenheid(boolean afgewogen, boolean grensGenoemd) {}

    Verloop met(@Nullable Consult nieuw) {
        return new Verloop(nieuw, overgenomenOp, behoefteVast, geanalyseerd, plan, evaluatie, verlegenheid, nazorg);
    }

    Verloop overgenomen(LocalDate op) {
        Consult gesloten =
                consult != null && consult.isOpen() ? consult.met(Consultuitkomst.COORDINATOR_NEEMT_OVER) : consult;
        return new Verloop(gesloten, op, behoefteVast, geanalyseerd, plan, evaluatie, verlegenheid, nazorg);
    }

    Verloop metBehoefte() {
        return new Verloop(consult, overgenomenOp, true, geanalyseerd, plan, evaluatie, verlegenheid, nazorg);
    }

    Verloop metAnalyse() {
        return new Verloop(consult, overgenomenOp, behoefteVast, true, plan, evaluatie, verlegenheid, nazorg);
    }

    Verloop met(@Nullable Plan nieuw) {
        return new Verloop(consult, overgenomenOp, behoefteVast, geanalyseerd, nieuw, evaluatie, verlegenheid, nazorg);
    }

    Verloop met(Effect effect) {
        return new Verloop(consult, overgenomenOp, behoefteVast, geanalyseerd, plan, effect, verlegenheid, nazorg);
    }

    Verloop met(Verlegenheid nieuw) {
        return new Verloop(consult, overgenomenOp, behoefteVast, geanalyseerd, plan, evaluatie, nieuw, nazorg);
    }

    Verloop met(Nazorgstatus nieuw) {
        return new Verloop(consult, overgenomenOp, behoefteVast, geanalyseerd, plan, evaluatie, verlegenheid, nieuw);
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
