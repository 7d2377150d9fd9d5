package nl.zorgspoor.core.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an id of a school is called in the store. Ids of students, meetings and plans are a school's own and may be equal at two
 * schools (R330), so a name is made of both: {@code COE/10234}, {@code verzuim:COE/10234:2026-2027}, {@code veiligheid:COE/10234}.
 * A school's stream has the school's id.
 *
 * <p>The only place that makes such names, for streams and for the keys of students alike. What was stored before this has a bare
 * name, {@code L-COE-101}, and keeps it: events never change. A migration noted whose those are; since then no stream begins under
 * a bare name.
 */
public final class Stroomnamen {

    /** Stands in no id (see {@link nl.zorgspoor.core.invoer.Veldgrens#ID}), so that a name is read in one way only. */
    private static final char STREEP = '/';

    private static final char SOORT = ':';

    /** The school of each stream that is stored under a bare name. */
    private final Map<String, String> kaal;

    Stroomnamen(Map<String, String> kaal) {
        this.kaal = Map.copyOf(kaal);
    }

    /** With the bare names that the migration found; it runs before any program that asks. */
    public static Stroomnamen lees(JdbcTemplate jdbc) {
        Map<String, String> kaal = new HashMap<>();
        jdbc.query("select stroom, school_id from kale_stroom", rs -> {
            kaal.put(rs.getString(1), rs.getString(2));
        });
        return new Stroomnamen(kaal);
    }

    /**
     * The name in the store.
     *
     * @param eigen the id as the school knows it, with the kind of stream before it: {@code 10234}, {@code veiligheid:10234}
     */
    public String van(String schoolId, String eigen) {
        if (schoolId.equals(kaal.get(eigen))) {
            return eigen;
        }
        int id = eigen.indexOf(SOORT) + 1;
        return eigen.substring(0, id) + schoolId + STREEP + eigen.substring(id);
    }

    /**
     * The name of the keys of a student or a meeting.
     *
     * @param houder a student's id, or a meeting's with its kind before it: {@code overleg:OV-1}
     */
    public String sleutel(String schoolId, String houder) {
        int id = houder.indexOf(SOORT) + 1;
        return houder.substring(0, id) + van(schoolId, houder.substring(id));
    }

    /** The id as the school knows it, out of the name in the store. */
    public static String eigen(String naam) {
        int streep = naam.indexOf(STREEP);
        return streep < 0 ? naam : naam.substring(0, naam.indexOf(SOORT) + 1) + naam.substring(streep + 1);
    }
}
