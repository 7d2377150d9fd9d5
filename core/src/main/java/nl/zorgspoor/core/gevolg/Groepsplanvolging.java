package nl.zorgspoor.core.gevolg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.VanGroep;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanAfgesloten;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanBijgesteld;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanGeevalueerd;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Groepsstap;
import nl.zorgspoor.core.leerling.plan.PlanCommand.VolgGroepsplan;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.jspecify.annotations.Nullable;

/** What is done with the plan of a group, in the file of each of its members: the step and its day, not the words (R113). */
public final class Groepsplanvolging extends Volging {

    public Groepsplanvolging(Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        super(
                "groepsplannen",
                "groepsplan.Handelingsplan",
                false,
                VanGroep.class,
                verwerkers,
                poort,
                eventstore,
                transactie);
    }

    @Override
    List<VolgGroepsplan> opdrachten(Stap stap) {
        Gebeurtenis g = stap.inhoud();
        List<VolgGroepsplan> stappen = new ArrayList<>();
        if (g instanceof HandelingsplanOpgesteld e) {
            e.leerlingIds()
                    .forEach(l ->
                            stappen.add(opgenomen(l, e.groepsplanId(), e.datum(), e.evaluatieOp(), e.besprokenMet())));
        } else if (g instanceof HandelingsplanGeevalueerd e) {
            e.leerlingIds()
                    .forEach(l -> stappen.add(
                            stap(l, e.groepsplanId(), Groepsstap.GEEVALUEERD, e.datum(), null, e.effect())));
        } else if (g instanceof HandelingsplanBijgesteld e) {
            e.erafLeerlingIds()
                    .forEach(l -> stappen.add(stap(l, e.groepsplanId(), Groepsstap.AFGESLOTEN, e.datum(), null, null)));
            e.erbijLeerlingIds()
                    .forEach(l ->
                            stappen.add(opgenomen(l, e.groepsplanId(), e.datum(), e.evaluatieOp(), e.besprokenMet())));
            if (!e.doelen().isEmpty() || !e.middelen().isEmpty() || e.evaluatieOp() != null) {
                e.leerlingIds().stream()
                        .filter(l -> !e.erbijLeerlingIds().contains(l))
                        .forEach(l -> stappen.add(
                                stap(l, e.groepsplanId(), Groepsstap.BIJGESTELD, e.datum(), e.evaluatieOp(), null)));
            }
        } else if (g instanceof HandelingsplanAfgesloten e) {
            e.leerlingIds()
                    .forEach(l -> stappen.add(stap(l, e.groepsplanId(), Groepsstap.AFGESLOTEN, e.datum(), null, null)));
        }
        return stappen;
    }

    private static VolgGroepsplan opgenomen(
            String leerlingId,
            String planId,
            LocalDate datum,
            @Nullable LocalDate evaluatieOp,
            List<Rol> besprokenMet) {
        return new VolgGroepsplan(leerlingId, planId, Groepsstap.OPGENOMEN, datum, evaluatieOp, null, besprokenMet);
    }

    private static VolgGroepsplan stap(
            String leerlingId,
            String planId,
            Groepsstap stap,
            LocalDate datum,
            @Nullable LocalDate evaluatieOp,
            @Nullable Effect effect) {
        return new VolgGroepsplan(leerlingId, planId, stap, datum, evaluatieOp, effect, List.of());
    }
}
