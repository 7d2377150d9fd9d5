package nl.zorgspoor.core.leerling.toestemming;

import nl.zorgspoor.core.gebied.Gebied;

/** Consent of parents and student, and what they were told. */
public final class ToestemmingGebied {

    public static final Gebied<Toestemmingen> GEBIED = Gebied.bouw("toestemming", Toestemmingen.LEEG)
            .woorden(ToestemmingCommand.class, ToestemmingEvent.class)
            .bewaakt(Toestemmingen::termijnen, Toestemmingen::verstreken)
            .klaar();

    private ToestemmingGebied() {}
}
