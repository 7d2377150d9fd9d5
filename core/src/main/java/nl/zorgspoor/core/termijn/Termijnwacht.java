package nl.zorgspoor.core.termijn;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.verwerking.Storing;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sends a command for every student whose term has passed. The area decides what that means. Safe to run on several nodes: a
 * second command for the same term finds nothing to do.
 */
public final class Termijnwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Termijnwacht.class);

    /** Terms are looked at before the school day begins. */
    private static final LocalTime OCHTEND = LocalTime.of(6, 0);

    private static final long INHALEN_MILLIS = 60_000;

    /** What the watch brought about. */
    public record Gebeurd(String stroom, Antwoord.Opgeslagen gebeurtenis, long positie) {}

    /** Under this name stands what the watch set aside. */
    public static final String NAAM = "termijnwacht";

    private record Beurt(String stroom, String schoolId, LocalDate wek) {

        /** Another school's stream may be called the same (R330). */
        String sleutel() {
            return schoolId + "/" + stroom;
        }
    }

    private final Verwerkers verwerkers;
    private final Verwerker agenda;
    private final Deur poort;
    private final Klok klok;
    private final JdbcTemplate jdbc;
    private final Stroomsoorten soorten;
    private final ReentrantLock slot = new ReentrantLock();

    /** The streams whose terms were set aside. */
    private Set<String> opzij = new HashSet<>();

    private Termijnwacht(
            Verwerkers verwerkers, Verwerker agenda, Deur poort, Klok klok, JdbcTemplate jdbc, Stroomsoorten soorten) {
        this.verwerkers = verwerkers;
        this.agenda = agenda;
        this.poort = poort;
        this.klok = klok;
        this.jdbc = jdbc;
        this.soorten = soorten;
    }

    public static Termijnwacht maak(
            Verwerkers verwerkers,
            Deur poort,
            Klok klok,
            JdbcTemplate jdbc,
            TransactionManager transacties,
            Stroomsoorten soorten) {
        Verwerker agenda = verwerkers.maak("termijnen", new Termijnagenda(jdbc, transacties, soorten), false);
        Termijnwacht wacht = new Termijnwacht(verwerkers, agenda, poort, klok, jdbc, soorten);
        verwerkers.herkanser(NAAM, wacht::bewaak);
        return wacht;
    }

    /** Starts keeping the agenda of terms. */
    public void start() {
        agenda.start();
    }

    /** Looks at every term that has passed now, and at those that follow from it. */
    public List<Gebeurd> bewaak() {
        slot.lock();
        try {
            List<Gebeurd> gebeurd = new ArrayList<>();
            Set<String> niets = new HashSet<>();
            opzij = verwerkers.wachtrij().termijnen(NAAM);
            while (true) {
                if (!agenda.wachtOp(verwerkers.kop(), INHALEN_MILLIS)) {
                    throw new IllegalStateException(
                            "De agenda van termijnen loopt achter; de termijnwacht probeert het straks opnieuw.");
                }
                List<Beurt> beurten = jdbc.query(
                        "select stroom, school_id, max(wek) from termijn t where wek <= ? and not exists (select from"
                                + " voorbijgegaan v where v.verwerker = ? and v.stroom = t.school_id || '/' || t.stroom and v.wek >= t.wek)"
                                + " group by stroom, school_id order by min(wek)",
                        (rs, i) -> new Beurt(
                                rs.getString(1), rs.getString(2), rs.getDate(3).toLocalDate()),
                        Date.valueOf(klok.nu().toLocalDate()),
                        NAAM);
                beurten.removeIf(b -> niets.contains(b.sleutel()));
                ruimOp(beurten, niets);
                if (beurten.isEmpty()) {
                    return gebeurd;
                }
                for (Beurt beurt : beurten) {
                    List<Gebeurd> van = bewaak(beurt);
                    if (van.isEmpty()) {
                        niets.add(beurt.sleutel());
                    }
                    gebeurd.addAll(van);
                }
            }
        } finally {
            slot.unlock();
        }
    }

    /** A term that is not due any more does not wait either. */
    private void ruimOp(List<Beurt> beurten, Set<String> niets) {
        Set<String> aanDeBeurt = new HashSet<>(niets);
        beurten.forEach(b -> aanDeBeurt.add(b.sleutel()));
        for (String stroom : List.copyOf(opzij)) {
            if (!aanDeBeurt.contains(stroom)) {
                opzij.remove(stroom);
                verwerkers.wachtrij().termijnGelukt(NAAM, stroom);
            }
        }
    }

    /** A term whose command fails keeps no other up: it is set aside, and tried again at the next look. */
    private List<Gebeurd> bewaak(Beurt beurt) {
        Stroomsoort soort = soorten.bewaakt(beurt.stroom());
        Opdracht opdracht = soort.bewaking(beurt.stroom());
        try {
            Antwoord antwoord = poort.verstuur(UUID.randomUUID(), opdracht, Actor.systeem(beurt.schoolId()));
            if (opzij.remove(beurt.sleutel())) {
                verwerkers.wachtrij().termijnGelukt(NAAM, beurt.sleutel());
            }
            return antwoord.gebeurtenissen().stream()
                    .map(g -> new Gebeurd(beurt.stroom(), g, antwoord.positie()))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            if (Storing.gaatVoorbij(e)) {
                throw e;
            }
            String oorzaak = Storing.oorzaak(e);
            LOG.warn("De termijnwacht zet een termijn opzij; {}: {}", opdracht.opdrachtnaam(), oorzaak);
            String leerlingId = soort.over(beurt.stroom());
            verwerkers
                    .wachtrij()
                    .zetTermijnOpzij(NAAM, beurt.sleutel(), beurt.schoolId(), leerlingId, beurt.wek(), oorzaak);
            opzij.add(beurt.sleutel());
            return List.of();
        }
    }

    /**
     * Lets the days go by up to a moment: the clock stops at every day on which a term passes, so that each fires on its own day.
     *
     * @param zet sets the clock
     */
    public List<Gebeurd> laatVerstrijken(LocalDateTime doel, Consumer<LocalDateTime> zet) {
        slot.lock();
        try {
            List<Gebeurd> gebeurd = new ArrayList<>(bewaak());
            Set<LocalDate> gehad = new HashSet<>();
            for (Optional<LocalDate> dag = eerstvolgende(doel); dag.isPresent(); dag = eerstvolgende(doel)) {
                if (!gehad.add(dag.get())) {
                    break;
                }
                LocalDateTime ochtend = dag.get().atTime(OCHTEND);
                if (ochtend.isAfter(klok.nu()) && ochtend.isBefore(doel)) {
                    zet.accept(ochtend);
                }
                gebeurd.addAll(bewaak());
            }
            zet.accept(doel);
            gebeurd.addAll(bewaak());
            return gebeurd;
        } finally {
            slot.unlock();
        }
    }

    private Optional<LocalDate> eerstvolgende(LocalDateTime doel) {
        agenda.wachtOp(verwerkers.kop(), INHALEN_MILLIS);
        return Optional.ofNullable(jdbc.queryForObject(
                        "select min(wek) from termijn where wek > ? and wek <= ?",
                        Date.class,
                        Date.valueOf(klok.nu().toLocalDate()),
                        Date.valueOf(doel.toLocalDate())))
                .map(Date::toLocalDate);
    }
}
