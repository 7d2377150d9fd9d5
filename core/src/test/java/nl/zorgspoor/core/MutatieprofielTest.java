package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The profile that asks whether rule tests can fail changes the rules of every area, and of nothing else. */
class MutatieprofielTest {

    private static final Map<String, String> INSTELLINGEN = instellingen();

    private static Map<String, String> instellingen() {
        try {
            NodeList profielen = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile())
                    .getElementsByTagName("profile");
            Map<String, String> instellingen = new HashMap<>();
            for (int i = 0; i < profielen.getLength(); i++) {
                Element profiel = (Element) profielen.item(i);
                if (profiel.getElementsByTagName("id").item(0).getTextContent().equals("mutatie")) {
                    NodeList rijen = ((Element)
                                    profiel.getElementsByTagName("properties").item(0))
                            .getElementsByTagName("*");
                    for (int j = 0; j < rijen.getLength(); j++) {
                        instellingen.put(
                                rijen.item(j).getNodeName(), rijen.item(j).getTextContent());
                    }
                }
            }
            return instellingen;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As PIT reads them: with a tilde a regular expression, else a name with stars. */
    private static List<Pattern> patronen(String instelling) {
        String waarde = INSTELLINGEN.get(instelling);
        for (Map.Entry<String, String> e : INSTELLINGEN.entrySet()) {
            waarde = waarde.replace("${" + e.getKey() + "}", e.getValue());
        }
        return Arrays.stream(waarde.split(","))
                .map(p -> p.startsWith("~")
                        ? Pattern.compile(p.substring(1))
                        : Pattern.compile(Arrays.stream(p.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*"))))
                .toList();
    }

    private static boolean noemt(String instelling, String klasse) {
        return patronen(instelling).stream().anyMatch(p -> p.matcher(klasse).matches());
    }

    private static boolean wordtVeranderd(String klasse) {
        return noemt("targetClasses", klasse) && !noemt("excludedClasses", klasse);
    }

    @Test
    void de_regels_van_elk_gebied_worden_veranderd() {
        assertThat(Vocabulaire.STROOMSOORTEN.alle().stream()
                        .flatMap(soort -> soort.gebieden().stream())
                        .map(gebied -> gebied.leeg().getClass().getName())
                        .filter(staat -> !wordtVeranderd(staat)))
                .isEmpty();
    }

    @Test
    void wat_geen_gebied_is_wordt_niet_veranderd() {
        Set<String> gebieden = Klassen.bovenste();
        assertThat(Klassen.core().stream()
                        .map(JavaClass::getName)
                        .filter(k -> gebieden.stream().noneMatch(g -> k.startsWith(Klassen.CORE + "." + g + ".")))
                        .filter(MutatieprofielTest::wordtVeranderd))
                .as("klassen van een pakket dat in geen.gebied van het profiel mutatie in core/pom.xml hoort")
                .isEmpty();
    }

    @Test
    void wat_is_uitgezonderd_bestaat() {
        assertThat(patronen("excludedClasses"))
                .allMatch(
                        p -> Klassen.core().stream()
                                .anyMatch(k -> p.matcher(k.getName()).matches()),
                        "een klasse heet zo");
    }
}
