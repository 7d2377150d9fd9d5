package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rechtzetting;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that was stored about one student, from the student's own stream and those beside it. */
public final class Leerlinggeschiedenis {

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final Stroomsoort leerlingen;
    private final Function<String, List<String>> zijstromen;

    /**
     * @param leerlingen the kind of a student's own stream
     * @param zijstromen the ids of the streams that a student can have beside the own one; named and not searched for, so that the
     *     index on streams finds them
     */
    public Leerlinggeschiedenis(
            Eventstore eventstore,
            JdbcTemplate jdbc,
            Stroomsoort leerlingen,
            Function<String, List<String>> zijstromen) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.leerlingen = leerlingen;
        this.zijstromen = zijstromen;
    }

    /** The events of a school's student in the order in which readers get them; none when the school has no such student. */
    public List<Vastgelegd> van(String schoolId, String leerlingId) {
        List<Vastgelegd> alle = new ArrayList<>(stroom(naam(schoolId, leerlingId)));
        if (alle.isEmpty()) {
            return alle;
        }
        jdbc.queryForList("select distinct stroom from gebeurtenis where stroom = any (?)", String.class, (Object)
                        zijstromen.apply(leerlingId).stream()
                                .map(s -> naam(schoolId, s))
                                .toArray(String[]::new))
                .forEach(s -> alle.addAll(stroom(s)));
        alle.sort(Comparator.comparing(Vastgelegd::plaats));
        return alle;
    }

    /** Whether a school has this student. */
    public boolean kent(String schoolId, String leerlingId) {
        return !jdbc.queryForList(
                        "select 1 from gebeurtenis where stroom = ? and stroomsoort = ? limit 1",
                        naam(schoolId, leerlingId),
                        leerlingen.opgeslagen())
                .isEmpty();
    }

    private String naam(String schoolId, String eigen) {
        return eventstore.namen().van(schoolId, eigen);
    }

    /** The same, up to and with an event that a reader has got: what comes after it comes to the reader by itself. */
    public List<Vastgelegd> van(String leerlingId, Vastgelegd totEnMet) {
        return van(totEnMet.schoolId(), leerlingId).stream()
                .filter(v -> v.plaats().compareTo(totEnMet.plaats()) <= 0)
                .toList();
    }

    /** An event as it should have read, with all that was corrected in it until now (R8). */
    public Vastgelegd verbeterd(Vastgelegd v) {
        List<Vastgelegd> correcties = van(v.schoolId(), v.leerlingId().orElse(v.stroom())).stream()
                .filter(Leerlinggeschiedenis::isCorrectie)
                .toList();
        Gebeurtenis juist = Rechtzetting.van(correcties, Vastgelegd::gebeurtenisId, Vastgelegd::inhoud)
                .juist(v.gebeurtenisId(), v.inhoud());
        return juist.equals(v.inhoud()) ? v : v.met(juist);
    }

    /** What cannot be read keeps nothing else from being put right. */
    private static boolean isCorrectie(Vastgelegd v) {
        try {
            return v.inhoud() instanceof Verbeterend;
        } catch (RuntimeException onleesbaar) {
            return false;
        }
    }

    private List<Vastgelegd> stroom(String stroom) {
        Map<Long, Leespositie> posities = new HashMap<>();
        jdbc.query(
                "select volgnummer, transactie, positie from gebeurtenis where stroom = ?",
                rs -> {
                    posities.put(rs.getLong(1), new Leespositie(rs.getLong(2), rs.getLong(3)));
                },
                stroom);
        List<Vastgelegd> gelezen = new ArrayList<>();
        if (!posities.isEmpty()) {
            eventstore.gebeurtenissen().readEvents(stroom, 0).asStream().forEach(e -> {
                Leespositie positie = posities.get(e.getSequenceNumber());
                // One stored after the positions were read comes by itself.
                if (positie != null) {
                    gelezen.add(Gebeurtenissen.vastgelegd(e, positie, eventstore.serializer()));
                }
            });
        }
        return gelezen;
    }
}
