package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What does not exist for a reader in the views does not exist in audit, state and refusals either. */
class ZichtbaarheidTest {

    private static final String MERK = "MERKTEKEN-ZICHT";

    private final Proefinstantie api = Proefinstantie.neem();

    private String leerling(String school) {
        String id = "L-" + school + "-Z" + UUID.randomUUID().toString().substring(0, 8);
        goed(api.post(
                api.token(Rol.ADMINISTRATIE, school), "/v1/leerlingen/" + id + "/meld-leerling-aan", """
                    {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                     "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                     "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 2,
                     "gewenstNiveau": "%s"}\
                    """.formatted(
                                school.equals("HEI") ? "PO" : "HAVO")));
        return id;
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    /** A partner sees it, so it does not hold the student's id (R330). */
    private static String zonderNaam(String leerling) {
        return new StringBuilder(leerling).reverse().toString();
    }

    private long geheim(String school, String leerling) {
        Rol coordinator = Proef.school(school).coordinator(java.time.LocalDate.parse("2026-09-14"));
        String token = api.token(new Actor("GEHEIME-MAKER", coordinator, school, null));
        String pad = "/v1/leerlingen/" + leerling + "/";
        goed(api.post(token, pad + "signaleer-zorg", """
            {"trajectId": "T-GEHEIM", "signaalbron": "DOCENT", "domein": ["RADICALISERING"],
             "waarneming": ["%s zegt telkens hetzelfde in de les"], "aanleiding": "INITIATIEF_IB",
             "overrule": {"motivering": "%s waarom"}}\
            """.formatted(MERK, MERK)));
        goed(api.post(token, pad + "registreer-notitie", """
            {"tekst": "%s", "vertrouwelijkheid": "MELDCODE", "overrule": {"motivering": "%s waarom"}}\
            """.formatted(MERK, MERK)));
        return goed(api.post(token, pad + "bereid-verwijzing-voor", """
            {"verwijzingId": "V-%s", "partnerType": "VEILIG_THUIS", "vraag": "%s"}\
            """.formatted(zonderNaam(leerling), MERK)))
                .path("positie")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void een_meldcode_bestaat_niet_voor_ouders_en_leerling(String school) {
        String leerling = leerling(school);
        List<String> lezers = List.of(
                api.token(new Actor("O1", Rol.OUDER, school, leerling)),
                api.token(new Actor("S1", Rol.LEERLING, school, leerling)));
        String audit = "/v1/audit/leerlingen/" + leerling;
        List<String> voor = lezers.stream()
                .map(t -> api.get(t, audit + "/gebeurtenissen").body()
                        + api.get(t, audit + "/stand").body())
                .toList();
        long positie = geheim(school, leerling);
        assertThat(lezers.stream()
                        .map(t -> api.get(t, audit + "/gebeurtenissen").body()
                                + api.get(t, audit + "/stand").body()))
                .isEqualTo(voor);
        for (String lezer : lezers) {
            HttpResponse<String> tijdlijn = api.get(
                    lezer, "/v1/weergaven/dossier-tijdlijn?leerlingId=" + leerling + "&minimaalPositie=" + positie);
            assertThat(tijdlijn.body())
                    .doesNotContain("GEHEIM")
                    .doesNotContain("BEPERKT")
                    .doesNotContain(MERK);
            assertThat(ids(goed(tijdlijn).path("rijen"))).isEqualTo(auditIds(lezer, leerling));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void de_audit_heeft_wat_de_tijdlijn_heeft_en_een_reden_leest_wie_alles_leest(String school) {
        String leerling = leerling(school);
        long positie = geheim(school, leerling);
        for (Rol rol : List.of(
                Proef.school(school).coordinator(java.time.LocalDate.parse("2026-09-14")),
                Rol.AUDITOR,
                Rol.RECTOR,
                Rol.DIRECTEUR)) {
            String lezer = api.token(rol, school);
            HttpResponse<String> tijdlijn = api.get(
                    lezer, "/v1/weergaven/dossier-tijdlijn?leerlingId=" + leerling + "&minimaalPositie=" + positie);
            if (tijdlijn.statusCode() == 403) {
                continue;
            }
            assertThat(ids(goed(tijdlijn).path("rijen"))).as(rol.name()).isEqualTo(auditIds(lezer, leerling));
            for (JsonNode g : goed(api.get(lezer, "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"))
                    .path("gebeurtenissen")) {
                if (g.path("inhoud").toString().equals("\"BEPERKT\"")) {
                    assertThat(g.toString()).doesNotContain(MERK);
                }
            }
        }
        String coordinator =
                api.token(Proef.school(school).coordinator(java.time.LocalDate.parse("2026-09-14")), school);
        assertThat(api.get(coordinator, "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen")
                        .body())
                .contains(MERK + " waarom")
                .contains("volgnummer");
    }

    private Set<String> auditIds(String lezer, String leerling) {
        return ids(goed(api.get(lezer, "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen"))
                .path("gebeurtenissen"));
    }

    private static Set<String> ids(JsonNode rijen) {
        return rijen.valueStream()
                .map(r -> r.path("gebeurtenisId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A referral that is not there for somebody is answered like one that nobody made. */
    @Test
    void een_weigering_vertelt_niet_van_een_verwijzing_die_er_niet_is_voor_wie_vraagt() {
        String leerling = leerling("COE");
        geheim("COE", leerling);
        String verzuim = api.token(Rol.VERZUIMCOORDINATOR, "COE");
        String pad = "/v1/leerlingen/" + leerling + "/";
        String geheim = "V-" + zonderNaam(leerling);
        for (String opdracht : List.of("verzend-verwijzing", "meld-verwijzing-zelf-verstuurd")) {
            HttpResponse<String> echt = api.post(verzuim, pad + opdracht, "{\"verwijzingId\": \"" + geheim + "\"}");
            HttpResponse<String> niemand = api.post(verzuim, pad + opdracht, "{\"verwijzingId\": \"V-NIEMAND\"}");
            assertThat(echt.statusCode()).as(echt.body()).isEqualTo(404);
            assertThat(echt.body().replace(geheim, "V-NIEMAND")).isEqualTo(niemand.body());
        }
        HttpResponse<String> zelfde = api.post(
                verzuim,
                pad + "bereid-verwijzing-voor",
                "{\"verwijzingId\": \"" + geheim + "\", \"partnerType\": \"LEERPLICHT\", \"vraag\": \"x\"}");
        assertThat(zelfde.body()).doesNotContain("VEILIG_THUIS");
        HttpResponse<String> nieuw = api.post(
                verzuim,
                pad + "bereid-verwijzing-voor",
                "{\"verwijzingId\": \"V2-" + zonderNaam(leerling)
                        + "\", \"partnerType\": \"VEILIG_THUIS\", \"vraag\": \"" + MERK + "\"}");
        assertThat(nieuw.statusCode()).as(nieuw.body()).isEqualTo(403);
        String partner = api.token(Rol.JOS_MEDEWERKER, "COE");
        String antwoord =
                "{\"verwijzingId\": \"%s\", \"berichtId\": \"B1\", \"volgnummer\": 1, \"soort\": \"ONTVANGEN\"}";
        HttpResponse<String> echt = api.post(partner, pad + "verwerk-terugmelding", antwoord.formatted(geheim));
        HttpResponse<String> niemand = api.post(partner, pad + "verwerk-terugmelding", antwoord.formatted("V-NIEMAND"));
        assertThat(echt.body().replace(geheim, "V-NIEMAND")).isEqualTo(niemand.body());
    }
}
