package nl.zorgspoor.core.poort;

import java.util.Set;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;

/** Which answers of a partner fit a referral as it stands now: what the partner is told in its receipt. */
public final class Antwoordlezer {

    private final Eventstore eventstore;
    private final Transactie transactie;

    public Antwoordlezer(Eventstore eventstore, Transactie transactie) {
        this.eventstore = eventstore;
        this.transactie = transactie;
    }

    /** None for a referral that the student does not have. */
    public Set<Terugmelding> passend(String schoolId, String leerlingId, String verwijzingId) {
        String naam = eventstore.namen().van(schoolId, leerlingId);
        return transactie.lees(() -> eventstore
                .stromen()
                .lees(Leerling.SOORT, naam)
                .staat(Verwijzingen.class)
                .verwijzing(verwijzingId)
                .map(Verwijzing::passend)
                .orElse(Set.of()));
    }
}
