package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.eventstore.Eventstore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that was stored about one student, from the student's own stream and those beside it. */
public final class Leerlinggeschiedenis {

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;

    public Leerlinggeschiedenis(Eventstore eventstore, JdbcTemplate jdbc) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
    }

    /** The student's streams that hold something. */
    public List<String> stromen(String leerlingId) {
        String id = leerlingId.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.queryForList(
                "select distinct stroom from gebeurtenis where stroom = ? or stroom like ? or stroom like ?"
                        + " order by stroom",
                String.class,
                leerlingId,
                "verzuim:" + id + ":%",
                "veiligheid:" + id + "%");
    }

    /** The student's events in the order in which they were stored. */
    public List<Vastgelegd> van(String leerlingId) {
        List<Vastgelegd> alle = new ArrayList<>();
        for (String stroom : stromen(leerlingId)) {
            Map<Long, Long> posities = new HashMap<>();
            jdbc.query(
                    "select volgnummer, positie from gebeurtenis where stroom = ?",
                    rs -> {
                        posities.put(rs.getLong(1), rs.getLong(2));
                    },
                    stroom);
            eventstore.gebeurtenissen().readEvents(stroom).asStream().forEach(e -> {
                Long positie = posities.get(e.getSequenceNumber());
                // One stored after the positions were read comes by itself.
                if (positie != null) {
                    alle.add(Bundelluisteraar.vastgelegd(e, positie, eventstore.serializer()));
                }
            });
        }
        // A row of "veiligheid:L-1" must not bring that of "veiligheid:L-10".
        alle.removeIf(v -> !v.leerlingId().filter(leerlingId::equals).isPresent());
        alle.sort(Comparator.comparingLong(Vastgelegd::positie));
        return alle;
    }
}
