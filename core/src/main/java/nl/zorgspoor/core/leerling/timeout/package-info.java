/**
 * The time-out: a card with conditions that a student gets, and the log of every use: arrival, what was needed, return. A time-out is no
 * absence: nothing of it goes to {@code verzuim}, where the student counts as present.
 *
 * <p>Rules: R161, R162. May see: {@code aanmelding} (leaving).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.timeout;
