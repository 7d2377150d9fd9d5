package nl.zorgspoor.partners.beschrijving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The served document is the part by hand and what follows from the descriptions; {@code -Dgouden.schrijf=true} writes it again. */
class AsyncapischrijverTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/asyncapi.yaml");
    private static final Path KOP = Path.of("src/test/resources/asyncapi/kop.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .build();

    @Test
    void R360_het_document_volgt_uit_de_beschrijvingen() throws IOException {
        JsonNode moet = Asyncapischrijver.vul((ObjectNode) YAML.readTree(Files.readString(KOP)));
        if (Boolean.getBoolean("gouden.schrijf")) {
            Files.writeString(DOCUMENT, YAML.writeValueAsString(moet));
        }
        assertThat(YAML.readTree(Files.readString(DOCUMENT)).toString()).isEqualTo(moet.toString());
    }

    static Stream<Partnerbeschrijving> gewone() {
        return Partners.BESCHREVEN.stream().filter(p -> !p.eigen());
    }

    /** By the order that decides (R237): each kind can be said somewhere, and a conversation that begins can end. */
    @ParameterizedTest
    @MethodSource("gewone")
    void R360_elke_soort_antwoord_past_ergens_in_het_verloop(Partnerbeschrijving p) {
        Set<String> past = new HashSet<>();
        Asyncapischrijver.staten(p).values().forEach(past::addAll);
        assertThat(past).containsExactlyInAnyOrderElementsOf(p.in().antwoorden().keySet());
        assertThat(Asyncapischrijver.staten(p).get("VERZONDEN"))
                .as("wat het eerste antwoord kan zijn")
                .isNotEmpty();
        assertThat(Asyncapischrijver.staten(p).get("INGETROKKEN"))
                .as("na STOP past niets")
                .isEmpty();
    }

    @Test
    void elke_code_van_een_ontvangstbewijs_is_uitgelegd() {
        assertThat(Asyncapischrijver.codesUitgelegd())
                .containsExactlyInAnyOrderElementsOf(Schemas.keuzes("gedeeld/ontvangstbewijs.v1.json", "code"));
    }

    @Test
    void een_voorbeeld_in_het_document_is_een_bericht_van_zijn_kanaal() throws IOException {
        JsonNode berichten = YAML.readTree(Files.readString(DOCUMENT)).at("/components/messages");
        for (Partnerbeschrijving p : Partners.BESCHREVEN) {
            List<String> namen = berichten
                    .path(p.naam() + "Terugmelding")
                    .path("examples")
                    .valueStream()
                    .map(v -> v.path("name").asString())
                    .toList();
            assertThat(namen).containsExactlyElementsOf(p.in().antwoorden().keySet());
        }
    }
}
