/**
 * What a student may use at school beside the lessons: a lift, extra time at tests, a laptop, medical acts that the BHV knows of; the
 * personal counsellor; and education at home during a long illness.
 *
 * <p>{@code Voorzieningen} decides and changes, {@code Toekenning} says what a school asks before it gives something. What is a facility
 * in the catalogue and has rules of its own is asked for with its own command, and is not given here.
 *
 * <p>Rules: R6, R7, R167, R168, R221. May see: {@code aanmelding} (leaving), {@code arrangement} (an aid of cluster 3 needs no other
 * indication).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.voorziening;
