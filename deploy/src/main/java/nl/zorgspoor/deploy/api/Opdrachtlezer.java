package nl.zorgspoor.deploy.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.invoer.Recordlezer;
import nl.zorgspoor.core.invoer.Veldtype;
import nl.zorgspoor.core.school.Profiel;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.deploy.beveiliging.Aanmelding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body into a command; see {@link Recordlezer}. */
final class Opdrachtlezer {

    private static final int LANGSTE_ID = 100;

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
        eisIds(ingang, vol, fouten);
        return lezer.lees(ingang.opdracht(), vol, "", extra);
    }

    /** Ids become keys of tables and documents: those a command makes are as in a path, those it may name are at most as long. */
    private static void eisIds(Ingang ingang, ObjectNode body, List<String> fouten) {
        for (RecordComponent c : ingang.opdracht().getRecordComponents()) {
            JsonNode id = body.get(c.getName());
            if (!c.getName().endsWith("Id") || c.getName().equals(ingang.idVeld()) || id == null || !id.isString()) {
                continue;
            }
            if (!Veldtype.isNullable(c) && !Aanmelding.ID.matcher(id.asString()).matches()) {
                fouten.add(
                        c.getName()
                                + ": past niet; verwacht: letters, cijfers, punt, liggend streepje en laag streepje, hooguit 100 tekens");
            } else if (id.asString().length() > LANGSTE_ID) {
                fouten.add("%s: past niet; verwacht: hooguit %d tekens".formatted(c.getName(), LANGSTE_ID));
            }
        }
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
