package nl.zorgspoor.core.leerling.casus;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;

/** What is said about this student in meetings. */
public final class CasusGebied {

    public static final Gebied<Casussen> GEBIED = Gebied.bouw("casus", Casussen.LEEG)
            .woorden(CasusCommand.class, CasusEvent.class)
            .bewaaktMet(
                    (casus, x) -> casus.termijnen(),
                    (casus, leerlingId, x, buren) -> casus.verstreken(leerlingId, x, buren.staat(Toestemmingen.class)))
            .klaar();

    private CasusGebied() {}
}
