package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a refusal or a term asks for exists and can be given somewhere. Areas name commands of areas that they may not see, so the names
 * are text; this test holds that text to the vocabulary.
 */
class ActienamenTest {

    private static final Path BRON = Path.of("src/main/java/nl/zorgspoor/core");
    private static final List<String> SCHOLEN = List.of("COE", "DIA", "KLA", "HEI", "CHR");
    private static final Pattern NAAM =
            Pattern.compile("\"([A-Z][a-z]+[A-Za-z]*|[A-Z]+[a-z]+[A-Za-z]*)(?:\\([^\"]*)?\"");

    private static final List<String> TEKSTEN = new ArrayList<>();

    @BeforeAll
    static void lees() throws IOException {
        try (Stream<Path> bestanden = Files.walk(BRON)) {
            for (Path p : bestanden.filter(b -> b.toString().endsWith(".java")).toList()) {
                TEKSTEN.add(Files.readString(p));
            }
        }
    }

    /** The names of commands or events between the brackets that open after each of these words. */
    private static Set<String> namenNa(String begin) {
        Set<String> namen = new TreeSet<>();
        for (String tekst : TEKSTEN) {
            for (int i = tekst.indexOf(begin); i >= 0; i = tekst.indexOf(begin, i + 1)) {
                int diepte = 0;
                int j = i + begin.length() - 1;
                do {
                    diepte += tekst.charAt(j) == '(' ? 1 : tekst.charAt(j) == ')' ? -1 : 0;
                    j++;
                } while (diepte > 0);
                Matcher m = NAAM.matcher(tekst.substring(i, j));
                while (m.find()) {
                    namen.add(m.group(1));
                }
            }
        }
        return namen;
    }

    private static Set<String> opdrachten() {
        return Vocabulaire.opdrachten().keySet();
    }

    private static Set<String> kanErgens() {
        Set<String> kan = new TreeSet<>();
        for (String school : SCHOLEN) {
            Proef.school(school).bevoegdheden().forEach((opdracht, b) -> {
                if (!b.rollen().isEmpty()) {
                    kan.add(opdracht);
                }
            });
        }
        return kan;
    }

    @Test
    void elk_herstel_is_een_opdracht_die_ergens_gegeven_kan_worden() {
        Set<String> herstel = namenNa(".herstel(");
        assertThat(herstel).hasSizeGreaterThan(50);
        assertThat(opdrachten()).containsAll(herstel);
        assertThat(kanErgens()).containsAll(herstel);
    }

    @Test
    void elke_vereiste_van_een_overgang_noemt_een_opdracht_die_ergens_gegeven_kan_worden() {
        Set<String> acties = namenNa("> ACTIES = Map.ofEntries(");
        assertThat(acties).hasSizeGreaterThan(20);
        assertThat(opdrachten()).containsAll(acties);
        assertThat(kanErgens()).containsAll(acties);
    }

    @Test
    void elke_termijn_vraagt_om_een_opdracht_en_begon_met_een_gebeurtenis() {
        Set<String> namen = namenNa("Termijn.tot(");
        namen.addAll(namenNa("new Termijn("));
        Set<String> bekend = new TreeSet<>(opdrachten());
        Vocabulaire.namen().alle().keySet().forEach(n -> bekend.add(n.substring(n.lastIndexOf('.') + 1)));
        assertThat(namen).hasSizeGreaterThan(30);
        assertThat(bekend).containsAll(namen);
        Set<String> gevraagd = new TreeSet<>(namen);
        gevraagd.retainAll(opdrachten());
        assertThat(kanErgens()).containsAll(gevraagd);
    }

    @Test
    void een_naam_die_niet_bestaat_wordt_gezien() {
        TEKSTEN.add("x.herstel(a ? \"StelOPPVast\" : \"VerleenToestemming(doel=\" + doel + \")\")");
        assertThat(namenNa(".herstel(")).contains("StelOPPVast", "VerleenToestemming");
        TEKSTEN.remove(TEKSTEN.size() - 1);
    }
}
