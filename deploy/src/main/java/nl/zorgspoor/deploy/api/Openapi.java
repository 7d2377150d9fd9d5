package nl.zorgspoor.deploy.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Weergaven;

/** The description of the API (OpenAPI 3.1), made from the same records, enums and rules that it describes. */
final class Openapi {

    private static final Map<String, String> WIE_OF_WAT = Map.of(
            "leerlingen", "id van de leerling bij de school, zoals L-COE-101",
            "overleggen", "id van het overleg",
            "trainingen", "id van de training",
            "groepsplannen", "id van het groepsplan",
            "scholen", "code van de school, zoals COE");

    private final Opdrachtpaden opdrachten;
    private final Schemabouwer schemas = new Schemabouwer();

    private final List<Weergaven.Beschrijving> weergaven;

    private Openapi(Opdrachtpaden opdrachten, List<Weergaven.Beschrijving> weergaven) {
        this.opdrachten = opdrachten;
        this.weergaven = weergaven;
    }

    static Map<String, Object> beschrijf(
            Opdrachtpaden opdrachten, List<Weergaven.Beschrijving> weergaven, boolean embedded) {
        return new Openapi(opdrachten, weergaven).document(embedded);
    }

    private Map<String, Object> document(boolean embedded) {
        Map<String, Object> paden = new TreeMap<>();
        opdrachten.alle().forEach(i -> paden.put(i.pad(), Map.of("post", opdracht(i))));
        leespaden(paden);
        if (embedded) {
            paden.put("/v1/embedded/klok", klok());
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("openapi", "3.1.0");
        doc.put("info", info());
        doc.put("servers", List.of(Map.of("url", "/")));
        doc.put("security", List.of(Map.of("token", List.of())));
        doc.put(
                "tags",
                WIE_OF_WAT.keySet().stream()
                        .sorted()
                        .map(c -> Map.of("name", c, "description", "Opdrachten voor " + c))
                        .toList());
        doc.put("paths", paden);
        doc.put("components", componenten());
        Map<String, String> regels = new LinkedHashMap<>();
        Arrays.stream(Regel.values()).forEach(r -> regels.put(r.nummer(), r.zin()));
        doc.put("x-regels", regels);
        return doc;
    }

    private static Map<String, Object> info() {
        return Map.of(
                "title",
                "Zorgspoor",
                "version",
                "1.0.0",
                "description",
                "Leerlingbegeleiding in het voortgezet onderwijs: opdrachten, weergaven en audit. Elke opdracht heeft een"
                        + " eigen Idempotency-Key; een herhaling geeft hetzelfde antwoord en legt niets vast. Wie een"
                        + " opdracht mag geven, staat in het profiel van de school.",
                "contact",
                Map.of("name", "Beheerder van Zorgspoor", "url", "https://example.nl/zorgspoor"));
    }

    private Map<String, Object> opdracht(Ingang i) {
        String naam = i.opdracht().getSimpleName();
        String schema = naam + (i.idVeld().equals(eersteVeld(naam)) ? "" : "ViaOverleg");
        schemas.benoemd().put(schema, schemas.body(i.opdracht(), i.idVeld()));
        Map<String, Object> operatie = new LinkedHashMap<>();
        operatie.put("operationId", i.collectie() + naam);
        operatie.put("tags", List.of(i.collectie()));
        operatie.put("summary", naam);
        operatie.put(
                "parameters",
                List.of(pad(WIE_OF_WAT.getOrDefault(i.collectie(), "id")), verwijsParameter("IdempotencyKey")));
        operatie.put(
                "requestBody",
                Map.of(
                        "required",
                        schemas.benoemd().get(schema) instanceof Map<?, ?> m && m.containsKey("required"),
                        "content",
                        Map.of(
                                "application/json",
                                Map.of(
                                        "schema",
                                        Schemabouwer.verwijs(schema),
                                        "example",
                                        Schemabouwer.voorbeeld(i.opdracht(), i.idVeld())))));
        Map<String, Object> antwoorden = new TreeMap<>();
        antwoorden.put("200", json("Aangenomen en vastgelegd", Schemabouwer.verwijs("Antwoord")));
        for (String status : List.of("400", "401", "403", "404", "409", "413", "415")) {
            antwoorden.put(status, Map.of("$ref", "#/components/responses/Probleem"));
        }
        operatie.put("responses", antwoorden);
        return operatie;
    }

    private String eersteVeld(String opdracht) {
        return opdrachten.van(opdracht).map(Ingang::idVeld).orElse("");
    }

    private void leespaden(Map<String, Object> paden) {
        weergaven.forEach(w -> paden.put("/v1/weergaven/" + w.naam(), Map.of("get", weergave(w))));
        paden.put(
                "/v1/audit/leerlingen/{id}/gebeurtenissen",
                Map.of(
                        "get",
                        lezen(
                                "geschiedenis",
                                "De hele geschiedenis van een leerling",
                                List.of(pad("id van de leerling")),
                                vrij())));
        paden.put(
                "/v1/audit/leerlingen/{id}/stand",
                Map.of(
                        "get",
                        lezen(
                                "stand",
                                "Het dossier zoals het op een dag was",
                                List.of(
                                        pad("id van de leerling"),
                                        parameter(
                                                "op",
                                                "query",
                                                "dag, inbegrepen",
                                                Map.of("type", "string", "format", "date"))),
                                vrij())));
        paden.put(
                "/v1/audit/scholen/{id}/weigeringen",
                Map.of(
                        "get",
                        lezen(
                                "weigeringen",
                                "Geweigerde opdrachten, nieuwste eerst",
                                List.of(pad("code van de school")),
                                vrij())));
    }

    private static Map<String, Object> weergave(Weergaven.Beschrijving w) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        w.parameters().forEach(p -> parameters.add(parameter(p.naam(), "query", p.beschrijving(), filter(p))));
        parameters.add(
                parameter("minimaalPositie", "query", "wacht tot de weergave deze positie heeft gezien", geheel()));
        parameters.add(parameter("pagina", "query", "telt vanaf 1", geheel()));
        parameters.add(parameter("aantal", "query", "rijen per pagina, 1 tot en met 500", geheel()));
        Map<String, Object> operatie =
                lezen("weergave-" + w.naam(), w.beschrijving(), parameters, Schemabouwer.verwijs("Rijen"));
        operatie.put("tags", List.of("weergaven"));
        return operatie;
    }

    private static Map<String, Object> filter(Parameter p) {
        return switch (p.soort()) {
            case TEKST -> tekst();
            case KEUZE -> Map.of("type", "string", "enum", p.waarden());
            case JA_NEE -> Map.of("type", "boolean");
            case DATUM -> Map.of("type", "string", "format", "date");
        };
    }

    private static Map<String, Object> klok() {
        Map<String, Object> zet = lezen("zetKlok", "Zet de klok en laat de termijnwacht lopen", List.of(), vrij());
        zet.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        Map.of(
                                "application/json",
                                Map.of(
                                        "schema",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of("op", tekst()),
                                                "required",
                                                List.of("op")),
                                        "example",
                                        Map.of("op", "2026-09-14T10:00")))));
        return Map.of("get", lezen("klok", "De klok van deze instantie", List.of(), vrij()), "put", zet);
    }

    private static Map<String, Object> lezen(
            String id, String samenvatting, List<Map<String, Object>> parameters, Map<String, Object> schema) {
        Map<String, Object> operatie = new LinkedHashMap<>();
        operatie.put("operationId", id);
        operatie.put("summary", samenvatting);
        operatie.put("parameters", parameters);
        Map<String, Object> antwoorden = new TreeMap<>();
        antwoorden.put("200", json("Goed", schema));
        for (String status : List.of("400", "401", "403", "404")) {
            antwoorden.put(status, Map.of("$ref", "#/components/responses/Probleem"));
        }
        operatie.put("responses", antwoorden);
        return operatie;
    }

    private Map<String, Object> componenten() {
        Map<String, Object> namen = schemas.benoemd();
        Map<String, Object> overrule = schemas.object(Overrule.class, "");
        Schemabouwer.velden(overrule).put("doorRol", Schemabouwer.verwijs("Rol"));
        namen.put("Overrule", overrule);
        namen.put("Rol", Schemabouwer.keuze(Rol.class));
        namen.put(
                "Antwoord",
                Map.of(
                        "type", "object",
                        "properties",
                                Map.of(
                                        "positie", Map.of("type", "integer", "format", "int64"),
                                        "gebeurtenissen", lijst(Map.of("type", tekst(), "volgnummer", geheel())),
                                        "aandachtspunten",
                                                lijst(Map.of(
                                                        "regel", tekst(), "code", tekst(), "ernst", tekst(), "melding",
                                                        tekst()))),
                        "required", List.of("positie", "gebeurtenissen", "aandachtspunten")));
        namen.put(
                "Rijen",
                Map.of(
                        "type", "object",
                        "properties",
                                Map.of("laatstePositie", geheel(), "rijen", Map.of("type", "array", "items", vrij())),
                        "required", List.of("laatstePositie", "rijen")));
        namen.put("Probleem", probleem());
        return Map.of(
                "schemas", namen,
                "parameters", Map.of("IdempotencyKey", sleutel()),
                "responses",
                        Map.of(
                                "Probleem",
                                Map.of(
                                        "description",
                                        "Geweigerd of niet gelukt",
                                        "content",
                                        Map.of(
                                                "application/problem+json",
                                                Map.of("schema", Schemabouwer.verwijs("Probleem"))))),
                "securitySchemes",
                        Map.of(
                                "token",
                                Map.of(
                                        "type", "http",
                                        "scheme", "bearer",
                                        "bearerFormat", "JWT",
                                        "description",
                                                "Claims: sub (medewerker), rol, school, en voor ouder en leerling: leerling")));
    }

    private static Map<String, Object> probleem() {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("type", tekst());
        velden.put("title", tekst());
        velden.put("status", geheel());
        velden.put("detail", tekst());
        velden.put("code", tekst());
        velden.put("regel", Map.of("type", List.of("string", "null"), "description", "R-nummer; zie x-regels"));
        velden.put("ontbreekt", Map.of("type", "array", "items", tekst()));
        velden.put("herstelactie", Map.of("type", List.of("string", "null")));
        velden.put("overruleMogelijk", Map.of("type", "boolean"));
        return Map.of(
                "type",
                "object",
                "properties",
                velden,
                "required",
                List.of("type", "title", "status", "detail", "code", "ontbreekt", "overruleMogelijk"));
    }

    private static Map<String, Object> sleutel() {
        return Map.of(
                "name", "Idempotency-Key",
                "in", "header",
                "required", true,
                "description", "UUID van de opdracht; een herhaling met dezelfde sleutel legt niets vast",
                "schema", Map.of("type", "string", "format", "uuid"));
    }

    private static Map<String, Object> pad(String beschrijving) {
        return parameter("id", "path", beschrijving, tekst());
    }

    static Map<String, Object> parameter(String naam, String waar, String beschrijving, Map<String, Object> schema) {
        return Map.of(
                "name",
                naam,
                "in",
                waar,
                "required",
                waar.equals("path"),
                "description",
                beschrijving,
                "schema",
                schema);
    }

    private static Map<String, Object> verwijsParameter(String naam) {
        return Map.of("$ref", "#/components/parameters/" + naam);
    }

    private static Map<String, Object> lijst(Map<String, Object> velden) {
        return Map.of("type", "array", "items", Map.of("type", "object", "properties", velden));
    }

    private static Map<String, Object> json(String beschrijving, Map<String, Object> schema) {
        return Map.of("description", beschrijving, "content", Map.of("application/json", Map.of("schema", schema)));
    }

    private static Map<String, Object> vrij() {
        return Map.of("type", "object");
    }

    private static Map<String, Object> tekst() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> geheel() {
        return Map.of("type", "integer");
    }
}
