package nl.zorgspoor.core.privacy;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes anew the tables in which rows about persons go or change; which those are follows from their columns and rights ({@code
 * tabellen_over_personen} in the database). PostgreSQL leaves the old row where it was, key and all, until something is written
 * over it; a destroyed key would be in the file for years. What the write-ahead log and backups still hold passes with their own
 * terms.
 */
public final class Opruimer {

    private static final Logger LOG = LoggerFactory.getLogger(Opruimer.class);

    private final JdbcTemplate jdbc;

    public Opruimer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables with rows about persons in which rows go or change, as SQL names them. */
    List<String> tabellen() {
        return jdbc.queryForList("select tabellen_over_personen(current_user)", String.class);
    }

    /** Takes a moment per table, in which nobody writes there; run it outside any transaction. */
    public void ruimOp() {
        for (String tabel : tabellen()) {
            try {
                if (mag(tabel)) {
                    jdbc.execute("vacuum (full) " + tabel);
                } else {
                    LOG.warn(
                            "Tabel {} kan hier niet worden opgeruimd: dat mag vanaf PostgreSQL 17 wie MAINTAIN heeft."
                                    + " Laat een beheerder elke dag VACUUM FULL doen.",
                            tabel);
                }
            } catch (DataAccessException e) {
                LOG.warn("Tabel {} is nu niet op te ruimen; morgen weer", tabel);
            }
        }
    }

    private boolean mag(String tabel) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select case when current_setting('server_version_num')::int >= 170000"
                        + " then has_table_privilege(?, 'MAINTAIN') else false end",
                Boolean.class,
                tabel));
    }
}
