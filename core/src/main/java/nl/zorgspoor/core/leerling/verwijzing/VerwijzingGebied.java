package nl.zorgspoor.core.leerling.verwijzing;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Referrals to partners and their answers. */
public final class VerwijzingGebied {

    public static final Gebied<Verwijzingen> GEBIED = Gebied.bouw("verwijzing", Verwijzingen.LEEG)
            .woorden(VerwijzingCommand.class, VerwijzingEvent.class)
            .bewaakt(Verwijzingen::termijnen, Verwijzingen::verstreken)
            .termijn(Regel.VW_REACTIE, VerwijzingEvent.VerwijzingReactieUitgebleven.class)
            .termijn(Regel.VW_GEWEIGERD, VerwijzingEvent.VervolgNaWeigeringUitgebleven.class)
            .vervult(Verwijzingen::vervuld)
            .klaar();

    private VerwijzingGebied() {}
}
