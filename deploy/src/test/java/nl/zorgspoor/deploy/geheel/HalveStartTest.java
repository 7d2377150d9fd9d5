package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.deploy.proef.Geduld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole in a process of its own, told to stop while it starts. It buys that nothing of it stays behind on the machine. */
class HalveStartTest {

    private static final int STOPTIJD_SECONDEN = 20;
    private static final Duration STARTTIJD = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"Zorgspoor start", "PostgreSQL gestart"})
    void een_start_die_halverwege_wordt_afgebroken_laat_geen_postgresql_achter(String tot) throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        Path data = Files.createTempDirectory(basis, "half-");
        LosProces proces = LosProces.start(data);
        try {
            wachtOp(tot, proces);
            assertThat(proces.stop())
                    .as("gestopt binnen %d s", STOPTIJD_SECONDEN)
                    .isLessThan(TimeUnit.SECONDS.toMillis(STOPTIJD_SECONDEN));
        } finally {
            proces.dood();
        }
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(data.toString())))
                .as("processen op %s", data)
                .isEmpty();
        assertThat(proces.regels()).noneMatch(r -> r.contains("Exception"));
    }

    private static void wachtOp(String tekst, LosProces proces) throws InterruptedException {
        Geduld geduld = new Geduld(STARTTIJD);
        while (proces.aantalRegels(tekst) == 0) {
            assertThat(proces.leeft()).as("%s", proces.regels()).isTrue();
            assertThat(geduld.isOp()).as("%s", proces.regels()).isFalse();
            Thread.sleep(20);
        }
    }
}
