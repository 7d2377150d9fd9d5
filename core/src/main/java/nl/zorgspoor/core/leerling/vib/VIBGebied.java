package nl.zorgspoor.core.leerling.vib;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Video guidance. */
public final class VIBGebied {

    public static final Gebied<VIBs> GEBIED = Gebied.bouw("vib", VIBs.LEEG)
            .woorden(VIBCommand.class, VIBEvent.class)
            .bewaaktMet((vibs, x) -> vibs.termijnen(x), (vibs, stroom, x, buren) -> vibs.verstreken(stroom, x))
            .termijn(Regel.VIB, VIBEvent.VIBOpnamenNietVerwijderd.class)
            .klaar();

    private VIBGebied() {}
}
