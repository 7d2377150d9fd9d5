package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R330: what another school has is as unknown as what nobody has, in words and in time; and what both have stays apart. */
class AndereSchoolTest {

    private static final String AANMELDING = """
            {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "%s", "geboortedatum": "2013-03-01"},
             "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
             "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
             "gewenstNiveau": "HAVO"}""";

    /** Rounds of one question each; the two kinds of id take turns, so that whatever else the machine does hits both. */
    private static final int RONDEN = 250;

    private final Proefinstantie api = Proefinstantie.neem();
    private final String vanCoe = "1" + UUID.randomUUID().toString().substring(0, 7);
    private final String vanNiemand = "9" + UUID.randomUUID().toString().substring(0, 7);
    private final String overlegVanCoe = "OV" + vanCoe;
    private final String overlegVanNiemand = "OV" + vanNiemand;

    @BeforeEach
    void coeHeeftEenLeerlingEnEenOverleg() {
        goed(meldAan("COE", vanCoe));
        goed(plan("COE", overlegVanCoe, "SCHOOLZORGTEAM"));
    }

    private HttpResponse<String> meldAan(String school, String leerlingId) {
        return api.post(
                api.token(Rol.ADMINISTRATIE, school),
                "/v1/leerlingen/" + leerlingId + "/meld-leerling-aan",
                AANMELDING.formatted("Kind van " + school));
    }

    private HttpResponse<String> plan(String school, String overlegId, String vorm) {
        return api.post(
                api.token(Rol.ONDERSTEUNINGSCOORDINATOR, school),
                "/v1/overleggen/" + overlegId + "/plan-overleg",
                "{\"overlegvorm\": \"%s\", \"datumTijd\": \"2026-11-19T15:00\"}".formatted(vorm));
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    /** Questions of somebody at DIA about an id of a student. */
    private Map<String, Function<String, HttpResponse<String>>> overLeerling() {
        Map<String, Function<String, HttpResponse<String>>> vragen = new LinkedHashMap<>();
        String oc = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        vragen.put(
                "opdracht",
                id -> api.post(
                        oc,
                        "/v1/leerlingen/" + id + "/informeer-ouders",
                        "{\"onderwerp\": \"x\", \"kanaal\": \"MAIL\", \"datum\": \"2026-09-14\"}"));
        vragen.put(
                "verzuim",
                id -> api.post(
                        api.token(Rol.VERZUIMCOORDINATOR, "DIA"),
                        "/v1/leerlingen/" + id + "/registreer-afwezigheid",
                        "{\"datum\": \"2026-09-14\", \"lesuren\": 2, \"soort\": \"ZIEK\"}"));
        vragen.put(
                "vertrouwenspersoon",
                id -> api.post(
                        api.token(Rol.VERTROUWENSPERSOON, "DIA"),
                        "/v1/leerlingen/" + id + "/sluit-vertrouwenstraject-af",
                        "{\"meldingId\": \"VM1\", \"aangifteGedaan\": true}"));
        vragen.put(
                "leerling zelf",
                id -> api.post(
                        api.token(new Actor("S1", Rol.LEERLING, "DIA", id)),
                        "/v1/leerlingen/" + id + "/meld-bij-vertrouwenspersoon",
                        "{\"meldingId\": \"VM1\", \"domein\": \"PESTEN\"}"));
        vragen.put(
                "audit",
                id -> api.get(api.token(Rol.AUDITOR, "DIA"), "/v1/audit/leerlingen/" + id + "/gebeurtenissen"));
        vragen.put("stand", id -> api.get(api.token(Rol.AUDITOR, "DIA"), "/v1/audit/leerlingen/" + id + "/stand"));
        vragen.put(
                "audit van de ouder",
                id -> api.get(
                        api.token(new Actor("O1", Rol.OUDER, "DIA", id)),
                        "/v1/audit/leerlingen/" + id + "/gebeurtenissen"));
        vragen.put(
                "audit van documenten",
                id -> api.get(api.token(Rol.AUDITOR, "DIA"), "/v1/audit/leerlingen/" + id + "/documenten"));
        vragen.put("documenten", id -> api.get(oc, "/v1/leerlingen/" + id + "/documenten"));
        vragen.put("document", id -> api.get(oc, "/v1/leerlingen/" + id + "/documenten/D1"));
        vragen.put("documentinhoud", id -> api.get(oc, "/v1/leerlingen/" + id + "/documenten/D1/inhoud"));
        vragen.put(
                "document brengen",
                id -> api.post(oc, "/v1/leerlingen/" + id + "/documenten?soort=OPP&naam=a.pdf", "x"));
        vragen.put(
                "versie brengen",
                id -> api.post(oc, "/v1/leerlingen/" + id + "/documenten/D1/versies?naam=a.pdf", "x"));
        for (String weergave : weergaven()) {
            vragen.put("weergave " + weergave, id -> api.get(oc, "/v1/weergaven/" + weergave + "?leerlingId=" + id));
        }
        return vragen;
    }

    private List<String> weergaven() {
        TreeSet<String> namen = new TreeSet<>();
        Proefinstantie.paden(json(api.get(api.token(Rol.BEHEERDER, "COE"), "/openapi.json")))
                .propertyNames()
                .forEach(pad -> {
                    if (pad.startsWith("/v1/weergaven/") && !pad.contains("{")) {
                        namen.add(pad.substring("/v1/weergaven/".length()));
                    }
                });
        assertThat(namen).hasSizeGreaterThan(10);
        return List.copyOf(namen);
    }

    private Map<String, Function<String, HttpResponse<String>>> overOverleg() {
        Map<String, Function<String, HttpResponse<String>>> vragen = new LinkedHashMap<>();
        String oc = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        for (String woord : List.of("annuleer-overleg", "annuleer-jes")) {
            vragen.put(woord, id -> api.post(oc, "/v1/overleggen/" + id + "/" + woord, "{}"));
        }
        vragen.put(
                "nodig-deelnemer-uit",
                id -> api.post(oc, "/v1/overleggen/" + id + "/nodig-deelnemer-uit", "{\"rol\": \"MENTOR\"}"));
        return vragen;
    }

    @Test
    void het_id_van_een_andere_school_krijgt_hetzelfde_antwoord_als_een_dat_niemand_heeft() {
        gelijk(overLeerling(), vanCoe, vanNiemand);
        gelijk(overOverleg(), overlegVanCoe, overlegVanNiemand);
    }

    private static void gelijk(Map<String, Function<String, HttpResponse<String>>> vragen, String een, String ander) {
        vragen.forEach((naam, vraag) -> {
            HttpResponse<String> ditId = vraag.apply(een);
            HttpResponse<String> datId = vraag.apply(ander);
            assertThat(ditId.statusCode()).as(naam + " " + ditId.body()).isEqualTo(datId.statusCode());
            assertThat(ditId.body().replace(een, "ID"))
                    .as(naam)
                    .isEqualTo(datId.body().replace(ander, "ID"));
            assertThat(ditId.statusCode()).as(naam + " " + ditId.body()).isIn(403, 404);
            if (ditId.statusCode() == 403) {
                assertThat(json(ditId).path("code").asString()).as(naam).isNotEqualTo("ANDERE_SCHOOL");
            }
        });
    }

    @Test
    void het_antwoord_komt_ook_in_dezelfde_tijd() {
        Map<String, Function<String, HttpResponse<String>>> vragen = overLeerling();
        for (String naam : List.of("opdracht", "verzuim", "audit", "documenten", "weergave dossier-tijdlijn")) {
            evenLang(naam, vragen.get(naam), vanCoe, vanNiemand);
        }
        evenLang("annuleer-overleg", overOverleg().get("annuleer-overleg"), overlegVanCoe, overlegVanNiemand);
    }

    /**
     * Wilcoxon's rank sum over all rounds: of two answers that take equally long, the one is the slower in half of the pairs. With
     * 250 rounds each, chance keeps within 0.40 and 0.60 all but once in some ten thousand times; one look-up more would not.
     */
    private static void evenLang(String naam, Function<String, HttpResponse<String>> vraag, String een, String ander) {
        for (int i = 0; i < 30; i++) {
            vraag.apply(een);
            vraag.apply(ander);
        }
        long[] tijdEen = new long[RONDEN];
        long[] tijdAnder = new long[RONDEN];
        for (int i = 0; i < RONDEN; i++) {
            if (i % 2 == 0) {
                tijdEen[i] = tijd(vraag, een);
                tijdAnder[i] = tijd(vraag, ander);
            } else {
                tijdAnder[i] = tijd(vraag, ander);
                tijdEen[i] = tijd(vraag, een);
            }
        }
        assertThat(kansDatTrager(tijdEen, tijdAnder))
                .as("%s: mediaan %d en %d microseconden", naam, mediaan(tijdEen), mediaan(tijdAnder))
                .isBetween(0.40, 0.60);
    }

    private static long tijd(Function<String, HttpResponse<String>> vraag, String id) {
        long begin = System.nanoTime();
        vraag.apply(id);
        return System.nanoTime() - begin;
    }

    private static double kansDatTrager(long[] een, long[] ander) {
        long trager = 0;
        for (long a : een) {
            for (long b : ander) {
                trager += a > b ? 2 : a == b ? 1 : 0;
            }
        }
        return trager / 2.0 / een.length / ander.length;
    }

    private static long mediaan(long[] tijden) {
        long[] gesorteerd = tijden.clone();
        Arrays.sort(gesorteerd);
        return gesorteerd[gesorteerd.length / 2] / 1000;
    }

    @Test
    void wat_beide_scholen_zo_noemen_blijft_uit_elkaar_ook_voor_lezers() {
        goed(meldAan("DIA", vanCoe));
        goed(plan("DIA", overlegVanCoe, "ONDERSTEUNINGSTEAM"));
        long positie = goed(api.post(
                        api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA"),
                        "/v1/leerlingen/" + vanCoe + "/informeer-ouders",
                        "{\"onderwerp\": \"x\", \"kanaal\": \"MAIL\", \"datum\": \"2026-09-14\"}"))
                .path("positie")
                .asLong();
        for (String school : List.of("COE", "DIA")) {
            String audit = api.get(api.token(Rol.AUDITOR, school), "/v1/audit/leerlingen/" + vanCoe + "/gebeurtenissen")
                    .body();
            assertThat(audit)
                    .contains("Kind van " + school)
                    .doesNotContain("Kind van " + (school.equals("COE") ? "DIA" : "COE"));
            assertThat(audit.contains("OudersGeinformeerd")).isEqualTo(school.equals("DIA"));
            JsonNode rijen = goed(api.get(
                            api.token(Rol.ONDERSTEUNINGSCOORDINATOR, school),
                            "/v1/weergaven/dossier-tijdlijn?leerlingId=" + vanCoe + "&minimaalPositie=" + positie))
                    .path("rijen");
            assertThat(rijen)
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.path("schoolId").asString()).isEqualTo(school));
            JsonNode kalender = goed(api.get(
                            api.token(Rol.ONDERSTEUNINGSCOORDINATOR, school),
                            "/v1/weergaven/overleg-kalender?overlegId=" + overlegVanCoe + "&minimaalPositie="
                                    + positie))
                    .path("rijen");
            assertThat(kalender.valueStream()
                            .filter(r -> r.path("type").asString().equals("OVERLEG")))
                    .singleElement()
                    .satisfies(r -> assertThat(r.path("overlegvorm").asString())
                            .isEqualTo(school.equals("COE") ? "SCHOOLZORGTEAM" : "ONDERSTEUNINGSTEAM"));
        }
    }

    @Test
    void wie_een_andere_school_bij_naam_noemt_hoort_dat_dat_niet_mag() {
        String oc = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        for (HttpResponse<String> antwoord : List.of(
                api.get(oc, "/v1/weergaven/overleg-kalender?schoolId=COE"),
                api.get(oc, "/v1/weergaven/overleg-kalender?schoolId=BESTAATNIET"),
                api.get(api.token(Rol.AUDITOR, "DIA"), "/v1/audit/scholen/COE/weigeringen"),
                api.post(
                        api.token(Rol.BEHEERDER, "DIA"),
                        "/v1/scholen/COE/wijzig-schoolinstelling",
                        "{\"sleutel\": \"josCapaciteit\", \"waarde\": \"3\", \"ingangsdatum\": \"2026-10-01\"}"))) {
            assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(403);
            assertThat(json(antwoord).path("code").asString()).isEqualTo("ANDERE_SCHOOL");
            assertThat(json(antwoord).path("regel").asString()).isEqualTo("R9");
        }
    }
}
