package nl.zorgspoor.core.poort;

import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import org.jspecify.annotations.Nullable;

/**
 * A command with who sends it.
 *
 * @param commandId the id under which a repeat is recognised
 * @param overrule a reasoned exception, or null
 * @param correlatieId what it belongs to, across systems; the command's own id when null
 */
public record Verzoek(
        UUID commandId,
        Opdracht opdracht,
        Actor actor,
        @Nullable Overrule overrule,
        @Nullable String correlatieId) {

    public static Verzoek van(UUID commandId, Opdracht opdracht, Actor actor) {
        return new Verzoek(commandId, opdracht, actor, null, null);
    }
}
