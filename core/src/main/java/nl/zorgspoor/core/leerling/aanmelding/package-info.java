/**
 * Registration and entry of one student: zorgplicht and its terms, intake, transfer, limits, advice, decision, guest period; and
 * the stay that follows: enrolment, class, mentor, levels, language reception, leaving, handing over the file.
 *
 * <p>Rules: R10 to R32, R34, R36 to R43, R354, and what R47, R61, R173, R206, R207 and R222 ask of these commands. May see: no other
 * area; what it needs of areas that come after it (consent, discussions, arrangements) comes in as {@code Buurfeiten} from the
 * wiring in {@code Leerling}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.aanmelding;
