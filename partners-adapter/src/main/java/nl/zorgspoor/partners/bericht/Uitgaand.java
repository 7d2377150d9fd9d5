package nl.zorgspoor.partners.bericht;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told, before it is put into an envelope.
 *
 * @param leerlingId the school's id of the student; never leaves the school, the envelope carries a pseudonym
 * @param grondslag the ground on which it goes; none when nothing is shared
 * @param toestemmingRef the consent, when that is the ground
 * @param volgnummer its place among the messages of this referral, when there can be more of its kind than one; null for the
 *     place of its kind
 * @param payload a record in the partner's own words; null when the kind says all
 */
public record Uitgaand(
        PartnerType partnerType,
        String verwijzingId,
        String leerlingId,
        Berichtsoort soort,
        @Nullable Grondslag grondslag,
        @Nullable ToestemmingRef toestemmingRef,
        @Nullable Integer volgnummer,
        @Nullable Object payload) {

    /** The only message of its kind in a referral. */
    public Uitgaand(
            PartnerType partnerType,
            String verwijzingId,
            String leerlingId,
            Berichtsoort soort,
            @Nullable Grondslag grondslag,
            @Nullable ToestemmingRef toestemmingRef,
            @Nullable Object payload) {
        this(partnerType, verwijzingId, leerlingId, soort, grondslag, toestemmingRef, null, payload);
    }

    /** Date and purpose of a consent, never the form itself. */
    public record ToestemmingRef(@Nullable LocalDate datum, String doel) {}
}
