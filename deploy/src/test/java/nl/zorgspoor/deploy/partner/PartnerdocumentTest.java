package nl.zorgspoor.deploy.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner reads of its first afternoon says what there is. */
class PartnerdocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/partners/README.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]{4,})`");
    private static final Pattern VLAG = Pattern.compile("`(--[a-z-]+)");

    private static String hoofdstuk(String kop) throws IOException {
        String tekst = Files.readString(DOCUMENT);
        int begin = tekst.indexOf("## " + kop);
        assertThat(begin).as(kop).isNotNegative();
        int einde = tekst.indexOf("\n## ", begin);
        return tekst.substring(begin, einde < 0 ? tekst.length() : einde);
    }

    private static Set<String> gevonden(Pattern wat, String tekst) {
        return wat.matcher(tekst)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void elke_code_van_een_ontvangstbewijs_wordt_uitgelegd_en_geen_andere() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String regel : hoofdstuk("Receipts and their codes").lines().toList()) {
            if (regel.startsWith("| `")) {
                codes.addAll(gevonden(CODE, regel.substring(0, regel.indexOf('|', 1))));
            }
        }
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/schemas/gedeeld/ontvangstbewijs.v1.json"))) {
            assertThat(codes)
                    .isEqualTo(JsonMapper.shared()
                            .readTree(in)
                            .at("/properties/code/enum")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void elke_vlag_van_de_zandbak_wordt_uitgelegd_en_geen_andere() throws IOException {
        assertThat(gevonden(VLAG, hoofdstuk("Ten minutes")))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "--voorbeeld",
                        "--accepteer",
                        "--weiger",
                        "--stil",
                        "--bind",
                        "--kafka-port",
                        "--port",
                        "--data"));
    }

    @Test
    void elk_voorbeeld_heeft_een_eigen_uitleg() throws IOException {
        for (String taal : List.of("java", "javascript", "python")) {
            assertThat(Path.of("../docs/partners/voorbeelden", taal, "README.md"))
                    .exists();
            assertThat(Files.readString(DOCUMENT)).contains("(voorbeelden/" + taal + ")");
        }
    }
}
