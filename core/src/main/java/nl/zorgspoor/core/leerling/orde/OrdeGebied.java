package nl.zorgspoor.core.leerling.orde;

import nl.zorgspoor.core.gebied.Gebied;

/** Incidents, bullying, suspension and expulsion. */
public final class OrdeGebied {

    public static final Gebied<Orde> GEBIED = Gebied.bouw("orde", Orde.LEEG)
            .woorden(OrdeCommand.class, OrdeEvent.class)
            .klaar();

    private OrdeGebied() {}
}
