package nl.zorgspoor.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.scenario.Scenariospeler.Uitslag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance scenarios against the whole, over real PostgreSQL and real Kafka. */
class AcceptatiescenarioTest {

    private static final Path MAP = Path.of("src", "test", "resources", "scenarios");

    /** All of them, or with {@code -Dscenario=45} those whose name begins so. */
    static List<Path> scenarios() throws IOException {
        String begin = System.getProperty("scenario", "");
        try (Stream<Path> bestanden = Files.list(MAP)) {
            return bestanden
                    .filter(b -> b.getFileName().toString().startsWith(begin))
                    .filter(b -> b.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void elke_stap_van_het_scenario_klopt(Path bestand) {
        Kolommenkijker kolommen = new Kolommenkijker();
        Mogelijkkijker mogelijk = new Mogelijkkijker();
        Uitslag uitslag = new Scenariospeler(
                        Path.of("target", "scenarios").toAbsolutePath(),
                        0,
                        System.out::println,
                        Meekijker.van(mogelijk, kolommen))
                .speel(bestand);
        assertThat(uitslag.fout()).as(bestand.getFileName().toString()).isZero();
        assertThat(uitslag.goed()).isPositive();
        assertThat(kolommen.verschillen()).as("rijen en hun beschrijving").isEmpty();
        assertThat(kolommen.rijen()).isPositive();
        assertThat(mogelijk.verschillen()).as("wat kan, en wat gebeurt").isEmpty();
        assertThat(mogelijk.gevraagd()).isPositive();
        System.out.printf("  %d%% van wat werd aangenomen, stond er met een voorbeeld%n", mogelijk.voorzien());
        assertThat(mogelijk.voorzien()).as("percentage met een voorbeeld").isGreaterThan(60);
    }
}
