package nl.zorgspoor.core.leerling.voorziening;

import nl.zorgspoor.core.gebied.Gebied;

/** What a student may use at school. */
public final class VoorzieningGebied {

    public static final Gebied<Voorzieningen> GEBIED = Gebied.bouw("voorziening", Voorzieningen.LEEG)
            .woorden(VoorzieningCommand.class, VoorzieningEvent.class)
            .klaar();

    private VoorzieningGebied() {}
}
