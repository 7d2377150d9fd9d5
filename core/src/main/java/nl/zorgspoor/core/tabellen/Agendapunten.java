package nl.zorgspoor.core.tabellen;

import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of who is yet to be discussed in which meeting. The event store calls it before it commits, so that table and
 * events change together or not at all: whoever invites an external must not miss a student (R45).
 */
public final class Agendapunten implements Bijhouder {

    private final JdbcTemplate jdbc;

    public Agendapunten(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Object inhoud = bericht.getPayload();
        String school = Metadata.school(bericht);
        if (inhoud instanceof LeerlingOpAgendaGezet e) {
            erop(school, e.overlegId(), e.leerlingId());
        } else if (inhoud instanceof LeerlingInJESIngebracht e) {
            erop(school, e.jesId(), e.leerlingId());
        } else if (inhoud instanceof LeerlingVanAgendaGehaald e) {
            eraf(school, e.overlegId(), e.leerlingId());
        } else if (inhoud instanceof BesprekingVastgelegd e) {
            eraf(school, e.overlegId(), e.leerlingId());
        } else if (inhoud instanceof JESBesprekingVastgelegd e) {
            eraf(school, e.jesId(), e.leerlingId());
        }
    }

    private void erop(String schoolId, String overlegId, String leerlingId) {
        jdbc.update(
                "insert into agendapunt (school_id, overleg_id, leerling_id) values (?, ?, ?) on conflict do nothing",
                schoolId,
                overlegId,
                leerlingId);
    }

    private void eraf(String schoolId, String overlegId, String leerlingId) {
        jdbc.update(
                "delete from agendapunt where school_id = ? and overleg_id = ? and leerling_id = ?",
                schoolId,
                overlegId,
                leerlingId);
    }
}
