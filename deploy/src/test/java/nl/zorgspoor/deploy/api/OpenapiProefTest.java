package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.JSON;
import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API as who believes it plays it: its examples, and bodies made of its schemas with something wrong in
 * them. New commands join by themselves.
 */
class OpenapiProefTest {

    private static final long ZAAD = 20_261_129L;
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(12);

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Schoolprofiel COE = Proef.school("COE");
    private static final String LEERLING = "L-COE-" + UUID.randomUUID();

    /** Another one for rubbish, so that what came of that is no reason for an example to be taken. */
    private static final String ONZINLEERLING = "L-COE-" + UUID.randomUUID();

    private static JsonNode openapi;

    /** What other tests of this instance left. */
    private static Set<String> opzijVooraf = Set.of();

    @BeforeAll
    static void leerling() {
        openapi = json(API.stuur(API.verzoek("/openapi.json").GET()));
        opzijVooraf = opzijgezet();
        meldAan(LEERLING);
        meldAan(ONZINLEERLING);
    }

    private static HttpResponse<String> meldAan(String leerling) {
        var antwoord =
                API.post(API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + leerling + "/meld-leerling-aan", """
                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                 "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                 "gewenstNiveau": "HAVO"}""");
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return antwoord;
    }

    /** Somebody who may send it, when there is anybody. */
    private static String token(String opdracht) {
        return token(opdracht, LEERLING);
    }

    private static String token(String opdracht, String leerling) {
        var bevoegd = COE.bevoegdheden().get(opdracht);
        Rol rol = bevoegd == null || bevoegd.rollen().isEmpty()
                ? Rol.BEHEERDER
                : new TreeSet<>(bevoegd.rollen())
                        .stream().filter(r -> r != Rol.SYSTEEM).findFirst().orElse(Rol.BEHEERDER);
        return API.token(new Actor("P-1", rol, "COE", rol.isPartij() ? leerling : null));
    }

    private static String pad(String pad, int n) {
        String id = pad.startsWith("/v1/leerlingen") ? LEERLING : pad.startsWith("/v1/scholen") ? "XYZ" : "X-" + n;
        return pad.replace("{id}", id);
    }

    private record Opdracht(String pad, String naam, JsonNode schema, JsonNode voorbeeld) {}

    private static List<Opdracht> opdrachten() {
        List<Opdracht> alle = new ArrayList<>();
        Proefinstantie.paden(openapi).propertyStream().forEach(p -> {
            JsonNode post = p.getValue().path("post");
            JsonNode inhoud = post.at("/requestBody/content/application~1json");
            if (inhoud.has("example")) {
                String schema = inhoud.at("/schema/$ref").asString();
                alle.add(new Opdracht(
                        p.getKey(),
                        post.path("summary").asString(),
                        openapi.at(schema.substring(1)),
                        inhoud.path("example")));
            }
        });
        assertThat(alle).hasSizeGreaterThan(120);
        return alle;
    }

    private static void geenFoutVanOns(Opdracht o, JsonNode body, HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode())
                .as("%s met %s gaf %s", o.naam(), kort(body.toString()), kort(antwoord.body()))
                .isLessThan(500);
        assertThat(antwoord.body().length()).as(o.naam()).isLessThan(20_000);
        if (antwoord.statusCode() >= 400) {
            assertThat(json(antwoord).path("detail").asString()).as(o.naam()).contains(" ");
        }
    }

    private static String kort(String tekst) {
        return tekst.length() > 400 ? tekst.substring(0, 400) + "..." : tekst;
    }

    @Test
    void elk_voorbeeld_wordt_geweigerd_met_wat_ontbreekt_of_is_onschuldig() {
        int n = 0;
        Set<String> zonderWoorden = new TreeSet<>();
        for (Opdracht o : opdrachten()) {
            var antwoord =
                    API.post(token(o.naam()), pad(o.pad(), n++), o.voorbeeld().toString());
            geenFoutVanOns(o, o.voorbeeld(), antwoord);
            if (antwoord.statusCode() == 200 && zegtNiets(o.voorbeeld())) {
                zonderWoorden.add(o.naam());
            }
        }
        assertThat(zonderWoorden)
                .as("deze worden aangenomen terwijl er niets in staat; mag dat?")
                .containsExactlyInAnyOrderElementsOf(ONSCHULDIG.keySet());
    }

    /** An id says which, and not what. */
    private static boolean zegtNiets(JsonNode voorbeeld) {
        return voorbeeld.propertyStream().allMatch(v -> v.getKey().endsWith("Id"));
    }

    /**
     * Recorded with nothing but their name, the student in the path and at most an id; whoever adds one here has looked at what follows
     * from it.
     */
    private static final Map<String, String> ONSCHULDIG = Map.of(
            "InformeerOudersOverBesluit",
            "wat is verteld, is het besluit dat er al staat (R28)",
            "InformeerSchoolVanHerkomst",
            "wat is verteld, is dat deze leerling zich aanmeldde (R21)",
            "MeldVermoedenZedenmisdrijf",
            "het bestuur hoort het meteen, ook zonder woorden; wat het doet, wordt apart vastgelegd (R228)",
            "StartMeldcode",
            "de meldcode begint; wat ervoor spreekt, staat bij haar eerste stap (R224)",
            "SchrijfLeerlingIn",
            "leerjaar en niveau staan in de aanmelding waarover is besloten (R36)",
            "SluitTrajectAf",
            "hoe het afliep staat in de evaluatie, en zonder die gaat het niet dicht (R242)");

    @Test
    void elk_voorbeeld_zonder_een_verplicht_veld_noemt_dat_veld() {
        for (Opdracht o : opdrachten()) {
            for (JsonNode veld : o.schema().path("required")) {
                ObjectNode zonder = (ObjectNode) o.voorbeeld().deepCopy();
                zonder.remove(veld.asString());
                var antwoord = API.post(token(o.naam()), pad(o.pad(), 0), zonder.toString());
                geenFoutVanOns(o, zonder, antwoord);
                assertThat(antwoord.statusCode())
                        .as(o.naam() + " zonder " + veld)
                        .isIn(400, 403);
                if (antwoord.statusCode() == 400) {
                    assertThat(antwoord.body()).contains(veld.asString() + ": ontbreekt");
                }
            }
        }
    }

    @Test
    void wat_er_ook_in_een_veld_staat_het_is_nooit_een_fout_van_ons() {
        Random toeval = new Random(ZAAD);
        long begin = System.nanoTime();
        List<Opdracht> opdrachten = opdrachten();
        int gespeeld = 0;
        while (System.nanoTime() - begin < BUDGET_NANOS) {
            Opdracht o = opdrachten.get(gespeeld % opdrachten.size());
            ObjectNode body = (ObjectNode) maak(o.schema(), toeval, 0);
            String pad = pad(o.pad(), gespeeld).replace(LEERLING, ONZINLEERLING);
            geenFoutVanOns(o, body, API.post(token(o.naam(), ONZINLEERLING), pad, body.toString()));
            gespeeld++;
        }
        assertThat(gespeeld).isGreaterThan(50);
        niets_is_opzijgezet();
    }

    /** What was taken in, every part can go on with: nothing waits apart because of it, and the installation says that it is well. */
    private static void niets_is_opzijgezet() {
        // Of somebody to whom nothing happened yet: rubbish may have ended anything of the other.
        long positie =
                json(meldAan("L-COE-" + UUID.randomUUID())).path("positie").asLong(-1);
        assertThat(positie).isPositive();
        assertThat(API.get(
                                API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE"),
                                "/v1/weergaven/coordinator-werkbord?minimaalPositie=" + positie)
                        .statusCode())
                .isEqualTo(200);
        assertThat(opzijgezet()).isEqualTo(opzijVooraf);
        if (opzijVooraf.isEmpty()) {
            assertThat(json(API.stuur(API.verzoek("/actuator/health").GET()))
                            .path("status")
                            .asString())
                    .isEqualTo("UP");
        }
    }

    private static Set<String> opzijgezet() {
        Set<String> opzij = new TreeSet<>();
        json(API.get(API.token(Rol.INSTALLATIEBEHEERDER, ""), "/v1/beheer/opzijgezet"))
                .forEach(o -> opzij.add(
                        o.path("kenmerk").asString() + " " + o.path("reden").asString()));
        return opzij;
    }

    private static final List<String> VREEMD = List.of(
            "1e400",
            "-1",
            "2147483648",
            "99999999999999999999",
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "\"+10000-01-01\"",
            "\"-999999999-01-01\"",
            "\"2026-02-30\"",
            "\"1900-01-01\"",
            "\"2200-12-31T23:59\"",
            "\"2026-10-01T24:00\"",
            "\"verzuim:x\"",
            "\"../x\"",
            "\"$where\"",
            "\"a.b\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "0.1",
            "\"e\\u0301\"",
            "\"\\u202e\"");

    /** Mostly what the schema asks for, at its bounds, and now and then something else. */
    private static JsonNode maak(JsonNode schema, Random toeval, int diep) {
        JsonNode s =
                schema.has("$ref") ? openapi.at(schema.path("$ref").asString().substring(1)) : schema;
        if (diep > 0 && toeval.nextInt(8) == 0) {
            return JSON.readTree(VREEMD.get(toeval.nextInt(VREEMD.size())));
        }
        if (s.has("enum")) {
            return s.path("enum").get(toeval.nextInt(s.path("enum").size()));
        }
        return switch (s.path("type").asString("string")) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                s.path("properties").propertyStream().forEach(p -> {
                    boolean moet = s.path("required").valueStream().anyMatch(r -> r.asString()
                            .equals(p.getKey()));
                    if (!p.getKey().equals("overrule") && (moet || toeval.nextInt(3) > 0) && toeval.nextInt(20) > 0) {
                        object.set(p.getKey(), maak(p.getValue(), toeval, diep + 1));
                    }
                });
                yield object;
            }
            case "array" -> {
                ArrayNode lijst = JSON.createArrayNode();
                for (int i = toeval.nextInt(3); i > 0; i--) {
                    lijst.add(maak(s.path("items"), toeval, diep + 1));
                }
                yield lijst;
            }
            case "integer", "number" ->
                JSON.getNodeFactory()
                        .numberNode(
                                toeval.nextBoolean()
                                        ? s.path("minimum").asLong()
                                        : s.path("maximum").asLong());
            case "boolean" -> JSON.getNodeFactory().booleanNode(toeval.nextBoolean());
            default -> JSON.getNodeFactory().stringNode(tekst(s, toeval));
        };
    }

    private static final Map<String, List<String>> GEWOON = Map.of(
            "date", List.of("2026-09-14", "1900-01-01", "2200-12-31", "2026-09-13", "2014-02-28"),
            "moment", List.of("2026-10-01T15:00", "2200-12-31T23:59:59", "1900-01-01T00:00", "2026-09-14T09:00"),
            "tekst", List.of("x", "A1", "L-COE-101", "2026-2027", "een twee", "\u20ac", "\ud83d\ude00"));

    private static String tekst(JsonNode s, Random toeval) {
        String soort = s.path("format").asString("").equals("date")
                ? "date"
                : s.path("pattern").asString("").contains("T\\d") ? "moment" : "tekst";
        List<String> keuze = GEWOON.get(soort);
        int langste = s.path("maxLength").asInt(0);
        return soort.equals("tekst") && langste > 0 && langste <= 4_000 && toeval.nextInt(10) == 0
                ? "\u20ac".repeat(langste)
                : keuze.get(toeval.nextInt(keuze.size()));
    }
}
