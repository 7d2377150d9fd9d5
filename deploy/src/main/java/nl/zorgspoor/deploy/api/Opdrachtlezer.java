package nl.zorgspoor.deploy.api;

import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.invoer.Recordlezer;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.school.Profiel;
import nl.zorgspoor.core.school.Profiellezer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body into a command; see {@link Recordlezer}. */
public final class Opdrachtlezer {

    private Opdrachtlezer() {}

    /**
     * Reads a command.
     *
     * @param fouten gets every fault; when it is empty afterwards, the answer is the command
     * @param extra names in the body that are not the command's
     */
    public static @Nullable Object lees(Ingang ingang, String id, ObjectNode body, Set<String> extra, Fouten fouten) {
        ObjectNode vol = body.deepCopy();
        vol.remove(extra);
        JsonNode inBody = vol.get(ingang.idVeld());
        if (inBody != null && !(inBody.isString() && inBody.asString().equals(id))) {
            fouten.fout(
                    ingang.idVeld(),
                    "is anders dan het id in het pad; laat het weg"
                            + (Veldgrens.ID.matcher(id).matches() ? " of geef '" + id + "'" : ""));
        }
        vol.set(ingang.idVeld(), JsonNodeFactory.instance.stringNode(id));
        Recordlezer lezer = new Recordlezer(fouten, Map.of(Profiel.class, (node, pad) -> profiel(node, pad, fouten)));
        return lezer.lees(ingang.opdracht(), vol, "", extra);
    }

    /** A whole profile is written as in a profile file. */
    private static @Nullable Profiel profiel(JsonNode node, String pad, Fouten fouten) {
        try {
            return Profiellezer.lees(node).profiel();
        } catch (CommandGeweigerd e) {
            e.weigering().ontbreekt().forEach(f -> fouten.fout(pad + "." + f));
            return null;
        }
    }
}
