package nl.zorgspoor.core.leerling.traject;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The student's way along the route of the school. */
public final class TrajectGebied {

    public static final Gebied<Trajecten> GEBIED = Gebied.bouw("traject", Trajecten.LEEG)
            .woorden(TrajectCommand.class, TrajectEvent.class)
            .beleid(Signalen.class, Verslaglegging.class, Consultaties.class, Aanpakbeleid.class, Afronding.class)
            .bewaakt(Trajecten::termijnen, Trajecten::verstreken)
            .termijn(Regel.CONSULT_TERMIJN, TrajectEvent.ConsultatieTermijnVerstreken.class)
            .termijn(Regel.TERUGKOPPELING, TrajectEvent.TerugkoppelingUitgebleven.class)
            .totVertrek()
            .klaar();

    private TrajectGebied() {}
}
