/**
 * The onderwijsopvangvoorziening (OOV): a temporary place outside the school, asked for, with an intake, a kind that fixes its term, an
 * evaluation and an end; prolonging is a new traject of another kind. The student stays the school's.
 *
 * <p>{@code OOVs} decides and changes, {@code OOV} is one of them, {@code Aanvraagbeleid} says for whom and after which talk it is
 * asked. That somebody with a running OOV is not taken off the roll (R173) is guarded in {@code aanmelding}.
 *
 * <p>Rules: R171 (a Flex-Zat that is named), R173, R185 to R189, R278. May see: {@code aanmelding} (leaving), {@code arrangement} (its
 * ids and the decision on it), {@code flexzat} (what was chosen there), {@code orde} (whether there was an incident, R232), {@code
 * traject} (what parents know).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.oov;
