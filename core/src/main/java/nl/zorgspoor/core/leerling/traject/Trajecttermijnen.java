package nl.zorgspoor.core.leerling.traject;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Consult;
import nl.zorgspoor.core.leerling.traject.Verloop.Plan;

/** The terms of a traject that runs: the answer to a consultation (R70) and the feedback of the plan (R73). */
final class Trajecttermijnen {

    private Trajecttermijnen() {}

    static List<Termijn> open(Trajecten staat) {
        if (staat.traject() == null || !staat.traject().loopt()) {
            return List.of();
        }
        String trajectId = staat.traject().trajectId();
        List<Termijn> termijnen = new ArrayList<>();
        Consult consult = staat.verloop().consult();
        if (consult != null && consult.isOpen() && !consult.termijnVerstreken()) {
            termijnen.add(Termijn.tot(
                    "consultatie:" + trajectId,
                    "CONSULTATIE",
                    consult.gevraagdOp(),
                    consult.antwoordVoor(),
                    Regel.CONSULT_TERMIJN,
                    "ConsultatieAangevraagd",
                    "GeefConsultatieadvies",
                    consult.beantwoorder()));
        }
        Plan plan = staat.verloop().plan();
        if (plan != null && !plan.isTeruggekoppeld() && !plan.termijnVerstreken()) {
            termijnen.add(Termijn.tot(
                    "terugkoppeling:" + trajectId,
                    "TERUGKOPPELING",
                    plan.datum(),
                    plan.terugkoppelenVoor(),
                    Regel.TERUGKOPPELING,
                    "PlanVanAanpakVastgesteld",
                    "KoppelPlanTerug",
                    plan.terugkoppelaar()));
        }
        return termijnen;
    }

    /** What did not come in time. */
    static List<TrajectEvent> verstreken(Trajecten staat, String leerlingId, Context x) {
        List<TrajectEvent> events = new ArrayList<>();
        if (staat.traject() != null) {
            String trajectId = staat.traject().trajectId();
            for (Termijn termijn : open(staat)) {
                if (x.vandaag().isAfter(termijn.eind())) {
                    events.add(
                            termijn.regel() == Regel.CONSULT_TERMIJN
                                    ? new ConsultatieTermijnVerstreken(leerlingId, trajectId, termijn.eind())
                                    : new TerugkoppelingUitgebleven(leerlingId, trajectId, termijn.eind()));
                }
            }
        }
        return events;
    }
}
