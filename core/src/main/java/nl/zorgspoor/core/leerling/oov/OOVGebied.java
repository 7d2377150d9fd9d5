package nl.zorgspoor.core.leerling.oov;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The onderwijsopvangvoorziening. */
public final class OOVGebied {

    public static final Gebied<OOVs> GEBIED = Gebied.bouw("oov", OOVs.LEEG)
            .woorden(OOVCommand.class, OOVEvent.class)
            .bewaaktMet((oovs, x) -> oovs.termijnen(x), (oovs, stroom, x, buren) -> oovs.verstreken(stroom, x))
            .termijn(Regel.OOV_DUUR, OOVEvent.OOVTermijnNadert.class, OOVEvent.OOVTermijnVerstreken.class)
            .totVertrek()
            .klaar();

    private OOVGebied() {}
}
