/**
 * Video guidance (VIB): allowed when every condition of the protocol is met, and over when the recordings are deleted. It is for the
 * teacher; for a student only by exception. A consent that ends, ends it.
 *
 * <p>Rules: R160, and R6 and R7 of its item in the catalogue. May see: {@code aanmelding} (leaving), {@code interventie} (what comes from
 * outside the school), {@code toestemming}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.vib;
