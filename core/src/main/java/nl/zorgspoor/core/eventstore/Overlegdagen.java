package nl.zorgspoor.core.eventstore;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGeannuleerd;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGehouden;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGepland;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGeannuleerd;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGehouden;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGepland;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of the days on which a school meets, in the transaction of the events: whoever plans a meeting counts how often
 * its form comes together in the school year (R93, R107).
 */
final class Overlegdagen {

    private final JdbcTemplate jdbc;

    Overlegdagen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void werkBij(List<? extends EventMessage<?>> gebeurtenissen) {
        for (EventMessage<?> bericht : gebeurtenissen) {
            Object inhoud = bericht.getPayload();
            if (inhoud instanceof OverlegGepland e) {
                gepland(
                        e.overlegId(),
                        e.schoolId(),
                        e.overlegvorm(),
                        e.datumTijd().toLocalDate());
            } else if (inhoud instanceof JESGepland e) {
                gepland(e.jesId(), e.schoolId(), e.overlegvorm(), e.datumTijd().toLocalDate());
            } else if (inhoud instanceof OverlegGehouden e) {
                gehouden(e.overlegId(), e.datum());
            } else if (inhoud instanceof JESGehouden e) {
                gehouden(e.jesId(), e.datum());
            } else if (inhoud instanceof OverlegGeannuleerd e) {
                eraf(e.overlegId());
            } else if (inhoud instanceof JESGeannuleerd e) {
                eraf(e.jesId());
            }
        }
    }

    private void gepland(String overlegId, String schoolId, OverlegvormCode vorm, LocalDate dag) {
        jdbc.update(
                "insert into overlegdag (overleg_id, school_id, vorm, dag, gehouden) values (?, ?, ?, ?, false)"
                        + " on conflict do nothing",
                overlegId,
                schoolId,
                vorm.name(),
                dag);
    }

    private void gehouden(String overlegId, LocalDate dag) {
        jdbc.update("update overlegdag set dag = ?, gehouden = true where overleg_id = ?", dag, overlegId);
    }

    private void eraf(String overlegId) {
        jdbc.update("delete from overlegdag where overleg_id = ?", overlegId);
    }
}
