/**
 * What the mentor owes every student: talks each school year, the weekly tasks, and a home visit where the school makes one.
 *
 * <p>Rules: R75, R76, R78. May see: {@code aanmelding} (enrolment, class).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.mentoraat;
