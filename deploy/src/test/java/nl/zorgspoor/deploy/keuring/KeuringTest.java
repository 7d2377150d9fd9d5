package nl.zorgspoor.deploy.keuring;

import static nl.zorgspoor.deploy.Proefinstantie.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.deploy.Node;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a running instance says about itself, judged by tools that are not ours; one process of Node judges all of it. */
class KeuringTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String FOUT = "fout";

    private static JsonNode uitslag;

    @BeforeAll
    static void keur() throws IOException {
        Node node = Node.in(Path.of("src", "test", "javascript", "keuring"));
        Path map = node.map();
        Files.writeString(
                map.resolve("openapi.json"),
                API.stuur(API.verzoek("/openapi.json").GET()).body());
        Node.Uitvoer uitvoer = node.draai(Map.of(), "keur.mjs");
        assertThat(uitvoer.status()).as(uitvoer.tekst()).isZero();
        uitslag = JSON.readTree(Files.readString(map.resolve("uitslag.json")));
    }

    private static List<String> bevindingen(String plaats, String ernst) {
        return uitslag.at(plaats)
                .valueStream()
                .filter(b -> b.path("ernst").asString().equals(ernst))
                .map(b -> "%s bij %s: %s"
                        .formatted(
                                b.path("regel").asString(),
                                b.path("plaats").asString(),
                                b.path("tekst").asString()))
                .toList();
    }

    @Test
    void spectral_heeft_op_de_beschrijving_van_de_api_niets_aan_te_merken() {
        assertThat(bevindingen("/openapi/spectral", FOUT)).isEmpty();
        // An operation that only says what it is called; no other warning comes through.
        assertThat(bevindingen("/openapi/spectral", "waarschuwing")).isEmpty();
    }

    @Test
    void de_beschrijving_houdt_zich_aan_de_nederlandse_ontwerpregels() {
        assertThat(uitslag.at("/openapi/ontwerpregels").isArray()).isTrue();
        assertThat(bevindingen("/openapi/ontwerpregels", FOUT)).isEmpty();
        // The standard's own file, where ZORGSPOOR_REGELS_LOGIUS says where it is.
        assertThat(bevindingen("/openapi/logius", FOUT)).isEmpty();
    }

    @Test
    void elke_ontwerpregel_merkt_op_wat_haar_breekt_en_alleen_dat() {
        assertThat(uitslag.at("/openapi/goed")).isEmpty();
        JsonNode regels = uitslag.at("/openapi/regels");
        assertThat(regels).hasSizeGreaterThan(10);
        regels.forEach(regel -> assertThat(uitslag.at("/openapi/kapot")
                        .path(regel.asString())
                        .valueStream()
                        .map(JsonNode::asString))
                .as(regel.asString())
                .containsExactly(regel.asString()));
    }
}
