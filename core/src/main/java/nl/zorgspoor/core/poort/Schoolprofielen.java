package nl.zorgspoor.core.poort;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.Inrichting;
import nl.zorgspoor.core.school.SchoolGebied;

/**
 * The profiles of schools, kept in memory. A change on this node counts at once; one on another node within the time given.
 */
public final class Schoolprofielen {

    private record Gelezen(Schoolprofiel profiel, long op) {}

    private final Stromen stromen;
    private final Transactie transactie;
    private final long houdbaarNanos;
    private final Map<String, Gelezen> gelezen = new ConcurrentHashMap<>();

    public Schoolprofielen(Stromen stromen, Transactie transactie, long houdbaarMillis) {
        this.stromen = stromen;
        this.transactie = transactie;
        this.houdbaarNanos = houdbaarMillis * 1_000_000;
    }

    public Schoolprofiel van(String schoolId) {
        Gelezen g = gelezen.get(schoolId);
        if (g == null || System.nanoTime() - g.op > houdbaarNanos) {
            g = new Gelezen(lees(schoolId), System.nanoTime());
            gelezen.put(schoolId, g);
        }
        return g.profiel;
    }

    /** Forgets what was read, after a command for the school. */
    void vergeet(String schoolId) {
        gelezen.remove(schoolId);
    }

    private Schoolprofiel lees(String schoolId) {
        return transactie.lees(() -> {
            try {
                return stromen.lees(SchoolGebied.SOORT, schoolId)
                        .staat(Inrichting.class)
                        .profiel();
            } catch (OnbekendeStroom e) {
                return Schoolprofiel.leeg(schoolId);
            }
        });
    }
}
