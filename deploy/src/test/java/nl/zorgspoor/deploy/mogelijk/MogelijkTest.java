package nl.zorgspoor.deploy.mogelijk;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What can be done now is found by trying, and trying leaves nothing behind. */
class MogelijkTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String LEERLING =
            "L-COE-MG" + UUID.randomUUID().toString().substring(0, 6);
    private static final String OC = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");
    private static final String AANMELDING = """
            {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef Mogelijk", "geboortedatum": "2013-03-01"},
             "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
             "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
             "gewenstNiveau": "HAVO"}""";

    @BeforeAll
    static void leerling() {
        goed(API.post(
                API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + LEERLING + "/meld-leerling-aan", AANMELDING));
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    private static HttpResponse<String> proef(String token, String pad, String body) {
        return API.stuur(API.verzoek(pad + "?proef=true")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode mogelijk(String token, String opdracht) {
        return goed(API.get(token, "/v1/leerlingen/" + LEERLING + "/mogelijk?opdracht=" + opdracht))
                .at("/rijen/0");
    }

    private static JsonNode veld(JsonNode mogelijkheid, String naam) {
        return mogelijkheid
                .path("velden")
                .valueStream()
                .filter(v -> v.path("veld").asString().equals(naam))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wat_kan_staat_er_met_een_inhoud_die_wordt_aangenomen() {
        JsonNode signaal = mogelijk(API.token(Rol.DOCENT, "COE"), "SignaleerZorg");
        assertThat(signaal.path("mogelijk").asBoolean()).as(signaal.toString()).isTrue();
        assertThat(signaal.path("pad").asString()).isEqualTo("/v1/leerlingen/" + LEERLING + "/signaleer-zorg");
        assertThat(signaal.path("wie").valueStream().map(JsonNode::asString)).contains("DOCENT", "MENTOR");
        assertThat(signaal.path("gevolg")).isNotEmpty();
        assertThat(veld(signaal, "trajectId").path("verplicht").asBoolean()).isTrue();
        JsonNode bron = veld(signaal, "signaalbron");
        assertThat(bron.path("verplicht").asBoolean()).isFalse();
        assertThat(bron.at("/keuzes/0/label").asString()).isNotEmpty();
        assertThat(proef(
                                API.token(Rol.DOCENT, "COE"),
                                signaal.path("pad").asString(),
                                signaal.path("voorbeeld").toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wat_niet_kan_zegt_wat_ontbreekt_en_wie_het_kan() {
        JsonNode rol = mogelijk(OC, "SchrijfLeerlingIn");
        assertThat(rol.path("mogelijk").asBoolean()).isFalse();
        assertThat(rol.path("wie").valueStream().map(JsonNode::asString)).containsExactly("ADMINISTRATIE");
        assertThat(rol.at("/redenen/0/regel").asString()).isEqualTo("R3");
        assertThat(rol.at("/redenen/0/zin").asString()).isNotEmpty();
        JsonNode stand = mogelijk(API.token(Rol.ADMINISTRATIE, "COE"), "SchrijfLeerlingIn");
        assertThat(stand.path("mogelijk").asBoolean()).isFalse();
        assertThat(stand.path("voorbeeld").isNull()).as(stand.toString()).isTrue();
        JsonNode reden = stand.at("/redenen/0");
        assertThat(reden.path("melding").asString()).as(stand.toString()).isNotEmpty();
        assertThat(reden.at("/herstel/opdracht").asString()).isEqualTo("BesluitOverToelating");
        assertThat(reden.at("/herstel/pad").asString())
                .isEqualTo("/v1/leerlingen/" + LEERLING + "/besluit-over-toelating");
        assertThat(reden.at("/herstel/rollen").valueStream().map(JsonNode::asString))
                .contains("RECTOR");
    }

    @Test
    void de_hele_lijst_noemt_elke_opdracht_en_is_te_filteren() {
        JsonNode alle = goed(API.get(OC, "/v1/leerlingen/" + LEERLING + "/mogelijk"));
        assertThat(alle.path("rijen")).hasSizeGreaterThan(150);
        JsonNode kan = goed(API.get(OC, "/v1/leerlingen/" + LEERLING + "/mogelijk?mogelijk=true"));
        assertThat(kan.path("totaal").asInt()).isBetween(5, 100);
        kan.path("rijen").forEach(m -> assertThat(
                        proef(OC, m.path("pad").asString(), m.path("voorbeeld").toString())
                                .statusCode())
                .as(m.toString())
                .isEqualTo(200));
        JsonNode school = goed(API.get(API.token(Rol.BEHEERDER, "COE"), "/v1/scholen/COE/mogelijk?mogelijk=true"));
        assertThat(school.path("rijen").valueStream().map(r -> r.path("opdracht")
                        .asString()))
                .contains("RegistreerMedewerker", "WijzigSchoolinstelling");
    }

    @Test
    void over_een_overleg_staat_er_wat_er_met_dat_overleg_kan() {
        String overleg = "OV" + UUID.randomUUID().toString().substring(0, 8);
        goed(API.post(
                OC,
                "/v1/overleggen/" + overleg + "/plan-overleg",
                "{\"overlegvorm\": \"SCHOOLZORGTEAM\", \"datumTijd\": \"2026-11-19T15:00\"}"));
        JsonNode kan = goed(API.get(OC, "/v1/overleggen/" + overleg + "/mogelijk?mogelijk=true"));
        assertThat(kan.path("rijen").valueStream().map(r -> r.path("opdracht").asString()))
                .contains("NodigDeelnemerUit", "AnnuleerOverleg")
                .doesNotContain("PlanOverleg", "AnnuleerJES");
    }

    @Test
    void wat_een_ander_heeft_is_er_niet_en_wie_er_niet_bij_mag_hoort_dat() {
        String dia = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        HttpResponse<String> ander = API.get(dia, "/v1/leerlingen/" + LEERLING + "/mogelijk");
        HttpResponse<String> geen = API.get(dia, "/v1/leerlingen/L-COE-NIEMAND/mogelijk");
        assertThat(ander.statusCode()).isEqualTo(404);
        assertThat(ander.body().replace(LEERLING, "ID")).isEqualTo(geen.body().replace("L-COE-NIEMAND", "ID"));
        assertThat(API.get(dia, "/v1/overleggen/OV-NIEMAND/mogelijk").statusCode())
                .isEqualTo(404);
        assertThat(API.get(dia, "/v1/scholen/COE/mogelijk").statusCode()).isEqualTo(403);
        String ouderVanAnder = API.token(new Actor("O1", Rol.OUDER, "COE", "L-COE-ANDER"));
        assertThat(API.get(ouderVanAnder, "/v1/leerlingen/" + LEERLING + "/mogelijk")
                        .statusCode())
                .isEqualTo(403);
        assertThat(API.get(API.token(Rol.SMW, "COE"), "/v1/leerlingen/" + LEERLING + "/mogelijk")
                        .statusCode())
                .isEqualTo(403);
        assertThat(API.get(OC, "/v1/leerlingen/" + LEERLING + "/mogelijk?mogelijk=x&y=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void wie_er_werken_en_welke_klassen_er_zijn_hoort_wie_er_zelf_werkt() {
        String medewerker = "A0-" + UUID.randomUUID().toString().substring(0, 8);
        String klas = "0" + medewerker.substring(3, 6);
        goed(API.post(
                API.token(Rol.BEHEERDER, "COE"),
                "/v1/scholen/COE/registreer-medewerker",
                "{\"medewerkerId\": \"%s\", \"rollen\": [\"DOCENT\"], \"scopeKlassen\": [\"%s\"], \"ingangsdatum\": \"2026-09-01\"}"
                        .formatted(medewerker, klas)));
        assertThat(mogelijk(OC, "WijsMentorToe").toString()).contains(medewerker);
        for (Rol rol : List.of(Rol.OUDER, Rol.LEERLING)) {
            String eigen = API.token(new Actor(rol == Rol.OUDER ? "O1" : LEERLING, rol, "COE", LEERLING));
            HttpResponse<String> alles = API.get(eigen, "/v1/leerlingen/" + LEERLING + "/mogelijk");
            assertThat(goed(alles).path("rijen")).isNotEmpty();
            assertThat(alles.body()).doesNotContain(medewerker).doesNotContain("\"" + klas + "\"");
        }
    }

    @Test
    void wie_een_proef_anders_schrijft_of_waar_er_geen_is_doet_niets() {
        JdbcTemplate jdbc = new JdbcTemplate(API.instantie().bean(javax.sql.DataSource.class));
        String tellen = "select count(*) from gebeurtenis where stroom = 'COE/%s'".formatted(LEERLING);
        Long voor = jdbc.queryForObject(tellen, Long.class);
        String pad = "/v1/leerlingen/" + LEERLING + "/informeer-ouders";
        String body = "{\"onderwerp\": \"x\", \"kanaal\": \"MAIL\", \"datum\": \"2026-09-14\"}";
        for (String vraag : List.of(
                "?Proef=true", "?PROEF=true", "?proef=TRUE", "?proef=", "?proef=true&proef=false", "?x=1&Proef=1")) {
            assertThat(API.post(OC, pad + vraag, body).statusCode()).as(vraag).isEqualTo(400);
        }
        assertThat(API.post(
                                API.token(Rol.INSTALLATIEBEHEERDER, ""),
                                "/v1/beheer/weergaven/coordinator-werkbord/herbouw?proef=true",
                                "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(jdbc.queryForObject(tellen, Long.class)).isPositive().isEqualTo(voor);
    }

    @Test
    void overleggen_zijn_er_niet_voor_wie_er_niets_mee_doet() {
        String overleg = "OV" + UUID.randomUUID().toString().substring(0, 8);
        goed(API.post(
                OC,
                "/v1/overleggen/" + overleg + "/plan-overleg",
                "{\"overlegvorm\": \"SCHOOLZORGTEAM\", \"datumTijd\": \"2026-11-19T15:00\"}"));
        String ouder = API.token(new Actor("O1", Rol.OUDER, "COE", LEERLING));
        String bureau = API.token(Rol.SWV_CTA, "COE");
        HttpResponse<String> wel = API.get(bureau, "/v1/overleggen/" + overleg + "/mogelijk");
        HttpResponse<String> niet = API.get(bureau, "/v1/overleggen/OV-NIEMAND/mogelijk");
        assertThat(wel.statusCode()).isEqualTo(403);
        assertThat(wel.body()).isEqualTo(niet.body().replace("OV-NIEMAND", overleg));
        assertThat(API.get(ouder, "/v1/leerlingen/" + LEERLING + "/mogelijk").body())
                .doesNotContain(overleg);
    }

    @Test
    void een_proef_zegt_wat_er_zou_gebeuren_en_legt_niets_vast() {
        JdbcTemplate jdbc = new JdbcTemplate(API.instantie().bean(javax.sql.DataSource.class));
        String pad = "/v1/leerlingen/" + LEERLING + "/informeer-ouders";
        String body = "{\"onderwerp\": \"x\", \"kanaal\": \"MAIL\", \"datum\": \"2026-09-14\"}";
        String sleutel = UUID.randomUUID().toString();
        List<String> tellingen = List.of(
                "select count(*) from gebeurtenis",
                "select count(*) from weigering",
                "select count(*) from termijn",
                "select count(*) from persoonssleutel");
        List<Long> voor =
                tellingen.stream().map(t -> jdbc.queryForObject(t, Long.class)).toList();
        JsonNode gelukt = goed(API.stuur(API.verzoek(pad + "?proef=true")
                .header("Authorization", "Bearer " + OC)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sleutel)
                .POST(BodyPublishers.ofString(body))));
        assertThat(gelukt.at("/gebeurtenissen/0/type").asString()).isEqualTo("leerling.OudersGeinformeerd");
        assertThat(gelukt.path("positie").asLong()).isEqualTo(-1);
        assertThat(proef(API.token(Rol.CONCIERGE, "COE"), pad, body).statusCode())
                .isEqualTo(403);
        assertThat(proef(
                                OC,
                                "/v1/leerlingen/" + LEERLING + "/plan-flex-zat",
                                "{\"flexZatId\": \"F1\", \"datumTijd\": \"2026-10-01T15:00\"}")
                        .statusCode())
                .isIn(404, 409);
        assertThat(proef(OC, pad, "{\"x\": 1}").statusCode()).isEqualTo(400);
        assertThat(API.post(OC, pad + "?proef=misschien", body).statusCode()).isEqualTo(400);
        assertThat(proef(
                                API.token(Rol.ADMINISTRATIE, "COE"),
                                "/v1/leerlingen/L-COE-" + UUID.randomUUID() + "/meld-leerling-aan",
                                AANMELDING)
                        .statusCode())
                .isEqualTo(200);
        assertThat(tellingen.stream()
                        .map(t -> jdbc.queryForObject(t, Long.class))
                        .toList())
                .isEqualTo(voor);
        // The key was not used: another command may have it, and only then is it taken.
        goed(API.post(OC, pad, body.replace("x", "y"), sleutel));
        HttpResponse<String> gebruikt = API.stuur(API.verzoek(pad + "?proef=true")
                .header("Authorization", "Bearer " + OC)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sleutel)
                .POST(BodyPublishers.ofString(body)));
        assertThat(gebruikt.statusCode()).isEqualTo(409);
        assertThat(json(gebruikt).path("code").asString()).isEqualTo("SLEUTEL_HERGEBRUIKT");
    }
}
