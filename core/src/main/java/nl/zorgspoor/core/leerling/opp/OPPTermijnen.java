package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPEvaluatieTeLaat;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPTermijnVerstreken;

/** The terms of the OPP: six weeks to establish it (R119), and a year to the next evaluation with parents and student (R126). */
final class OPPTermijnen {

    private OPPTermijnen() {}

    static List<OPPEvent> verstreken(OPPs staat, String leerlingId, Context x) {
        List<OPPEvent> events = new ArrayList<>();
        OPPs.Verwacht v = staat.verwacht();
        if (v != null && !v.verstreken() && x.vandaag().isAfter(v.voor())) {
            events.add(new OPPTermijnVerstreken(leerlingId, v.voor()));
        }
        for (OPP opp : staat.alle().values()) {
            LocalDate voor = opp.loop().evaluerenVoor();
            if (opp.loopt()
                    && voor != null
                    && !opp.loop().teLaat()
                    && x.vandaag().isAfter(voor)) {
                events.add(new OPPEvaluatieTeLaat(leerlingId, opp.oppId(), voor));
            }
        }
        return events;
    }

    static List<Termijn> open(OPPs staat, Context x) {
        List<Termijn> termijnen = new ArrayList<>();
        OPPs.Verwacht v = staat.verwacht();
        if (v != null && !v.verstreken()) {
            termijnen.add(Termijn.tot(
                    "opp",
                    "OPP_VASTSTELLEN",
                    v.vanaf(),
                    v.voor(),
                    Regel.OPP_TERMIJN,
                    "OPPVerwacht",
                    staat.heeftConcept() ? "StelOPPVast" : "StelOPPOp",
                    v.opsteller()));
        }
        for (OPP opp : staat.alle().values()) {
            LocalDate voor = opp.loop().evaluerenVoor();
            LocalDate sinds = opp.loop().vastgesteldOp();
            if (opp.loopt() && voor != null && sinds != null && !opp.loop().teLaat()) {
                termijnen.add(Termijn.tot(
                        "opp-evaluatie:" + opp.oppId(),
                        "OPP_EVALUATIE",
                        sinds,
                        voor,
                        Regel.OPP_EVAL,
                        opp.loop().ooitGeevalueerd() ? "OPPGeevalueerd" : "OPPVastgesteld",
                        "EvalueerOPP",
                        x.school().coordinator(x.vandaag())));
            }
        }
        return termijnen;
    }
}
