package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which requirements of a route, and which settings of a school, the code does something with. */
class VereistenTest {

    private static final Path WORTEL = Path.of("..");
    private static final Pattern ANTWOORD =
            Pattern.compile("boolean vervuld\\(Regel \\w+[^)]*\\) \\{(.*?)\n    \\}", Pattern.DOTALL);
    private static final Pattern GEVAL = Pattern.compile("case ([A-Z0-9_, \n]+?)\\s*->");

    private static final Pattern GELIJK = Pattern.compile("regel == Regel\\.([A-Z0-9_]+)");

    private static Stream<String> bronnen() throws IOException {
        Stream<Path> mappen = Stream.of("core", "projections", "partners-adapter", "deploy")
                .map(m -> WORTEL.resolve(m).resolve("src/main/java"));
        return mappen.flatMap(m -> {
                    try {
                        return Files.walk(m);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .filter(p -> p.toString().endsWith(".java"))
                .filter(p -> !p.endsWith("Instelling.java"))
                .map(p -> {
                    try {
                        return Files.readString(p);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    @Test
    void elke_vereiste_wordt_door_een_gebied_beantwoord() throws IOException {
        Set<String> beantwoord = new TreeSet<>();
        bronnen().forEach(bron -> {
            Matcher antwoord = ANTWOORD.matcher(bron);
            while (antwoord.find()) {
                Matcher geval = GEVAL.matcher(antwoord.group(1));
                while (geval.find()) {
                    Arrays.stream(geval.group(1).split(",")).map(String::trim).forEach(beantwoord::add);
                }
                Matcher gelijk = GELIJK.matcher(antwoord.group(1));
                while (gelijk.find()) {
                    beantwoord.add(gelijk.group(1));
                }
            }
        });
        Set<String> nogNiet =
                Routekaart.VEREISTEN.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        nogNiet.removeAll(beantwoord);
        assertThat(nogNiet).isEmpty();
    }

    @Test
    void elke_instelling_wordt_ergens_gelezen() throws IOException {
        Set<String> gelezen = new TreeSet<>();
        Set<String> instellingen =
                Arrays.stream(Instelling.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        bronnen().filter(b -> b.contains("Instelling")).forEach(bron -> {
            Matcher m = Pattern.compile("Instelling\\.([A-Z0-9_]+)").matcher(bron);
            while (m.find()) {
                gelezen.add(m.group(1));
            }
        });
        instellingen.removeAll(gelezen);
        assertThat(instellingen).as("instellingen die niets doen").isEmpty();
    }
}
