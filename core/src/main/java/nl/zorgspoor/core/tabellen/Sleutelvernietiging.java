package nl.zorgspoor.core.tabellen;

import java.util.List;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Destroys the keys of which an event says that they are destroyed (R60). The event store calls it before it commits: the event
 * and the loss of the key are one transaction, so that no crash can leave the one without the other.
 */
public final class Sleutelvernietiging implements Bijhouder {

    /** Where a student's own stream names a meeting; ids are not encrypted. */
    private static final String BESPROKEN_IN =
            "select distinct coalesce(convert_from(inhoud, 'UTF8')::jsonb ->> 'overlegId',"
                    + " convert_from(inhoud, 'UTF8')::jsonb ->> 'jesId') from gebeurtenis where stroom = ? and naam in"
                    + " ('leerling.LeerlingOpAgendaGezet', 'leerling.LeerlingInJESIngebracht')";

    private final JdbcTemplate jdbc;
    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;
    private final Stromen stromen;

    public Sleutelvernietiging(JdbcTemplate jdbc, Sleutelbos sleutelbos, Stroomnamen namen, Stromen stromen) {
        this.jdbc = jdbc;
        this.sleutelbos = sleutelbos;
        this.namen = namen;
        this.stromen = stromen;
    }

    @Override
    public void werkBij(List<? extends EventMessage<?>> gebeurtenissen) {
        for (EventMessage<?> bericht : gebeurtenissen) {
            if (bericht.getPayload() instanceof PersoonsgegevensVernietigd e) {
                String school = Metadata.school(bericht);
                String naam = namen.van(school, e.leerlingId());
                e.klassen().forEach(klasse -> sleutelbos.vernietig(naam, klasse));
                if (e.klassen().contains(Bewaarklasse.DOSSIER)) {
                    vernietigOverleggen(school, ((DomainEventMessage<?>) bericht).getAggregateIdentifier());
                }
                // What stands in memory was read with the key. It is rare enough to forget everything.
                CurrentUnitOfWork.get().afterCommit(u -> stromen.vergeet());
            }
        }
    }

    /** What was written about a meeting can be about anybody who was discussed there; the meeting itself and its counts stay. */
    private void vernietigOverleggen(String school, String stroom) {
        jdbc.queryForList(BESPROKEN_IN, String.class, stroom)
                .forEach(id -> sleutelbos.vernietig(
                        namen.sleutel(school, OverlegEvent.sleutelhouder(id)), Bewaarklasse.DOSSIER));
    }
}
