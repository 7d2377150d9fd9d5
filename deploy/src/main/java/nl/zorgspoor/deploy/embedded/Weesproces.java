package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The postmaster that stays behind when this process is killed: it is a process of its own, keeps the data folder
 * occupied and makes every next start fail until it is stopped.
 */
final class Weesproces {

    private static final Logger LOG = LoggerFactory.getLogger(Weesproces.class);
    private static final Duration GEDULD_NET = Duration.ofSeconds(8);
    private static final Duration GEDULD_STRENG = Duration.ofSeconds(3);

    private static final int KIJK_MS = 50;

    private final Path dataMap;

    Weesproces(Path dataMap) {
        this.dataMap = dataMap;
    }

    /** The running postmaster of this data folder, if any. */
    Optional<ProcessHandle> vind() throws IOException {
        var pidBestand = dataMap.resolve("postmaster.pid");
        if (!Files.exists(pidBestand)) {
            return Optional.empty();
        }
        var regels = Files.readAllLines(pidBestand);
        if (regels.isEmpty() || !regels.get(0).strip().matches("\\d{1,18}")) {
            Files.deleteIfExists(pidBestand);
            return Optional.empty();
        }
        var proces = ProcessHandle.of(Long.parseLong(regels.get(0).strip())).filter(Weesproces::leeft);
        if (proces.isPresent() && !isOns(proces.get())) {
            // After a restart of the machine or container the number may belong to anyone; PostgreSQL would refuse to
            // start because "it" is alive.
            LOG.info("postmaster.pid in {} wijst naar een ander proces en is opgeruimd", dataMap);
            Files.deleteIfExists(pidBestand);
            return Optional.empty();
        }
        return proces;
    }

    /** Stops the postmaster of this data folder, if any, and waits until it is gone. */
    void stop() throws IOException {
        var gevonden = vind();
        if (gevonden.isPresent()) {
            stop(gevonden.get());
        }
        ruimSessiesOp();
    }

    /**
     * Sessions outlive a postmaster that was killed for a moment, and two servers on one folder would ruin it. When they are gone the
     * mark of a postmaster that the system still lists goes too: PostgreSQL would take it for alive.
     */
    private void ruimSessiesOp() throws IOException {
        var pidBestand = dataMap.resolve("postmaster.pid");
        if (!Files.exists(pidBestand)) {
            return;
        }
        var tot = System.nanoTime() + GEDULD_STRENG.toNanos();
        for (var sessie : sessies()) {
            var rest = Duration.ofNanos(Math.max(0, tot - System.nanoTime()));
            if (!isWegBinnen(sessie, rest)) {
                stuur("KILL", sessie);
                isWegBinnen(sessie, GEDULD_STRENG);
            }
        }
        if (sessies().isEmpty() && vind().isEmpty()) {
            Files.deleteIfExists(pidBestand);
        }
    }

    private List<ProcessHandle> sessies() {
        return ProcessHandle.allProcesses().filter(p -> isHier(p) && leeft(p)).toList();
    }

    private boolean isHier(ProcessHandle proces) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(proces.pid()), "cwd"))
                    .equals(dataMap.toRealPath());
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    private void stop(ProcessHandle proces) throws IOException {
        LOG.info("Een eerdere PostgreSQL (pid {}) draait nog op {} en wordt gestopt", proces.pid(), dataMap);
        wek(proces);
        // SIGTERM would wait for every open session; SIGINT closes them and still writes a checkpoint.
        stuur("INT", proces);
        if (!isWegBinnen(proces, GEDULD_NET)) {
            stuur("QUIT", proces);
            if (!isWegBinnen(proces, GEDULD_STRENG)) {
                stuur("KILL", proces);
            }
            if (!isWegBinnen(proces, GEDULD_STRENG)) {
                throw new EmbeddedServerException("Een eerdere PostgreSQL (pid " + proces.pid() + ") op " + dataMap
                        + " laat zich niet stoppen; stop dat proces en start opnieuw.");
            }
        }
    }

    /** Lets it and its backends go on when somebody stopped them (SIGSTOP): a stopped process hears nothing. */
    static void wek(ProcessHandle postmaster) throws IOException {
        for (var proces :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            stuur("CONT", proces);
        }
    }

    /** Ends it without asking, for a program that has no time left; what was committed is recovered at the next start. */
    void breekAf() throws IOException {
        var gevonden = vind();
        if (gevonden.isPresent()) {
            wek(gevonden.get());
            stuur("QUIT", gevonden.get());
            if (!isWegBinnen(gevonden.get(), Duration.ofSeconds(1))) {
                stuur("KILL", gevonden.get());
            }
        }
    }

    private boolean isOns(ProcessHandle proces) {
        var opdracht = proces.info().commandLine().orElse("");
        return opdracht.contains("postgres") && opdracht.contains(dataMap.toString());
    }

    private static void stuur(String signaal, ProcessHandle proces) throws IOException {
        try {
            // The shell's own kill: small containers have no kill program.
            new ProcessBuilder("sh", "-c", "kill -" + signaal + " " + proces.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Onderbroken tijdens het stoppen van PostgreSQL", e);
        }
    }

    /**
     * Whether it runs. It is no child of this program, so nobody tells when it ends, and whoever inherited it may be slow to take
     * note: until then the system lists it as if it lived.
     */
    static boolean leeft(ProcessHandle proces) {
        if (!proces.isAlive()) {
            return false;
        }
        try {
            var stand = Files.readString(Path.of("/proc", Long.toString(proces.pid()), "stat"));
            var toestand = stand.charAt(stand.lastIndexOf(')') + 2);
            return toestand != 'Z' && toestand != 'X';
        } catch (NoSuchFileException e) {
            return Files.notExists(Path.of("/proc/self/stat"));
        } catch (IOException | RuntimeException e) {
            // It went while it was read, or this platform tells less.
            return proces.isAlive();
        }
    }

    static boolean isWegBinnen(ProcessHandle proces, Duration geduld) {
        var tot = System.nanoTime() + geduld.toNanos();
        while (leeft(proces)) {
            if (System.nanoTime() > tot) {
                return false;
            }
            try {
                Thread.sleep(KIJK_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedServerException("Onderbroken tijdens het wachten op PostgreSQL", e);
            }
        }
        return true;
    }
}
