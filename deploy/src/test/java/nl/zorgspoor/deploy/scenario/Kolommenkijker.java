package nl.zorgspoor.deploy.scenario;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.Opdracht;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads all views, now and then as one of each role and at the end as everybody who sent something, and holds every page against its
 * schema in the description of the API.
 */
final class Kolommenkijker implements Meekijker {

    /** A look after so many commands. */
    private static final int ELKE = 50;

    /** Of so many students the card. */
    private static final int KAARTEN = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<Actor> actoren = new LinkedHashSet<>();
    private final Set<String> leerlingen = new LinkedHashSet<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> verschillen = new TreeSet<>();
    private JsonNode openapi = JSON.createObjectNode();
    private Buiten buiten;
    private int stappen;
    private int rijen;

    List<String> verschillen() {
        return new ArrayList<>(verschillen);
    }

    /** How many rows were held against their schema. */
    int rijen() {
        return rijen;
    }

    @Override
    public void begin(Scenario scenario, Buiten buiten) {
        this.buiten = buiten;
        Actor wie = new Actor("KIJKER", Rol.ONDERSTEUNINGSCOORDINATOR, scenario.school(), null);
        openapi = buiten.lees(wie, "/openapi.json", Map.of()).inhoud();
        for (Rol rol : List.of(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                Rol.RECTOR,
                Rol.INTERN_BEGELEIDER,
                Rol.AFDELINGSLEIDER,
                Rol.VERTROUWENSPERSOON)) {
            actoren.add(new Actor("KIJKER-" + rol, rol, scenario.school(), null));
        }
        scenario.leerlingen().forEach(l -> leerlingen.add(l.id()));
    }

    @Override
    public void na(Opdracht o, Antwoord antwoord) {
        if (antwoord.isGoed()) {
            actoren.add(o.als());
            if (o.voor().startsWith("L-")) {
                leerlingen.add(o.voor());
            }
        }
        if (++stappen % ELKE == 0) {
            Map<Rol, Actor> perRol = new EnumMap<>(Rol.class);
            actoren.forEach(a -> perRol.put(a.rol(), a));
            kijk(perRol.values());
        }
    }

    @Override
    public void einde() {
        kijk(actoren);
    }

    private void kijk(Collection<Actor> wie) {
        for (Actor a : wie) {
            for (JsonNode w : buiten.lees(a, "/v1/weergaven", Map.of()).inhoud().path("rijen")) {
                if (!w.path("leesrecht").asString().equals("GEEN")) {
                    lees(a, w.path("pad").asString(), Map.of("aantal", "500"));
                }
            }
            lees(a, "/v1/leerlingen", Map.of("zoek", "lee"));
            leerlingen.stream().skip(Math.max(0, leerlingen.size() - KAARTEN)).forEach(l -> {
                lees(a, "/v1/leerlingen", Map.of("leerlingId", l));
                lees(a, "/v1/leerlingen/" + l, Map.of());
            });
            lees(a, "/v1/mij", Map.of());
            lees(a, "/v1/medewerkers", Map.of());
        }
    }

    private void lees(Actor a, String pad, Map<String, String> vraag) {
        Antwoord antwoord = buiten.lees(a, pad, vraag);
        if (!antwoord.isGoed()) {
            if (antwoord.status() != 403 && antwoord.status() != 404) {
                verschillen.add(pad + " geeft " + antwoord.weigering());
            }
            return;
        }
        rijen += antwoord.inhoud().path("rijen").size();
        schema(pad).validate(antwoord.inhoud().toString(), InputFormat.JSON).stream()
                .limit(3)
                .forEach(fout -> verschillen.add("%s als %s: %s".formatted(pad, a.rol(), fout)));
    }

    /** What the description says of a path, with the schemas that it points to. */
    private Schema schema(String pad) {
        String beschreven = pad.startsWith("/v1/leerlingen/") ? "/v1/leerlingen/{id}" : pad;
        return schemas.computeIfAbsent(beschreven, p -> {
            ObjectNode schema = JSON.createObjectNode();
            schema.setAll((ObjectNode) Proefinstantie.paden(openapi)
                    .path(p)
                    .at("/get/responses/200/content/application~1json/schema")
                    .deepCopy());
            schema.putObject("components").set("schemas", openapi.at("/components/schemas"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
        });
    }
}
