package nl.zorgspoor.core.leerling.aanmelding;

import nl.zorgspoor.core.gebied.Gebied;

/** Registration and enrolment: how a student comes, stays and leaves. */
public final class AanmeldingGebied {

    public static final Gebied<Aanmeldingen> GEBIED = Gebied.bouw("aanmelding", Aanmeldingen.LEEG)
            .woorden(AanmeldingCommand.class, AanmeldingEvent.class)
            .woorden(InschrijvingCommand.class, InschrijvingEvent.class)
            .beleid(Inschrijving.class, Ouders.class)
            .deel(Aanmelding.class, AanmeldingEvent.class, Aanmeldingen::met)
            .deel(Inschrijving.class, InschrijvingEvent.class, (a, e, stap) -> a.met(stap.apply(a.inschrijving())))
            .geeft(Inschrijving.class, Aanmeldingen::inschrijving)
            .bewaakt(Aanmeldingen::termijnen, Aanmeldingen::verstreken)
            .vervult(Aanmeldingen::vervuld)
            .klaar();

    private AanmeldingGebied() {}
}
