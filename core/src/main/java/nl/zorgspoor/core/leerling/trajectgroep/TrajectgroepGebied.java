package nl.zorgspoor.core.leerling.trajectgroep;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Guidance in the Trajectgroep. */
public final class TrajectgroepGebied {

    public static final Gebied<Trajectgroepen> GEBIED = Gebied.bouw("trajectgroep", Trajectgroepen.LEEG)
            .woorden(TrajectgroepCommand.class, TrajectgroepEvent.class)
            .beleid(Opname.class)
            .bewaakt(Trajectgroepen::termijnen, Trajectgroepen::verstreken)
            .termijn(Regel.TG_KORT, TrajectgroepEvent.TrajectgroepDuurOverschreden.class)
            .vervult(Trajectgroepen::vervuld)
            .totVertrek()
            .klaar();

    private TrajectgroepGebied() {}
}
