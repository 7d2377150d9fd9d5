package nl.zorgspoor.core.leerling.jos;

import nl.zorgspoor.core.gebied.Gebied;

/** Guidance by JOS. */
public final class JOSGebied {

    public static final Gebied<JOSTrajecten> GEBIED = Gebied.bouw("jos", JOSTrajecten.LEEG)
            .woorden(JOSCommand.class, JOSEvent.class)
            .bewaakt(JOSTrajecten::termijnen, JOSTrajecten::verstreken)
            .vervult(JOSTrajecten::vervuld)
            .totVertrek()
            .klaar();

    private JOSGebied() {}
}
