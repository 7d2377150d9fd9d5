package nl.zorgspoor.core.school;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a profile file (YAML) into set-up commands. Every error is found before anything is said: an unknown word, a missing
 * one, a value of the wrong kind.
 */
public final class Profiellezer {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Set<String> WOORDEN = new TreeSet<>(List.of(
            "school",
            "naam",
            "sector",
            "bestuur",
            "swvCode",
            "lvs",
            "vestigingen",
            "ingangsdatum",
            "instellingen",
            "routekaart",
            "catalogi",
            "overlegvormen",
            "bevoegdheden",
            "zichtbaarheid",
            "partners",
            "medewerkers",
            "kalenders"));

    private final ObjectNode bestand;
    private final List<String> fouten = new ArrayList<>();
    private final List<SchoolCommand> opdrachten = new ArrayList<>();
    private final String school;

    private Profiellezer(ObjectNode bestand) {
        this.bestand = bestand;
        this.school = bestand.path("school").asString("");
    }

    /**
     * Reads a profile.
     *
     * @throws CommandGeweigerd 400 with all errors
     */
    public static RichtSchoolIn lees(InputStream yaml) {
        JsonNode boom;
        try {
            boom = YAML.readTree(yaml);
        } catch (JacksonException e) {
            throw CommandGeweigerd.ongeldig(List.of("het bestand is geen YAML: " + e.getOriginalMessage()));
        }
        if (!(boom instanceof ObjectNode bestand)) {
            throw CommandGeweigerd.ongeldig(List.of("het bestand is leeg of geen lijst van sleutels en waarden"));
        }
        Profiellezer lezer = new Profiellezer(bestand);
        lezer.lees();
        Profiel profiel = new Profiel(lezer.opdrachten);
        if (lezer.fouten.isEmpty()) {
            lezer.fouten.addAll(Profielcontrole.fouten(profiel));
        }
        if (!lezer.fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(lezer.fouten);
        }
        return new RichtSchoolIn(lezer.school, profiel);
    }

    private void lees() {
        bestand.propertyNames().stream()
                .filter(woord -> !WOORDEN.contains(woord))
                .forEach(woord -> fouten.add("onbekend woord '%s'; bekend zijn: %s".formatted(woord, WOORDEN)));
        if (school.isBlank()) {
            fouten.add("school ontbreekt: de code van de school, zoals COE");
        }
        LocalDate genoemd = waarde("ingangsdatum", LocalDate.class, null);
        LocalDate ingang = genoemd == null ? LocalDate.of(2000, 1, 1) : genoemd;
        voegToe(
                "school",
                () -> new RegistreerSchool(
                        school,
                        nodig("naam", String.class),
                        nodig("sector", Onderwijssector.class),
                        bestand.path("bestuur").asString(""),
                        bestand.path("swvCode").asString(""),
                        nodig("lvs", Lvs.class),
                        YAML.convertValue(bestand.path("vestigingen"), new TypeReference<List<String>>() {})));
        bestand.path("instellingen")
                .properties()
                .forEach(i -> opdrachten.add(new WijzigSchoolinstelling(
                        school, i.getKey(), i.getValue().asString(), ingang, "profiel")));
        if (bestand.path("routekaart") instanceof ObjectNode kaart) {
            voegToe("routekaart", () -> routekaart(kaart));
        }
        bestand.path("catalogi")
                .properties()
                .forEach(c -> elk("catalogi." + c.getKey(), c.getValue(), item -> {
                    item.put("catalogus", Catalogus.valueOf(c.getKey()).name());
                    item.put("ingangsdatum", ingang.toString());
                    opdrachten.add(lees(item, VoegCatalogusItemToe.class));
                }));
        elk("overlegvormen", bestand.path("overlegvormen"), v -> opdrachten.add(lees(v, StelOverlegvormVast.class)));
        if (bestand.path("bevoegdheden") instanceof ObjectNode rechten) {
            voegToe("bevoegdheden", () -> bevoegdheden(rechten));
        }
        if (bestand.path("zichtbaarheid") instanceof ObjectNode rechten) {
            voegToe(
                    "zichtbaarheid",
                    () -> lees(YAML.createObjectNode().set("zichtbaarheid", rechten), StelZichtbaarheidVast.class));
        }
        elk("partners", bestand.path("partners"), p -> opdrachten.add(lees(p, RegistreerPartner.class)));
        elk("medewerkers", bestand.path("medewerkers"), m -> opdrachten.add(lees(m, RegistreerMedewerker.class)));
        elk("kalenders", bestand.path("kalenders"), k -> opdrachten.add(lees(k, StelSchooljaarkalenderVast.class)));
    }

    /** Phases are written as {@code CODE: NIVEAU}; the ends of an edge may be a list. */
    private StelRoutekaartVast routekaart(ObjectNode kaart) {
        ArrayNode fasen = YAML.createArrayNode();
        kaart.path("fasen").properties().forEach(f -> fasen.addObject()
                .put("code", f.getKey())
                .put("niveau", f.getValue().asString()));
        ArrayNode overgangen = YAML.createArrayNode();
        for (JsonNode overgang : kaart.path("overgangen")) {
            for (String van : reeks(overgang.path("van"))) {
                for (String naar : reeks(overgang.path("naar"))) {
                    ObjectNode o = overgangen.addObject();
                    o.put("van", van).put("naar", naar);
                    for (String lijst : List.of("vereisten", "aandacht", "aanleidingen")) {
                        o.set(lijst, overgang.has(lijst) ? overgang.get(lijst) : YAML.createArrayNode());
                    }
                }
            }
        }
        ObjectNode opdracht = kaart.deepCopy();
        opdracht.set("fasen", fasen);
        opdracht.set("overgangen", overgangen);
        return lees(opdracht, StelRoutekaartVast.class);
    }

    private static List<String> reeks(JsonNode node) {
        List<String> reeks = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> reeks.add(n.asString()));
        } else {
            reeks.add(node.asString());
        }
        return reeks;
    }

    /** A row is a list of roles, or an object with roles, rule and code. */
    private StelBevoegdhedenVast bevoegdheden(ObjectNode rechten) {
        Map<String, Bevoegden> rijen = new LinkedHashMap<>();
        rechten.properties().forEach(rij -> {
            JsonNode waarde = rij.getValue();
            JsonNode vol = waarde.isArray() ? YAML.createObjectNode().set("rollen", waarde) : waarde;
            rijen.put(rij.getKey(), YAML.treeToValue(vol, Bevoegden.class));
        });
        return new StelBevoegdhedenVast(school, rijen);
    }

    private interface Lezing {
        SchoolCommand lees();
    }

    private void voegToe(String waar, Lezing lezing) {
        try {
            opdrachten.add(lezing.lees());
        } catch (JacksonException | IllegalArgumentException e) {
            fouten.add(waar + ": " + reden(e));
        }
    }

    private void elk(String waar, JsonNode lijst, Consumer<ObjectNode> lezing) {
        int n = 0;
        for (JsonNode deel : lijst) {
            n++;
            try {
                lezing.accept((ObjectNode) deel.deepCopy());
            } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
                fouten.add("%s, regel %d: %s".formatted(waar, n, reden(e)));
            }
        }
    }

    private static String reden(Exception e) {
        return e instanceof JacksonException j ? j.getOriginalMessage() : String.valueOf(e.getMessage());
    }

    private <T extends SchoolCommand> T lees(ObjectNode node, Class<T> soort) {
        ObjectNode vol = node.deepCopy();
        vol.put("schoolId", school);
        for (var component : soort.getRecordComponents()) {
            if (List.class.isAssignableFrom(component.getType()) && !vol.has(component.getName())) {
                vol.set(component.getName(), YAML.createArrayNode());
            }
        }
        return YAML.treeToValue(vol, soort);
    }

    private <T> T nodig(String woord, Class<T> soort) {
        T waarde = waarde(woord, soort, null);
        if (waarde == null) {
            throw new IllegalArgumentException(woord + " ontbreekt");
        }
        return waarde;
    }

    private <T> @Nullable T waarde(String woord, Class<T> soort, @Nullable T anders) {
        JsonNode node = bestand.get(woord);
        if (node == null || node.isNull()) {
            return anders;
        }
        try {
            return YAML.treeToValue(node, soort);
        } catch (JacksonException e) {
            fouten.add(woord + ": " + e.getOriginalMessage());
            return anders;
        }
    }
}
