package nl.zorgspoor.core.verwerking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where the store is complete, and what that says about a position. */
final class Leesgrens {

    /** How long an answer holds for all who wait, in nanoseconds. */
    private static final long HOUDBAAR = TimeUnit.MILLISECONDS.toNanos(2);

    private final JdbcTemplate jdbc;
    private long grens;
    private long gelezenOp;
    private boolean gelezen;

    Leesgrens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every transaction below this has ended. It only grows. */
    synchronized long grens() {
        if (!gelezen || System.nanoTime() - gelezenOp > HOUDBAAR) {
            grens = Math.max(grens, getal("select leesgrens()"));
            gelezenOp = System.nanoTime();
            gelezen = true;
        }
        return grens;
    }

    /** The highest position that was ever given out, whether or not an event has it; 0 before the first. */
    long uitgegeven() {
        return getal("select case when is_called then last_value else 0 end from gebeurtenis_positie_seq");
    }

    /**
     * What to wait for to have seen a position. A transaction has its number before it takes a position: one that took this
     * position or a lower one stands below the border that is read now.
     */
    Peil peil(long positie) {
        return new Peil(positie, getal("select schrijfgrens()"));
    }

    /** The last event up to a position that comes after a place; empty when there is none. Complete once the border is reached. */
    Optional<Leespositie> laatste(long positie, Leespositie na) {
        List<Leespositie> gevonden = jdbc.query(
                "select transactie, positie from gebeurtenis where (transactie, positie) > (?, ?) and positie <= ?"
                        + " order by transactie desc, positie desc limit 1",
                (rs, i) -> new Leespositie(rs.getLong(1), rs.getLong(2)),
                na.transactie(),
                na.positie(),
                positie);
        return gevonden.stream().findFirst();
    }

    private long getal(String sql) {
        Long getal = jdbc.queryForObject(sql, Long.class);
        return getal == null ? 0 : getal;
    }
}
