package nl.zorgspoor.core.leerling.informatie;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;

/** Access to the file, sharing, corrections, and how long it is kept. */
public final class InformatieGebied {

    public static final Gebied<Informatie> GEBIED = Gebied.bouw("informatie", Informatie.LEEG)
            .woorden(InformatieCommand.class, InformatieEvent.class)
            .beleid(Delen.class, Correctie.class, Bewaring.class, Vernietigen.class)
            .deel(Bewaring.class, InformatieEvent.class, (i, e, stap) -> i.withBewaring(stap.apply(i.bewaring())))
            .geeft(Bewaring.class, Informatie::bewaring)
            .bewaaktMet(
                    (i, x) -> i.termijnen(),
                    (i, leerlingId, x, buren) -> i.verstreken(leerlingId, x, buren.staat(Aanmeldingen.class)))
            .termijn(Regel.INZAGE, InformatieEvent.InzageTermijnVerstreken.class)
            .termijn(Regel.BEWAAR, InformatieEvent.VernietigingAangekondigd.class)
            .vervult(Informatie::vervuld)
            .klaar();

    private InformatieGebied() {}
}
