package nl.zorgspoor.partners.bericht;

import nl.zorgspoor.core.gedeeld.PartnerType;

/**
 * Whose referral an id is: what a partner's answer is looked up by.
 *
 * @param stroom the stream in which the referral was stored
 */
public record Antwoordadres(
        PartnerType partnerType, String verwijzingId, String schoolId, String leerlingId, String stroom) {}
