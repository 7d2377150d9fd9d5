package nl.zorgspoor.core.leerling.opp;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The ontwikkelingsperspectief of a student. */
public final class OPPGebied {

    public static final Gebied<OPPs> GEBIED = Gebied.bouw("opp", OPPs.LEEG)
            .woorden(OPPCommand.class, OPPEvent.class)
            .beleid(Opstelling.class, Vaststelling.class, Uitvoering.class, Vraagprofiel.class, OPPPlicht.class)
            .bewaaktMet(OPPs::termijnen, (staat, leerlingId, x, buren) -> staat.verstreken(leerlingId, x))
            .termijn(Regel.OPP_TERMIJN, OPPEvent.OPPTermijnVerstreken.class)
            .termijn(Regel.OPP_EVAL, OPPEvent.OPPEvaluatieTeLaat.class)
            .vervult(OPPs::vervuld)
            .totVertrek()
            .klaar();

    private OPPGebied() {}
}
