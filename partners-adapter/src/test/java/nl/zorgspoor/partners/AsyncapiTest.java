package nl.zorgspoor.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document says what the code does. */
class AsyncapiTest {

    private final JsonNode document = lees();

    private static JsonNode lees() {
        try (InputStream yaml = AsyncapiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return YAMLMapper.builder().build().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void het_beschrijft_elk_topic_en_geen_ander() {
        Stream<String> topics = Stream.concat(
                Stream.of("lb.dlq.v1"),
                Partners.ALLE.stream()
                        .flatMap(k -> Stream.of(
                                k.uit().topic(), k.in().topic(), k.bewijs().topic())));
        assertThat(document.path("channels").valueStream().map(c -> c.path("address")
                        .asString()))
                .containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @Test
    void elk_bericht_heeft_het_type_en_het_schema_van_de_kamer() {
        List<JsonNode> berichten =
                document.path("components").path("messages").valueStream().toList();
        for (Partnerkamer kamer : Partners.ALLE) {
            for (var kanaal : List.of(kamer.uit(), kamer.in(), kamer.bewijs())) {
                assertThat(berichten)
                        .filteredOn(b -> b.path("name").asString("").equals(kanaal.type()))
                        .singleElement()
                        .extracting(b -> b.at("/payload/schema/$ref").asString())
                        .isEqualTo("schemas/" + kanaal.schema());
                assertThat(AsyncapiTest.class.getResource("/schemas/" + kanaal.schema()))
                        .isNotNull();
            }
        }
    }

    @Test
    void elke_verwijzing_binnen_het_document_bestaat() {
        assertThat(document.findValuesAsString("$ref"))
                .filteredOn(r -> r.startsWith("#"))
                .isNotEmpty()
                .allMatch(r -> !document.at(r.substring(1)).isMissingNode());
    }
}
