/**
 * The Trajectgroep of KLA: the consult of the behaviour expert, short and intensive guidance, and the fixed place (vaste koppeling) of
 * who would otherwise go to a tussenvoorziening or Renn4.
 *
 * <p>{@code Trajectgroepen} is the state with its terms, {@code Opname} decides who may come in. What is evaluated is evaluated as any
 * intervention; that it is one of this room comes to {@code interventie} as a value.
 *
 * <p>Rules: R163 to R165; that the facility is staffed (R166) lies with the school. May see: {@code aanmelding} (leaving),
 * {@code arrangement} (on which OPP extra support rests), {@code interventie}, {@code traject} (where the student is on the route).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.trajectgroep;
