package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.zorgspoor.deploy.proef.Proef;
import org.junit.jupiter.api.Test;

/**
 * A minute of the torture word. It buys the promise that matters most: what was acknowledged is there afterwards, in the history, in
 * the views and on the partner's topic, nothing is counted twice and nobody sees what is not theirs, whichever part was killed.
 */
class ProefTest {

    private static final int KILLS = 10;
    private static final long ZAAD = 20_260_914;

    @Test
    void een_minuut_van_kills_stilstand_en_geknipte_verbindingen_verliest_niets_en_verdubbelt_niets() throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        Proef proef = new Proef(Files.createTempDirectory(basis, "proef-"), System.out::println);
        Proef.Uitslag uitslag = proef.speel(KILLS, Duration.ofMinutes(1), ZAAD);
        assertThat(uitslag.fouten()).isEmpty();
        assertThat(uitslag.kills()).isGreaterThanOrEqualTo(KILLS);
        assertThat(uitslag.bevestigd()).isGreaterThan(50);
        assertThat(uitslag.antwoorden()).isPositive();
    }
}
