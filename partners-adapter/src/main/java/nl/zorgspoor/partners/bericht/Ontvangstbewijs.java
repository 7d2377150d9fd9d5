package nl.zorgspoor.partners.bericht;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told of one of its answers. Nothing of what it wrote comes back, nor anything of the school beyond what the
 * referral's own order says.
 *
 * @param berichtId the partner's own id of it, as far as it could be read
 * @param verwijzingId the referral, when it is one of this partner
 * @param code why it was refused, or OVERGESLAGEN when it said nothing new
 * @param reden the same in a sentence
 * @param mogelijk the kinds of answer that fit the referral now
 * @param antwoord where the answer stood
 * @param ontvangen when the broker had it (UTC)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ontvangstbewijs(
        @Nullable String berichtId,
        @Nullable String verwijzingId,
        Uitslag uitslag,
        @Nullable String code,
        @Nullable String reden,
        @Nullable List<String> mogelijk,
        Plaats antwoord,
        Instant ontvangen,
        int schemaVersie) {

    /** What became of an answer. */
    public enum Uitslag {
        VERWERKT,
        AFGEKEURD
    }

    public record Plaats(String topic, int partitie, long offset) {}
}
