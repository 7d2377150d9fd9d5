package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.zorgspoor.core.gebied.Gebied;
import org.junit.jupiter.api.Test;

/** Who reads the code finds what its areas are called in the list of words. */
class WoordenlijstTest {

    private static String letters(String tekst) {
        return tekst.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    @Test
    void elk_gebied_staat_in_de_woordenlijst() throws IOException {
        List<String> woorden = Files.readAllLines(Path.of("..", "docs", "woordenlijst.md")).stream()
                .filter(regel -> regel.startsWith("|"))
                .map(regel -> letters(regel.split("\\|", -1)[1]))
                .toList();
        assertThat(Vocabulaire.STROOMSOORTEN.alle().stream()
                        .flatMap(soort -> soort.gebieden().stream())
                        .map(Gebied::naam)
                        .filter(naam -> woorden.stream().noneMatch(woord -> woord.contains(letters(naam)))))
                .as("gebieden zonder woord in docs/woordenlijst.md")
                .isEmpty();
    }
}
