package nl.zorgspoor.core.leerling.aanmelding;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Registration and enrolment: how a student comes, stays and leaves. */
public final class AanmeldingGebied {

    public static final Gebied<Aanmeldingen> GEBIED = Gebied.bouw("aanmelding", Aanmeldingen.LEEG)
            .woorden(AanmeldingCommand.class, AanmeldingEvent.class)
            .woorden(InschrijvingCommand.class, InschrijvingEvent.class)
            .beleid(Inschrijving.class, Ouders.class)
            .deel(Aanmelding.class, AanmeldingEvent.class, Aanmeldingen::met)
            .deel(
                    Inschrijving.class,
                    InschrijvingEvent.class,
                    (a, e, stap) -> a.withInschrijving(stap.apply(a.inschrijving())))
            .geeft(Inschrijving.class, Aanmeldingen::inschrijving)
            .bewaakt(Aanmeldingen::termijnen, Aanmeldingen::verstreken)
            .termijn(
                    Regel.ZP_TERMIJN,
                    AanmeldingEvent.ZorgplichtTermijnNadert.class,
                    AanmeldingEvent.ZorgplichtTermijnVerstreken.class)
            .termijn(Regel.TI_INFORMEREN, AanmeldingEvent.InformerenOverBesluitUitgebleven.class)
            .termijn(
                    Regel.GAST_EINDE,
                    AanmeldingEvent.GastleerlingschapEvaluatieGevraagd.class,
                    AanmeldingEvent.GastleerlingschapTermijnVerstreken.class)
            .termijn(Regel.ISK, InschrijvingEvent.TaalvoorzieningTermijnVerstreken.class)
            .vervult(Aanmeldingen::vervuld)
            .klaar();

    private AanmeldingGebied() {}
}
