package nl.zorgspoor.partners.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A partner's message that its schema has approved.
 *
 * @param partner whose message it is: the name of the partner's room
 * @param berichtId the partner's own id of it: {@code berichtId} in the data, else the id of the CloudEvent. Another partner may
 *     have the same: whoever counts begins at 1
 */
public record Inkomend(String partner, String berichtId, JsonNode data) {

    /** The id of the command it becomes: a repeat of the message is a repeat of the command. */
    public UUID commandId() {
        return benoemd("bericht:" + partner + "/" + berichtId);
    }

    /** The id of the command that records its refusal. */
    public UUID afkeurId() {
        return benoemd("afgekeurd:" + partner + "/" + berichtId);
    }

    /** The id that the command had when all partners counted together; what was taken in then must not be taken in again. */
    public UUID vroegerCommandId() {
        return uuid(berichtId);
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
        return benoemd("bericht:" + id);
    }

    private static UUID benoemd(String naam) {
        return UUID.nameUUIDFromBytes(naam.getBytes(UTF_8));
    }
}
