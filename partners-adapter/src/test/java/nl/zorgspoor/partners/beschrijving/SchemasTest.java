package nl.zorgspoor.partners.beschrijving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.Proefpost;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.bericht.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas that are served are those of the descriptions. Run with {@code -Dgouden.schrijf=true} to write them again; whether an old
 * consumer still reads what they allow, {@link SchemavergelijkingTest} says.
 */
class SchemasTest {

    private static final Path MAP = Path.of("src/main/resources/schemas");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static Stream<Partnerbeschrijving> partners() {
        return Partners.BESCHREVEN.stream();
    }

    static Stream<Arguments> schemas() {
        return partners()
                .flatMap(p -> Stream.of(
                        Arguments.of(p.kanaalUit().schema(), p, true),
                        Arguments.of(p.kanaalIn().schema(), p, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void R360_een_schema_volgt_uit_de_beschrijving(String schema, Partnerbeschrijving p, boolean uit)
            throws IOException {
        Path bestand = MAP.resolve(schema);
        JsonNode moet = moet(bestand, p, uit);
        if (Boolean.getBoolean("gouden.schrijf")) {
            Files.createDirectories(bestand.getParent());
            Files.writeString(bestand, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(moet) + "\n");
        }
        assertThat(lees(bestand).toString()).isEqualTo(moet.toString());
    }

    private static JsonNode moet(Path bestand, Partnerbeschrijving p, boolean uit) throws IOException {
        if (!p.eigen()) {
            return uit ? Schemaschrijver.uit(p) : Schemaschrijver.in(p);
        }
        Kanaal kanaal = uit ? p.kanaalUit() : p.kanaalIn();
        return Schemaschrijver.aangevuld(
                (ObjectNode) lees(bestand),
                kanaal,
                uit ? Schemaschrijver.uitvoorbeelden(p) : Schemaschrijver.antwoorden(p));
    }

    private static JsonNode lees(Path bestand) throws IOException {
        return MAPPER.readTree(Files.readString(bestand));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void R360_elk_voorbeeld_past_op_zijn_schema_en_elke_soort_heeft_er_een(Partnerbeschrijving p) {
        List<String> uit = new ArrayList<>();
        for (JsonNode bericht : voorbeelden(p.kanaalUit())) {
            assertThat(Proefpost.SCHEMAS.fouten(p.kanaalUit().schema(), bericht))
                    .isEmpty();
            uit.add(bericht.path("soort").asString());
        }
        assertThat(uit)
                .contains("STOP")
                .containsAll(
                        p.uit().berichten().keySet().stream().map(Enum::name).toList());
        List<String> in = new ArrayList<>();
        for (JsonNode antwoord : voorbeelden(p.kanaalIn())) {
            assertThat(Proefpost.SCHEMAS.fouten(p.kanaalIn().schema(), antwoord))
                    .isEmpty();
            in.add(antwoord.path("soort").asString());
        }
        assertThat(in).containsExactlyElementsOf(p.in().antwoorden().keySet());
    }

    @ParameterizedTest
    @MethodSource("partners")
    void R360_zonder_wat_een_soort_antwoord_verplicht_is_het_afgekeurd(Partnerbeschrijving p) {
        for (ObjectNode antwoord : Schemaschrijver.antwoorden(p)) {
            String soort = antwoord.path("soort").asString();
            List<String> verplicht = new ArrayList<>(p.in().antwoorden().get(soort));
            verplicht.addAll(List.of("verwijzingId", "volgnummer", "soort"));
            for (String veld : antwoord.propertyNames()) {
                ObjectNode zonder = antwoord.deepCopy();
                zonder.remove(veld);
                assertThat(Proefpost.SCHEMAS
                                .fouten(p.kanaalIn().schema(), zonder)
                                .isEmpty())
                        .as("%s zonder %s", soort, veld)
                        .isEqualTo(!verplicht.contains(veld));
            }
            assertThat(Proefpost.SCHEMAS.fouten(
                            p.kanaalIn().schema(), antwoord.deepCopy().put("soort", "IETS_ANDERS")))
                    .isNotEmpty();
        }
    }

    private static List<JsonNode> voorbeelden(Kanaal kanaal) {
        try {
            return lees(MAP.resolve(kanaal.schema()))
                    .path("examples")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void elk_schema_zegt_waar_het_staat_en_dat_het_een_object_is() throws IOException {
        try (Stream<Path> bestanden = Files.walk(MAP)) {
            for (Path bestand : bestanden.filter(Files::isRegularFile).toList()) {
                JsonNode schema = lees(bestand);
                assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
                assertThat(schema.path("$id").asString()).isEqualTo(Schemas.ADRES + MAP.relativize(bestand));
                assertThat(schema.path("type").asString()).isEqualTo("object");
            }
        }
    }
}
