package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Naslag;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a decision may look up is looked up within the school of who decides; another school is asked for by its name. */
public final class Naslagen {

    private final Eventstore eventstore;
    private final Transactie transactie;
    private final JdbcTemplate jdbc;

    public Naslagen(Eventstore eventstore, Transactie transactie, JdbcTemplate jdbc) {
        this.eventstore = eventstore;
        this.transactie = transactie;
        this.jdbc = jdbc;
    }

    /** The facts of one school. */
    public Naslag van(String schoolId) {
        Leerlinglezer leerlingen = new Leerlinglezer(eventstore.stromen());
        return new Stromenlezer(
                schoolId,
                eventstore.namen(),
                transactie,
                leerlingen,
                new Overleglezer(eventstore.stromen())::lees,
                eventstore,
                jdbc);
    }
}
