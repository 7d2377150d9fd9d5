/**
 * Arrangements: extra support that is asked for, granted, started, evaluated, prolonged and ended, out of the school's own catalogue of
 * arrangements or as it suits this student.
 *
 * <p>{@code Arrangement} is one of them with where it stands, {@code Aanvraagbeleid} says what a request holds and on what it follows,
 * {@code Besluitbeleid} who decides on it, {@code Startbeleid} when it starts, {@code Looptijd} how long it runs and when it is looked at again. Requests in rooms that come after this one (OOV, lwoo and PrO) share
 * its ids and the decision of the samenwerkingsverband, through {@code Elders}; whether there is an OPP comes in as {@code Oppstand}.
 *
 * <p>Rules: R118 and R123 (at the start), R170 to R172, R174, R175, R181 to R183, R190, R241, R254, R255, R265, R325. May see: {@code
 * aanmelding} (leaving), {@code flexzat} (what was chosen there), {@code traject} (what parents know).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.arrangement;
