package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each rule comes from is written down beside its sentence, and nowhere twice. */
class RegelsdocumentTest {

    private static String rij(Regel regel) {
        return "| %s | `%s` | %s | "
                .formatted(regel.nummer(), regel.name(), regel.zin().replace("|", "\\|"));
    }

    @Test
    void elke_regel_staat_met_haar_zin_en_haar_bron_op_de_bladzijde() throws IOException {
        List<String> rijen = Files.readAllLines(Path.of("..", "docs", "regels.md")).stream()
                .filter(r -> r.startsWith("| R"))
                .toList();
        assertThat(Arrays.stream(Regel.values())
                        .filter(regel -> rijen.stream()
                                        .filter(r -> r.startsWith(rij(regel)))
                                        .filter(r ->
                                                r.substring(rij(regel).length()).matches("\\S.* \\|"))
                                        .count()
                                != 1))
                .isEmpty();
        assertThat(rijen).hasSize(Regel.values().length);
    }
}
