package nl.zorgspoor.core.leerling.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanCommand.VolgGroepsplan;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanAfgesloten;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanBijgesteld;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanGeevalueerd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.Plannen.Handelingsplan;

/**
 * A step of a plan of the group, in the stream of one of its members (R113): that it was taken, and when. The words stand in the
 * group's own stream and nowhere else.
 */
final class Groepsplanstap {

    private Groepsplanstap() {}

    /** A step of a plan of which the student is no member any more does nothing. */
    static List<PlanEvent> decide(Plannen staat, VolgGroepsplan c) {
        Handelingsplan h = staat.handelingsplannen().get(c.planId());
        if (h != null && !h.groep()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Deze leerling heeft zelf een handelingsplan %s; een groepsplan heeft een ander id."
                            .formatted(c.planId()));
        }
        boolean loopt = h != null && h.loopt();
        LocalDate datum = c.datum();
        return switch (c.stap()) {
            case OPGENOMEN ->
                loopt
                        ? List.of()
                        : List.of(new HandelingsplanOpgesteld(
                                c.leerlingId(),
                                c.planId(),
                                Plansoort.GROEP,
                                null,
                                List.of(),
                                List.of(),
                                c.evaluatieOp(),
                                null,
                                c.besprokenMet(),
                                List.of(),
                                datum,
                                null,
                                List.of()));
            case GEEVALUEERD ->
                loopt
                        ? List.of(new HandelingsplanGeevalueerd(
                                c.leerlingId(), c.planId(), Objects.requireNonNull(c.effect()), null, datum))
                        : List.of();
            case BIJGESTELD ->
                loopt
                        ? List.of(new HandelingsplanBijgesteld(
                                c.leerlingId(),
                                c.planId(),
                                List.of(),
                                List.of(),
                                c.evaluatieOp(),
                                datum,
                                null,
                                List.of()))
                        : List.of();
            case AFGESLOTEN ->
                loopt ? List.of(new HandelingsplanAfgesloten(c.leerlingId(), c.planId(), datum)) : List.of();
        };
    }

    /** R60: what was written about the group can be about anybody who was in it, and goes with the first file that goes. */
    static List<LeerlingGebeurtenis> volgtOp(PersoonsgegevensVernietigd e, Plannen staat) {
        return e.klassen().contains(Bewaarklasse.DOSSIER)
                ? staat.handelingsplannen().values().stream()
                        .filter(Handelingsplan::groep)
                        .<LeerlingGebeurtenis>map(h -> new GroepsplantekstVernietigd(e.leerlingId(), h.planId()))
                        .toList()
                : List.of();
    }
}
