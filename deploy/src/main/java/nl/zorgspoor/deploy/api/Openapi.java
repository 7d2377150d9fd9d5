package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.Opdrachtbeschrijving;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Weergaven;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the API (OpenAPI 3.1): the skeleton {@code openapi.yaml}, filled with what follows from the same records, enums,
 * views and rules that it describes.
 */
final class Openapi {

    /** The part of every path that stands in the address of the server. */
    static final String VERSIE = "/v1";

    private static final String VERSIEKOP = "API-Version";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final ObjectNode doc;
    private final ObjectNode paden;
    private final Schemabouwer schemas = new Schemabouwer();

    private Openapi(ObjectNode geraamte) {
        this.doc = geraamte;
        this.paden = (ObjectNode) geraamte.get("paths");
    }

    /** @param embedded whether the clock can be set */
    static JsonNode beschrijf(Opdrachtpaden opdrachten, List<Weergaven.Beschrijving> weergaven, boolean embedded) {
        try (InputStream in = Objects.requireNonNull(Openapi.class.getResourceAsStream("/openapi.yaml"))) {
            Openapi openapi = new Openapi((ObjectNode) YAML.readTree(in));
            openapi.profiel(embedded);
            opdrachten.alle().forEach(i -> openapi.opdracht(i, opdrachten));
            weergaven.forEach(openapi::weergave);
            return openapi.af();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void profiel(boolean embedded) {
        paden.propertyStream().toList().forEach(pad -> {
            JsonNode eigen = ((ObjectNode) pad.getValue()).remove("x-sjabloon-profiel");
            if (eigen != null && !embedded) {
                paden.remove(pad.getKey());
            }
        });
    }

    private void opdracht(Ingang i, Opdrachtpaden opdrachten) {
        String naam = i.opdracht().getSimpleName();
        boolean eerste =
                opdrachten.van(naam).filter(e -> e.idVeld().equals(i.idVeld())).isPresent();
        String schema = eerste ? naam : naam + "ViaOverleg";
        Map<String, Object> body = schemas.body(i.opdracht(), i.idVeld());
        schemas.benoemd().put(schema, body);
        ObjectNode operatie = sjabloon("x-sjabloon-opdracht");
        operatie.put("operationId", i.collectie() + naam).put("summary", naam);
        operatie.putArray("tags").add(i.collectie());
        beschrijf(operatie, naam);
        ((ArrayNode) operatie.get("parameters")).insert(0, verwijs("parameters", i.collectie()));
        ((ObjectNode) operatie.get("requestBody")).put("required", body.containsKey("required"));
        ObjectNode inhoud = (ObjectNode) operatie.at("/requestBody/content/application~1json");
        inhoud.set("schema", verwijs("schemas", schema));
        inhoud.set("example", YAML.valueToTree(Schemabouwer.voorbeeld(i.opdracht(), i.idVeld())));
        paden.putObject(i.pad()).set("post", operatie);
    }

    /** What it is for, which rules are about it, and who gives it at each of the schools whose profile is shipped. */
    private void beschrijf(ObjectNode operatie, String naam) {
        Opdrachtbeschrijving beschrijving = Opdrachtbeschrijving.van(naam);
        StringBuilder tekst = new StringBuilder(beschrijving.zin());
        if (!beschrijving.regels().isEmpty()) {
            tekst.append("\n\nRegels:\n");
            beschrijving
                    .regels()
                    .forEach(r ->
                            tekst.append("\n- ").append(r.nummer()).append(": ").append(r.zin()));
        }
        operatie.put("description", tekst.toString());
        operatie.set("x-rollen", YAML.valueToTree(Schoolrollen.van(naam)));
        operatie.set(
                "x-regels",
                YAML.valueToTree(
                        beschrijving.regels().stream().map(Regel::nummer).toList()));
    }

    private void weergave(Weergaven.Beschrijving w) {
        ObjectNode operatie = sjabloon("x-sjabloon-weergave");
        operatie.put("operationId", "weergave-" + w.naam())
                .put("summary", w.beschrijving())
                .put("description", uitleg(w));
        ArrayNode parameters = (ArrayNode) operatie.get("parameters");
        int plaats = 0;
        for (Parameter p : w.parameters()) {
            parameters
                    .insertObject(plaats++)
                    .put("name", p.naam())
                    .put("in", "query")
                    .put("required", false)
                    .put("description", p.beschrijving())
                    .set("schema", YAML.valueToTree(filter(p)));
        }
        String rijen = "Rijen" + Kolomschemas.naam(w.naam());
        ((ObjectNode) operatie.at("/responses/200/content/application~1json")).set("schema", verwijs("schemas", rijen));
        paden.putObject("/v1/weergaven/" + w.naam()).set("get", operatie);
        ObjectNode pagina = (ObjectNode) doc.at("/components/schemas/Rijen").deepCopy();
        ((ObjectNode) pagina.at("/properties/rijen"))
                .set("items", verwijs("schemas", "Rij" + Kolomschemas.naam(w.naam())));
        ObjectNode componenten = (ObjectNode) doc.at("/components/schemas");
        componenten.set(rijen, pagina);
        componenten.set("Rij" + Kolomschemas.naam(w.naam()), YAML.valueToTree(Kolomschemas.rij(w.kolommen())));
    }

    /** What somebody who chooses a view wants to know before reading the schema of its rows. */
    private static String uitleg(Weergaven.Beschrijving w) {
        StringBuilder tekst = new StringBuilder("Rijen binnen school, bereik en leesrecht van wie vraagt. Kolommen:\n");
        w.kolommen()
                .forEach(k -> tekst.append("\n- ").append(k.naam()).append(": ").append(k.beschrijving()));
        return tekst.toString();
    }

    private static Map<String, Object> filter(Parameter p) {
        return switch (p.soort()) {
            case TEKST -> Map.of("type", "string");
            case KEUZE -> Map.of("type", "string", "enum", p.waarden());
            case JA_NEE -> Map.of("type", "boolean");
            case DATUM -> Map.of("type", "string", "format", "date");
        };
    }

    private ObjectNode sjabloon(String naam) {
        return (ObjectNode) doc.get(naam).deepCopy();
    }

    private static ObjectNode verwijs(String soort, String naam) {
        return YAML.createObjectNode().put("$ref", "#/components/%s/%s".formatted(soort, naam));
    }

    /** The schemas that were met, the rules, the refusals, and no templates. */
    private ObjectNode af() {
        Map<String, Object> overrule = schemas.object(Overrule.class, "");
        Schemabouwer.velden(overrule).put("doorRol", Schemabouwer.verwijs("Rol"));
        schemas.benoemd().put("Overrule", overrule);
        schemas.benoemd().put("Rol", Schemabouwer.keuze(Rol.class));
        ObjectNode componenten = (ObjectNode) doc.at("/components/schemas");
        schemas.benoemd().forEach((naam, schema) -> componenten.set(naam, YAML.valueToTree(schema)));
        ObjectNode regels = doc.putObject("x-regels");
        Arrays.stream(Regel.values()).forEach(r -> regels.put(r.nummer(), r.zin()));
        JsonNode weigeringen = doc.get("x-sjabloon-weigeringen");
        paden.forEach(pad -> pad.properties().forEach(operatie -> {
            ObjectNode antwoorden = (ObjectNode) operatie.getValue().get("responses");
            weigeringen
                    .path(operatie.getKey())
                    .forEach(status -> antwoorden.set(status.asString(), verwijs("responses", "Probleem")));
            versie(antwoorden);
        }));
        versie((ObjectNode) doc.at("/components/responses"));
        Map<String, JsonNode> opNaam = new TreeMap<>();
        paden.properties().forEach(pad -> opNaam.put(inVersie(pad.getKey()), pad.getValue()));
        paden.removeAll().setAll(opNaam);
        doc.remove(doc.propertyStream()
                .map(Map.Entry::getKey)
                .filter(k -> k.startsWith("x-sjabloon"))
                .toList());
        return doc;
    }

    /** Every answer says which version gave it; a reference has it where it leads. */
    private static void versie(ObjectNode antwoorden) {
        antwoorden.forEach(antwoord -> {
            if (!antwoord.has("$ref")) {
                ((ObjectNode) antwoord).withObjectProperty("headers").set(VERSIEKOP, verwijs("headers", VERSIEKOP));
            }
        });
    }

    /** The path as it stands behind the address of the server, which has the version. */
    static String inVersie(String pad) {
        if (!pad.startsWith(VERSIE + "/")) {
            throw new IllegalArgumentException("Niet in deze versie: " + pad);
        }
        return pad.substring(VERSIE.length());
    }
}
