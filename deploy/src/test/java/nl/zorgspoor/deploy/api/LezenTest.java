package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How lists are read: marked, packed, in pages, with words for people and moments with their zone. */
class LezenTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String OC = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");
    private static final String KALENDER = "/v1/weergaven/overleg-kalender";

    private static HttpResponse<String> lees(String pad, String token, String merk) {
        HttpRequest.Builder verzoek = API.verzoek(pad).header("Authorization", "Bearer " + token);
        if (merk != null) {
            verzoek.header("If-None-Match", merk);
        }
        return API.stuur(verzoek.GET());
    }

    private static JsonNode plan(String overleg) {
        HttpResponse<String> antwoord = API.post(
                OC,
                "/v1/overleggen/" + overleg + "/plan-overleg",
                "{\"overlegvorm\": \"SCHOOLZORGTEAM\", \"datumTijd\": \"2026-11-19T15:00\"}");
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    private static String nieuw() {
        return "OV" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void wat_niet_veranderde_komt_niet_nog_eens() {
        long positie = plan(nieuw()).path("positie").asLong();
        HttpResponse<String> eerste = lees(KALENDER + "?minimaalPositie=" + positie, OC, null);
        String merk = eerste.headers().firstValue("ETag").orElseThrow();
        assertThat(merk).startsWith("W/\"");
        // Without the wait, so that it is the same question.
        HttpResponse<String> nu = lees(KALENDER, OC, null);
        String merkNu = nu.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> zelfde = lees(KALENDER, OC, "\"iets\", " + merkNu);
        assertThat(zelfde.statusCode()).isEqualTo(304);
        assertThat(zelfde.body()).isEmpty();
        assertThat(zelfde.headers().firstValue("ETag")).contains(merkNu);
        assertThat(lees(KALENDER + "?aantal=1", OC, merkNu).statusCode()).isEqualTo(200);
        assertThat(lees(KALENDER, API.token(Rol.RECTOR, "COE"), merkNu).statusCode())
                .isEqualTo(200);
        assertThat(lees(KALENDER, API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA"), merkNu)
                        .statusCode())
                .isEqualTo(200);
        long later = plan(nieuw()).path("positie").asLong();
        HttpResponse<String> anders = lees(KALENDER + "?minimaalPositie=" + later, OC, merkNu);
        assertThat(anders.statusCode()).isEqualTo(200);
        assertThat(lees("/v1/weergaven/portaal", OC, "*").statusCode()).isEqualTo(403);
    }

    @Test
    void een_lang_antwoord_komt_ingepakt_voor_wie_dat_vraagt() throws IOException, InterruptedException {
        HttpRequest verzoek = HttpRequest.newBuilder(URI.create(API.instantie().adres() + "/openapi.json"))
                .header("Accept-Encoding", "br, gzip;q=0.8")
                .GET()
                .build();
        HttpResponse<byte[]> ingepakt =
                HttpClient.newHttpClient().send(verzoek, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(ingepakt.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(ingepakt.headers().allValues("Vary")).contains("Accept-Encoding");
        byte[] uitgepakt = new GZIPInputStream(new ByteArrayInputStream(ingepakt.body())).readAllBytes();
        assertThat(ingepakt.body().length).isLessThan(uitgepakt.length / 4);
        HttpResponse<String> gewoon = API.stuur(API.verzoek("/openapi.json")
                .header("Accept-Encoding", "gzip;q=0")
                .GET());
        assertThat(gewoon.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(gewoon.body()).isEqualTo(new String(uitgepakt, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void een_moment_staat_er_ook_met_zijn_zone() {
        String overleg = nieuw();
        long positie = plan(overleg).path("positie").asLong();
        JsonNode rij = json(lees(KALENDER + "?overlegId=" + overleg + "&minimaalPositie=" + positie, OC, null))
                .path("rijen")
                .valueStream()
                .filter(r -> r.path("overlegId").asString("").equals(overleg))
                .findFirst()
                .orElseThrow();
        assertThat(rij.path("datumTijd").asString()).isEqualTo("2026-11-19T15:00");
        assertThat(rij.path("datumTijdMetZone").asString()).isEqualTo("2026-11-19T15:00:00+01:00");
    }

    @Test
    void elke_lijst_heeft_een_grens_en_die_is_overal_dezelfde() {
        for (String pad : new String[] {KALENDER, "/v1/leerlingen", "/v1/medewerkers"}) {
            assertThat(lees(pad + "?aantal=1000", OC, null).statusCode()).isEqualTo(200);
            assertThat(lees(pad + "?aantal=1001", OC, null).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void elk_woord_van_het_programma_heeft_een_woord_voor_mensen() {
        JsonNode woorden = json(lees("/v1/woorden", OC, null));
        assertThat(woorden.at("/keuzes/Rol/ONDERSTEUNINGSCOORDINATOR").asString())
                .isEqualTo("Ondersteuningscoordinator");
        assertThat(woorden.at("/opdrachten/PlanFlexZat").asString()).isEqualTo("Plan Flex-Zat");
        assertThat(woorden.at("/regels/R3").asString()).isNotEmpty();
        woorden.path("keuzes").properties().forEach(soort -> soort.getValue()
                .properties()
                .forEach(w -> assertThat(w.getValue().asString())
                        .as(soort.getKey() + "." + w.getKey())
                        .isNotBlank()
                        .doesNotContain("_")));
    }

    @Test
    void een_weigering_zegt_het_herstel_als_iets_dat_gestuurd_kan_worden() {
        String leerling = "L-COE-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(API.post(
                                API.token(Rol.ADMINISTRATIE, "COE"),
                                "/v1/leerlingen/" + leerling + "/meld-leerling-aan",
                                """
                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                 "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                 "gewenstNiveau": "HAVO"}""")
                        .statusCode())
                .isEqualTo(200);
        JsonNode weigering = json(API.post(
                API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + leerling + "/schrijf-leerling-in", "{}"));
        assertThat(weigering.path("herstelactie").asString()).isEqualTo("BesluitOverToelating");
        assertThat(weigering.at("/herstel/opdracht").asString()).isEqualTo("BesluitOverToelating");
        assertThat(weigering.at("/herstel/pad").asString())
                .isEqualTo("/v1/leerlingen/" + leerling + "/besluit-over-toelating");
        assertThat(weigering.at("/herstel/rollen")).isNotEmpty();
    }

    @Test
    void de_beschrijving_zegt_van_elke_opdracht_waarvoor_wie_en_waarom() {
        JsonNode paden =
                Proefinstantie.paden(json(API.stuur(API.verzoek("/openapi.json").GET())));
        new Opdrachtpaden().alle().forEach(i -> {
            JsonNode post = paden.path(i.pad()).path("post");
            assertThat(post.path("description").asString().length()).as(i.pad()).isGreaterThan(20);
            assertThat(post.path("x-rollen").propertyNames()).as(i.pad()).contains("COE", "DIA", "KLA", "HEI", "CHR");
        });
        assertThat(paths(paden, "/v1/leerlingen/{id}/plan-flex-zat")
                        .at("/x-rollen/COE")
                        .toString())
                .contains("ONDERSTEUNINGSCOORDINATOR");
    }

    private static JsonNode paths(JsonNode paden, String pad) {
        return paden.path(pad).path("post");
    }
}
