package nl.zorgspoor.core.leerling.screening;

import nl.zorgspoor.core.gebied.Gebied;

/** Screening, statements and the way into a training. */
public final class ScreeningGebied {

    public static final Gebied<Screeningen> GEBIED = Gebied.bouw("screening", Screeningen.LEEG)
            .woorden(ScreeningCommand.class, ScreeningEvent.class)
            .totVertrek()
            .klaar();

    private ScreeningGebied() {}
}
