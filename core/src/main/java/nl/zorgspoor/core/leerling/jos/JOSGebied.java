package nl.zorgspoor.core.leerling.jos;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Guidance by JOS. */
public final class JOSGebied {

    public static final Gebied<JOSTrajecten> GEBIED = Gebied.bouw("jos", JOSTrajecten.LEEG)
            .woorden(JOSCommand.class, JOSEvent.class)
            .bewaakt(JOSTrajecten::termijnen, JOSTrajecten::verstreken)
            .termijn(Regel.JOS_STARTGESPREK, JOSEvent.JOSStartgesprekUitgebleven.class)
            .termijn(Regel.JOS_WEKELIJKS, JOSEvent.JOSSessieGemist.class)
            .termijn(Regel.JOS_5M, JOSEvent.JOSMaximumduurNadert.class, JOSEvent.JOSMaximumduurBereikt.class)
            .vervult(JOSTrajecten::vervuld)
            .totVertrek()
            .klaar();

    private JOSGebied() {}
}
