package nl.zorgspoor.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.scenario.Scenariospeler.Uitslag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance scenarios against the whole, over real PostgreSQL and real Kafka. */
class AcceptatiescenarioTest {

    private static final Path MAP = Path.of("src", "test", "resources", "scenarios");

    private static final Set<List<Object>> GEVRAAGD = new HashSet<>();
    private static int gevraagd;
    private static int aangenomen;
    private static int voorzien;

    /** All of them, or with {@code -Dscenario=45,61} those whose name begins so. */
    static List<Path> scenarios() throws IOException {
        List<String> begin = List.of(System.getProperty("scenario", "").split(",", -1));
        try (Stream<Path> bestanden = Files.list(MAP)) {
            return bestanden
                    .filter(b -> begin.stream()
                            .anyMatch(woord -> b.getFileName().toString().startsWith(woord)))
                    .filter(b -> b.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void elke_stap_van_het_scenario_klopt(Path bestand) {
        Kolommenkijker kolommen = new Kolommenkijker();
        Mogelijkkijker mogelijk = new Mogelijkkijker(GEVRAAGD);
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
        gevraagd += mogelijk.gevraagd();
        aangenomen += mogelijk.aangenomen();
        voorzien += mogelijk.voorzien();
    }

    /** Not all: an example never overrules a rule, and some texts only people can know. */
    @AfterAll
    static void van_wat_werd_aangenomen_stond_er_meestal_een_voorbeeld() {
        assertThat(gevraagd).isPositive();
        System.out.printf("  van %d keer aangenomen stond er %d keer een voorbeeld%n", aangenomen, voorzien);
        assertThat(100 * voorzien).as("percentage met een voorbeeld").isGreaterThan(75 * aangenomen);
    }
}
