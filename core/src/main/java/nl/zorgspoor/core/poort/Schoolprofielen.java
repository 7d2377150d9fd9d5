package nl.zorgspoor.core.poort;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.SchoolHandlers;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * The profiles of schools, kept in memory. A change on this node counts at once; one on another node within the time given.
 */
public final class Schoolprofielen {

    private record Gelezen(Schoolprofiel profiel, long op) {}

    private final Repository<SchoolHandlers> scholen;
    private final Transactie transactie;
    private final long houdbaarNanos;
    private final Map<String, Gelezen> gelezen = new ConcurrentHashMap<>();

    public Schoolprofielen(Repository<SchoolHandlers> scholen, Transactie transactie, long houdbaarMillis) {
        this.scholen = scholen;
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
                return scholen.load(schoolId).invoke(SchoolHandlers::profiel);
            } catch (AggregateNotFoundException e) {
                return Schoolprofiel.leeg(schoolId);
            }
        });
    }
}
