package nl.zorgspoor.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder with JavaScript of ours ({@code package.json}, {@code package-lock.json} and scripts), ready to run with the Node of the
 * machine. What its lock names is fetched once by npm and kept in {@code target/node}; a later run needs no network.
 *
 * <p>{@code ZORGSPOOR_ZONDER_NODE=ja} in the environment skips the tests that ask for it; otherwise they fail where Node is not.
 */
public final class Node {

    private static final int OUDSTE = 20;
    private static final Pattern VERSIE = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);
    private static final List<String> PAKKETTEN = List.of("package.json", "package-lock.json");
    private static final long MINUTEN = 10;

    private final Path map;

    private Node(Path map) {
        this.map = map;
    }

    /** What a program said, both of its streams together, and how it ended. */
    public record Uitvoer(int status, String tekst) {}

    /**
     * A copy of the folder's scripts in a folder of its own, beside the packages that its lock names.
     *
     * @param bron the folder with {@code package.json}
     */
    public static Node in(Path bron) {
        Assumptions.assumeFalse(
                "ja".equals(System.getenv("ZORGSPOOR_ZONDER_NODE")), "overgeslagen: ZORGSPOOR_ZONDER_NODE=ja");
        eisNode();
        try {
            Path basis = Files.createDirectories(Path.of("target", "node").toAbsolutePath());
            Path pakketten = basis.resolve(bron.getFileName() + "-" + kenmerk(bron));
            // Two JVMs of one run may ask for it together.
            try (FileChannel kanaal = FileChannel.open(
                            basis.resolve("slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock slot = kanaal.lock()) {
                haal(bron, pakketten);
            }
            Path map = Files.createTempDirectory(pakketten, "werk-");
            try (Stream<Path> bestanden = Files.list(bron)) {
                for (Path bestand : bestanden.filter(Files::isRegularFile).toList()) {
                    Files.copy(bestand, map.resolve(bestand.getFileName()));
                }
            }
            return new Node(map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its scripts are; what is written there is gone with {@code target}. */
    public Path map() {
        return map;
    }

    /** Runs one of its scripts to its end. */
    public Uitvoer draai(Map<String, String> omgeving, String script, String... woorden) {
        List<String> opdracht = new ArrayList<>(List.of("node", script));
        opdracht.addAll(Arrays.asList(woorden));
        return voerUit(map, omgeving, opdracht);
    }

    private static void eisNode() {
        Matcher versie = VERSIE.matcher(versie());
        if (!versie.matches() || Integer.parseInt(versie.group(1)) < OUDSTE) {
            throw new AssertionError(
                    "De tests hebben Node %d of hoger met npm nodig (node en npm op het pad, zie README)."
                                    .formatted(OUDSTE)
                            + " Met ZORGSPOOR_ZONDER_NODE=ja in de omgeving worden deze tests overgeslagen.");
        }
    }

    private static String versie() {
        try {
            return voerUit(Path.of(".").toAbsolutePath(), Map.of(), List.of("node", "--version"))
                    .tekst();
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static void haal(Path bron, Path pakketten) throws IOException {
        Path klaar = pakketten.resolve("klaar");
        if (Files.exists(klaar)) {
            return;
        }
        Files.createDirectories(pakketten);
        for (String naam : PAKKETTEN) {
            Files.write(pakketten.resolve(naam), Files.readAllBytes(bron.resolve(naam)));
        }
        // Nothing that is fetched runs by being fetched.
        Uitvoer uitvoer = voerUit(
                pakketten,
                Map.of(),
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        if (uitvoer.status() != 0) {
            throw new AssertionError("npm kon niet halen wat in %s staat:%n%s"
                    .formatted(bron.resolve("package-lock.json"), uitvoer.tekst()));
        }
        Files.createFile(klaar);
    }

    private static String kenmerk(Path bron) throws IOException {
        try {
            MessageDigest som = MessageDigest.getInstance("SHA-256");
            for (String naam : PAKKETTEN) {
                som.update(Files.readAllBytes(bron.resolve(naam)));
            }
            return HexFormat.of().formatHex(som.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Uitvoer voerUit(Path waar, Map<String, String> omgeving, List<String> opdracht) {
        File uitvoer;
        try {
            uitvoer = File.createTempFile("node-", ".log", new File("target"));
            ProcessBuilder bouwer = new ProcessBuilder(opdracht)
                    .directory(waar.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(uitvoer);
            bouwer.environment().putAll(omgeving);
            Process proces = bouwer.start();
            proces.getOutputStream().close();
            if (!proces.waitFor(MINUTEN, TimeUnit.MINUTES)) {
                proces.descendants().forEach(ProcessHandle::destroyForcibly);
                proces.destroyForcibly().waitFor();
                throw new AssertionError(opdracht + " was na " + MINUTEN + " minuten niet klaar:\n"
                        + Files.readString(uitvoer.toPath(), UTF_8));
            }
            return new Uitvoer(proces.exitValue(), Files.readString(uitvoer.toPath(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
