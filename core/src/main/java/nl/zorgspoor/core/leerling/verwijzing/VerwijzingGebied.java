package nl.zorgspoor.core.leerling.verwijzing;

import nl.zorgspoor.core.gebied.Gebied;

/** Referrals to partners and their answers. */
public final class VerwijzingGebied {

    public static final Gebied<Verwijzingen> GEBIED = Gebied.bouw("verwijzing", Verwijzingen.LEEG)
            .woorden(VerwijzingCommand.class, VerwijzingEvent.class)
            .bewaakt(Verwijzingen::termijnen, Verwijzingen::verstreken)
            .vervult(Verwijzingen::vervuld)
            .klaar();

    private VerwijzingGebied() {}
}
