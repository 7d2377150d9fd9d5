package nl.zorgspoor.deploy.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import nl.zorgspoor.deploy.Node;
import nl.zorgspoor.deploy.embedded.Bereik;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples for partners, each as a program of its own against a sandbox: only what a stranger has. */
class PartnervoorbeeldenTest {

    private static final Path VOORBEELDEN = Path.of("../docs/partners/voorbeelden");
    private static final int GEDULD_SECONDEN = 180;

    private static final List<String> REGELS = new CopyOnWriteArrayList<>();
    private static final Partnerkamer SMW = Partnerkant.partner("smw").orElseThrow();
    private static Zandbak zandbak;
    private static Path map;

    private record Afloop(int code, String uitvoer) {}

    @BeforeAll
    static void start() throws IOException {
        map = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "voorbeelden").toAbsolutePath()), "v-");
        int poort;
        try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            poort = vrij.getLocalPort();
        }
        zandbak = Zandbak.start(map.resolve("data"), poort, Bereik.HIER, SMW, Spel.ZELF, REGELS::add);
    }

    @AfterAll
    static void stop() {
        if (zandbak != null) {
            zandbak.close();
        }
    }

    @BeforeEach
    void verwijs() {
        zandbak.voorbeeld();
    }

    private static Map<String, String> omgeving() {
        String api = zandbak.instantie().adres();
        Map<String, String> omgeving = new LinkedHashMap<>();
        omgeving.put("BROKER", zandbak.instantie().servers().kafka().bootstrapServers());
        omgeving.put("GEBRUIKER", "smw");
        omgeving.put("WACHTWOORD", zandbak.wachtwoord());
        omgeving.put("LEEST", SMW.uit().topic());
        omgeving.put("SCHRIJFT", SMW.in().topic());
        omgeving.put("BEWIJS", SMW.bewijs().topic());
        omgeving.put("ANTWOORDSCHEMA", api + "/schemas/" + SMW.in().schema());
        return omgeving;
    }

    private static Afloop voerUit(Path waar, Map<String, String> omgeving, List<String> woorden)
            throws IOException, InterruptedException {
        File uitvoer = Files.createTempFile(map, "uitvoer-", ".txt").toFile();
        ProcessBuilder b = new ProcessBuilder(woorden)
                .directory(waar.toFile())
                .redirectErrorStream(true)
                .redirectOutput(uitvoer);
        b.environment().putAll(omgeving);
        Process p = b.start();
        try {
            assertThat(p.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS))
                    .as(Files.readString(uitvoer.toPath()))
                    .isTrue();
        } finally {
            p.destroyForcibly();
        }
        return new Afloop(p.exitValue(), Files.readString(uitvoer.toPath()));
    }

    private static void eisGesprek(Afloop afloop) {
        assertThat(afloop.code()).as(afloop.uitvoer()).isZero();
        assertThat(afloop.uitvoer())
                .contains(
                        "gelezen: VERWIJZING",
                        "gelezen: STOP",
                        "gestuurd: GEACCEPTEERD",
                        "VERWERKT",
                        "STARTGESPREK_GEPLAND")
                .doesNotContain("AFGEKEURD");
    }

    @Test
    void java_leest_controleert_antwoordt_en_leest_het_bewijs() throws Exception {
        Path bron = VOORBEELDEN.resolve("java").toAbsolutePath().normalize();
        Path klassen = Files.createDirectories(map.resolve("klassen"));
        String pad = klassen + File.pathSeparator + bibliotheken(bron.resolve("pom.xml"));
        int vertaald = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-d",
                        klassen.toString(),
                        "-cp",
                        pad,
                        bron.resolve("src/main/java/Partnervoorbeeld.java").toString());
        assertThat(vertaald).isZero();
        Afloop afloop = voerUit(
                bron,
                omgeving(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        pad,
                        "Partnervoorbeeld"));
        eisGesprek(afloop);
        assertThat(REGELS).anyMatch(r -> r.contains("legt vast: VerwijzingGeaccepteerd"));
    }

    @Test
    void javascript_leest_controleert_antwoordt_en_leest_het_bewijs() {
        Node.Uitvoer uitvoer = Node.in(VOORBEELDEN.resolve("javascript")).draai(omgeving(), "partnervoorbeeld.js");
        eisGesprek(new Afloop(uitvoer.status(), uitvoer.tekst()));
    }

    /** Only where somebody installed what it needs: an older librdkafka cannot log in to a Kafka 4. */
    @Test
    void python_leest_controleert_antwoordt_en_leest_het_bewijs() throws Exception {
        Path bron = VOORBEELDEN.resolve("python").toAbsolutePath().normalize();
        assumeTrue(
                heeftPython(bron), "python3 met confluent-kafka (librdkafka 2.6.1 of hoger) en jsonschema is er niet");
        eisGesprek(voerUit(bron, omgeving(), List.of("python3", "partnervoorbeeld.py")));
    }

    private static boolean heeftPython(Path bron) throws InterruptedException {
        try {
            return voerUit(
                                    bron,
                                    Map.of(),
                                    List.of(
                                            "python3",
                                            "-c",
                                            "import sys, confluent_kafka, jsonschema;"
                                                    + " sys.exit(confluent_kafka.libversion()[1] < 0x020601ff)"))
                            .code()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Of the libraries of this build those that the example's own list names, in that version, and what these need; nothing of ours. */
    private static String bibliotheken(Path pom) throws IOException {
        List<String> alle = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        Matcher m = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*</dependency>")
                .matcher(Files.readString(pom));
        assertThat(m.find()).isTrue();
        do {
            String jar = m.group(1) + "-" + m.group(2) + ".jar";
            assertThat(alle)
                    .as("het voorbeeld noemt een andere versie dan dit project: " + jar)
                    .anyMatch(p -> p.endsWith("/" + jar));
        } while (m.find());
        List<String> nodig = List.of(
                "kafka-clients",
                "json-schema-validator",
                "jackson-",
                "snakeyaml",
                "itu-",
                "slf4j-api",
                "lz4",
                "snappy",
                "zstd");
        return String.join(
                File.pathSeparator,
                alle.stream()
                        .filter(p -> nodig.stream()
                                .anyMatch(
                                        n -> Path.of(p).getFileName().toString().startsWith(n)))
                        .toList());
    }
}
