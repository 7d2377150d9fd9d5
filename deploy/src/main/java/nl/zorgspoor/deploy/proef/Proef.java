package nl.zorgspoor.deploy.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.deploy.scenario.Buiten;

/** {@code ./zorgspoor proef}: load of all kinds on a whole that is broken all the time, and the proof that nothing came of it. */
public final class Proef {

    private static final int KILLS = 200;
    private static final int MINUTEN = 30;
    private static final int MEESTE = 100_000;
    private static final long CIJFERS_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int UITLOOP_SECONDEN = 60;
    private static final int MEESTE_REGELS = 40;

    /**
     * How it went.
     *
     * @param kills processes that were ended
     * @param fouten what was lost, doubled or leaked, one line each
     */
    public record Uitslag(int kills, int bevestigd, int antwoorden, List<String> fouten) {}

    private final Path map;
    private final Consumer<String> regels;

    /** @param map an empty folder, for this run only */
    public Proef(Path map, Consumer<String> regels) {
        this.map = map;
        this.regels = regels;
    }

    public static int speel(List<String> woorden) throws Exception {
        Vlaggen vlaggen =
                Vlaggen.lees("proef", woorden, "--kills", "--minuten", "--zaad").zonderRest();
        int kills = getal(vlaggen, "--kills", KILLS);
        int minuten = getal(vlaggen, "--minuten", MINUTEN);
        long zaad = vlaggen.tekst("--zaad").isPresent()
                ? getal(vlaggen, "--zaad", 0)
                : ThreadLocalRandom.current().nextInt(1, MEESTE);
        Path basis = Files.createDirectories(Path.of("data").toAbsolutePath());
        Path map = Files.createTempDirectory(basis, "proef-");
        Uitslag uitslag = new Proef(map, System.out::println).speel(kills, Duration.ofMinutes(minuten), zaad);
        if (uitslag.fouten().isEmpty()) {
            verwijder(map);
            return 0;
        }
        System.out.println("De gegevens van deze proef staan nog in " + map);
        return 1;
    }

    private static int getal(Vlaggen vlaggen, String vlag, int anders) {
        String waarde = vlaggen.tekst(vlag).orElse(Integer.toString(anders));
        if (!waarde.matches("[0-9]{1,6}") || Integer.parseInt(waarde) < 1 || Integer.parseInt(waarde) > MEESTE) {
            throw new Gebruiksfout("%s '%s' is geen getal van 1 tot en met %d.".formatted(vlag, waarde, MEESTE));
        }
        return Integer.parseInt(waarde);
    }

    /**
     * Runs until there were so many kills and so much time has passed.
     *
     * @param zaad decides what is done in which order; when it happens depends on the machine
     */
    public Uitslag speel(int kills, Duration duur, long zaad) throws IOException, InterruptedException {
        regels.accept("Zorgspoor wordt beproefd: %d kills in ongeveer %d s, zaad %d, gegevens in %s"
                .formatted(kills, duur.toSeconds(), zaad, map));
        Boekhouding boek = new Boekhouding();
        try (Opstelling opstelling = new Opstelling(map)) {
            opstelling.start();
            try (Buiten buiten = opstelling.buiten()) {
                Last last = new Last(buiten, boek, zaad);
                last.start();
                Partnerwerk partner = new Partnerwerk(opstelling.kafka(), opstelling.partners(), boek);
                Thread partnerdraad = partner.start();
                Ingrepen ingrepen = new Ingrepen(opstelling, zaad);
                breek(kills, duur, ingrepen, boek, opstelling);
                ingrepen.laatLos();
                opstelling.wachtOpHerstel();
                last.stop(UITLOOP_SECONDEN);
                opstelling.wachtOpHerstel();
                regels.accept("  de last is gestopt; nu het bewijs");
                Bewijs bewijs = new Bewijs(opstelling, buiten, boek, partner);
                bewijs.lever();
                partnerdraad.join(Duration.ofSeconds(20).toMillis());
                verslag(ingrepen, boek, bewijs, partner, opstelling);
                return new Uitslag(
                        ingrepen.aantal(),
                        boek.bevestigd().size(),
                        boek.antwoorden().size(),
                        bewijs.fouten());
            }
        }
    }

    private void breek(int kills, Duration duur, Ingrepen ingrepen, Boekhouding boek, Opstelling opstelling)
            throws InterruptedException {
        long begin = System.nanoTime();
        long tussen = duur.toMillis() / kills;
        long laatst = begin;
        while (ingrepen.aantal() < kills || System.nanoTime() - begin < duur.toNanos()) {
            Thread.sleep(Math.max(50, tussen / 2 + ThreadLocalRandom.current().nextLong(tussen + 1)));
            if (ingrepen.aantal() < kills) {
                ingrepen.doe();
            }
            if (System.nanoTime() - laatst > CIJFERS_NANOS) {
                laatst = System.nanoTime();
                regels.accept(
                        "  %4d s: %d kills (%s); %d opdrachten bevestigd, %d herhaald, %d keer gelezen, %d antwoorden van partners; toepassing %d keer gestart"
                                .formatted(
                                        (laatst - begin) / 1_000_000_000L,
                                        ingrepen.aantal(),
                                        ingrepen,
                                        boek.aantal("bevestigd"),
                                        boek.aantal("herhaald"),
                                        boek.aantal("gelezen"),
                                        boek.aantal("partnerantwoorden"),
                                        opstelling.toepassing().keren()));
            }
        }
    }

    private void verslag(
            Ingrepen ingrepen, Boekhouding boek, Bewijs bewijs, Partnerwerk partner, Opstelling opstelling) {
        regels.accept("Ingrepen: " + ingrepen);
        boek.tellers().forEach((wat, n) -> regels.accept("  %-45s %d".formatted(wat, n.get())));
        regels.accept("  %-45s %d".formatted("leerlingen", boek.leerlingen().size()));
        regels.accept("  %-45s %d".formatted("gebeurtenissen van die leerlingen", bewijs.gebeurtenissen()));
        regels.accept("  %-45s %d".formatted("documenten gelijk aan hun herbouw, of genoemd", bewijs.documenten()));
        regels.accept("  %-45s %d (%d verwijzingen)"
                .formatted(
                        "berichten bij de partner",
                        partner.ontvangen(),
                        partner.berichten().size()));
        for (Deel deel : opstelling.delen()) {
            if (deel.zelfGestopt() > 0) {
                regels.accept("  %d keer: %s".formatted(deel.zelfGestopt(), deel.waarom()));
            }
        }
        List<String> fouten = bewijs.fouten();
        fouten.stream().limit(MEESTE_REGELS).forEach(f -> regels.accept("  FOUT " + f));
        if (!fouten.isEmpty()) {
            opstelling.toepassing().laatsteRegels().forEach(r -> regels.accept("  toepassing: " + r));
        }
        regels.accept("%d kills, %d opdrachten bevestigd: %d verloren, %d verdubbeld, %d gelekt, %d andere fouten"
                .formatted(
                        ingrepen.aantal(),
                        boek.bevestigd().size(),
                        tel(fouten, "verloren"),
                        tel(fouten, "verdubbeld"),
                        tel(fouten, "gelekt"),
                        fouten.size() - tel(fouten, "verloren") - tel(fouten, "verdubbeld") - tel(fouten, "gelekt")));
    }

    private static int tel(List<String> fouten, String soort) {
        return (int) fouten.stream().filter(f -> f.startsWith(soort)).count();
    }

    private static void verwijder(Path map) {
        try (Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
