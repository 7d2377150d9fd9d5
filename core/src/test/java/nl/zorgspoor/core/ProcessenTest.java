package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Regel;
import org.junit.jupiter.api.Test;

/** The list of processes in the docs says no more than what the tests know. */
class ProcessenTest {

    private static final Path WORTEL = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NUMMER = Pattern.compile("R(\\d{1,3})(?!\\d)");

    private record Proces(int nummer, String status, List<String> regels, List<String> waar) {}

    private static List<Proces> processen() throws IOException {
        List<Proces> processen = new ArrayList<>();
        for (String regel : Files.readAllLines(WORTEL.resolve("docs/processen.md"))) {
            String[] k = regel.split("\\|", -1);
            if (k.length > 7 && k[1].trim().matches("\\d+")) {
                processen.add(new Proces(
                        Integer.parseInt(k[1].trim()),
                        k[4].trim(),
                        nummers(k[5]),
                        Arrays.stream(k[6].split(","))
                                .map(w -> w.replace("`", "").trim())
                                .filter(w -> !w.isEmpty())
                                .toList()));
            }
        }
        return processen;
    }

    private static List<String> nummers(String tekst) {
        List<String> nummers = new ArrayList<>();
        Matcher m = NUMMER.matcher(tekst);
        while (m.find()) {
            nummers.add("R" + m.group(1));
        }
        return nummers;
    }

    @Test
    void elk_van_de_126_processen_staat_er_een_keer_met_een_status() throws IOException {
        assertThat(processen())
                .extracting(Proces::nummer)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 134).boxed().toList());
        assertThat(processen()).extracting(Proces::status).isSubsetOf("done", "partly", "not yet");
    }

    @Test
    void elke_regel_van_de_lijst_bestaat_en_elke_plaats_ook() throws IOException {
        Set<String> bekend = Arrays.stream(Regel.values()).map(Regel::nummer).collect(Collectors.toSet());
        for (Proces p : processen()) {
            assertThat(bekend).as("proces %d", p.nummer()).containsAll(p.regels());
            for (String waar : p.waar()) {
                String module = waar.substring(0, waar.indexOf('/'));
                assertThat(WORTEL.resolve(module)
                                .resolve("src/main/java/nl/zorgspoor")
                                .resolve(waar))
                        .as("proces %d", p.nummer())
                        .isDirectory();
            }
        }
    }

    @Test
    void elk_gebied_staat_bij_een_proces() throws IOException {
        Set<String> waar =
                processen().stream().flatMap(p -> p.waar().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(waar)
                .as("noem de kamer van elk gebied in docs/processen.md, bij het proces dat het draagt")
                .containsAll(Vocabulaire.STROOMSOORTEN.alle().stream()
                        .flatMap(soort -> soort.gebieden().stream())
                        .map(gebied -> gebied.leeg().getClass().getPackageName())
                        .map(pakket ->
                                pakket.substring("nl.zorgspoor.".length()).replace('.', '/'))
                        .toList());
    }

    @Test
    void van_wat_af_is_noemt_een_test_elke_regel() throws IOException {
        Set<String> getest = new TreeSet<>();
        for (String module : List.of("core", "projections", "partners-adapter", "deploy")) {
            try (Stream<Path> bestanden = Files.walk(WORTEL.resolve(module).resolve("src/test/java"))) {
                for (Path bestand : bestanden
                        .filter(b -> b.getFileName().toString().endsWith("Test.java"))
                        .toList()) {
                    getest.addAll(nummers(Files.readString(bestand)));
                }
            }
        }
        for (Proces p : processen()) {
            if (p.status().equals("done")) {
                assertThat(getest).as("proces %d", p.nummer()).containsAll(p.regels());
            }
        }
    }
}
