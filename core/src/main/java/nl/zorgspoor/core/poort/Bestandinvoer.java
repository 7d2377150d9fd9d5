package nl.zorgspoor.core.poort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.verwerking.Storing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of a school's own system, taken in line by line: judged first, recorded when that was asked, one file after the other. What is
 * wrong is said with its line and reason. What a line is and what it becomes, each kind of file says.
 *
 * <p>How far a file is stands in memory: after a restart nobody knows of it any more, and it is sent again.
 */
public abstract class Bestandinvoer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bestandinvoer.class);

    private static final int WERKERS = 2;

    /** Of how many files of a school it is known how they went. */
    private static final int ONTHOUDEN = 20;

    private static final long EINDE_SECONDEN = 30;

    /** Where a file stands. */
    public enum Status {
        BEZIG,
        KLAAR,
        /** All or nothing, and not all of it is right: nothing was recorded. */
        NIETS_VASTGELEGD,
        AFGEBROKEN
    }

    /**
     * A line that is wrong, with why.
     *
     * @param regelsleutel the line's own key, in files whose lines have one
     * @param leerlingId empty when what stands there is no id
     */
    public record Regelfout(
            int regel,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String regelsleutel,

            String leerlingId,
            String code,
            String reden) {}

    /**
     * @param regels how many lines it has
     * @param beoordeeld how many were judged
     * @param vastgelegd how many were recorded; in a dry run, how many would be
     * @param herhaald how many were known already
     * @param fout how many are wrong
     * @param positie what a view has to have seen to show all of it
     */
    public record Stand(
            String bestandId,
            Status status,
            boolean proef,
            boolean allesOfNiets,
            int regels,
            int beoordeeld,
            int vastgelegd,
            int herhaald,
            int fout,
            LocalDateTime begonnen,
            long milliseconden,
            long positie) {}

    /** What is judged together, and recorded together after that. */
    interface Deel {
        void beoordeel();

        void leg();
    }

    /**
     * A file that can be read.
     *
     * @param delen its parts; what is wrong before any of them is judged is said to the run
     */
    record Inhoud(int regels, Function<Bestandsloop, List<Deel>> delen) {}

    private final String wat;
    private final Class<? extends Opdracht> opdracht;
    private final Opdrachtpoort poort;
    private final Supplier<LocalDateTime> klok;
    private final ExecutorService regie;
    private final ExecutorService werkers;
    private final Map<String, Map<String, Bestandsloop>> lopen = new ConcurrentHashMap<>();

    /**
     * @param wat the kind of file, as a short word for threads and the log
     * @param opdracht whoever may give this command, may send such a file and ask about it
     */
    Bestandinvoer(String wat, Class<? extends Opdracht> opdracht, Opdrachtpoort poort, Supplier<LocalDateTime> klok) {
        this.wat = wat;
        this.opdracht = opdracht;
        this.poort = poort;
        this.klok = klok;
        this.regie = Executors.newSingleThreadExecutor(r -> draad(r, wat + "-invoer"));
        this.werkers = Executors.newFixedThreadPool(WERKERS, r -> draad(r, wat + "-regels"));
    }

    private static Thread draad(Runnable werk, String naam) {
        Thread t = new Thread(werk, naam);
        t.setDaemon(true);
        return t;
    }

    /** @throws CommandGeweigerd 400 when the file as a whole cannot be read */
    abstract Inhoud lees(String csv);

    /** @throws CommandGeweigerd when the role may not send such a file nor ask about one */
    public void eisToegang(Actor actor) {
        poort.eisToegang(opdracht, null, null, actor);
    }

    /**
     * Begins with a file; it goes on by itself.
     *
     * @param proef whether nothing is recorded
     * @param allesOfNiets whether nothing is recorded unless every line is right
     * @throws CommandGeweigerd when the role may not, or the file as a whole cannot be read
     */
    public Stand begin(Actor actor, String csv, boolean proef, boolean allesOfNiets) {
        eisToegang(actor);
        Inhoud inhoud = lees(csv);
        Bestandsloop loop =
                new Bestandsloop(UUID.randomUUID().toString(), actor, proef, allesOfNiets, inhoud.regels(), klok.get());
        onthoud(actor.schoolId(), loop);
        regie.execute(() -> voer(loop, inhoud));
        return loop.stand();
    }

    private void onthoud(String schoolId, Bestandsloop loop) {
        Map<String, Bestandsloop> vanSchool = lopen.computeIfAbsent(schoolId, s -> new LinkedHashMap<>());
        synchronized (vanSchool) {
            vanSchool.put(loop.bestandId(), loop);
            if (vanSchool.size() > ONTHOUDEN) {
                vanSchool.remove(vanSchool.keySet().iterator().next());
            }
        }
    }

    private Optional<Bestandsloop> loop(String schoolId, String bestandId) {
        Map<String, Bestandsloop> vanSchool = lopen.getOrDefault(schoolId, Map.of());
        synchronized (vanSchool) {
            return Optional.ofNullable(vanSchool.get(bestandId));
        }
    }

    /** How far a file of this school is. */
    public Optional<Stand> stand(String schoolId, String bestandId) {
        return loop(schoolId, bestandId).map(Bestandsloop::stand);
    }

    /** What is wrong in it, by line. */
    public List<Regelfout> fouten(String schoolId, String bestandId, int vanaf, int aantal) {
        return loop(schoolId, bestandId).map(l -> l.fouten(vanaf, aantal)).orElse(List.of());
    }

    private void voer(Bestandsloop loop, Inhoud inhoud) {
        try {
            List<Deel> delen = inhoud.delen().apply(loop);
            boolean meteen = !loop.isProef() && !loop.isAllesOfNiets();
            samen(delen, deel -> {
                deel.beoordeel();
                if (meteen) {
                    deel.leg();
                }
            });
            if (!loop.isProef() && loop.isAllesOfNiets()) {
                if (loop.heeftFouten()) {
                    loop.klaar(Status.NIETS_VASTGELEGD);
                    return;
                }
                samen(delen, Deel::leg);
            }
            loop.klaar(Status.KLAAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loop.klaar(Status.AFGEBROKEN);
        } catch (RuntimeException | ExecutionException e) {
            LOG.warn("Een bestand ({}) is afgebroken: {}", wat, Storing.oorzaak(e));
            loop.klaar(Status.AFGEBROKEN);
        }
    }

    private void samen(List<Deel> delen, Consumer<Deel> werk) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> taken = new ArrayList<>();
        for (Deel deel : delen) {
            taken.add(() -> {
                werk.accept(deel);
                return true;
            });
        }
        for (Future<Boolean> taak : werkers.invokeAll(taken)) {
            taak.get();
        }
    }

    @Override
    public void close() {
        regie.shutdownNow();
        werkers.shutdownNow();
        try {
            if (!werkers.awaitTermination(EINDE_SECONDEN, TimeUnit.SECONDS)) {
                LOG.warn("Een bestand ({}) is nog bezig bij het einde", wat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
