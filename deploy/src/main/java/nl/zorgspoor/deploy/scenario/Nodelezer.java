package nl.zorgspoor.deploy.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes values out of a file and remembers, with where it stands, all that is not as it should be. */
final class Nodelezer {

    /** At this hour a step happens when it names a day only. */
    static final LocalTime UUR = LocalTime.of(10, 0);

    private final List<String> fouten = new ArrayList<>();

    List<String> fouten() {
        return fouten;
    }

    void fout(String melding) {
        fouten.add(melding);
    }

    void eisSleutels(JsonNode node, String waar, Set<String> bekend) {
        if (!node.isObject()) {
            fouten.add(waar + ": verwacht sleutels en waarden");
            return;
        }
        node.propertyNames().stream().filter(n -> !bekend.contains(n)).forEach(n -> {
            fouten.add("%s: onbekende sleutel '%s'; bekend zijn %s"
                    .formatted(waar, n, String.join(", ", new TreeSet<>(bekend))));
        });
    }

    String tekst(@Nullable JsonNode node, String waar) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            fouten.add(waar + ": ontbreekt");
            return "";
        }
        return node.asString();
    }

    static @Nullable String naarKeuze(JsonNode node, String veld) {
        return node.hasNonNull(veld) ? node.get(veld).asString() : null;
    }

    List<String> teksten(@Nullable JsonNode node, String waar) {
        List<String> teksten = new ArrayList<>();
        if (node != null && !node.isArray()) {
            fouten.add(waar + ": verwacht een lijst");
        } else if (node != null) {
            node.forEach(n -> teksten.add(tekst(n, waar)));
        }
        return teksten;
    }

    List<JsonNode> rijen(@Nullable JsonNode node, String waar) {
        List<JsonNode> rijen = new ArrayList<>();
        if (node != null && !node.isArray()) {
            fouten.add(waar + ": verwacht een lijst");
        } else if (node != null) {
            node.forEach(n -> {
                if (!n.isObject()) {
                    fouten.add(waar + ": elk deel heeft sleutels en waarden");
                }
                rijen.add(n);
            });
        }
        return rijen;
    }

    /** Keys with a text each, in order. */
    Map<String, String> paren(@Nullable JsonNode node, String waar) {
        Map<String, String> paren = new LinkedHashMap<>();
        object(node, waar)
                .properties()
                .forEach(p -> paren.put(p.getKey(), tekst(p.getValue(), waar + "." + p.getKey())));
        return paren;
    }

    ObjectNode object(@Nullable JsonNode node, String waar) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        if (node != null) {
            fouten.add(waar + ": verwacht sleutels en waarden");
        }
        return JsonNodeFactory.instance.objectNode();
    }

    @Nullable
    Integer getalNaarKeuze(JsonNode node, String veld, String waar) {
        return node.has(veld) ? (Integer) getal(node.get(veld), waar + "." + veld) : null;
    }

    @Nullable
    LocalDate dagNaarKeuze(JsonNode node, String veld, String waar) {
        return node.has(veld) ? dag(node.get(veld), waar + "." + veld) : null;
    }

    int getal(@Nullable JsonNode node, String waar) {
        if (node == null || !node.isIntegralNumber()) {
            fouten.add(waar + ": verwacht een geheel getal");
            return 0;
        }
        return node.asInt();
    }

    LocalDate dag(@Nullable JsonNode node, String waar) {
        try {
            return LocalDate.parse(tekst(node, waar));
        } catch (DateTimeException e) {
            fouten.add(waar + ": verwacht een datum zoals 2026-09-14");
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    LocalDateTime moment(JsonNode node, String waar) {
        String tekst = tekst(node, waar);
        try {
            return tekst.contains("T")
                    ? LocalDateTime.parse(tekst)
                    : LocalDate.parse(tekst).atTime(UUR);
        } catch (DateTimeException e) {
            fouten.add(waar + ": verwacht een datum zoals 2026-09-14");
            return null;
        }
    }
}
