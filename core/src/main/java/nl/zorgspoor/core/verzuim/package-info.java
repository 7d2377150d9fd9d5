/**
 * Absence of one student: registration, thresholds, talks, reports to leerplicht and what leerplicht answers. A stream of its own,
 * {@code verzuim:<leerlingId>}, because absence is many small events with their own retention term. It holds all school years: a
 * count, a row or a correction ends where its days end. Streams of one school year, as they were before, are read once and taken
 * over.
 *
 * <p>Rules: R208 to R220, R311, R313, R314, R323, R329, and R8 for absence. May see: facts of the student through {@code Naslag}, and the
 * correction of {@code leerling.informatie}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.verzuim;
