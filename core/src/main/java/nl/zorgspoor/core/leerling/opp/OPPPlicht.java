package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatUitkomstVastgelegd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.Aanleiding;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPVerwacht;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Trajectoptie;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.PlanVanAanpakVastgesteld;

/**
 * When an OPP is owed (R118, R119): for who is enrolled with an established need, and from the decision for extra support: the outcome
 * of a Flex-Zat, an option of the plan, the grant of an arrangement, or a phase of the route where the school says that extra support
 * begins.
 */
final class OPPPlicht {

    private OPPPlicht() {}

    static List<OPPEvent> volgtOp(OPPs staat, LeerlingIngeschreven e, Context x) {
        return staat.behoefteVastgesteld()
                ? verwacht(e.leerlingId(), Aanleiding.INSCHRIJVING, e.ingangsdatum(), staat, x)
                : List.of();
    }

    static List<OPPEvent> volgtOp(OPPs staat, FlexZatUitkomstVastgelegd e, Context x) {
        return e.oppVoor() == null
                ? List.of()
                : verwacht(e.leerlingId(), Aanleiding.FLEXZAT, e.oppVoor().minusWeeks(weken(x)), staat, x);
    }

    static List<OPPEvent> volgtOp(OPPs staat, PlanVanAanpakVastgesteld e, Context x) {
        return e.opties().contains(Trajectoptie.EXTRA_ONDERSTEUNING_PO)
                ? verwacht(e.leerlingId(), Aanleiding.PLAN_VAN_AANPAK, e.datum(), staat, x)
                : List.of();
    }

    static List<OPPEvent> volgtOp(OPPs staat, Fasewisseling e, Context x) {
        return e.naarFase().equals(x.school().tekst(Instelling.OPP_VERPLICHT_VANAF, x.vandaag()))
                ? verwacht(e.leerlingId(), Aanleiding.FASE, x.vandaag(), staat, x)
                : List.of();
    }

    /** What rests on no OPP, or is given at another school, owes none here; a term that runs or has passed is not put off by a decision that came of it. */
    static List<OPPEvent> volgtOp(OPPs staat, ArrangementToegekend e, Context x) {
        return e.type().isZonderOPP() || e.type() == Arrangementtype.PRO || staat.verwacht() != null
                ? List.of()
                : verwacht(e.leerlingId(), Aanleiding.ARRANGEMENT, e.datum(), staat, x);
    }

    /** Not owed twice at a time, nor by who has one. */
    private static List<OPPEvent> verwacht(
            String leerlingId, Aanleiding aanleiding, LocalDate vanaf, OPPs staat, Context x) {
        if (staat.lopend().isPresent() || staat.wachtOpOPP()) {
            return List.of();
        }
        return List.of(new OPPVerwacht(
                leerlingId,
                aanleiding,
                vanaf,
                vanaf.plusWeeks(weken(x)),
                x.school().coordinator(x.vandaag())));
    }

    private static int weken(Context x) {
        return x.school().getal(Instelling.OPP_WEKEN, x.vandaag());
    }
}
