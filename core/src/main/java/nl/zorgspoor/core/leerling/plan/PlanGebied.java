package nl.zorgspoor.core.leerling.plan;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.interventie.Interventies;

/** Plans for one student. */
public final class PlanGebied {

    public static final Gebied<Plannen> GEBIED = Gebied.bouw("plan", Plannen.LEEG)
            .woorden(PlanCommand.class, PlanEvent.class)
            .beleid(Groepsplanstap.class)
            .bewaakt(Plannen::termijnen, Plannen::verstreken)
            .termijn(Regel.HP_VERPLICHT, PlanEvent.HandelingsplanUitgebleven.class)
            .vervultMet((plannen, regel, buren) -> plannen.vervuld(regel, buren.staat(Interventies.class)))
            .totVertrek()
            .klaar();

    private PlanGebied() {}
}
