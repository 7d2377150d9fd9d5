package nl.zorgspoor.core.leerling.toestemming;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Consent of parents and student, and what they were told. */
public final class ToestemmingGebied {

    public static final Gebied<Toestemmingen> GEBIED = Gebied.bouw("toestemming", Toestemmingen.LEEG)
            .woorden(ToestemmingCommand.class, ToestemmingEvent.class)
            .bewaakt(Toestemmingen::termijnen, Toestemmingen::verstreken)
            .termijn(
                    Regel.TOEST_VERLOPEN,
                    ToestemmingEvent.ToestemmingVernieuwenGevraagd.class,
                    ToestemmingEvent.ToestemmingVerlopen.class)
            .klaar();

    private ToestemmingGebied() {}
}
