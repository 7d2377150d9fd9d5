package nl.zorgspoor.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgspoor.deploy.instantie.Instantie;
import org.junit.jupiter.api.Test;

/** That the measurement can be made; what it finds hangs on the machine, and nothing here depends on a time. */
class BenchTest {

    @Test
    void gebruik_meet_opdrachten_naast_een_kale_ingang_terwijl_alle_weergaven_volgen() throws Exception {
        Path map = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        ByteArrayOutputStream gezegd = new ByteArrayOutputStream();
        PrintStream gewoon = System.out;
        try (Instantie instantie = Instantie.start(Files.createTempDirectory(map, "bench-"), 0, regel -> {})) {
            System.setOut(new PrintStream(gezegd, true, StandardCharsets.UTF_8));
            new Gebruik(instantie, new Gebruik.Maat(8, 3, 0.5, 1, 0.5, 1)).meet();
        } finally {
            System.setOut(gewoon);
        }
        assertThat(gezegd.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(r -> r.matches(
                        "  ronde 1: kaal [1-9]\\d*/s; nieuwe stroom [1-9]\\d*/s .*stroom van 100\\+ [1-9]\\d*/s .*"))
                .filteredOn(r -> r.startsWith("  => "))
                .hasSize(5);
    }
}
