package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Destroys the keys of which an event says that they are destroyed (R60). The event store calls it before it commits: the event
 * and the loss of the key are one transaction, so that no crash can leave the one without the other.
 */
final class Sleutelvernietiging {

    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;
    private final List<Geheugen> geheugens;

    Sleutelvernietiging(Sleutelbos sleutelbos, Stroomnamen namen, List<Geheugen> geheugens) {
        this.sleutelbos = sleutelbos;
        this.namen = namen;
        this.geheugens = geheugens;
    }

    void werkBij(List<? extends EventMessage<?>> gebeurtenissen) {
        for (EventMessage<?> bericht : gebeurtenissen) {
            if (bericht.getPayload() instanceof PersoonsgegevensVernietigd e) {
                String naam = namen.van(Metadata.school(bericht), e.leerlingId());
                e.klassen().forEach(klasse -> sleutelbos.vernietig(naam, klasse));
                // What stands in memory was read with the key. It is rare enough to forget everything.
                CurrentUnitOfWork.get().afterCommit(u -> geheugens.forEach(Geheugen::removeAll));
            }
        }
    }
}
