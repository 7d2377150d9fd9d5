package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.InVertrouwen;
import nl.zorgspoor.core.gedeeld.Weigering;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refused commands: name, rule and actor, never content; apart from the dossier (view V21). */
public final class Weigeringenlog {

    /** Instead of who it was. */
    private static final String GEHEIM = "(vertrouwelijk)";

    private final JdbcTemplate jdbc;

    public Weigeringenlog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void noteer(Class<?> opdracht, Context x, Weigering w) {
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
                isGeheim(opdracht, x) ? GEHEIM : x.actor().id(),
                x.rol().name());
    }

    /**
     * R59: who went to the vertrouwenspersoon in vain is nobody's business. Staff who tried what is not theirs is: they stand there
     * by name.
     */
    private static boolean isGeheim(Class<?> opdracht, Context x) {
        return InVertrouwen.class.isAssignableFrom(opdracht)
                && (x.rol().isPartij() || Leesrechten.IN_VERTROUWEN.contains(x.rol()));
    }
}
