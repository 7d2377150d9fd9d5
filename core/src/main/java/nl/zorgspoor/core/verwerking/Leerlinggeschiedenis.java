package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorgspoor.core.eventstore.Eventstore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that was stored about one student, from the student's own stream and those beside it. */
public final class Leerlinggeschiedenis {

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final Function<String, List<String>> zijstromen;

    /**
     * @param zijstromen the ids of the streams that a student can have beside the own one; named and not searched for, so that the
     *     index on streams finds them
     */
    public Leerlinggeschiedenis(
            Eventstore eventstore, JdbcTemplate jdbc, Function<String, List<String>> zijstromen) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.zijstromen = zijstromen;
    }

    /** The student's events in the order in which they were stored. */
    public List<Vastgelegd> van(String leerlingId) {
        List<Vastgelegd> alle = new ArrayList<>(stroom(leerlingId));
        if (alle.isEmpty()) {
            return alle;
        }
        jdbc.queryForList("select distinct stroom from gebeurtenis where stroom = any (?)", String.class, (Object)
                        zijstromen.apply(leerlingId).toArray(String[]::new))
                .forEach(s -> alle.addAll(stroom(s)));
        alle.sort(Comparator.comparingLong(Vastgelegd::positie));
        return alle;
    }

    private List<Vastgelegd> stroom(String stroom) {
        Map<Long, Long> posities = new HashMap<>();
        jdbc.query(
                "select volgnummer, positie from gebeurtenis where stroom = ?",
                rs -> {
                    posities.put(rs.getLong(1), rs.getLong(2));
                },
                stroom);
        List<Vastgelegd> gelezen = new ArrayList<>();
        if (!posities.isEmpty()) {
            eventstore.gebeurtenissen().readEvents(stroom, 0).asStream().forEach(e -> {
                Long positie = posities.get(e.getSequenceNumber());
                // One stored after the positions were read comes by itself.
                if (positie != null) {
                    gelezen.add(Bundelluisteraar.vastgelegd(e, positie, eventstore.serializer()));
                }
            });
        }
        return gelezen;
    }
}
