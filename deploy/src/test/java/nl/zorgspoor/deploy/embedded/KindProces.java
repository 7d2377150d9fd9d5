package nl.zorgspoor.deploy.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that starts the servers, so that a test can kill it without a chance to tidy up. */
final class KindProces implements AutoCloseable {

    private static final String KLAAR = "KLAAR";

    private final Process proces;
    private final List<String> uitvoer = new ArrayList<>();

    private KindProces(Process proces) {
        this.proces = proces;
    }

    /** Starts servers on the folder and waits until they hold one committed and one uncommitted write. */
    static KindProces start(Path dir) throws IOException {
        return start(dir.toString());
    }

    private static KindProces start(String... args) throws IOException {
        var opdracht = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KindProces.class.getName()));
        opdracht.addAll(List.of(args));
        var kind = new KindProces(
                new ProcessBuilder(opdracht).redirectErrorStream(true).start());
        var reader = new BufferedReader(new InputStreamReader(kind.proces.getInputStream(), StandardCharsets.UTF_8));
        for (var regel = reader.readLine(); regel != null; regel = reader.readLine()) {
            kind.uitvoer.add(regel);
            if (regel.equals(KLAAR)) {
                return kind;
            }
        }
        throw new AssertionError("Het kindproces kwam niet klaar: " + String.join("\n", kind.uitvoer));
    }

    long pid() {
        return proces.pid();
    }

    List<String> uitvoer() {
        return uitvoer;
    }

    void schietAf() throws InterruptedException {
        proces.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        schietAf();
    }

    /** The child's side. */
    public static void main(String[] args) throws Exception {
        var servers = EmbeddedServers.start(Path.of(args[0]), System.out::println);
        Proefgegevens.schrijf(servers, "vastgelegd");
        Proefgegevens.schrijfDocument(servers.mongo(), "niet-vastgelegd");
        System.out.println(KLAAR);
        Thread.sleep(600_000);
    }
}
