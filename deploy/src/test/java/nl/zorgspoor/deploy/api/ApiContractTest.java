package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API from outside, against the whole product. */
class ApiContractTest {

    private static final String AANMELDING = """
        {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
         "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
         "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
         "gewenstNiveau": "HAVO"}\
        """;

    private final Proefinstantie api = Proefinstantie.neem();
    private final String administratie = api.token(Rol.ADMINISTRATIE, "COE");
    private final String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");

    private static String nieuweLeerling() {
        return "L-COE-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String aanmelden(String leerling) {
        return "/v1/leerlingen/" + leerling + "/meld-leerling-aan";
    }

    private static void isProbleem(HttpResponse<String> antwoord, int status, String code) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        JsonNode probleem = json(antwoord);
        assertThat(probleem.path("status").asInt()).isEqualTo(status);
        assertThat(probleem.path("code").asString()).isEqualTo(code);
        for (String veld :
                new String[] {"type", "title", "detail", "regel", "ontbreekt", "herstelactie", "overruleMogelijk"}) {
            assertThat(probleem.has(veld)).as(veld).isTrue();
        }
    }

    @Test
    void een_opdracht_geeft_positie_gebeurtenissen_en_aandachtspunten() {
        HttpResponse<String> antwoord = api.post(administratie, aanmelden(nieuweLeerling()), AANMELDING);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        JsonNode inhoud = json(antwoord);
        assertThat(inhoud.path("positie").asLong()).isPositive();
        assertThat(inhoud.at("/gebeurtenissen/0/type").asString()).isEqualTo("leerling.LeerlingAangemeld");
        assertThat(inhoud.at("/gebeurtenissen/0/volgnummer").asInt()).isZero();
        assertThat(inhoud.path("aandachtspunten").isArray()).isTrue();
    }

    @Test
    void een_herhaling_geeft_hetzelfde_antwoord_en_een_andere_inhoud_wordt_geweigerd() {
        String leerling = nieuweLeerling();
        String sleutel = UUID.randomUUID().toString();
        String eerste = api.post(administratie, aanmelden(leerling), AANMELDING, sleutel)
                .body();
        assertThat(api.post(administratie, aanmelden(leerling), AANMELDING, sleutel)
                        .body())
                .isEqualTo(eerste);
        isProbleem(
                api.post(administratie, aanmelden(leerling), AANMELDING.replace("HAVO", "VWO"), sleutel),
                409,
                "SLEUTEL_HERGEBRUIKT");
    }

    @Test
    void alle_fouten_in_de_invoer_komen_tegelijk() {
        HttpResponse<String> antwoord = api.stuur(api.verzoek(aanmelden(nieuweLeerling()))
                .header("Authorization", "Bearer " + administratie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"instroomtype\": \"X\", \"leerjaar\": \"een\", \"onbekend\": 1}")));
        isProbleem(antwoord, 400, "INVOER_ONGELDIG");
        assertThat(json(antwoord).path("ontbreekt").valueStream().map(JsonNode::asString))
                .anySatisfy(f -> assertThat(f).startsWith("Idempotency-Key"))
                .anySatisfy(f -> assertThat(f).startsWith("aanmeldingId: ontbreekt"))
                .anySatisfy(f -> assertThat(f).startsWith("instroomtype").contains("REGULIER_PO_VO"))
                .anySatisfy(f -> assertThat(f).startsWith("leerjaar").contains("geheel getal"))
                .anySatisfy(f -> assertThat(f).startsWith("onbekend: onbekend veld"));
    }

    @Test
    void R243_kengetallen_zijn_als_tabel_en_als_plaat_mee_te_nemen_door_wie_ze_mag_lezen() {
        HttpResponse<String> tabel = api.get(coordinator, "/v1/weergaven/kengetallen.csv?teldatum=2026-10-01");
        assertThat(tabel.statusCode()).as(tabel.body()).isEqualTo(200);
        assertThat(tabel.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
        assertThat(tabel.body())
                .contains(
                        "Totaal aantal leerlingen;",
                        "Leerlingen cluster 1;niet te tellen",
                        "COE 2026-10-01 (voorlopig)");
        HttpResponse<String> plaat = api.get(coordinator, "/v1/weergaven/kengetallen.svg?teldatum=2026-10-01");
        assertThat(plaat.statusCode()).as(plaat.body()).isEqualTo(200);
        assertThat(plaat.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(plaat.body()).startsWith("<svg").contains("Kengetallen van COE");
        for (String soort : new String[] {"csv", "svg"}) {
            isProbleem(
                    api.get(api.token(Rol.MENTOR, "COE"), "/v1/weergaven/kengetallen." + soort),
                    403,
                    "ROL_NIET_BEVOEGD");
            isProbleem(
                    api.get(coordinator, "/v1/weergaven/kengetallen." + soort + "?teldatum=morgen"),
                    400,
                    "INVOER_ONGELDIG");
        }
        assertThat(api.get(api.token(Rol.SWV_CONSULENT, "COE"), "/v1/weergaven/kengetallen.csv?teldatum=2026-10-02")
                        .body())
                .doesNotContain("voorlopig");
    }

    @Test
    void geen_of_een_onecht_token_is_401() {
        isProbleem(api.stuur(api.verzoek("/v1/weergaven/flexzat-agenda").GET()), 401, "NIET_AANGEMELD");
        isProbleem(api.get("eyJhbGciOiJub25lIn0.e30.", "/v1/weergaven/flexzat-agenda"), 401, "NIET_AANGEMELD");
        isProbleem(
                api.get(coordinator.substring(0, coordinator.length() - 4) + "AAAA", "/v1/weergaven/flexzat-agenda"),
                401,
                "NIET_AANGEMELD");
    }

    @Test
    void de_rol_van_het_systeem_komt_nooit_van_buiten() {
        var systeem = api.get(api.token(Rol.SYSTEEM, "COE"), "/v1/weergaven/flexzat-agenda");
        isProbleem(systeem, 401, "NIET_AANGEMELD");
        assertThat(systeem.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("invalid_token", "rol")
                .doesNotContain("SYSTEEM", "MENTOR");
        assertThat(json(systeem).path("detail").asString()).contains("rol");
    }

    @Test
    void een_rol_zonder_recht_en_een_andere_school_zijn_403() {
        String leerling = nieuweLeerling();
        isProbleem(api.post(api.token(Rol.CONCIERGE, "COE"), aanmelden(leerling), AANMELDING), 403, "ROL_NIET_BEVOEGD");
        assertThat(api.post(administratie, aanmelden(leerling), AANMELDING).statusCode())
                .isEqualTo(200);
        HttpResponse<String> anders =
                api.get(api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA"), "/v1/weergaven/flexzat-agenda?schoolId=COE");
        isProbleem(anders, 403, "ANDERE_SCHOOL");
        assertThat(json(anders).path("regel").asString()).isEqualTo("R9");
        isProbleem(
                api.post(
                        api.token(Rol.BEHEERDER, "DIA"),
                        "/v1/scholen/COE/wijzig-schoolinstelling",
                        "{\"sleutel\": \"josCapaciteit\", \"waarde\": \"3\", \"ingangsdatum\": \"2026-10-01\"}"),
                403,
                "ANDERE_SCHOOL");
    }

    @Test
    void wat_onbekend_is_is_404() {
        isProbleem(
                api.post(
                        coordinator,
                        "/v1/leerlingen/L-COE-NERGENS/stel-extra-ondersteuningsbehoefte-vast",
                        "{\"behoeften\": [\"rust\"]}"),
                404,
                "NIET_GEVONDEN");
        isProbleem(
                api.post(coordinator, "/v1/leerlingen/COE/stel-extra-ondersteuningsbehoefte-vast", "{}"),
                404,
                "NIET_GEVONDEN");
        isProbleem(api.post(coordinator, "/v1/leerlingen/L-1/plan-zat", "{}"), 404, "OPDRACHT_ONBEKEND");
        isProbleem(api.get(coordinator, "/v1/weergaven/bestaat-niet"), 404, "NIET_GEVONDEN");
        isProbleem(api.get(coordinator, "/v1/weergaven/flexzat-agenda/"), 404, "NIET_GEVONDEN");
        isProbleem(api.get(coordinator, "/v1/audit/leerlingen/L-COE-NERGENS/gebeurtenissen"), 404, "NIET_GEVONDEN");
    }

    @Test
    void een_dossier_wordt_nooit_gewijzigd_of_verwijderd() {
        String dossier = "/v1/leerlingen/L-COE-101";
        HttpResponse<String> antwoord = api.stuur(api.verzoek(dossier)
                .header("Authorization", "Bearer " + coordinator)
                .DELETE());
        isProbleem(antwoord, 405, "ONVERANDERBAAR");
        assertThat(json(antwoord).path("regel").asString()).isEqualTo("R8");
        isProbleem(
                api.stuur(api.verzoek(dossier + "/plan-flex-zat")
                        .header("Authorization", "Bearer " + coordinator)
                        .method("PATCH", BodyPublishers.ofString("{}"))),
                405,
                "ONVERANDERBAAR");
        HttpResponse<String> lezen = api.get(coordinator, dossier + "/plan-flex-zat");
        isProbleem(lezen, 405, "HANDELING_BESTAAT_NIET");
        assertThat(lezen.headers().firstValue("Allow")).hasValue("OPTIONS,POST");
    }

    @Test
    void te_groot_ander_formaat_en_ander_antwoord_worden_geweigerd() {
        isProbleem(
                api.post(coordinator, aanmelden("L-1"), "{\"x\": \"" + "y".repeat(70_000) + "\"}"),
                413,
                "BERICHT_TE_GROOT");
        isProbleem(
                api.stuur(api.verzoek(aanmelden("L-1"))
                        .header("Authorization", "Bearer " + administratie)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "BERICHTFORMAAT_ONBEKEND");
        isProbleem(
                api.stuur(api.verzoek(aanmelden("L-1"))
                        .header("Authorization", "Bearer " + administratie)
                        .header("Content-Type", "abc")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "BERICHTFORMAAT_ONBEKEND");
        isProbleem(
                api.stuur(api.verzoek("/v1/weergaven/flexzat-agenda")
                        .header("Authorization", "Bearer " + coordinator)
                        .header("Accept", "text/html")
                        .GET()),
                406,
                "ANTWOORDFORMAAT_ONBEKEND");
    }

    @Test
    void elk_antwoord_heeft_de_koppen_van_de_versie_en_de_beveiliging() {
        for (HttpResponse<String> antwoord : new HttpResponse[] {
            api.stuur(api.verzoek("/openapi.json").GET()),
            api.stuur(api.verzoek("/v1/weergaven/flexzat-agenda").GET()),
            api.get(coordinator, "/v1/weergaven/flexzat-agenda")
        }) {
            assertThat(antwoord.headers().firstValue("API-Version")).isPresent();
            assertThat(antwoord.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(antwoord.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(antwoord.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(antwoord.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(antwoord.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void de_beschrijving_is_zonder_aanmelding_te_lezen_en_noemt_elke_opdracht() {
        HttpResponse<String> antwoord = api.stuur(api.verzoek("/openapi.json")
                .header("Origin", "https://elders.example")
                .GET());
        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode doc = json(antwoord);
        assertThat(doc.path("openapi").asString()).startsWith("3.1");
        assertThat(doc.at("/info/contact/name").asString()).isNotEmpty();
        for (Ingang ingang : new Opdrachtpaden().alle()) {
            JsonNode post = Proefinstantie.paden(doc).path(ingang.pad()).path("post");
            assertThat(post.isObject()).as(ingang.pad()).isTrue();
            String verwijzing = post.at("/requestBody/content/application~1json/schema/$ref")
                    .asString();
            assertThat(doc.at(verwijzing.substring(1)).path("properties").isObject())
                    .as(verwijzing)
                    .isTrue();
        }
        doc.findValuesAsString("$ref")
                .forEach(v ->
                        assertThat(doc.at(v.substring(1)).isMissingNode()).as(v).isFalse());
    }

    @Test
    void de_beschrijving_van_berichten_is_zonder_aanmelding_te_lezen() {
        assertThat(api.stuur(api.verzoek("/asyncapi.yaml").GET()).body()).contains("asyncapi:");
        var schema =
                json(api.stuur(api.verzoek("/schemas/jos/verwijzing.v1.json").GET()));
        assertThat(schema.path("title").asString()).isNotEmpty();
        assertThat(schema.path("$id").asString())
                .as("het adres waaronder het te lezen is")
                .endsWith("/schemas/jos/verwijzing.v1.json")
                .doesNotContain("voorbeeld.nl");
        isProbleem(api.stuur(api.verzoek("/schemas/jos/bestaat-niet.json").GET()), 404, "NIET_GEVONDEN");
    }

    @Test
    void gezondheid_noemt_de_delen_en_meetwaarden_zijn_voor_de_beheerder() {
        JsonNode gezondheid = json(api.stuur(api.verzoek("/actuator/health").GET()));
        assertThat(gezondheid.path("components").propertyNames())
                .contains("postgres", "mongo", "kafka", "verwerkers", "partners");
        assertThat(api.stuur(api.verzoek("/actuator/health/readiness").GET()).statusCode())
                .isEqualTo(200);
        isProbleem(api.get(coordinator, "/actuator/prometheus"), 403, "ROL_NIET_BEVOEGD");
        assertThat(api.get(api.token(Rol.INSTALLATIEBEHEERDER, ""), "/actuator/prometheus")
                        .body())
                .contains("zorgspoor_opdrachten");
    }

    @Test
    void een_weergave_wacht_op_de_positie_en_geeft_rijen() {
        String leerling = nieuweLeerling();
        JsonNode aangemeld = json(api.post(administratie, aanmelden(leerling), AANMELDING));
        HttpResponse<String> antwoord = api.get(
                coordinator,
                "/v1/weergaven/dossier-tijdlijn?leerlingId=%s&minimaalPositie=%d"
                        .formatted(leerling, aangemeld.path("positie").asLong()));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        assertThat(json(antwoord).path("laatstePositie").asLong())
                .isGreaterThanOrEqualTo(aangemeld.path("positie").asLong());
        assertThat(json(antwoord).path("rijen")).isNotEmpty();
        isProbleem(
                api.get(coordinator, "/v1/weergaven/dossier-tijdlijn?aantal=501&pagina=0&x=1"), 400, "INVOER_ONGELDIG");
    }

    @Test
    void de_audit_leest_de_hele_geschiedenis() {
        String leerling = nieuweLeerling();
        api.post(administratie, aanmelden(leerling), AANMELDING);
        JsonNode eerste = json(api.get(
                        api.token(Rol.AUDITOR, "COE"), "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"))
                .at("/gebeurtenissen/0");
        assertThat(eerste.path("type").asString()).isEqualTo("leerling.LeerlingAangemeld");
        assertThat(eerste.path("rol").asString()).isEqualTo("ADMINISTRATIE");
        assertThat(eerste.path("opdracht").asString()).isEqualTo("MeldLeerlingAan");
        assertThat(eerste.at("/inhoud/persoonsgegevens/naam").asString()).isEqualTo("Proef");
        HttpResponse<String> gesprek = api.post(
                api.token(Rol.MENTOR, "COE"),
                "/v1/leerlingen/" + leerling + "/leg-mentorgesprek-vast",
                "{\"welbevinden\": \"goed\"}");
        assertThat(json(gesprek).at("/aandachtspunten/0/regel").asString())
                .as(gesprek.body())
                .isEqualTo("R75");
        JsonNode alle = json(api.get(
                        api.token(Rol.AUDITOR, "COE"), "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"))
                .path("gebeurtenissen");
        assertThat(alle.get(alle.size() - 1).path("type").asString()).isEqualTo("leerling.AandachtspuntGesignaleerd");
        assertThat(alle.get(alle.size() - 1).path("regel").asString()).isEqualTo("R75");
        assertThat(alle.get(0).has("regel")).isFalse();
        isProbleem(
                api.get(api.token(Rol.DOCENT, "COE"), "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"),
                403,
                "ROL_NIET_BEVOEGD");
        Actor vreemd = new Actor("O9", Rol.OUDER, "COE", "L-COE-ANDER");
        isProbleem(
                api.get(api.token(vreemd), "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"),
                403,
                "ROL_NIET_BEVOEGD");
    }

    @Test
    void R3_een_medewerker_leest_alleen_in_een_rol_die_hij_die_dag_heeft() {
        String leerling = nieuweLeerling();
        api.post(administratie, aanmelden(leerling), AANMELDING);
        assertThat(api.post(
                                api.token(Rol.BEHEERDER, "COE"),
                                "/v1/scholen/COE/registreer-medewerker",
                                "{\"medewerkerId\": \"DOC-7\", \"rollen\": [\"DOCENT\"], \"scopeKlassen\": []}")
                        .statusCode())
                .isEqualTo(200);
        for (Rol rol : List.of(Rol.AUDITOR, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.RECTOR)) {
            String token = api.token(new Actor("DOC-7", rol, "COE", null));
            for (String pad : List.of(
                    "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen",
                    "/v1/audit/leerlingen/" + leerling + "/stand",
                    "/v1/audit/scholen/COE/weigeringen",
                    "/v1/weergaven/dossier-tijdlijn?leerlingId=" + leerling,
                    "/v1/weergaven/schoolprofiel")) {
                isProbleem(api.get(token, pad), 403, "ROL_NIET_BEVOEGD");
            }
        }
        String docent = api.token(new Actor("DOC-7", Rol.DOCENT, "COE", null));
        assertThat(api.get(docent, "/v1/weergaven/schoolprofiel").statusCode()).isEqualTo(200);
    }

    @Test
    void de_audit_geeft_de_stand_van_een_dag() {
        String leerling = nieuweLeerling();
        api.post(administratie, aanmelden(leerling), AANMELDING);
        String auditor = api.token(Rol.AUDITOR, "COE");
        String pad = "/v1/audit/leerlingen/" + leerling + "/stand";
        JsonNode stand = json(api.get(auditor, pad));
        assertThat(stand.at("/gebieden/aanmelding").toString()).contains("REGULIER_PO_VO");
        JsonNode inschrijving = stand.at("/gebieden/aanmelding/inschrijving");
        assertThat(inschrijving.path("ingeschreven").asBoolean(true)).isFalse();
        assertThat(inschrijving.propertyNames()).contains("klas", "mentorId", "latereKlassen", "latereMentoren");
        assertThat(stand.path("gebieden").propertyNames()).contains("toestemming", "flexzat", "jos", "tlv");
        isProbleem(api.get(auditor, pad + "?op=2026-01-01"), 404, "NIET_GEVONDEN");
        isProbleem(api.get(auditor, pad + "?op=gisteren"), 400, "INVOER_ONGELDIG");
    }

    @Test
    void een_id_in_de_inhoud_is_als_een_id_in_het_pad() {
        for (String id : List.of("", " ", "A:1", "A|1", "a/b", "x".repeat(101))) {
            HttpResponse<String> antwoord = api.post(
                    administratie,
                    aanmelden(nieuweLeerling()),
                    AANMELDING.replaceFirst("\"aanmeldingId\": *\"[^\"]*\"", "\"aanmeldingId\": \"" + id + "\""));
            isProbleem(antwoord, 400, "INVOER_ONGELDIG");
            assertThat(antwoord.body()).contains(id.isBlank() ? "aanmeldingId: is leeg" : "aanmeldingId: past niet");
        }
        isProbleem(
                api.post(
                        coordinator,
                        "/v1/overleggen/OV-1/plan-overleg",
                        "{\"overlegvorm\": \"SCHOOLZORGTEAM\", \"datumTijd\": \"2030-01-01T15:00\", \"voorzitterId\":"
                                + " \""
                                + "x".repeat(101) + "\"}"),
                400,
                "INVOER_ONGELDIG");
    }

    @Test
    void een_overrule_mag_de_rol_van_de_afzender_noemen_en_geen_andere() {
        String opdracht = "/v1/leerlingen/" + nieuweLeerling() + "/schrijf-leerling-in";
        String overrule = "{\"overrule\": {\"motivering\": \"nodig\", \"doorRol\": \"%s\"}}";
        isProbleem(api.post(administratie, opdracht, overrule.formatted("ADMINISTRATIE")), 404, "NIET_GEVONDEN");
        HttpResponse<String> ander = api.post(administratie, opdracht, overrule.formatted("RECTOR"));
        isProbleem(ander, 400, "INVOER_ONGELDIG");
        assertThat(ander.body()).contains("overrule.doorRol");
    }

    @Test
    void een_weigering_staat_in_het_log_van_de_school() {
        api.post(api.token(Rol.CONCIERGE, "COE"), aanmelden(nieuweLeerling()), AANMELDING);
        JsonNode rijen =
                json(api.get(coordinator, "/v1/audit/scholen/COE/weigeringen")).path("rijen");
        assertThat(rijen.valueStream().map(r -> r.path("code").asString())).contains("ROL_NIET_BEVOEGD");
        isProbleem(api.get(api.token(Rol.AUDITOR, "DIA"), "/v1/audit/scholen/COE/weigeringen"), 403, "ANDERE_SCHOOL");
        isProbleem(api.get(coordinator, "/v1/audit/scholen/COE/weigeringen?pagina=x"), 400, "INVOER_ONGELDIG");
    }

    @Test
    void de_klok_gaat_niet_terug_achter_een_gebeurtenis() {
        api.post(administratie, aanmelden(nieuweLeerling()), AANMELDING);
        isProbleem(api.put("/v1/embedded/klok", "{\"op\": \"2026-09-01T10:00\"}"), 409, "KLOK_ALLEEN_VOORUIT");
        isProbleem(api.put("/v1/embedded/klok", "{\"op\": \"morgen\"}"), 400, "INVOER_ONGELDIG");
        isProbleem(api.put("/v1/embedded/klok", "{\"op\": \"2199-01-01T10:00\"}"), 409, "KLOK_TE_VER_VOORUIT");
        isProbleem(
                api.stuur(api.verzoek("/v1/embedded/klok")
                        .header("Authorization", "Bearer " + api.token(Rol.MENTOR, "COE"))
                        .header("Content-Type", "application/json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"op\": \"2026-09-14T11:00\"}"))),
                403,
                "ROL_NIET_BEVOEGD");
    }
}
