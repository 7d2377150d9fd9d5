package nl.zorgspoor.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/** The whole measurement, in the order in which it is told. */
public final class Bench {

    private static final int KLANTEN = 8;
    private static final int RONDEN = 5;
    private static final double SECONDEN = 3;

    private Bench() {}

    /** Measures against fresh data in a folder of its own; takes about three minutes. */
    public static int speel(List<String> woorden) throws Exception {
        Vlaggen.lees("bench", woorden).zonderRest();
        Path data = Files.createDirectories(Path.of("data"))
                .resolve("bench-" + ProcessHandle.current().pid());
        zeg("Zorgspoor meet zichzelf en de ruwe grens op dezelfde PostgreSQL; dit duurt ongeveer drie minuten.");
        zeg("Gegevens in %s (worden na afloop verwijderd), %d kernen."
                .formatted(data, Runtime.getRuntime().availableProcessors()));
        try {
            try (Instantie instantie = Instantie.start(data, 0, regel -> {})) {
                wachttijden(new Werk(instantie));
            }
            zeg("");
            zeg("Opnieuw starten op een bestaande map");
            Start.meet(data).forEach(Bench::zeg);
            try (Instantie instantie = Instantie.start(data, 0, regel -> {})) {
                Werk werk = new Werk(instantie);
                werk.stopVerwerkers();
                schrijven(werk);
                lezen(werk);
            }
        } finally {
            verwijder(data);
        }
        return 0;
    }

    private static void wachttijden(Werk werk) throws Exception {
        zeg("");
        zeg("Van opdracht tot weergave en tot partnertopic (alle verwerkers lopen)");
        werk.weergaven(50);
        var weergave = werk.weergaven(300);
        zeg(getal(
                "  opdracht -> weergave dossier-tijdlijn: mediaan %.0f ms, 99%% binnen %.0f ms (300 keer)",
                weergave.mediaan(), weergave.p99()));
        werk.topics(10);
        var topic = werk.topics(100);
        zeg(getal(
                "  opdracht -> topic van de partner:      mediaan %.0f ms, 99%% binnen %.0f ms (100 keer)",
                topic.mediaan(), topic.p99()));
    }

    private static void schrijven(Werk werk) {
        zeg("");
        zeg(
                "Schrijven met %d klanten, %d ronden van %.0f s elk, om en om (verwerkers staan stil; ruw = dezelfde rijen, insert+commit)"
                        .formatted(KLANTEN, RONDEN, SECONDEN));
        werk.maakStromen(KLANTEN * 4, 100);
        Belasting.perSeconde(KLANTEN, 4, werk::ruwNieuw);
        Belasting.perSeconde(KLANTEN, 4, werk::ruwBestaand);
        Belasting.perSeconde(KLANTEN, 6, werk::nieuweStroom);
        Belasting.perSeconde(KLANTEN, 5, werk::bestaandeStroom);
        double[] nieuw = new double[RONDEN];
        double[] bestaand = new double[RONDEN];
        for (int r = 0; r < RONDEN; r++) {
            double ruwNieuw = Belasting.perSeconde(KLANTEN, SECONDEN, werk::ruwNieuw);
            double n = Belasting.perSeconde(KLANTEN, SECONDEN, werk::nieuweStroom);
            double ruwBestaand = Belasting.perSeconde(KLANTEN, SECONDEN, werk::ruwBestaand);
            double b = Belasting.perSeconde(KLANTEN, SECONDEN, werk::bestaandeStroom);
            nieuw[r] = n / ruwNieuw;
            bestaand[r] = b / ruwBestaand;
            zeg(getal(
                    "  ronde %d: nieuwe stroom %.0f/s van ruw %.0f/s (%.2f), stroom van 100+ %.0f/s van ruw %.0f/s (%.2f)",
                    r + 1, n, ruwNieuw, nieuw[r], b, ruwBestaand, bestaand[r]));
        }
        oordeel("opdracht die een stroom begint / ruw", mediaan(nieuw), 0.5);
        oordeel("opdracht op een stroom van 100 gebeurtenissen / ruw", mediaan(bestaand), 0.4);
    }

    private static void lezen(Werk werk) {
        zeg("");
        long aantal = werk.aantalGebeurtenissen();
        zeg("Alles opnieuw lezen: %d gebeurtenissen".formatted(aantal));
        double[] deel = new double[3];
        werk.ruweScan();
        for (int r = 0; r < deel.length; r++) {
            double ruw = aantal / werk.ruweScan();
            double leeg = aantal / werk.herlees("bench-leeg-" + r);
            deel[r] = leeg / ruw;
            zeg(getal("  ronde %d: ruwe scan %.0f/s, lege projectie %.0f/s (%.2f)", r + 1, ruw, leeg, deel[r]));
        }
        oordeel("volledige herhaling in een lege projectie / ruwe scan", mediaan(deel), 0.15);
    }

    private static void oordeel(String wat, double gemeten, double eis) {
        zeg(getal(
                "  => %s: %.2f (eis: minstens %.2f) %s",
                wat, gemeten, eis, gemeten >= eis ? "gehaald" : "NIET gehaald"));
    }

    private static double mediaan(double[] waarden) {
        double[] op = waarden.clone();
        Arrays.sort(op);
        return op[op.length / 2];
    }

    static String getal(String vorm, Object... waarden) {
        return String.format(Locale.ROOT, vorm, waarden);
    }

    static void zeg(String regel) {
        System.out.println(regel);
    }

    /** The day on which the bench takes place: inside a school year of the shipped calendars. */
    static LocalDate dag() {
        return LocalDate.parse("2026-09-14");
    }

    private static void verwijder(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> paden = Files.walk(data)) {
            for (Path pad : paden.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
