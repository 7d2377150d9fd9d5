/**
 * Plans for one student: the handelingsplan of four parts, evaluated and adjusted, and the short begeleidingsplan of HEI, of
 * which several in a row that were not enough lead to more. The plan of a group has a stream of its own; here stands which steps it took.
 *
 * <p>Rules: R54, R60, R82, R85, R109 to R115, R302. May see: {@code aanmelding} (leaving), {@code informatie} (destruction), {@code interventie}, {@code jos},
 * {@code toestemming}, {@code traject}, {@code voorziening} (what is adjusted in the class).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.plan;
