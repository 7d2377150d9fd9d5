package nl.zorgspoor.partners.bericht;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.partners.bericht.Uitgaand.ToestemmingRef;
import org.jspecify.annotations.Nullable;

/**
 * The data of every outgoing message.
 *
 * @param berichtId the same for every repeat of this message
 * @param volgnummer its place among the messages of this referral, from 1
 * @param leerlingRef the student for this partner and no other
 * @param verzonden when the school sent it (UTC)
 * @param grondslag the ground on which it goes; none when nothing is shared
 * @param schemaVersie major version of the message's shape
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelop(
        String berichtId,
        String verwijzingId,
        int volgnummer,
        PartnerType partnerType,
        String schoolId,
        String leerlingRef,
        Berichtsoort soort,
        Instant verzonden,
        int schemaVersie,
        @Nullable Grondslag grondslag,
        @Nullable ToestemmingRef toestemmingRef,
        @Nullable Object payload) {

    /** Major version of all messages so far. */
    public static final int SCHEMA_VERSIE = 1;
}
