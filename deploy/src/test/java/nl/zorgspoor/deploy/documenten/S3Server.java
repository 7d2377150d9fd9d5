package nl.zorgspoor.deploy.documenten;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.proef.Geduld;
import org.jspecify.annotations.Nullable;

/** A store that speaks the S3 protocol and checks signatures (S3Proxy, a program of its own), on a folder; it can be away for a while. */
public final class S3Server implements AutoCloseable {

    static final String EMMER = "documenten";
    static final String GEBRUIKER = "zorgspoor";
    static final String WACHTWOORD = "een-geheim-woord";

    private static final Path PROGRAMMA =
            Path.of("target", "s3proxy", "s3proxy.jar").toAbsolutePath();

    private final Path map;
    private final int poort;
    private @Nullable Process proces;

    private S3Server(Path map, int poort) {
        this.map = map;
        this.poort = poort;
    }

    /** Starts on an empty folder, with the bucket in it. */
    public static S3Server in(Path map) throws IOException {
        Files.createDirectories(map.resolve("data").resolve(EMMER));
        int poort;
        try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            poort = vrij.getLocalPort();
        }
        S3Server server = new S3Server(map, poort);
        server.start();
        return server;
    }

    public void start() throws IOException {
        Path instelling = Files.writeString(
                map.resolve("s3proxy.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(adres(), GEBRUIKER, WACHTWOORD, map.resolve("data")));
        Path log = map.resolve("s3proxy.log");
        proces = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-jar",
                        PROGRAMMA.toString(),
                        "--properties",
                        instelling.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Geduld geduld = new Geduld(Duration.ofSeconds(60));
        while (!antwoordt()) {
            if (geduld.isOp() || !proces.isAlive()) {
                throw new IOException("S3Proxy kwam niet op: " + Files.readString(log));
            }
            slaap();
        }
    }

    private boolean antwoordt() {
        try (Socket lijn = new Socket(InetAddress.getLoopbackAddress(), poort)) {
            return lijn.isConnected();
        } catch (IOException nogNiet) {
            return false;
        }
    }

    private static void slaap() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String adres() {
        return "http://127.0.0.1:" + poort;
    }

    /** The keys of the environment with which an instance keeps its documents here. */
    public Map<String, String> omgeving() {
        return Map.of(
                "ZORGSPOOR_S3_URL", adres(),
                "ZORGSPOOR_S3_BUCKET", EMMER,
                "ZORGSPOOR_S3_USER", GEBRUIKER,
                "ZORGSPOOR_S3_PASSWORD", WACHTWOORD);
    }

    /** The objects as they lie there. */
    public List<Path> objecten() throws IOException {
        try (Stream<Path> paden = Files.walk(map.resolve("data").resolve(EMMER))) {
            return paden.filter(Files::isRegularFile).toList();
        }
    }

    public void stop() {
        Process p = proces;
        if (p != null) {
            p.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
