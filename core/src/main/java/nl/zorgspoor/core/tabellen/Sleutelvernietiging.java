package nl.zorgspoor.core.tabellen;

import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.TrainingtekstVernietigd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.training.TrainingEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** A student's key has the name of the student's stream. */
    private static final String VERNIETIGD =
            "insert into persoonssleutel as s (leerling_id, bewaarklasse, sleutel, vernietigd_op)"
                    + " select distinct g.stroom, k.klasse, null::bytea, now() from gebeurtenis g cross join lateral"
                    + " jsonb_array_elements_text(convert_from(g.inhoud, 'UTF8')::jsonb -> 'klassen') k(klasse)"
                    + " where g.naam = 'leerling.PersoonsgegevensVernietigd'"
                    + " on conflict (leerling_id, bewaarklasse) do update set sleutel = null, vernietigd_op = now()"
                    + " where s.sleutel is not null";

    /** School and id of every meeting at which somebody was discussed whose file was destroyed. */
    private static final String OOIT_BESPROKEN_IN =
            "select distinct convert_from(b.metadata, 'UTF8')::jsonb ->> 'schoolId',"
                    + " coalesce(convert_from(b.inhoud, 'UTF8')::jsonb ->> 'overlegId',"
                    + " convert_from(b.inhoud, 'UTF8')::jsonb ->> 'jesId')"
                    + " from gebeurtenis g join gebeurtenis b on b.stroom = g.stroom and b.naam in"
                    + " ('leerling.LeerlingOpAgendaGezet', 'leerling.LeerlingInJESIngebracht')"
                    + " where g.naam = 'leerling.PersoonsgegevensVernietigd'"
                    + " and convert_from(g.inhoud, 'UTF8')::jsonb -> 'klassen' @> '[\"DOSSIER\"]'";

    /** School and id of every plan of a group whose words went with the file of one of its members. */
    private static final String GROEPSPLANNEN = "select distinct convert_from(metadata, 'UTF8')::jsonb ->> 'schoolId',"
            + " convert_from(inhoud, 'UTF8')::jsonb ->> 'planId' from gebeurtenis"
            + " where naam = 'leerling.GroepsplantekstVernietigd'";

    /** The same of trainings. */
    private static final String TRAININGEN = "select distinct convert_from(metadata, 'UTF8')::jsonb ->> 'schoolId',"
            + " convert_from(inhoud, 'UTF8')::jsonb ->> 'trainingId' from gebeurtenis"
            + " where naam = 'leerling.TrainingtekstVernietigd'";

    private static final Logger LOG = LoggerFactory.getLogger(Sleutelvernietiging.class);

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
    public void werkBij(EventMessage<?> bericht) {
        if (bericht.getPayload() instanceof PersoonsgegevensVernietigd e) {
            String school = Metadata.school(bericht);
            String naam = namen.van(school, e.leerlingId());
            e.klassen().forEach(klasse -> sleutelbos.vernietig(naam, klasse));
            if (e.klassen().contains(Bewaarklasse.DOSSIER)) {
                vernietigOverleggen(school, ((DomainEventMessage<?>) bericht).getAggregateIdentifier());
            }
            vergeetNaAfloop();
        } else if (bericht.getPayload() instanceof GroepsplantekstVernietigd e) {
            sleutelbos.vernietig(
                    namen.sleutel(Metadata.school(bericht), GroepsplanEvent.sleutelhouder(e.planId())),
                    Bewaarklasse.DOSSIER);
            vergeetNaAfloop();
        } else if (bericht.getPayload() instanceof TrainingtekstVernietigd e) {
            sleutelbos.vernietig(
                    namen.sleutel(Metadata.school(bericht), TrainingEvent.sleutelhouder(e.trainingId())),
                    Bewaarklasse.DOSSIER);
            vergeetNaAfloop();
        }
    }

    /** What stands in memory was read with the key. It is rare enough to forget everything. */
    private void vergeetNaAfloop() {
        CurrentUnitOfWork.get().afterCommit(u -> stromen.vergeet());
    }

    /**
     * Destroys again what is there and of which an event says that it was destroyed: the table of keys may be an older copy than the
     * events. Done at every start, before the first command.
     */
    public void haalIn() {
        int opnieuw = jdbc.update(VERNIETIGD);
        Set<String> gedeeld = new TreeSet<>();
        jdbc.query(OOIT_BESPROKEN_IN, rs -> {
            gedeeld.add(namen.sleutel(rs.getString(1), OverlegEvent.sleutelhouder(rs.getString(2))));
        });
        jdbc.query(GROEPSPLANNEN, rs -> {
            gedeeld.add(namen.sleutel(rs.getString(1), GroepsplanEvent.sleutelhouder(rs.getString(2))));
        });
        jdbc.query(TRAININGEN, rs -> {
            gedeeld.add(namen.sleutel(rs.getString(1), TrainingEvent.sleutelhouder(rs.getString(2))));
        });
        for (String naam : gedeeld) {
            opnieuw += jdbc.update(
                    "update persoonssleutel set sleutel = null, vernietigd_op = now() where leerling_id = ?"
                            + " and bewaarklasse = 'DOSSIER' and sleutel is not null",
                    naam);
        }
        if (opnieuw > 0) {
            LOG.warn(
                    "{} sleutels waren er weer terwijl hun vernietiging is vastgelegd (een oudere kopie van de"
                            + " sleutels is teruggezet); zij zijn opnieuw vernietigd",
                    opnieuw);
        }
    }

    /** What was written about a meeting can be about anybody who was discussed there; the meeting itself and its counts stay. */
    private void vernietigOverleggen(String school, String stroom) {
        jdbc.queryForList(BESPROKEN_IN, String.class, stroom)
                .forEach(id -> sleutelbos.vernietig(
                        namen.sleutel(school, OverlegEvent.sleutelhouder(id)), Bewaarklasse.DOSSIER));
    }
}
