package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.deploy.proef.Geduld;

/** The program in a process of its own, as a user starts it, with what it says. */
final class LosProces implements AutoCloseable {

    private static final String GEREED = "Zorgspoor is ready: ";

    private final Path data;
    private final Process proces;
    private final List<String> regels = Collections.synchronizedList(new ArrayList<>());
    private volatile String adres = "";

    private LosProces(Path data, Process proces) {
        this.data = data;
        this.proces = proces;
    }

    static LosProces start(Path data) throws IOException {
        Process proces = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.zorgspoor.deploy.Zorgspoor",
                        "start",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .start();
        LosProces los = new LosProces(data, proces);
        Thread lezer = new Thread(los::lees, "uitvoer");
        lezer.setDaemon(true);
        lezer.start();
        return los;
    }

    private void lees() {
        try (BufferedReader uitvoer =
                new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8))) {
            for (String regel = uitvoer.readLine(); regel != null; regel = uitvoer.readLine()) {
                regels.add(regel);
                if (regel.startsWith(GEREED)) {
                    adres = regel.substring(GEREED.length());
                }
            }
        } catch (IOException e) {
            regels.add("uitvoer houdt op: " + e.getMessage());
        }
    }

    /** Where it answers, once it is ready. */
    String wachtTotKlaar() throws InterruptedException {
        Geduld geduld = new Geduld(Duration.ofSeconds(120));
        while (adres.isEmpty()) {
            assertThat(proces.isAlive()).as("%s", regels).isTrue();
            assertThat(geduld.isOp()).as("%s", regels).isFalse();
            Thread.sleep(50);
        }
        return adres;
    }

    boolean leeft() {
        return proces.isAlive();
    }

    List<String> regels() {
        synchronized (regels) {
            return List.copyOf(regels);
        }
    }

    long aantalRegels(String met) {
        return regels().stream().filter(r -> r.contains(met)).count();
    }

    /** Its postmaster and the sessions of that. */
    List<Long> postgres() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                        .get(0)
                        .strip());
        return Stream.concat(
                        Stream.of(postmaster),
                        ProcessHandle.of(postmaster).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
    }

    static void sein(String sein, List<Long> pids) throws IOException, InterruptedException {
        new ProcessBuilder(Stream.concat(
                                Stream.of("sh", "-c", "kill -" + sein + " \"$@\" 2>/dev/null", "kill"),
                                pids.stream().map(String::valueOf))
                        .toList())
                .start()
                .waitFor();
    }

    /** Asks it to stop; how long it took, in milliseconds, or far too long. */
    long stop() throws InterruptedException {
        long begin = System.nanoTime();
        proces.destroy();
        if (!proces.waitFor(60, TimeUnit.SECONDS)) {
            return Long.MAX_VALUE;
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** Ends it as a power cut would. */
    void dood() {
        proces.destroyForcibly();
    }

    @Override
    public void close() {
        dood();
        EmbeddedServers.breekAf(data);
    }
}
