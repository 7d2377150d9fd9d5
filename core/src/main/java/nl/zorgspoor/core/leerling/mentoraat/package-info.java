/**
 * What the mentor owes every student: talks each school year, talking through with the afdelingsleider,
 * how far the student is in each lesson period, the weekly tasks, and a home visit where the school makes one.
 *
 * <p>Rules: R75, R76, R78, R272, R273, R293. May see: {@code aanmelding} (enrolment, class), {@code casus} (a report meeting).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.mentoraat;
