package nl.zorgspoor.core.tabellen;

import java.time.LocalDate;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of the days on which a school meets, in the transaction of the events: whoever plans a meeting counts how often
 * its form comes together in the school year (R93, R107).
 */
public final class Overlegdagen implements Bijhouder {

    private final JdbcTemplate jdbc;

    public Overlegdagen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Object inhoud = bericht.getPayload();
        String school = Metadata.school(bericht);
        if (inhoud instanceof OverlegGepland e) {
            gepland(e.overlegId(), school, e.overlegvorm(), e.datumTijd().toLocalDate());
        } else if (inhoud instanceof JESGepland e) {
            gepland(e.jesId(), school, e.overlegvorm(), e.datumTijd().toLocalDate());
        } else if (inhoud instanceof OverlegGehouden e) {
            gehouden(school, e.overlegId(), e.datum());
        } else if (inhoud instanceof JESGehouden e) {
            gehouden(school, e.jesId(), e.datum());
        } else if (inhoud instanceof OverlegGeannuleerd e) {
            eraf(school, e.overlegId());
        } else if (inhoud instanceof JESGeannuleerd e) {
            eraf(school, e.jesId());
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

    private void gehouden(String schoolId, String overlegId, LocalDate dag) {
        jdbc.update(
                "update overlegdag set dag = ?, gehouden = true where school_id = ? and overleg_id = ?",
                dag,
                schoolId,
                overlegId);
    }

    private void eraf(String schoolId, String overlegId) {
        jdbc.update("delete from overlegdag where school_id = ? and overleg_id = ?", schoolId, overlegId);
    }
}
