/**
 * JOS: youth help at school for one single, school-related question. Asked by the mentor, decided in the team, sent with the
 * mentor's form, started with a talk, a signature and goals, weekly for at most five months, and closed with an effect. JOS maps the
 * care around the family.
 *
 * <p>Rules: R144 to R154, R285. May see: {@code toestemming}, {@code verwijzing}; in which meeting the student was discussed and how
 * many JOS guidances run at the school come in as values.
 *
 * <p>When JOS reports that it is done, its referral closes and nobody waits for a session any more; the guidance itself is closed
 * by the JOS worker with its effect, because an effect of ONVOLDOENDE needs a follow-up first (R152).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.jos;
