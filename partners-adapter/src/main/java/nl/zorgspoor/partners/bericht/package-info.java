/**
 * What every partner message has in common: the envelope, the CloudEvents form in the NL GOV profile, the pseudonym per partner and
 * the check against a JSON Schema. Sees no partner's room and no broker connection.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.bericht;
