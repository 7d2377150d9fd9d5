package nl.zorgspoor.core.verwerking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes streaming processors, each on a thread of its own, and knows what each of them had to set aside. */
public final class Verwerkers implements AutoCloseable {

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final Leesknoop knoop;
    private final Leesgrens leesgrens;
    private final Wachtrij wachtrij;
    private final Stroomverwerker.Gedeeld gedeeld;
    private final List<Verwerker> alle = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> herkansers = new ConcurrentHashMap<>();

    public Verwerkers(Eventstore eventstore, JdbcTemplate jdbc, MeterRegistry meters) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.meters = meters;
        this.knoop = new Leesknoop(Objects.requireNonNull(jdbc.getDataSource()));
        this.leesgrens = new Leesgrens(jdbc);
        this.wachtrij = new Wachtrij(jdbc);
        Leescursors cursors = new Leescursors(jdbc);
        this.gedeeld = new Stroomverwerker.Gedeeld(
                eventstore,
                cursors,
                wachtrij,
                leesgrens,
                knoop,
                new ConcurrentHashMap<>(),
                new Leesgroepen(eventstore, cursors, knoop));
    }

    /**
     * Makes a processor; it does not run yet.
     *
     * @param vanafNu begin at the end of the store the first time, in stead of at the first event
     */
    public Verwerker maak(String naam, Bundelverwerker bundelverwerker, boolean vanafNu) {
        Stroomverwerker verwerker = new Stroomverwerker(naam, bundelverwerker, vanafNu, gedeeld);
        alle.removeIf(v -> v.naam().equals(naam));
        alle.add(verwerker);
        Gauge.builder("zorgspoor.verwerker.achterstand", verwerker, v -> achterstand(v))
                .description("Events that a processor has still to see")
                .tag("verwerker", naam)
                .register(meters);
        Gauge.builder("zorgspoor.verwerker.onverwerkt", verwerker, Verwerker::onverwerkt)
                .description("Events that were set aside")
                .tag("verwerker", naam)
                .register(meters);
        return verwerker;
    }

    private double achterstand(Verwerker verwerker) {
        return Math.max(0, kop() - verwerker.positie());
    }

    /** The last event that was stored before a moment (UTC), in the order in which readers get events. */
    public Leespositie plaatsVoor(Instant moment) {
        return gedeeld.cursors().plaatsVoor(moment);
    }

    /** The position of the last stored event; -1 when there is none. */
    public long kop() {
        Long kop = jdbc.queryForObject("select coalesce(max(positie), -1) from gebeurtenis", Long.class);
        return kop == null ? -1 : kop;
    }

    /**
     * Refuses a position that was never given out: no event will ever have it on its account.
     *
     * @throws CommandGeweigerd 400
     */
    public void eisUitgegeven(long positie) {
        long hoogste = leesgrens.uitgegeven();
        if (positie > hoogste) {
            throw CommandGeweigerd.ongeldig(
                    List.of("minimaalPositie: positie %d is nog niet uitgegeven; de hoogste is %d"
                            .formatted(positie, hoogste)));
        }
    }

    /** Every processor that was made. */
    public List<Verwerker> alle() {
        return List.copyOf(alle);
    }

    /** A processor that will not run again is forgotten, with all that the store knows of it. */
    public void vergeet(Verwerker verwerker) {
        verwerker.weg();
        alle.remove(verwerker);
        meters.find("zorgspoor.verwerker.achterstand")
                .tag("verwerker", verwerker.naam())
                .gauges()
                .forEach(meters::remove);
        meters.find("zorgspoor.verwerker.onverwerkt")
                .tag("verwerker", verwerker.naam())
                .gauges()
                .forEach(meters::remove);
    }

    /** Forgets what the store still knows of processors that do not run here and will not run again. */
    public void vergeetVerlaten(Predicate<String> verlaten) {
        Set<String> bekend = new TreeSet<>(gedeeld.cursors().namen());
        bekend.addAll(wachtrij.verwerkers());
        for (String naam : bekend) {
            if (verlaten.test(naam) && alle.stream().noneMatch(v -> v.naam().equals(naam))) {
                eventstore.transacties().executeInTransaction(() -> {
                    wachtrij.vergeet(naam);
                    gedeeld.cursors().vergeet(naam);
                });
            }
        }
    }

    /** What was set aside. */
    public Wachtrij wachtrij() {
        return wachtrij;
    }

    /** What tries again on its own what is not an event, such as a term. */
    public void herkanser(String naam, Runnable probeer) {
        herkansers.put(naam, probeer);
    }

    /** Tries again what waits in the sequence of something that was set aside; whether it went through within ten seconds. */
    public boolean opnieuw(long kenmerk) {
        Wachtend w = eis(kenmerk);
        wachtrij.vraagOpnieuw(kenmerk);
        laatKijken(w.verwerker());
        return wachtrij.met(kenmerk).isEmpty();
    }

    /** Tries everything again; how many still wait. */
    public long allesOpnieuw() {
        for (String verwerker : wachtrij.verwerkers()) {
            wachtrij.vraagAlleOpnieuw(verwerker);
            laatKijken(verwerker);
        }
        return wachtrij.verwerkers().stream().mapToLong(wachtrij::aantal).sum();
    }

    /**
     * Passes by something for good: it is never handled by this part again, what waits behind it goes on. Who decided it, when and
     * why is kept.
     */
    public void gaVoorbij(long kenmerk, String reden, Actor actor) {
        Wachtend w = eis(kenmerk);
        eventstore.transacties().executeInTransaction(() -> {
            wachtrij.noteerVoorbij(w, reden, actor);
            if (w.gebeurtenisId() == null) {
                wachtrij.weg(List.of(kenmerk));
            } else {
                wachtrij.vraagOpnieuw(kenmerk);
            }
        });
        if (w.gebeurtenisId() != null) {
            laatKijken(w.verwerker());
        }
    }

    private Wachtend eis(long kenmerk) {
        return wachtrij.met(kenmerk)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Opzijgezet", Long.toString(kenmerk)));
    }

    private void laatKijken(String naam) {
        Runnable herkanser = herkansers.get(naam);
        Optional<Verwerker> verwerker =
                alle.stream().filter(v -> v.naam().equals(naam)).findFirst();
        if (herkanser != null) {
            herkanser.run();
        } else if (verwerker.isPresent() && verwerker.get() instanceof Stroomverwerker s) {
            s.kijk();
        }
    }

    /** Asks them all to stop before anyone waits for one of them. */
    public static void vraagStop(Collection<Verwerker> verwerkers) {
        for (Verwerker v : verwerkers) {
            if (v instanceof Stroomverwerker s) {
                s.vraagStop();
            }
        }
    }

    @Override
    public void close() {
        vraagStop(alle);
        alle.forEach(Verwerker::stop);
        knoop.close();
    }
}
