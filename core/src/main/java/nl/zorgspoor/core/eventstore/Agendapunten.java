package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.casus.CasusEvent.JESBesprekingVastgelegd;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingInJESIngebracht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of who is yet to be discussed in which meeting. The event store calls it before it commits, so that table and
 * events change together or not at all: whoever invites an external must not miss a student (R45).
 */
final class Agendapunten {

    private final JdbcTemplate jdbc;

    Agendapunten(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void werkBij(List<? extends EventMessage<?>> gebeurtenissen) {
        for (EventMessage<?> bericht : gebeurtenissen) {
            Object inhoud = bericht.getPayload();
            if (inhoud instanceof LeerlingOpAgendaGezet e) {
                erop(e.overlegId(), e.leerlingId());
            } else if (inhoud instanceof LeerlingInJESIngebracht e) {
                erop(e.jesId(), e.leerlingId());
            } else if (inhoud instanceof LeerlingVanAgendaGehaald e) {
                eraf(e.overlegId(), e.leerlingId());
            } else if (inhoud instanceof BesprekingVastgelegd e) {
                eraf(e.overlegId(), e.leerlingId());
            } else if (inhoud instanceof JESBesprekingVastgelegd e) {
                eraf(e.jesId(), e.leerlingId());
            }
        }
    }

    private void erop(String overlegId, String leerlingId) {
        jdbc.update(
                "insert into agendapunt (overleg_id, leerling_id) values (?, ?) on conflict do nothing",
                overlegId,
                leerlingId);
    }

    private void eraf(String overlegId, String leerlingId) {
        jdbc.update("delete from agendapunt where overleg_id = ? and leerling_id = ?", overlegId, leerlingId);
    }
}
