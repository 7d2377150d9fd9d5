package nl.zorgspoor.core.leerling.ggd;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The GGD's talks with whole years. */
public final class GGDGebied {

    public static final Gebied<GGDScreeningen> GEBIED = Gebied.bouw("ggd", GGDScreeningen.LEEG)
            .woorden(GGDCommand.class, GGDEvent.class)
            .bewaakt(GGDScreeningen::termijnen, GGDScreeningen::verstreken)
            .termijn(Regel.GGD_SCREENING, GGDEvent.GGDScreeningUitgebleven.class)
            .totVertrek()
            .klaar();

    private GGDGebied() {}
}
