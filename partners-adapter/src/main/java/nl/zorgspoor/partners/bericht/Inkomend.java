package nl.zorgspoor.partners.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A partner's message that its schema has approved.
 *
 * @param berichtId the partner's own id of it: {@code berichtId} in the data, else the id of the CloudEvent
 */
public record Inkomend(String berichtId, JsonNode data) {

    /** The id of the command it becomes: a repeat of the message is a repeat of the command. */
    public UUID commandId() {
        return uuid(berichtId);
    }

    /** The id of the command that records its refusal. */
    public UUID afkeurId() {
        return uuid("afgekeurd:" + berichtId);
    }

    public String tekst(String veld) {
        return data.path(veld).asString("");
    }

    private static UUID uuid(String id) {
        try {
            UUID u = UUID.fromString(id);
            // Java also reads short forms, which are other texts with the same meaning.
            if (u.toString().equalsIgnoreCase(id)) {
                return u;
            }
        } catch (IllegalArgumentException e) {
            // not a UUID: named below
        }
        return UUID.nameUUIDFromBytes(("bericht:" + id).getBytes(UTF_8));
    }
}
