package nl.zorgspoor.deploy.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.zorgspoor.deploy.instantie.Wegwerpinstantie;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Partnerkant;

/** {@code ./zorgspoor demo}. */
public final class Demo {

    private Demo() {}

    /** Plays the story against a new instance; 0 when every step went as told, else 1. */
    public static int speel(List<String> woorden) {
        Vlaggen.lees("demo", woorden).zonderRest();
        long begin = System.nanoTime();
        Blad blad = new Blad(System.out::println);
        blad.alinea("Zorgspoor speelt de route van leerling L-COE-101: een verse instantie, alles via HTTP en Kafka.");
        try (Wegwerpinstantie wegwerp =
                        Wegwerpinstantie.start(Path.of("data").toAbsolutePath(), "demo-", 0, blad::alinea);
                Buiten buiten = Buiten.van(wegwerp.instantie())) {
            Toneel toneel = new Toneel(buiten, Partnerkant.van(wegwerp.instantie()), blad);
            try {
                new Verhaal(toneel, blad).vertel();
            } catch (RuntimeException e) {
                if (!wegwerp.isAfgebroken()) {
                    blad.alinea("Stap %d ging niet zoals verteld: %s".formatted(toneel.stappen(), e.getMessage()));
                }
                return 1;
            }
            blad.witregel();
            blad.alinea(String.format(
                    Locale.forLanguageTag("nl-NL"),
                    "Demo geslaagd: %d stappen in %.1f s",
                    toneel.stappen(),
                    (System.nanoTime() - begin) / 1e9));
            return 0;
        }
    }
}
