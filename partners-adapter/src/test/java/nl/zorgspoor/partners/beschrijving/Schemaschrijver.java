package nl.zorgspoor.partners.beschrijving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Antwoordveld;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Deel;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Veld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas that follow from a description; those of a partner with words of its own are written by hand and completed. */
public final class Schemaschrijver {

    static final Path BERICHTEN = Path.of("src/test/resources/berichten");

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String INHOUD = "{\"type\": \"string\", \"maxLength\": 10000}";
    private static final String VOORBEELDDATUM = "2026-11-09";

    /** What a partner tells in its own words, in the examples. */
    private static final Map<String, String> INHOUDEN = Map.of(
            "AANVULLING_GEVRAAGD", "Wie is op school de contactpersoon?",
            "VOORTGANG", "De eerste gesprekken lopen goed",
            "ADVIES", "De vraag is breder dan school");

    private Schemaschrijver() {}

    private static ObjectNode begin(Kanaal kanaal, String titel, String gedeeld) {
        return MAPPER.createObjectNode()
                .put("$schema", DIALECT)
                .put("$id", Schemas.ADRES + kanaal.schema())
                .put("title", titel)
                .put("type", "object")
                .put("$ref", "../gedeeld/" + gedeeld);
    }

    /** What the partner reads. */
    public static ObjectNode uit(Partnerbeschrijving p) {
        ObjectNode schema = begin(p.kanaalUit(), p.uit().titel(), "envelop.v1.json");
        ObjectNode velden = schema.putObject("properties");
        velden.set("partnerType", keuze(p.types().stream().map(Enum::name).toList()));
        velden.set(
                "soort",
                keuze(Stream.concat(p.uit().berichten().keySet().stream(), Stream.of(Berichtsoort.STOP))
                        .map(Enum::name)
                        .toList()));
        velden.set(
                "grondslag",
                keuze(Stream.concat(
                                p.grondslagen().stream(),
                                Arrays.stream(Grondslag.values()).filter(Grondslag::isNood))
                        .map(Enum::name)
                        .toList()));
        velden.put("payload", true);
        var delen = schema.putArray("allOf");
        p.uit().berichten().forEach((soort, deel) -> {
            ObjectNode als = delen.addObject();
            als.putObject("if").putObject("properties").putObject("soort").put("const", soort.name());
            als.putObject("then").putObject("properties").putObject("payload").put("$ref", "#/$defs/" + deel.naam());
        });
        schema.put("unevaluatedProperties", false);
        ObjectNode defs = schema.putObject("$defs");
        p.uit().berichten().values().forEach(deel -> defs.set(deel.naam(), deel(deel)));
        voorbeelden(schema, uitvoorbeelden(p));
        return schema;
    }

    private static ObjectNode deel(Deel deel) {
        ObjectNode object = MAPPER.createObjectNode();
        if (deel.omschrijving() != null) {
            object.put("description", deel.omschrijving());
        }
        return velden(object, deel.velden());
    }

    private static ObjectNode velden(ObjectNode object, Map<String, Veld> velden) {
        object.put("type", "object");
        List<String> verplicht = velden.entrySet().stream()
                .filter(v -> v.getValue().verplicht())
                .map(Map.Entry::getKey)
                .toList();
        if (!verplicht.isEmpty()) {
            object.set("required", MAPPER.valueToTree(verplicht));
        }
        ObjectNode eigenschappen = object.putObject("properties");
        velden.forEach((naam, veld) -> eigenschappen.set(naam, veld(veld)));
        return object.put("additionalProperties", false);
    }

    private static ObjectNode veld(Veld veld) {
        ObjectNode schema = MAPPER.createObjectNode();
        if (veld.omschrijving() != null) {
            schema.put("description", veld.omschrijving());
        }
        if (veld.velden() != null) {
            return velden(schema, veld.velden());
        }
        schema.setAll((ObjectNode) MAPPER.readTree(veld.bron().vorm()));
        if (veld.hoogstens() != null) {
            schema.put("maxLength", veld.hoogstens());
        }
        return schema;
    }

    /** What the partner writes. */
    public static ObjectNode in(Partnerbeschrijving p) {
        ObjectNode schema = begin(p.kanaalIn(), p.in().titel(), "terugmelding.v1.json");
        ObjectNode velden = schema.putObject("properties");
        velden.set("soort", keuze(p.in().antwoorden().keySet()));
        velden.set("inhoud", MAPPER.readTree(INHOUD));
        p.in().velden().forEach((naam, veld) -> {
            ObjectNode vorm = MAPPER.createObjectNode();
            if (veld.omschrijving() != null) {
                vorm.put("description", veld.omschrijving());
            }
            velden.set(naam, vorm.setAll((ObjectNode) MAPPER.valueToTree(veld.vorm())));
        });
        var eisen = MAPPER.createArrayNode();
        p.in().antwoorden().forEach((soort, verplicht) -> {
            if (!verplicht.isEmpty()) {
                ObjectNode eis = eisen.addObject();
                ObjectNode als = eis.putObject("if");
                als.putObject("properties").putObject("soort").put("const", soort);
                als.putArray("required").add("soort");
                ObjectNode dan = eis.putObject("then");
                dan.set("required", MAPPER.valueToTree(verplicht));
                ObjectNode genoemd = dan.putObject("properties");
                verplicht.forEach(v -> genoemd.put(v, true));
            }
        });
        if (!eisen.isEmpty()) {
            schema.set("allOf", eisen);
        }
        voorbeelden(schema, antwoorden(p));
        return schema;
    }

    /** A schema that is written by hand, with what every schema has and the examples. */
    public static ObjectNode aangevuld(ObjectNode metDeHand, Kanaal kanaal, List<? extends JsonNode> voorbeelden) {
        ObjectNode schema = begin(kanaal, metDeHand.path("title").asString(), "");
        schema.setAll(metDeHand);
        schema.put("$id", Schemas.ADRES + kanaal.schema()).put("type", "object");
        schema.remove("examples");
        voorbeelden(schema, voorbeelden);
        return schema;
    }

    /** An answer of each kind, with all that says something in it. */
    public static List<ObjectNode> antwoorden(Partnerbeschrijving p) {
        List<ObjectNode> antwoorden = new ArrayList<>();
        int nummer = 0;
        for (String soort : p.in().antwoorden().keySet()) {
            nummer++;
            ObjectNode antwoord = MAPPER.createObjectNode()
                    .put("berichtId", "%s-%d".formatted(p.naam(), nummer))
                    .put("verwijzingId", "V1")
                    .put("volgnummer", nummer)
                    .put("soort", soort)
                    .put("datum", VOORBEELDDATUM);
            if (INHOUDEN.containsKey(soort)) {
                antwoord.put("inhoud", INHOUDEN.get(soort));
            }
            for (Map.Entry<String, Antwoordveld> veld : p.in().velden().entrySet()) {
                if (veld.getValue().bij().contains(soort)) {
                    antwoord.set(
                            veld.getKey(), MAPPER.valueToTree(veld.getValue().voorbeeld()));
                }
            }
            antwoorden.add(antwoord);
        }
        return antwoorden;
    }

    /** The stored messages to this partner; a new partner has none yet, and its schema comes before them. */
    public static List<JsonNode> uitvoorbeelden(Partnerbeschrijving p) {
        Path map = BERICHTEN.resolve(p.naam()).resolve("uit");
        if (!Files.exists(map)) {
            return List.of();
        }
        try (Stream<Path> bestanden = Files.list(map)) {
            List<JsonNode> berichten = new ArrayList<>();
            for (Path bestand : bestanden.sorted().toList()) {
                berichten.add(MAPPER.readTree(Files.readString(bestand)));
            }
            return berichten;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void voorbeelden(ObjectNode schema, List<? extends JsonNode> voorbeelden) {
        var lijst = schema.putArray("examples");
        voorbeelden.forEach(lijst::add);
    }

    private static ObjectNode keuze(Iterable<String> waarden) {
        ObjectNode keuze = MAPPER.createObjectNode();
        var lijst = keuze.putArray("enum");
        waarden.forEach(lijst::add);
        return keuze;
    }
}
