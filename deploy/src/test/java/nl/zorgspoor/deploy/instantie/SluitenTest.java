package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six seconds: a program that starts and closes many of them (scenario files side by side, the tests) keeps none of them in its memory. */
class SluitenTest {

    @TempDir
    Path map;

    @Test
    void wie_sluit_laat_geen_meters_achter_waar_het_log_aan_vasthoudt() {
        MeterRegistry meters;
        try (Instantie instantie = Instantie.start(map, 0, regel -> {})) {
            meters = instantie.bean(MeterRegistry.class);
            assertThat(meters.getMeters()).isNotEmpty();
            // And once more by the end of the block, which does nothing.
            instantie.close();
        }
        assertThat(meters.getMeters()).isEmpty();
    }
}
