package nl.zorgspoor.deploy.beveiliging;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Logging in over HTTP: what is wrong with a token is told apart, and a token with several roles acts in one of them. */
class AanmeldenTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String PAD = "/v1/mij";

    private static JWTClaimsSet.Builder claims(Object rol) {
        Instant nu = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(Uitgever.UITGEVER)
                .audience(Uitgever.PUBLIEK)
                .subject("M1")
                .claim("rol", rol)
                .claim("school", "COE")
                .issueTime(Date.from(nu.minusSeconds(600)))
                .expirationTime(Date.from(nu.plusSeconds(600)));
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return API.instantie().uitgever().onderteken(claims.build());
    }

    private static HttpResponse<String> als(String token, String rol) {
        var verzoek = API.verzoek(PAD).header("Authorization", "Bearer " + token);
        return API.stuur((rol.isEmpty() ? verzoek : verzoek.header(Rolkeuze.KOP, rol)).GET());
    }

    private static String kop(HttpResponse<String> antwoord) {
        return antwoord.headers().firstValue("WWW-Authenticate").orElse("");
    }

    @Test
    void elke_fout_in_een_token_heeft_een_eigen_omschrijving() {
        String goed = token(claims("MENTOR"));
        Instant nu = Instant.now();
        String ongetekend =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + ".e30.";
        Map<String, String> tokens = new TreeMap<>(Map.of(
                "onleesbaar", "abc",
                "niet ondertekend", ongetekend,
                "handtekening", goed.substring(0, goed.length() - 6) + "AAAAAA",
                "verlopen", token(claims("MENTOR").expirationTime(Date.from(nu.minusSeconds(300)))),
                "nog niet", token(claims("MENTOR").notBeforeTime(Date.from(nu.plusSeconds(300)))),
                "uitgever", token(claims("MENTOR").issuer("ander")),
                "dienst", token(claims("MENTOR").audience("ander")),
                "rol", token(claims("BAAS")),
                "school", token(claims("MENTOR").claim("school", null)),
                "wie", token(claims("MENTOR").subject(null))));
        Map<String, String> koppen = new TreeMap<>();
        tokens.forEach((soort, token) -> {
            HttpResponse<String> antwoord = als(token, "");
            assertThat(antwoord.statusCode()).as(soort).isEqualTo(401);
            assertThat(kop(antwoord))
                    .as(soort)
                    .matches(
                            "Bearer error=\"invalid_token\", error_description=\"[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+\"")
                    .doesNotContain("zorgspoor", "MENTOR");
            koppen.put(soort, kop(antwoord));
        });
        assertThat(koppen.values()).doesNotHaveDuplicates();
        assertThat(koppen.get("verlopen")).contains("verlopen");
        assertThat(koppen.get("handtekening")).contains("handtekening");
    }

    @Test
    void wie_geen_token_meegeeft_hoort_alleen_hoe() {
        HttpResponse<String> antwoord = API.stuur(API.verzoek(PAD).GET());
        assertThat(antwoord.statusCode()).isEqualTo(401);
        assertThat(kop(antwoord)).isEqualTo("Bearer");
    }

    @Test
    void een_rol_die_een_pad_niet_mag_hoort_dat_het_token_niet_volstaat() {
        HttpResponse<String> antwoord = API.get(token(claims("MENTOR")), "/v1/beheer/verwerkers");
        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(kop(antwoord)).startsWith("Bearer error=\"insufficient_scope\"");
    }

    @Test
    void een_rol_mag_een_woord_zijn_of_een_lijst_waarin_ook_woorden_van_anderen_staan() {
        for (Object rol : List.of("MENTOR", List.of("MENTOR"), List.of("offline_access", "MENTOR", "SYSTEEM"))) {
            HttpResponse<String> antwoord = als(token(claims(rol)), "");
            assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
            assertThat(json(antwoord).path("rol").asString()).isEqualTo("MENTOR");
        }
        assertThat(als(token(claims(List.of("SYSTEEM", "offline_access"))), "").statusCode())
                .isEqualTo(401);
        assertThat(als(token(claims(List.of())), "").statusCode()).isEqualTo(401);
    }

    @Test
    void met_meer_rollen_kiest_elk_verzoek_er_een_van_het_token() {
        String token = token(claims(List.of("DOCENT", "MENTOR")));
        HttpResponse<String> zonder = als(token, "");
        assertThat(zonder.statusCode()).isEqualTo(400);
        JsonNode probleem = json(zonder);
        assertThat(probleem.path("code").asString()).isEqualTo("ROL_KIEZEN");
        assertThat(probleem.at("/ontbreekt/0").asString())
                .startsWith(Rolkeuze.KOP)
                .contains("DOCENT", "MENTOR");
        for (String rol : List.of("DOCENT", "MENTOR")) {
            HttpResponse<String> antwoord = als(token, rol);
            assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
            assertThat(json(antwoord).path("rol").asString()).isEqualTo(rol);
        }
        for (String rol : List.of("BEHEERDER", "mentor", "SYSTEEM", "INSTALLATIEBEHEERDER")) {
            HttpResponse<String> antwoord = als(token, rol);
            assertThat(antwoord.statusCode()).as(rol).isEqualTo(403);
            assertThat(json(antwoord).path("code").asString()).isEqualTo("ROL_NIET_IN_TOKEN");
        }
        assertThat(als(token(claims("MENTOR")), "BEHEERDER").statusCode()).isEqualTo(403);
    }

    @Test
    void wat_een_van_de_rollen_mist_sluit_alleen_die() {
        String token = token(claims(List.of("OUDER", "MENTOR")));
        assertThat(json(als(token, "")).path("rol").asString()).isEqualTo("MENTOR");
        assertThat(als(token, "OUDER").statusCode()).isEqualTo(403);
        String zonderSchool =
                token(claims(List.of("INSTALLATIEBEHEERDER", "MENTOR")).claim("school", null));
        assertThat(als(zonderSchool, "MENTOR").statusCode()).isEqualTo(403);
        assertThat(API.get(zonderSchool, "/v1/beheer/verwerkers").statusCode()).isEqualTo(200);
    }

    @Test
    void vastgelegd_wordt_in_welke_rol_iemand_handelde() {
        String leerling = "L-COE-" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> antwoord = API.stuur(API.verzoek("/v1/leerlingen/" + leerling + "/meld-leerling-aan")
                .header("Authorization", "Bearer " + token(claims(List.of("DOCENT", "ADMINISTRATIE"))))
                .header(Rolkeuze.KOP, "ADMINISTRATIE")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                         "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                         "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                         "gewenstNiveau": "HAVO"}""")));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        JsonNode geschiedenis =
                json(API.get(API.token(Rol.AUDITOR, "COE"), "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"));
        assertThat(geschiedenis.at("/gebeurtenissen/0/rol").asString()).isEqualTo("ADMINISTRATIE");
        assertThat(geschiedenis.at("/gebeurtenissen/0/actor").asString()).isEqualTo("M1");
    }
}
