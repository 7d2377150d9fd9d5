/**
 * Registration and entry: zorgplicht and its terms, intake, transfer, advice, decision, enrolment, class and mentor.
 *
 * <p>Rules: R10 to R43. May see: {@code toestemming}' purposes only through the wiring in {@code Leerling}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.aanmelding;
