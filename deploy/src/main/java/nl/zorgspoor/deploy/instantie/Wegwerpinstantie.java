package nl.zorgspoor.deploy.instantie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An instance on a new folder of its own. Closing it, or stopping the program halfway, leaves neither behind. */
public final class Wegwerpinstantie implements AutoCloseable {

    private static final int GEDULD_SECONDEN = 60;

    private final Path data;
    private final CompletableFuture<Instantie> instantie = new CompletableFuture<>();
    private final Thread opruimen;
    private volatile boolean afgebroken;

    private Wegwerpinstantie(Path data) {
        this.data = data;
        this.opruimen = new Thread(this::breekAf, "opruimen");
    }

    /**
     * Starts it; on return commands are accepted.
     *
     * @param map under which the new folder comes
     * @param naam with which the new folder's name begins
     * @param poort of the API; 0 takes a free one
     */
    public static Wegwerpinstantie start(Path map, String naam, int poort, Consumer<String> voortgang) {
        return start(map, naam, poort, List.of(), voortgang);
    }

    /** The same with more schools than the five of a first try. */
    public static Wegwerpinstantie start(
            Path map, String naam, int poort, List<Path> profielen, Consumer<String> voortgang) {
        try {
            Files.createDirectories(map);
            Wegwerpinstantie nieuw = new Wegwerpinstantie(Files.createTempDirectory(map, naam));
            Runtime.getRuntime().addShutdownHook(nieuw.opruimen);
            try {
                nieuw.instantie.complete(Instantie.start(nieuw.data, poort, profielen, voortgang));
                return nieuw;
            } catch (RuntimeException | Error e) {
                nieuw.instantie.completeExceptionally(e);
                nieuw.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instantie instantie() {
        return instantie.join();
    }

    /** Whether the program is being stopped; what goes wrong from then on says nothing. */
    public boolean isAfgebroken() {
        return afgebroken;
    }

    private void breekAf() {
        afgebroken = true;
        ruimOp();
    }

    /** Waits for a start that is still under way: what it would start after the cleaning would stay behind. */
    private synchronized void ruimOp() {
        try {
            instantie.get(GEDULD_SECONDEN, TimeUnit.SECONDS).close();
        } catch (ExecutionException | TimeoutException e) {
            // It did not start; the reason has been told by the start itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        verwijder(data);
    }

    private static void verwijder(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> bestanden = Files.walk(data)) {
            for (Path p : bestanden.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("De map " + data + " kon niet helemaal worden opgeruimd.");
        }
    }

    @Override
    public void close() {
        ruimOp();
        try {
            Runtime.getRuntime().removeShutdownHook(opruimen);
        } catch (IllegalStateException e) {
            // The program is stopping: the hook has run or is waiting for this.
        }
    }
}
