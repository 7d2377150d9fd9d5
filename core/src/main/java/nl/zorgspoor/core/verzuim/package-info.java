/**
 * Absence of one student in one school year: registration, thresholds, talks, reports to leerplicht and what leerplicht
 * answers. A stream of its own, {@code verzuim:<leerlingId>:<schooljaar>}, because absence is many small events with their own
 * retention term.
 *
 * <p>A count does not cross the summer: it starts anew with the stream of the new school year.
 *
 * <p>Rules: R208 to R213, R217, R219. May see: facts of the student through {@code Naslag}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.verzuim;
