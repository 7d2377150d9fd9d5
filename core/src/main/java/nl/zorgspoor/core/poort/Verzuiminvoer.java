package nl.zorgspoor.core.poort;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.poort.Verzuimbestand.Lijn;
import nl.zorgspoor.core.verwerking.Storing;
import nl.zorgspoor.core.verzuim.Bulkregistratie;
import nl.zorgspoor.core.verzuim.Bulkregistratie.Oordeel;
import nl.zorgspoor.core.verzuim.Bulkregistratie.Uitkomst;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheden;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Verzuimregel;
import nl.zorgspoor.core.verzuim.VerzuimGebied;
import nl.zorgspoor.core.verzuim.Verzuimdossier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Absence in bulk, from a school's own system. Every line is judged as a registration by hand is, and what is wrong is said with its
 * reason. A line that was taken in before is known by its key, so that the same file can be sent again after a fault.
 *
 * <p>How far a file is stands in memory: after a restart nobody knows of it any more, and it is sent again.
 */
public final class Verzuiminvoer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Verzuiminvoer.class);

    /** How many lines of a student go in one command. */
    private static final int PER_OPDRACHT = 1_000;

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

    /** A line that is wrong, with why. */
    public record Regelfout(int regel, String regelsleutel, String leerlingId, String code, String reden) {}

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

    private static final class Loop {

        private final String bestandId;
        private final Actor actor;
        private final boolean proef;
        private final boolean allesOfNiets;
        private final int regels;
        private final LocalDateTime begonnen;
        private final long begin = System.nanoTime();
        private Status status = Status.BEZIG;
        private int beoordeeld;
        private int vastgelegd;
        private int herhaald;
        private long milliseconden;
        private long positie = -1;
        private final List<Regelfout> fouten = new ArrayList<>();

        Loop(String bestandId, Actor actor, boolean proef, boolean allesOfNiets, int regels, LocalDateTime begonnen) {
            this.bestandId = bestandId;
            this.actor = actor;
            this.proef = proef;
            this.allesOfNiets = allesOfNiets;
            this.regels = regels;
            this.begonnen = begonnen;
        }

        synchronized void fout(Lijn l, String code, String reden) {
            fouten.add(new Regelfout(l.nummer(), l.regelsleutel(), l.leerlingId(), code, reden));
        }

        synchronized void geteld(int oordelen, int goed, int bekend) {
            beoordeeld += oordelen;
            vastgelegd += goed;
            herhaald += bekend;
        }

        synchronized void teruggenomen(int goed) {
            vastgelegd -= goed;
        }

        synchronized void tot(long hoogste) {
            positie = Math.max(positie, hoogste);
        }

        synchronized boolean heeftFouten() {
            return !fouten.isEmpty();
        }

        synchronized void klaar(Status einde) {
            status = einde;
            if (einde == Status.NIETS_VASTGELEGD) {
                vastgelegd = 0;
            }
            milliseconden = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }

        synchronized Stand stand() {
            return new Stand(
                    bestandId,
                    status,
                    proef,
                    allesOfNiets,
                    regels,
                    beoordeeld,
                    vastgelegd,
                    herhaald,
                    fouten.size(),
                    begonnen,
                    status == Status.BEZIG ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) : milliseconden,
                    positie);
        }

        synchronized List<Regelfout> fouten(int vanaf, int aantal) {
            return fouten.stream()
                    .sorted(Comparator.comparingInt(Regelfout::regel))
                    .skip(vanaf)
                    .limit(aantal)
                    .toList();
        }
    }

    /** A student's lines that can be read, with their judgement. */
    private record Deel(String leerlingId, List<Lijn> lijnen, List<Oordeel> oordelen) {

        List<Verzuimregel> goed() {
            List<Verzuimregel> goed = new ArrayList<>();
            for (int i = 0; i < lijnen.size(); i++) {
                Verzuimregel regel = lijnen.get(i).regel();
                if (regel != null && oordelen.get(i).uitkomst() == Uitkomst.GOED) {
                    goed.add(regel);
                }
            }
            return goed;
        }
    }

    private final Opdrachtpoort poort;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Eventstore eventstore;
    private final Transactie transactie;
    private final Supplier<LocalDateTime> klok;
    private final ExecutorService regie = Executors.newSingleThreadExecutor(r -> draad(r, "verzuiminvoer"));
    private final ExecutorService werkers = Executors.newFixedThreadPool(WERKERS, r -> draad(r, "verzuimregels"));
    private final Map<String, Map<String, Loop>> lopen = new ConcurrentHashMap<>();

    public Verzuiminvoer(
            Opdrachtpoort poort,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Eventstore eventstore,
            Transactie transactie,
            Supplier<LocalDateTime> klok) {
        this.poort = poort;
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.eventstore = eventstore;
        this.transactie = transactie;
        this.klok = klok;
    }

    private static Thread draad(Runnable werk, String naam) {
        Thread t = new Thread(werk, naam);
        t.setDaemon(true);
        return t;
    }

    /**
     * Begins with a file; it goes on by itself.
     *
     * @param proef whether nothing is recorded
     * @param allesOfNiets whether nothing is recorded unless every line is right
     * @throws CommandGeweigerd when the role may not, or the file as a whole cannot be read
     */
    public Stand begin(Actor actor, String csv, boolean proef, boolean allesOfNiets) {
        poort.eisToegang(RegistreerAfwezigheden.class, null, null, actor);
        Verzuimbestand bestand = Verzuimbestand.lees(csv);
        Loop loop = new Loop(
                UUID.randomUUID().toString(),
                actor,
                proef,
                allesOfNiets,
                bestand.lijnen().size(),
                klok.get());
        onthoud(actor.schoolId(), loop);
        regie.execute(() -> voer(loop, bestand));
        return loop.stand();
    }

    private void onthoud(String schoolId, Loop loop) {
        Map<String, Loop> vanSchool = lopen.computeIfAbsent(schoolId, s -> new LinkedHashMap<>());
        synchronized (vanSchool) {
            vanSchool.put(loop.bestandId, loop);
            if (vanSchool.size() > ONTHOUDEN) {
                vanSchool.remove(vanSchool.keySet().iterator().next());
            }
        }
    }

    private Optional<Loop> loop(String schoolId, String bestandId) {
        Map<String, Loop> vanSchool = lopen.getOrDefault(schoolId, Map.of());
        synchronized (vanSchool) {
            return Optional.ofNullable(vanSchool.get(bestandId));
        }
    }

    /** How far a file of this school is. */
    public Optional<Stand> stand(String schoolId, String bestandId) {
        return loop(schoolId, bestandId).map(Loop::stand);
    }

    /** What is wrong in it, by line. */
    public List<Regelfout> fouten(String schoolId, String bestandId, int vanaf, int aantal) {
        return loop(schoolId, bestandId).map(l -> l.fouten(vanaf, aantal)).orElse(List.of());
    }

    private void voer(Loop loop, Verzuimbestand bestand) {
        try {
            Map<String, List<Lijn>> perLeerling = new LinkedHashMap<>();
            Map<String, Lijn> eerste = new HashMap<>();
            for (Lijn l : bestand.lijnen()) {
                Lijn eerder = l.regel() == null ? null : eerste.putIfAbsent(l.regelsleutel(), l);
                if (l.regel() == null) {
                    loop.fout(l, "REGEL_ONLEESBAAR", String.valueOf(l.fout()));
                    loop.geteld(1, 0, 0);
                } else if (eerder != null && !eerder.leerlingId().equals(l.leerlingId())) {
                    // Each student is judged apart, so nobody else sees that one key is about two of them.
                    loop.fout(
                            l,
                            "SLEUTEL_HERGEBRUIKT",
                            "deze regelsleutel staat op regel %d bij een andere leerling".formatted(eerder.nummer()));
                    loop.geteld(1, 0, 0);
                } else {
                    perLeerling
                            .computeIfAbsent(l.leerlingId(), id -> new ArrayList<>())
                            .add(l);
                }
            }
            boolean meteen = !loop.proef && !loop.allesOfNiets;
            List<Deel> delen = samen(perLeerling.entrySet().stream()
                    .<java.util.concurrent.Callable<Deel>>map(e -> () -> {
                        Deel deel = beoordeel(loop, e.getKey(), e.getValue());
                        if (meteen) {
                            leg(loop, deel);
                        }
                        return deel;
                    })
                    .toList());
            if (!loop.proef && loop.allesOfNiets) {
                if (loop.heeftFouten()) {
                    loop.klaar(Status.NIETS_VASTGELEGD);
                    return;
                }
                samen(delen.stream()
                        .<java.util.concurrent.Callable<Deel>>map(d -> () -> {
                            leg(loop, d);
                            return d;
                        })
                        .toList());
            }
            loop.klaar(Status.KLAAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loop.klaar(Status.AFGEBROKEN);
        } catch (RuntimeException | java.util.concurrent.ExecutionException e) {
            LOG.warn("Een bestand met verzuim is afgebroken: {}", Storing.oorzaak(e));
            loop.klaar(Status.AFGEBROKEN);
        }
    }

    private <T> List<T> samen(List<java.util.concurrent.Callable<T>> werk)
            throws InterruptedException, java.util.concurrent.ExecutionException {
        List<T> klaar = new ArrayList<>();
        for (Future<T> f : werkers.invokeAll(werk)) {
            klaar.add(f.get());
        }
        return klaar;
    }

    private Deel beoordeel(Loop loop, String leerlingId, List<Lijn> lijnen) {
        List<Verzuimregel> regels = lijnen.stream()
                .map(Lijn::regel)
                .map(java.util.Objects::requireNonNull)
                .toList();
        List<Oordeel> oordelen;
        try {
            oordelen = transactie.lees(() -> {
                Context x = Bulkregistratie.met(context(loop.actor));
                nl.zorgspoor.core.bevoegdheid.Bevoegdheden.eisLeerling(leerlingId, x);
                return new Bulkregistratie(dossier(loop.actor.schoolId(), leerlingId), x).beoordeel(leerlingId, regels);
            });
        } catch (CommandGeweigerd e) {
            oordelen = regels.stream()
                    .map(r -> new Oordeel(
                            Uitkomst.FOUT, e.weigering().code(), e.weigering().melding()))
                    .toList();
        }
        int goed = 0;
        int herhaald = 0;
        for (int i = 0; i < lijnen.size(); i++) {
            Oordeel o = oordelen.get(i);
            if (o.uitkomst() == Uitkomst.FOUT) {
                loop.fout(lijnen.get(i), o.code(), o.reden());
            } else if (o.uitkomst() == Uitkomst.GOED) {
                goed++;
            } else {
                herhaald++;
            }
        }
        loop.geteld(lijnen.size(), goed, herhaald);
        return new Deel(leerlingId, lijnen, oordelen);
    }

    /** As it stands now; who has no absence yet has an empty one. */
    private Verzuimdossier dossier(String schoolId, String leerlingId) {
        String naam = eventstore.namen().van(schoolId, VerzuimCommand.dossierId(leerlingId));
        try {
            return eventstore.stromen().lees(VerzuimGebied.SOORT, naam).staat(Verzuimdossier.class);
        } catch (OnbekendeStroom e) {
            return Verzuimdossier.LEEG;
        }
    }

    private Context context(Actor actor) {
        Naslag naslag = naslagen.van(actor.schoolId());
        return new Context(
                new UUID(0, 0),
                RegistreerAfwezigheden.class.getSimpleName(),
                actor,
                klok.get(),
                profielen.van(actor.schoolId()),
                null,
                naslag);
    }

    /** What was right a moment ago may not be any more: then nothing of that part is recorded, and every line of it says why. */
    private void leg(Loop loop, Deel deel) {
        List<Verzuimregel> goed = deel.goed();
        for (int van = 0; van < goed.size(); van += PER_OPDRACHT) {
            List<Verzuimregel> stuk = List.copyOf(goed.subList(van, Math.min(goed.size(), van + PER_OPDRACHT)));
            UUID commandId = UUID.nameUUIDFromBytes(
                    (loop.bestandId + "/" + deel.leerlingId() + "/" + van).getBytes(StandardCharsets.UTF_8));
            try {
                loop.tot(poort.verstuur(
                                Verzoek.van(commandId, new RegistreerAfwezigheden(deel.leerlingId(), stuk), loop.actor))
                        .positie());
            } catch (CommandGeweigerd e) {
                loop.teruggenomen(stuk.size());
                deel.lijnen().stream()
                        .filter(l -> l.regel() != null && stuk.contains(l.regel()))
                        .forEach(l ->
                                loop.fout(l, e.weigering().code(), e.weigering().melding()));
            }
        }
    }

    @Override
    public void close() {
        regie.shutdownNow();
        werkers.shutdownNow();
        try {
            if (!werkers.awaitTermination(EINDE_SECONDEN, TimeUnit.SECONDS)) {
                LOG.warn("Een bestand met verzuim is nog bezig bij het einde");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
