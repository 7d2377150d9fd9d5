package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Weigering;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refused commands: name, rule and actor, never content; apart from the dossier (view V21). */
public final class Weigeringenlog {

    private final JdbcTemplate jdbc;

    public Weigeringenlog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void noteer(Context x, Weigering w) {
        jdbc.update(
                "insert into weigering (domeintijd, school_id, opdracht, command_id, status, code, regel, actor_id, rol)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                x.nu(),
                x.actor().schoolId(),
                x.opdracht(),
                x.commandId().toString(),
                w.aard().status(),
                w.code(),
                w.regel() == null ? null : w.regel().nummer(),
                x.actor().id(),
                x.rol().name());
    }
}
