/**
 * Loopbaanorientatie (LOB): what the mentor does about it in lessons, and the talks of the decaan with one student, by the five questions
 * that every student answers in the end.
 *
 * <p>Rules: R276, R301. Leaving early (R222) is of {@code aanmelding}. May see: nothing.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.loopbaan;
