package nl.zorgspoor.core.leerling.lwoo;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Leerwegondersteuning and praktijkonderwijs. */
public final class LWOOGebied {

    public static final Gebied<LWOOs> GEBIED = Gebied.bouw("lwoo", LWOOs.LEEG)
            .woorden(LWOOCommand.class, LWOOEvent.class)
            .bewaakt(LWOOs::termijnen, LWOOs::verstreken)
            .termijn(Regel.LWOO_HP, LWOOEvent.LWOOPlanUitgebleven.class)
            .totVertrek()
            .klaar();

    private LWOOGebied() {}
}
