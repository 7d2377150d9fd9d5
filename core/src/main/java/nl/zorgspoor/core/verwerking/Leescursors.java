package nl.zorgspoor.core.verwerking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.axonframework.common.DateTimeUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each processor is, and which node reads for it. */
final class Leescursors {

    /**
     * @param plaats after this event
     * @param hoogste the highest position that was seen; -1 before the first event
     */
    record Stand(Leespositie plaats, long hoogste) {
        static final Stand BEGIN = new Stand(Leespositie.BEGIN, -1);
    }

    private final JdbcTemplate jdbc;

    Leescursors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a processor is; at the beginning when it never ran. */
    Stand lees(String verwerker) {
        List<Stand> standen = jdbc.query(
                "select transactie, positie, hoogste from leescursor where verwerker = ?",
                (rs, i) -> new Stand(new Leespositie(rs.getLong(1), rs.getLong(2)), rs.getLong(3)),
                verwerker);
        return standen.isEmpty() ? Stand.BEGIN : standen.get(0);
    }

    /** The processors that ever ran and were not forgotten. */
    List<String> namen() {
        return jdbc.queryForList("select verwerker from leescursor", String.class);
    }

    /** Takes a processor for a node, when no other node that lives has it. */
    boolean neem(String verwerker, int knoop, Stand begin) {
        jdbc.update(
                "insert into leescursor (verwerker, transactie, positie, hoogste) values (?, ?, ?, ?) on conflict do"
                        + " nothing",
                verwerker,
                begin.plaats().transactie(),
                begin.plaats().positie(),
                begin.hoogste());
        return jdbc.update(
                        "update leescursor c set eigenaar = ? where verwerker = ? and (eigenaar is null or eigenaar = ?"
                                + " or not exists (select from pg_locks l join pg_database d on d.oid = l.database"
                                + " where d.datname = current_database() and l.locktype = 'advisory' and l.granted"
                                + " and l.classid = ?::oid and l.objid = c.eigenaar::oid))",
                        knoop,
                        verwerker,
                        knoop,
                        Leesknoop.SOORT)
                == 1;
    }

    /** Whether the node has the processor still. */
    boolean heeft(String verwerker, int knoop) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from leescursor where verwerker = ? and eigenaar = ?)",
                Boolean.class,
                verwerker,
                knoop));
    }

    /** @throws ConcurrencyFailureException when another node took over: it does this again from where it was */
    void bewaar(String verwerker, int knoop, Stand stand) {
        int geraakt = jdbc.update(
                "update leescursor set transactie = ?, positie = ?, hoogste = greatest(hoogste, ?),"
                        + " storing_sinds = null where verwerker = ? and eigenaar = ?",
                stand.plaats().transactie(),
                stand.plaats().positie(),
                stand.hoogste(),
                verwerker,
                knoop);
        if (geraakt != 1) {
            throw new ConcurrencyFailureException("Een andere knoop leest nu voor " + verwerker);
        }
    }

    /** The same for processors that read together; gives those that the node has still, the others stay where they were. */
    Set<String> bewaar(Collection<String> verwerkers, int knoop, Stand stand) {
        return new HashSet<>(jdbc.queryForList(
                "update leescursor set transactie = ?, positie = ?, hoogste = greatest(hoogste, ?),"
                        + " storing_sinds = null where verwerker = any(?) and eigenaar = ? returning verwerker",
                String.class,
                stand.plaats().transactie(),
                stand.plaats().positie(),
                stand.hoogste(),
                verwerkers.toArray(String[]::new),
                knoop));
    }

    /** The processors that the node has. */
    Set<String> van(int knoop) {
        return new HashSet<>(
                jdbc.queryForList("select verwerker from leescursor where eigenaar = ?", String.class, knoop));
    }

    /** It waits for something outside; since when, is for whoever looks from another node. */
    void meldStoring(String verwerker) {
        jdbc.update(
                "update leescursor set storing_sinds = now() where verwerker = ? and storing_sinds is null", verwerker);
    }

    void storingVoorbij(String verwerker) {
        jdbc.update("update leescursor set storing_sinds = null where verwerker = ?", verwerker);
    }

    /** The last event that was stored before a moment (UTC); the beginning when there is none. */
    Leespositie plaatsVoor(Instant moment) {
        return jdbc
                .query(
                        "select transactie, positie from gebeurtenis where vastgelegd < ?"
                                + " order by transactie desc, positie desc limit 1",
                        (rs, i) -> new Leespositie(rs.getLong(1), rs.getLong(2)),
                        DateTimeUtils.formatInstant(moment))
                .stream()
                .findFirst()
                .orElse(Leespositie.BEGIN);
    }

    void laatLos(String verwerker, int knoop) {
        jdbc.update("update leescursor set eigenaar = null where verwerker = ? and eigenaar = ?", verwerker, knoop);
    }

    void vergeet(String verwerker) {
        jdbc.update("delete from leescursor where verwerker = ?", verwerker);
    }
}
