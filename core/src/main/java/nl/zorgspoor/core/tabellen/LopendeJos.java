package nl.zorgspoor.core.tabellen;

import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of guidances by JOS that run, in the transaction of the events: a team that decides about the next one counts
 * them (R154). The table is as long as what runs today, however long the history is.
 */
public final class LopendeJos implements Bijhouder {

    private final JdbcTemplate jdbc;

    public LopendeJos(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Object inhoud = bericht.getPayload();
        String school = Metadata.school(bericht);
        if (inhoud instanceof JOSBegeleidingGestart e) {
            jdbc.update(
                    "insert into lopende_jos (leerling_id, jos_id, school_id) values (?, ?, ?) on conflict do nothing",
                    e.leerlingId(),
                    e.josId(),
                    school);
        } else if (inhoud instanceof JOSAfgerond e) {
            eraf(school, e.leerlingId(), e.josId());
        } else if (inhoud instanceof JOSVoortijdigBeeindigd e) {
            eraf(school, e.leerlingId(), e.josId());
        }
    }

    private void eraf(String schoolId, String leerlingId, String josId) {
        jdbc.update(
                "delete from lopende_jos where school_id = ? and leerling_id = ? and jos_id = ?",
                schoolId,
                leerlingId,
                josId);
    }
}
