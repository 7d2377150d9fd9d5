package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says how to add something: each place exists, each has a check that names it, and an area costs few of them. */
class BouwenTest {

    private static final int MEESTE_PLEKKEN = 8;

    private static final Path WORTEL = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w+Test)\\b");
    private static final Pattern PAD = Pattern.compile("`((?:core|projections|partners-adapter|deploy)/[\\w./-]+)`");
    private static final Pattern VERWIJZING = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    private static final String BLADZIJDE = lees("docs/bouwen.md");
    private static final String MEEHELPEN = lees("CONTRIBUTING.md");

    private static String lees(String bestand) {
        try {
            return Files.readString(WORTEL.resolve(bestand));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> gevonden(Pattern patroon, String tekst) {
        Matcher m = patroon.matcher(tekst);
        Set<String> gevonden = new TreeSet<>();
        while (m.find()) {
            gevonden.add(m.group(1));
        }
        return gevonden;
    }

    private static List<Path> onder(String map) {
        try (Stream<Path> paden = Files.walk(WORTEL.resolve(map))) {
            return paden.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> tests(String module) {
        return onder(module + "/src/test/java").stream()
                .map(p -> p.getFileName().toString())
                .filter(n -> n.endsWith("Test.java"))
                .map(n -> n.substring(0, n.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static String hoofdstuk(String kop) {
        int begin = BLADZIJDE.indexOf("\n## " + kop + "\n");
        int eind = BLADZIJDE.indexOf("\n## ", begin + 1);
        return BLADZIJDE.substring(begin, eind);
    }

    @Test
    void elke_test_die_wordt_genoemd_bestaat() {
        Set<String> alle = Stream.of("core", "projections", "partners-adapter", "deploy")
                .flatMap(module -> tests(module).stream())
                .collect(Collectors.toSet());
        assertThat(gevonden(TEST, BLADZIJDE)).isSubsetOf(alle);
        assertThat(gevonden(TEST, MEEHELPEN)).isSubsetOf(alle);
    }

    @Test
    void elke_plek_die_wordt_genoemd_bestaat() {
        for (String pad : gevonden(PAD, BLADZIJDE + MEEHELPEN)) {
            String module = pad.substring(0, pad.indexOf('/'));
            String rest = pad.replace("/.../", "/").substring(module.length() + 1);
            assertThat(
                            pad.contains("/.../")
                                    ? onder(module + "/src/main/java").stream().anyMatch(p -> p.endsWith(rest))
                                    : Files.exists(WORTEL.resolve(pad)))
                    .as(pad)
                    .isTrue();
        }
        for (String verwijzing : gevonden(VERWIJZING, BLADZIJDE)) {
            assertThat(WORTEL.resolve("docs").resolve(verwijzing)).exists();
        }
    }

    /** A table that says what happens when a place is forgotten says so of each place. */
    @Test
    void elke_plek_heeft_een_controle_die_zegt_wat_er_ontbreekt() {
        List<String> zonder = new ArrayList<>();
        boolean plekken = false;
        for (String regel : BLADZIJDE.lines().toList()) {
            plekken = regel.endsWith("| Forgotten |") || (plekken && regel.startsWith("|"));
            String[] kolommen = regel.split("\\|", -1);
            if (plekken && !regel.endsWith("| Forgotten |") && !regel.startsWith("|---")) {
                String controle = kolommen[kolommen.length - 2];
                if (!Pattern.compile("Test`|compiler|load|refused")
                        .matcher(controle)
                        .find()) {
                    zonder.add(regel);
                }
            }
        }
        assertThat(zonder).isEmpty();
        assertThat(BLADZIJDE).doesNotContainIgnoringCase("no test");
    }

    @Test
    void een_gebied_kost_buiten_zijn_kamer_hoogstens_acht_plekken() {
        List<String> plekken = hoofdstuk("An area")
                .lines()
                .filter(regel -> regel.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(plekken).hasSizeBetween(1, MEESTE_PLEKKEN).allMatch(plek -> plek.contains("Test`"));
        assertThat(plekken.stream().map(plek -> plek.split("\\|")[1].trim()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, plekken.size())
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void wie_een_gebied_bouwt_krijgt_met_een_opdracht_te_zien_wat_core_nog_mist() {
        Set<String> gewenst = gevonden(TEST, hoofdstuk("A command (and its events)") + hoofdstuk("An area"));
        gewenst.retainAll(tests("core"));
        gewenst.removeAll(Set.of("ProefgebiedTest", "BouwenTest", "UpcasterTest"));
        String opdracht = MEEHELPEN
                .lines()
                .filter(regel -> regel.contains("-Dtest='") && regel.contains("VolledigheidTest"))
                .findFirst()
                .orElseThrow();
        assertThat(gevonden(TEST, opdracht)).containsAll(gewenst);
    }
}
