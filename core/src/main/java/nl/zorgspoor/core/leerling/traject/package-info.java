/**
 * The support route of one student: signals, talks, consultation, analysis and plan, and the phases of the school's route map.
 *
 * <p>Rules: R4, R5, R33, R35, R54, R62 to R74, R79 to R84, R87, R240, R242, R289. May see: {@code aanmelding}, {@code toestemming}; what other areas have
 * fulfilled comes in as {@code Vervuld}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.traject;
