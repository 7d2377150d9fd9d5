package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole in a process of its own, told to stop while it starts. It buys that nothing of it stays behind on the machine. */
class HalveStartTest {

    private static final int STOPTIJD_SECONDEN = 20;
    private static final int STARTTIJD_MS = 60_000;

    @ParameterizedTest
    @ValueSource(strings = {"Zorgspoor start", "PostgreSQL gestart"})
    void een_start_die_halverwege_wordt_afgebroken_laat_geen_postgresql_achter(String tot) throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        Path data = Files.createTempDirectory(basis, "half-");
        Path uitvoer = basis.resolve(data.getFileName() + ".uitvoer");
        Process proces = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.zorgspoor.deploy.Zorgspoor",
                        "start",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(uitvoer.toFile())
                .start();
        try {
            wachtOp(uitvoer, tot, proces);
            proces.destroy();
            assertThat(proces.waitFor(STOPTIJD_SECONDEN, TimeUnit.SECONDS))
                    .as("gestopt binnen %d s", STOPTIJD_SECONDEN)
                    .isTrue();
        } finally {
            proces.destroyForcibly();
        }
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(data.toString())))
                .as("processen op %s", data)
                .isEmpty();
        assertThat(Files.readString(uitvoer)).doesNotContain("Exception");
    }

    private static void wachtOp(Path uitvoer, String tekst, Process proces) throws IOException, InterruptedException {
        long tot = System.currentTimeMillis() + STARTTIJD_MS;
        while (!Files.readString(uitvoer).contains(tekst)) {
            assertThat(proces.isAlive()).as(Files.readString(uitvoer)).isTrue();
            assertThat(System.currentTimeMillis()).isLessThan(tot);
            Thread.sleep(20);
        }
    }
}
