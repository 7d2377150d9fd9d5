package nl.zorgspoor.core.privacy;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether a node came with the master key of this store. A node with another one would read nothing that was there and, worse,
 * encrypt what no other node can read; so it is found out before the first command.
 */
public final class Hoofdsleutelproef {

    private static final byte[] CONTEXT = "hoofdsleutelproef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] INHOUD = "zorgspoor".getBytes(StandardCharsets.UTF_8);

    private Hoofdsleutelproef() {}

    /**
     * True when this key belongs to the store; a store that has none yet takes this one. Of two nodes that begin together on an
     * empty store with different keys, one is refused.
     */
    public static boolean klopt(JdbcTemplate jdbc, Hoofdsleutel sleutel) {
        if (jdbc.queryForList("select proef from hoofdsleutelproef", byte[].class)
                .isEmpty()) {
            if (!pastOpWatErIs(jdbc, sleutel)) {
                return false;
            }
            jdbc.update("insert into hoofdsleutelproef (enige, proef) values (true, ?) on conflict do nothing", (Object)
                    sleutel.inpakken(INHOUD, CONTEXT));
        }
        return jdbc.queryForList("select proef from hoofdsleutelproef", byte[].class).stream()
                .allMatch(proef -> sleutel.past(proef, CONTEXT));
    }

    /** A store of before this check: one student's key tells. */
    private static boolean pastOpWatErIs(JdbcTemplate jdbc, Hoofdsleutel sleutel) {
        return jdbc
                .query(
                        "select leerling_id, bewaarklasse, sleutel from persoonssleutel where sleutel is not null limit 1",
                        (rs, i) -> sleutel.past(
                                rs.getBytes(3),
                                (rs.getString(1) + "/" + rs.getString(2)).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .allMatch(past -> past);
    }
}
