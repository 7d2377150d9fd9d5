/**
 * Research about a student, by the school or from outside: asked, its report received, and the outcome talked over with whom the school
 * names for that.
 *
 * <p>Rules: R54, R116, R117, R133, R282. May see: {@code screening} (who stood out), {@code toestemming}, {@code traject}. A research
 * bureau is sent its question as a referral, like any other partner.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.onderzoek;
