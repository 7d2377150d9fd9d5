package nl.zorgspoor.deploy.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zorgspoor.deploy.instantie.Wegwerpinstantie;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.deploy.scenario.Scenario.*;
import nl.zorgspoor.deploy.scenario.Scenariolezer.Onleesbaar;

/** {@code ./zorgspoor scenario}: every file against an instance of its own, one line per step. */
public final class Scenariospeler {

    /** How many steps held and how many did not. */
    public record Uitslag(int goed, int fout) {
        Uitslag plus(Uitslag u) {
            return new Uitslag(goed + u.goed, fout + u.fout);
        }
    }

    private final Path map;
    private final int poort;
    private final Consumer<String> regels;
    private final Meekijker meekijker;

    /** @param map under which each file gets a folder of its own, which is removed afterwards */
    public Scenariospeler(Path map, int poort, Consumer<String> regels) {
        this(map, poort, regels, Meekijker.NIEMAND);
    }

    Scenariospeler(Path map, int poort, Consumer<String> regels, Meekijker meekijker) {
        this.meekijker = meekijker;
        this.map = map;
        this.poort = poort;
        this.regels = regels;
    }

    public static int speel(List<String> woorden) {
        Vlaggen vlaggen = Vlaggen.lees("scenario", woorden, "--port");
        if (vlaggen.rest().isEmpty()) {
            throw new Gebruiksfout("scenario heeft een bestand nodig, bijvoorbeeld ./zorgspoor scenario jos.yaml.");
        }
        int poort = vlaggen.poort(0);
        List<Path> bestanden = vlaggen.rest().stream().map(Path::of).toList();
        for (Path bestand : bestanden) {
            if (!Files.isReadable(bestand) || Files.isDirectory(bestand)) {
                throw new Gebruiksfout("Het bestand %s is er niet of is niet te lezen.".formatted(bestand));
            }
        }
        Scenariospeler speler = new Scenariospeler(Path.of("data").toAbsolutePath(), poort, System.out::println);
        Uitslag uitslag = new Uitslag(0, 0);
        for (Path bestand : bestanden) {
            uitslag = uitslag.plus(speler.speel(bestand));
        }
        System.out.printf("%d passed, %d failed%n", uitslag.goed(), uitslag.fout());
        return uitslag.fout() == 0 ? 0 : 1;
    }

    /** Plays one file; a file that cannot be read counts as one step that failed. */
    public Uitslag speel(Path bestand) {
        try {
            Scenario scenario = Scenariolezer.lees(bestand);
            regels.accept("%s: %s (%s, %d stappen)"
                    .formatted(
                            bestand.getFileName(),
                            scenario.naam(),
                            scenario.school(),
                            scenario.stappen().size()));
            return speel(scenario);
        } catch (Onleesbaar e) {
            regels.accept("%s: niet te spelen".formatted(bestand.getFileName()));
            e.fouten().forEach(f -> regels.accept("  FOUT " + f));
            return new Uitslag(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uitslag speel(Scenario scenario) {
        try (Wegwerpinstantie wegwerp = Wegwerpinstantie.start(
                        map,
                        "scenario-",
                        poort,
                        List.copyOf(scenario.profielen().values()),
                        regel -> {});
                Buiten buiten = Buiten.van(wegwerp.instantie())) {
            return speel(scenario, new Uitvoering(scenario, buiten, Partnerkant.van(wegwerp.instantie()), meekijker));
        }
    }

    private Uitslag speel(Scenario scenario, Uitvoering uitvoering) {
        try {
            uitvoering.bereidVoor();
        } catch (RuntimeException e) {
            regels.accept("  FOUT voorbereiding: " + e.getMessage());
            return new Uitslag(0, scenario.stappen().size());
        }
        int goed = 0;
        for (Stap stap : scenario.stappen()) {
            Optional<String> verschil = uitvoering.speel(stap).verschil();
            goed += verschil.isEmpty() ? 1 : 0;
            regels.accept("%4d %-4s %s%s"
                    .formatted(
                            stap.nummer(),
                            verschil.isEmpty() ? "ok" : "FOUT",
                            omschrijving(stap),
                            verschil.map(v -> ": " + v).orElse("")));
        }
        meekijker.einde();
        return new Uitslag(goed, scenario.stappen().size() - goed);
    }

    private static String omschrijving(Stap stap) {
        String dag = stap.op() == null ? "" : stap.op().toLocalDate() + " ";
        Handeling h = stap.handeling();
        if (h instanceof Opdracht o) {
            return "%s%s %s: %s voor %s".formatted(dag, o.als().rol(), o.als().id(), o.opdracht(), o.voor());
        } else if (h instanceof Bericht b) {
            return dag + "bericht op " + b.topic();
        } else if (h instanceof Partner p) {
            return "%spartner %s: %s"
                    .formatted(dag, p.partner(), p.met().path("soort").asString(""));
        } else if (h instanceof Lezing l) {
            return "%s%s %s leest %s"
                    .formatted(dag, l.als().rol(), l.als().id(), l.bron().naam());
        }
        return dag + "klok";
    }
}
