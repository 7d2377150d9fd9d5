package nl.zorgspoor.core.leerling.loopbaan;

import nl.zorgspoor.core.gebied.Gebied;

/** Loopbaanorientatie. */
public final class LoopbaanGebied {

    public static final Gebied<Loopbanen> GEBIED = Gebied.bouw("loopbaan", Loopbanen.LEEG)
            .woorden(LoopbaanCommand.class, LoopbaanEvent.class)
            .totVertrek()
            .klaar();

    private LoopbaanGebied() {}
}
