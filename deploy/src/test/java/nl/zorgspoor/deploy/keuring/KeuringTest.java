package nl.zorgspoor.deploy.keuring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;
import static nl.zorgspoor.deploy.Proefinstantie.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Node;
import nl.zorgspoor.deploy.Proefinstantie;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** What a running instance says about itself, judged by tools that are not ours; one process of Node judges all of it. */
class KeuringTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String FOUT = "fout";

    private static JsonNode uitslag;

    /** As the partner found it on its topic. */
    private static ConsumerRecord<String, byte[]> bericht;

    @BeforeAll
    static void keur() throws IOException {
        Node node = Node.in(Path.of("src", "test", "javascript", "keuring"));
        Path map = node.map();
        bericht = Verwijzing.verstuurd(API);
        Files.writeString(map.resolve("openapi.json"), openbaar("/openapi.json"));
        Files.writeString(map.resolve("asyncapi.yaml"), openbaar("/asyncapi.yaml"));
        Files.writeString(map.resolve("verkennen.js"), openbaar("/docs/verkennen.js"));
        for (String schema : schemas()) {
            Files.createDirectories(map.resolve("schemas").resolve(schema).getParent());
            Files.writeString(map.resolve("schemas").resolve(schema), openbaar("/schemas/" + schema));
        }
        Files.writeString(map.resolve("bericht.json"), JSON.writeValueAsString(bericht()));
        Files.writeString(map.resolve("omgeving.json"), JSON.writeValueAsString(omgeving()));
        Node.Uitvoer uitvoer = node.draai(Map.of(), "keur.mjs");
        assertThat(uitvoer.status()).as(uitvoer.tekst()).isZero();
        uitslag = JSON.readTree(Files.readString(map.resolve("uitslag.json")));
    }

    private static String openbaar(String pad) {
        HttpResponse<String> antwoord = API.stuur(API.verzoek(pad).GET());
        assertThat(antwoord.statusCode()).as(pad).isEqualTo(200);
        return antwoord.body();
    }

    /** All that are delivered, by their path behind {@code /schemas}. */
    private static List<String> schemas() throws IOException {
        List<String> namen = new ArrayList<>();
        for (Resource bron : new PathMatchingResourcePatternResolver().getResources("classpath*:schemas/*/*.json")) {
            String[] delen = bron.getURL().getPath().split("/");
            namen.add(delen[delen.length - 2] + "/" + delen[delen.length - 1]);
        }
        return namen;
    }

    private static Map<String, Object> bericht() {
        Map<String, String> koppen = new HashMap<>();
        bericht.headers().forEach(k -> koppen.put(k.key(), new String(k.value(), UTF_8)));
        return Map.of(
                "schema",
                Verwijzing.PARTNER.uit().schema(),
                "sleutel",
                bericht.key(),
                "waarde",
                new String(bericht.value(), UTF_8),
                "koppen",
                koppen);
    }

    private static String meerRollen() {
        return API.instantie()
                .uitgever()
                .token(new Actor("M1", Rol.MENTOR, "COE", null), List.of(Rol.MENTOR, Rol.DOCENT));
    }

    private static Map<String, Object> omgeving() {
        return Map.of(
                "adres", API.instantie().adres(),
                "leerling", "L-COE-" + UUID.randomUUID().toString().substring(0, 8),
                "sleutel", UUID.randomUUID().toString(),
                "docs", meerRollen(),
                "tokens",
                        Map.of(
                                "administratie", API.token(Rol.ADMINISTRATIE, "COE"),
                                "coordinator", API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE")));
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

    @Test
    void de_ontleder_van_asyncapi_heeft_op_het_contract_niets_aan_te_merken() {
        assertThat(uitslag.at("/asyncapi/contract/gelezen").asBoolean()).isTrue();
        assertThat(uitslag.at("/asyncapi/contract/berichten").asInt()).isPositive();
        assertThat(bevindingen("/asyncapi/contract/bevindingen", FOUT)).isEmpty();
        assertThat(bevindingen("/asyncapi/contract/bevindingen", "waarschuwing"))
                .isEmpty();
        assertThat(bevindingen("/asyncapi/kapot/bevindingen", FOUT)).isNotEmpty();
    }

    @Test
    void elk_schema_van_een_bericht_is_streng_genoeg_voor_ajv() {
        assertThat(uitslag.at("/schemas/namen")).hasSizeGreaterThan(5);
        assertThat(uitslag.at("/schemas/fouten").propertyStream().map(f -> f.getKey() + ": " + f.getValue()))
                .isEmpty();
        assertThat(uitslag.at("/schemas/kapot").propertyStream().map(Map.Entry::getValue))
                .hasSize(4)
                .noneMatch(JsonNode::isNull);
    }

    @Test
    void een_verzonden_bericht_past_op_zijn_schema_volgens_ajv() {
        assertThat(uitslag.at("/schemas/bericht").isArray()).isTrue();
        assertThat(uitslag.at("/schemas/bericht")).isEmpty();
        assertThat(uitslag.at("/schemas/leeg")).isNotEmpty();
    }

    @Test
    void de_cloudevents_sdks_van_java_en_javascript_lezen_in_een_verzonden_bericht_hetzelfde() {
        CloudEvent event = KafkaMessageFactory.createReader(bericht).toEvent();
        JsonNode script = uitslag.path("cloudevent");
        assertThat(script.path("geldig").asBoolean()).isTrue();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(script.path("specversion").asString()).isEqualTo("1.0");
        assertThat(script.path("id").asString()).isEqualTo(event.getId());
        assertThat(script.path("type").asString())
                .isEqualTo(event.getType())
                .isEqualTo(Verwijzing.PARTNER.uit().type());
        assertThat(script.path("source").asString())
                .isEqualTo(event.getSource().toString())
                .startsWith("urn:nld:oin:");
        assertThat(OffsetDateTime.parse(script.path("time").asString()).truncatedTo(MILLIS))
                .isEqualTo(event.getTime().truncatedTo(MILLIS));
        assertThat(script.path("dataschema").asString())
                .isEqualTo(event.getDataSchema().toString())
                .endsWith("/schemas/" + Verwijzing.PARTNER.uit().schema());
        assertThat(script.path("data")).isEqualTo(JSON.readTree(event.getData().toBytes()));
        assertThat(script.at("/data/verwijzingId").asString()).isEqualTo(bericht.key());
    }

    @Test
    void een_client_in_typescript_wordt_gemaakt_vertaald_en_werkt_met_rijen() {
        assertThat(uitslag.at("/client/fouten").valueStream().map(JsonNode::asString))
                .isEmpty();
        JsonNode bladzijde = uitslag.at("/client/bladzijde");
        assertThat(bladzijde.path("rijen").asInt()).isEqualTo(1);
        assertThat(bladzijde.path("html").asString()).contains("<td>Leerling aangemeld</td>");
        assertThat(bladzijde.path("bestaatNiet").asBoolean()).isTrue();
        assertThat(bladzijde.at("/geweigerd/status").asInt()).isEqualTo(400);
        assertThat(bladzijde.at("/geweigerd/code").asString()).isEqualTo("INVOER_ONGELDIG");
        assertThat(bladzijde.at("/geweigerd/versie").asString()).isEqualTo("1.0.0");
    }

    @Test
    void een_client_in_java_wordt_gemaakt_vertaald_en_werkt_met_rijen() throws Exception {
        Map<String, String> gezien = Javaclient.gebruik(
                openbaar("/openapi.json"),
                Map.of(
                        "adres", API.instantie().adres(),
                        "leerling", "L-COE-" + UUID.randomUUID().toString().substring(0, 8),
                        "administratie", API.token(Rol.ADMINISTRATIE, "COE"),
                        "coordinator", API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE")));
        assertThat(gezien).isEqualTo(Map.of("tekst", "Leerling aangemeld", "zone", "true", "geweigerd", "400 true"));
    }

    @Test
    void een_link_met_een_token_logt_in_op_de_bladzijde_en_staat_er_daarna_niet_meer() {
        JsonNode meer = uitslag.at("/verkennen/meer");
        assertThat(meer.at("/ingelogd/0/0").asString()).isEqualTo("token");
        assertThat(meer.at("/ingelogd/0/1").asString()).startsWith("ey");
        assertThat(meer.path("adressen").valueStream().map(JsonNode::asString)).containsExactly("/docs/index.html");
        assertThat(meer.path("toont").asBoolean()).isTrue();
        assertThat(meer.path("keuzes").valueStream().map(JsonNode::asString)).containsExactly("MENTOR", "DOCENT");
        assertThat(meer.at("/koppen/Zorgspoor-Rol").asString()).isEqualTo("DOCENT");
        assertThat(uitslag.at("/verkennen/een/ingelogd")).hasSize(1);
        assertThat(uitslag.at("/verkennen/een/koppen")).isEmpty();
        for (String zonder : List.of("geen", "onzin")) {
            assertThat(uitslag.at("/verkennen/" + zonder + "/ingelogd")).isEmpty();
            assertThat(uitslag.at("/verkennen/" + zonder + "/toont").asBoolean())
                    .isFalse();
        }
    }
}
