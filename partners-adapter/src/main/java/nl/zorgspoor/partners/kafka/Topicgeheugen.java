package nl.zorgspoor.partners.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.zorgspoor.core.eventstore.Leespositie;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a publisher knew of its topic the last time it looked; kept beside the events, since the broker may lose all of its own. */
final class Topicgeheugen {

    /**
     * @param topicId the broker's id of it: a topic that was made again has another
     * @param einden per partition, where the next message would come
     * @param gelezen the partner has read all that was written up to this event
     */
    record Stand(String topicId, Map<Integer, Long> einden, Leespositie gelezen) {}

    private final JdbcTemplate jdbc;

    Topicgeheugen(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    Optional<Stand> lees(String verwerker) {
        List<Stand> standen = jdbc.query(
                "select topic_id, einden, gelezen_transactie, gelezen_positie from partnertopic where verwerker = ?",
                (rs, i) -> new Stand(
                        rs.getString(1), einden(rs.getString(2)), new Leespositie(rs.getLong(3), rs.getLong(4))),
                verwerker);
        return standen.stream().findFirst();
    }

    void bewaar(String verwerker, Stand stand) {
        jdbc.update(
                "insert into partnertopic (verwerker, topic_id, einden, gelezen_transactie, gelezen_positie)"
                        + " values (?, ?, ?, ?, ?) on conflict (verwerker) do update set topic_id = excluded.topic_id,"
                        + " einden = excluded.einden, gelezen_transactie = excluded.gelezen_transactie,"
                        + " gelezen_positie = excluded.gelezen_positie",
                verwerker,
                stand.topicId(),
                tekst(stand.einden()),
                stand.gelezen().transactie(),
                stand.gelezen().positie());
    }

    /** Such as {@code 0:12,1:0,2:7}. */
    private static String tekst(Map<Integer, Long> einden) {
        return new TreeMap<>(einden)
                .entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(","));
    }

    private static Map<Integer, Long> einden(String tekst) {
        Map<Integer, Long> einden = new TreeMap<>();
        for (String deel : tekst.isEmpty() ? new String[0] : tekst.split(",", -1)) {
            int punt = deel.indexOf(':');
            einden.put(Integer.valueOf(deel.substring(0, punt)), Long.valueOf(deel.substring(punt + 1)));
        }
        return einden;
    }
}
