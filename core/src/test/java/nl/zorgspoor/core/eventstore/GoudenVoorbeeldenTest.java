package nl.zorgspoor.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored shape of every event type, as files. A file once committed stays readable for ever: a change of shape needs a new
 * revision and an upcaster. A new event type gets its file by running once with {@code -Dgouden.schrijf=true}; existing files
 * are never overwritten.
 */
class GoudenVoorbeeldenTest {

    private static final Path MAP = Path.of("src/test/resources/gebeurtenissen");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Map.Entry<String, Class<?>>> events() {
        return Vocabulaire.namen().alle().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void elke_gebeurtenis_heeft_een_vaste_vorm(Map.Entry<String, Class<?>> gebeurtenis) throws IOException {
        Object voorbeeld = Voorbeeld.van(gebeurtenis.getValue());
        String revisie =
                Vocabulaire.namen().type(gebeurtenis.getValue()).orElseThrow().getRevision();
        Path bestand = MAP.resolve(gebeurtenis.getKey() + ".v" + revisie + ".json");
        if (Boolean.getBoolean("gouden.schrijf") && !Files.exists(bestand)) {
            Files.createDirectories(MAP);
            Files.writeString(bestand, MAPPER.writeValueAsString(voorbeeld) + "\n");
        }
        assertThat(bestand)
                .as("gouden voorbeeld; maak het met -Dgouden.schrijf=true")
                .exists();
        JsonNode goud = MAPPER.readTree(Files.readString(bestand));
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(voorbeeld))).isEqualTo(goud);
        assertThat(MAPPER.treeToValue(goud, gebeurtenis.getValue())).isEqualTo(voorbeeld);
    }

    @Test
    void elk_voorbeeld_hoort_bij_een_gebeurtenis() throws IOException {
        try (Stream<Path> bestanden = Files.list(MAP)) {
            assertThat(bestanden.map(b -> b.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "")))
                    .allMatch(naam -> Vocabulaire.namen().klasse(naam).isPresent());
        }
    }
}
