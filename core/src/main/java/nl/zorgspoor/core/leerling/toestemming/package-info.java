/**
 * Consent and information: purpose, partner, kinds of data and giver of every consent; refusal and withdrawal as records;
 * expiry and renewal; what parents were told.
 *
 * <p>Rules: R44 to R61. May see: {@code aanmelding} (age, parents).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.toestemming;
