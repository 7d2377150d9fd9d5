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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/** The whole measurement, in the order in which it is told. */
public final class Bench {

    private static final int KLANTEN = 8;
    private static final int RONDEN = 5;
    private static final double SECONDEN = 3;

    private Bench() {}

    /** The parts that can be asked for by name; the store is filled by writing before it is read again. */
    private static final List<String> DELEN = List.of(
            "wachttijd",
            "start",
            "schrijven",
            "lezen",
            "gebruik",
            "bladzijden",
            "dossiers",
            "verzuimbestand",
            "leerlingbestand",
            "namen");

    /** Measures against fresh data in a folder of its own; takes about a quarter of an hour, or less when only some parts are named. */
    public static int speel(List<String> woorden) throws Exception {
        List<String> delen = Vlaggen.lees("bench", woorden).rest();
        delen.stream().filter(d -> !DELEN.contains(d)).findFirst().ifPresent(d -> {
            throw new Gebruiksfout("'%s' is geen deel van bench; wel: %s.".formatted(d, String.join(", ", DELEN)));
        });
        Path data = Files.createDirectories(Path.of("data"))
                .resolve("bench-" + ProcessHandle.current().pid());
        zeg("Zorgspoor meet zichzelf en de ruwe grens op dezelfde PostgreSQL; dit duurt ongeveer een kwartier.");
        zeg("Gegevens in %s (worden na afloop verwijderd), %d kernen."
                .formatted(data, Runtime.getRuntime().availableProcessors()));
        try {
            if (doet(delen, "wachttijd") || doet(delen, "start")) {
                try (Instantie instantie = Instantie.start(data, 0, regel -> {})) {
                    if (doet(delen, "wachttijd")) {
                        wachttijden(new Werk(instantie));
                    }
                }
            }
            if (doet(delen, "start")) {
                zeg("");
                zeg("Opnieuw starten op een bestaande map");
                Start.meet(data).forEach(Bench::zeg);
            }
            if (doet(delen, "schrijven") || doet(delen, "lezen")) {
                try (Instantie instantie = Instantie.start(data, 0, regel -> {})) {
                    Werk werk = new Werk(instantie);
                    werk.stopVerwerkers();
                    werk.maakStromen(KLANTEN * 4, 100);
                    if (doet(delen, "schrijven")) {
                        schrijven(werk);
                    } else {
                        Belasting.perSeconde(KLANTEN, 20, werk::nieuweStroom);
                    }
                    if (doet(delen, "lezen")) {
                        lezen(werk);
                    }
                }
            }
            if (doet(delen, "gebruik")) {
                opEenVerse(data.resolve("gebruik"), instantie -> new Gebruik(instantie, Gebruik.Maat.GEWOON).meet());
            }
            if (doet(delen, "bladzijden")) {
                opEenVerse(data.resolve("bladzijden"), Bench::bladzijden);
            }
            if (delen.contains("namen")) {
                zeg("");
                zeg("Een leerling vinden op naam: namen liggen versleuteld en gaan per school open in het geheugen");
                try (Instantie instantie = Instantie.start(data, 0, regel -> {})) {
                    new Namenmeting(instantie).meet().forEach(Bench::zeg);
                }
            }
            if (doet(delen, "dossiers")) {
                opEenVerse(data.resolve("dossiers"), Bench::dossiers);
            }
            if (doet(delen, "verzuimbestand")) {
                opEenVerse(data.resolve("verzuimbestand"), Bench::verzuimbestand);
            }
            if (doet(delen, "leerlingbestand")) {
                opEenVerse(data.resolve("leerlingbestand"), instantie -> new Leerlingbestanden(instantie).meet());
            }
        } finally {
            verwijder(data);
        }
        return 0;
    }

    private static boolean doet(List<String> delen, String deel) {
        return delen.isEmpty() || delen.contains(deel);
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
        double[] gelezen = new double[3];
        werk.ruweScan();
        for (int r = 0; r < deel.length; r++) {
            double ruw = aantal / werk.ruweScan();
            double leeg = aantal / werk.herlees("bench-leeg-" + r, false);
            double vol = aantal / werk.herlees("bench-lezend-" + r, true);
            deel[r] = leeg / ruw;
            gelezen[r] = vol / ruw;
            zeg(getal(
                    "  ronde %d: ruwe scan %.0f/s, lege projectie %.0f/s (%.2f), en die elke inhoud leest %.0f/s (%.2f)",
                    r + 1, ruw, leeg, deel[r], vol, gelezen[r]));
        }
        oordeel("volledige herhaling in een lege projectie / ruwe scan", mediaan(deel), 0.15);
        zeg(getal("     en als die projectie elke inhoud leest en ontcijfert: %.2f", mediaan(gelezen)));
    }

    private static void bladzijden(Instantie instantie) {
        Bladzijden bladzijden = new Bladzijden(instantie);
        bladzijden.vul(KLANTEN, Bladzijden.LEERLINGEN);
        bladzijden.meet();
    }

    private static void dossiers(Instantie instantie) {
        Dossiers dossiers = new Dossiers(instantie);
        dossiers.vul(KLANTEN);
        dossiers.meet();
    }

    private static void verzuimbestand(Instantie instantie) throws InterruptedException {
        Verzuimbestanden bestanden = new Verzuimbestanden(instantie);
        bestanden.vul(KLANTEN, Bladzijden.LEERLINGEN);
        bestanden.meet(Bladzijden.LEERLINGEN, Verzuimbestanden.REGELS);
    }

    /** A measurement that fills an instance of its own. */
    @FunctionalInterface
    private interface Meting {
        void doe(Instantie instantie) throws Exception;
    }

    private static void opEenVerse(Path data, Meting meting) throws Exception {
        try (Instantie instantie = Instantie.start(Files.createDirectories(data), 0, regel -> {})) {
            meting.doe(instantie);
        }
    }

    /** Until views and partners' publishers have seen all that is stored. */
    static void wachtOpVerwerkers(Instantie instantie, long seconden) {
        Verwerkers verwerkers = instantie.bean(Verwerkers.class);
        long kop = verwerkers.kop();
        for (Verwerker v : verwerkers.alle()) {
            if (!v.wachtOp(kop, TimeUnit.SECONDS.toMillis(seconden))) {
                throw new IllegalStateException("%s was na %d s niet bij.".formatted(v.naam(), seconden));
            }
        }
    }

    static void oordeelHoogstens(String wat, double gemeten, double eis) {
        zeg(getal(
                "  => %s: %.0f (eis: hoogstens %.0f) %s",
                wat, gemeten, eis, gemeten <= eis ? "gehaald" : "NIET gehaald"));
    }

    static void oordeel(String wat, double gemeten, double eis) {
        zeg(getal(
                "  => %s: %.2f (eis: minstens %.2f) %s",
                wat, gemeten, eis, gemeten >= eis ? "gehaald" : "NIET gehaald"));
    }

    static double mediaan(double[] waarden) {
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
