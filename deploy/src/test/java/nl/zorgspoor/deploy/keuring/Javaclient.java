package nl.zorgspoor.deploy.keuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A client in Java as somebody else would make it: generated from the description, compiled, and used by a small program. */
final class Javaclient {

    private static final Path GENERATOR = Path.of("target", "gereedschap", "openapi-generator-cli.jar");
    private static final Path PROGRAMMA = Path.of("src", "test", "client", "Gebruik.java");
    private static final String PAKKET = "voorbeeld.client";
    private static final int MINUTEN = 8;

    private Javaclient() {}

    /** @return what the program saw, by name */
    static Map<String, String> gebruik(String openapi, Map<String, String> omgeving) throws Exception {
        Path map = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "javaclient").toAbsolutePath()), "werk-");
        Files.writeString(map.resolve("openapi.json"), openapi);
        maak(map);
        vertaal(map);
        try (URLClassLoader lader = new URLClassLoader(
                new URL[] {map.resolve("klassen").toUri().toURL()}, Javaclient.class.getClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<Map<String, String>, Map<String, String>> programma =
                    (Function<Map<String, String>, Map<String, String>>)
                            lader.loadClass("Gebruik").getDeclaredConstructor().newInstance();
            return programma.apply(omgeving);
        }
    }

    private static void maak(Path map) throws IOException, InterruptedException {
        File uitvoer = map.resolve("generator.log").toFile();
        Process proces = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=openapi.json",
                        "--output=client",
                        "--invoker-package=" + PAKKET,
                        "--api-package=" + PAKKET + ".api",
                        "--model-package=" + PAKKET + ".model",
                        "--additional-properties=openApiNullable=false,hideGenerationTimestamp=true,useJakartaEe=true",
                        "--global-property=models,apis,supportingFiles,modelTests=false,apiTests=false,modelDocs=false,apiDocs=false")
                .directory(map.toFile())
                .redirectErrorStream(true)
                .redirectOutput(uitvoer)
                .start();
        try {
            assertThat(proces.waitFor(MINUTEN, TimeUnit.MINUTES)).isTrue();
        } finally {
            proces.destroyForcibly();
        }
        assertThat(proces.exitValue()).as(Files.readString(uitvoer.toPath())).isZero();
    }

    private static void vertaal(Path map) throws IOException {
        List<File> bronnen = new ArrayList<>(List.of(PROGRAMMA.toFile()));
        try (Stream<Path> gemaakt = Files.walk(map.resolve("client/src/main/java"))) {
            gemaakt.filter(p -> p.toString().endsWith(".java")).forEach(p -> bronnen.add(p.toFile()));
        }
        assertThat(bronnen).hasSizeGreaterThan(100);
        var vertaler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "een JDK, geen JRE");
        StringWriter uitvoer = new StringWriter();
        try (var bestanden = vertaler.getStandardFileManager(null, null, null)) {
            boolean gelukt = vertaler.getTask(
                            uitvoer,
                            bestanden,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    map.resolve("klassen").toString()),
                            null,
                            bestanden.getJavaFileObjectsFromFiles(bronnen))
                    .call();
            assertThat(gelukt).as(uitvoer.toString()).isTrue();
        }
    }
}
