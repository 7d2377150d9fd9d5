package nl.zorgspoor.partners.beschrijving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.partners.Proefpost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner that was built against a released schema goes on working. {@code schemas-uitgebracht} has the schemas as of the last
 * release; at a release the new ones are put there.
 */
class SchemavergelijkingTest {

    private static final Path UITGEBRACHT = Path.of("src/test/resources/schemas-uitgebracht");
    private static final Path NU = Path.of("src/main/resources/schemas");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static JsonNode lees(Path bestand) throws IOException {
        return MAPPER.readTree(Files.readString(bestand));
    }

    static List<String> uitgebracht() throws IOException {
        try (Stream<Path> bestanden = Files.walk(UITGEBRACHT)) {
            return bestanden
                    .filter(Files::isRegularFile)
                    .map(b -> UITGEBRACHT.relativize(b).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean leest(String schema) {
        return !schema.contains("terugmelding");
    }

    @ParameterizedTest
    @MethodSource("uitgebracht")
    void R362_een_wijziging_breekt_geen_partner_van_voor_de_wijziging(String schema) throws IOException {
        assertThat(Schemavergelijking.breuken(
                        lees(UITGEBRACHT.resolve(schema)), lees(NU.resolve(schema)), leest(schema)))
                .as("een onverenigbare wijziging wordt een nieuwe versie van type, schema en topic")
                .isEmpty();
    }

    /** By example: what was written for the released schemas is taken, what goes out is read with them. */
    @ParameterizedTest
    @MethodSource("uitgebracht")
    void R362_wat_nu_uitgaat_past_op_het_schema_van_toen(String schema) throws IOException {
        if (schema.startsWith("gedeeld/") || !leest(schema)) {
            return;
        }
        for (JsonNode bericht : lees(NU.resolve(schema)).path("examples")) {
            assertThat(Proefpost.SCHEMAS.fouten("../schemas-uitgebracht/" + schema, bericht))
                    .isEmpty();
        }
    }

    /** Each line breaks a partner: the side, the schema, where in it, and what stands there instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smw/verwijzing.v1.json | /$defs/hulpvraag | required | [\"urgentie\"] | niet meer verplicht",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties | klas | null | is weg",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties/klas | maxLength | 101 | maxLength",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties/klas | type | \"integer\" | type",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties/urgentie | enum | [\"NORMAAL\",\"SPOED\",\"LATER\"] | nieuwe waarden",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties/context | maxItems | 51 | maxItems",
                "smw/verwijzing.v1.json | /$defs/hulpvraag/properties/contact/properties/geboortedatum | format | \"time\" | format",
                "gedeeld/envelop.v1.json | | required | [\"berichtId\"] | niet meer verplicht",
                "jos/terugmelding.v1.json | /properties/soort | enum | [\"ONTVANGEN\"] | geen waarden meer",
                "jos/terugmelding.v1.json | /properties/reden | maxLength | 199 | maxLength",
                "jos/terugmelding.v1.json | /properties/week | minimum | 2 | minimum",
                "jos/terugmelding.v1.json | /properties/reden | pattern | \"^x\" | pattern",
                "jos/terugmelding.v1.json | /allOf/0/then | required | [\"datum\",\"inhoud\"] | vraagt nu",
                "jos/terugmelding.v1.json | | required | [\"datum\"] | nu verplicht",
                "leerplicht/terugmelding.v1.json | /properties | maatregel | null | is weg"
            })
    void R362_een_breuk_wordt_gezien(String schema, String plaats, String veld, String waarde, String breuk)
            throws IOException {
        ObjectNode nieuw = (ObjectNode) lees(NU.resolve(schema));
        ObjectNode daar = (ObjectNode) (plaats == null ? nieuw : nieuw.at(plaats));
        if (waarde.equals("null")) {
            daar.remove(veld);
        } else {
            daar.set(veld, MAPPER.readTree(waarde));
        }
        assertThat(Schemavergelijking.breuken(lees(UITGEBRACHT.resolve(schema)), nieuw, leest(schema)))
                .anyMatch(b -> b.contains(breuk));
    }
}
