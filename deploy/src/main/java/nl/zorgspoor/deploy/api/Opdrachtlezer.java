package nl.zorgspoor.deploy.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Id;
import nl.zorgspoor.core.invoer.Recordlezer;
import nl.zorgspoor.core.school.Profiel;
import nl.zorgspoor.core.school.Profiellezer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body into a command; see {@link Recordlezer}. */
final class Opdrachtlezer {

    private static final String STROOM = "dossierId";

    private Opdrachtlezer() {}

    /**
     * Reads a command.
     *
     * @param fouten gets a sentence per error; when it is empty afterwards, the answer is the command
     * @param extra names in the body that are not the command's
     */
    static @Nullable Object lees(Ingang ingang, String id, ObjectNode body, Set<String> extra, List<String> fouten) {
        ObjectNode vol = body.deepCopy();
        vol.remove(extra);
        JsonNode inBody = vol.get(ingang.idVeld());
        if (inBody != null && !(inBody.isString() && inBody.asString().equals(id))) {
            fouten.add("%s: is anders dan het id in het pad; laat het weg of geef '%s'".formatted(ingang.idVeld(), id));
        }
        vol.set(ingang.idVeld(), JsonNodeFactory.instance.stringNode(id));
        Recordlezer lezer = new Recordlezer(
                (waar, melding) -> fouten.add(waar + ": " + melding),
                Map.of(Profiel.class, (node, pad) -> profiel(node, pad, fouten)));
        eisIds(ingang.opdracht(), vol.deepCopy().without(ingang.idVeld()), "", fouten);
        return lezer.lees(ingang.opdracht(), vol, "", extra);
    }

    /**
     * Ids become keys of tables and documents: whatever a command makes or names by one has one rule, however deep it stands and
     * whether or not it may be left out. A stream's name is no id: its area knows it.
     */
    private static void eisIds(Class<?> soort, ObjectNode body, String pad, List<String> fouten) {
        for (RecordComponent c : soort.getRecordComponents()) {
            JsonNode waarde = body.get(c.getName());
            String waar = pad + c.getName();
            if (waarde == null || c.getName().equals(STROOM)) {
                continue;
            } else if (c.getName().endsWith("Id")) {
                eisId(waarde, waar, fouten);
            } else if (c.getName().endsWith("Ids")) {
                waarde.valueStream().forEach(id -> eisId(id, waar, fouten));
            } else if (waarde instanceof ObjectNode deel && c.getType().isRecord() && c.getType() != Profiel.class) {
                eisIds(c.getType(), deel, waar + ".", fouten);
            } else if (waarde.isArray() && element(c) instanceof Class<?> deel && deel.isRecord()) {
                waarde.valueStream()
                        .filter(ObjectNode.class::isInstance)
                        .forEach(e -> eisIds(deel, (ObjectNode) e, waar + ".", fouten));
            }
        }
    }

    private static void eisId(JsonNode id, String waar, List<String> fouten) {
        if (id.isString() && !Id.is(id.asString())) {
            fouten.add("%s: past niet; verwacht: %s".formatted(waar, Id.UITLEG));
        }
    }

    private static @Nullable Type element(RecordComponent c) {
        return c.getGenericType() instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : null;
    }

    /** A whole profile is written as in a profile file. */
    private static @Nullable Profiel profiel(JsonNode node, String pad, List<String> fouten) {
        try {
            return Profiellezer.lees(node).profiel();
        } catch (CommandGeweigerd e) {
            e.weigering().ontbreekt().forEach(f -> fouten.add(pad + "." + f));
            return null;
        }
    }
}
