package nl.zorgspoor.core.leerling.psycholoog;

import nl.zorgspoor.core.gebied.Gebied;

/** Trajectories at the school psychologist. */
public final class PsycholoogGebied {

    public static final Gebied<Psychologentrajecten> GEBIED = Gebied.bouw("psycholoog", Psychologentrajecten.LEEG)
            .woorden(PsycholoogCommand.class, PsycholoogEvent.class)
            .totVertrek()
            .klaar();

    private PsycholoogGebied() {}
}
