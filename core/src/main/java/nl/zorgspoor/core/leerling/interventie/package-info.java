/**
 * Interventions for one student from the school's catalogue: started, held, prolonged, evaluated and ended.
 *
 * <p>Rules: R6, R7, R116, R130 to R132, R135, R136, R140 to R143, R151, R355. May see: {@code aanmelding} (leaving), {@code informatie}
 * (destruction), {@code jos}, {@code traject}; in which meetings the student was discussed, in which year the student is, and what runs in
 * a room of its own come in as values.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.interventie;
