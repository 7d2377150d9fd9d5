package nl.zorgspoor.deploy.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.zorgspoor.deploy.instantie.Wegwerpinstantie;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.deploy.scenario.Scenario.Stap;
import nl.zorgspoor.deploy.scenario.Scenariolezer.Onleesbaar;

/** {@code ./zorgspoor demo}: a scenario that is told while it is played, our own when none is named. */
public final class Demo {

    private static final String EIGEN = "/demo.yaml";

    private Demo() {}

    /** Plays against a new instance and stops at the first step that goes otherwise; 0 when every step went as told, else 1. */
    public static int vertel(List<String> woorden) {
        long begin = System.nanoTime();
        Scenario scenario = scenario(Vlaggen.lees("demo", woorden).rest());
        Blad blad = new Blad(System.out::println);
        blad.alinea("Zorgspoor speelt: %s. Een verse instantie, alles via HTTP en Kafka.".formatted(scenario.naam()));
        try (Wegwerpinstantie wegwerp = Wegwerpinstantie.start(
                        Path.of("data").toAbsolutePath(),
                        "demo-",
                        0,
                        List.copyOf(scenario.profielen().values()),
                        blad::alinea);
                Buiten buiten = Buiten.van(wegwerp.instantie())) {
            Verteller verteller = new Verteller(blad);
            try {
                vertel(
                        scenario.stappen(),
                        verteller,
                        new Uitvoering(scenario, buiten, Partnerkant.van(wegwerp.instantie())));
            } catch (RuntimeException e) {
                if (!wegwerp.isAfgebroken()) {
                    blad.alinea(String.valueOf(e.getMessage()));
                }
                return 1;
            }
            blad.witregel();
            blad.alinea(String.format(
                    Locale.forLanguageTag("nl-NL"),
                    "Demo geslaagd: %d stappen in %.1f s",
                    verteller.regels(),
                    (System.nanoTime() - begin) / 1e9));
            return 0;
        }
    }

    private static void vertel(List<Stap> stappen, Verteller verteller, Uitvoering uitvoering) {
        uitvoering.bereidVoor();
        for (int i = 0; i < stappen.size(); i++) {
            Stap stap = stappen.get(i);
            Verslag verslag = uitvoering.speel(stap);
            boolean laatste = i + 1 == stappen.size() || stappen.get(i + 1).verteld() != null;
            verteller.vertel(stap, verslag, uitvoering.vandaag(), laatste);
            verslag.verschil().ifPresent(v -> {
                throw new IllegalStateException(
                        "Stap %d van het bestand ging niet zoals verteld: %s".formatted(stap.nummer(), v));
            });
        }
    }

    private static Scenario scenario(List<String> bestanden) {
        if (bestanden.size() > 1) {
            throw new Gebruiksfout("demo vertelt een enkel scenariobestand.");
        }
        String naam = bestanden.isEmpty() ? EIGEN : bestanden.get(0);
        try (InputStream in = bestanden.isEmpty()
                ? Objects.requireNonNull(Demo.class.getResourceAsStream(EIGEN))
                : Files.newInputStream(Path.of(naam))) {
            Scenario scenario =
                    Scenariolezer.lees(in, Path.of(naam).toAbsolutePath().getParent());
            if (scenario.stappen().stream().allMatch(s -> s.verteld() == null)) {
                throw new Gebruiksfout("In %s wordt niets verteld; geef stappen een regel met vertel.".formatted(naam));
            }
            return scenario;
        } catch (Onleesbaar e) {
            throw new Gebruiksfout("Het scenario %s is niet te spelen:%n  %s"
                    .formatted(naam, String.join(System.lineSeparator() + "  ", e.fouten())));
        } catch (IOException e) {
            throw new Gebruiksfout("Het bestand %s is er niet of is niet te lezen.".formatted(naam));
        }
    }
}
