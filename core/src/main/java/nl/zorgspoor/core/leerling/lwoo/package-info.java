/**
 * Leerwegondersteuning and praktijkonderwijs: asked for with what was measured, held against the national criteria, decided by the
 * samenwerkingsverband, and, once granted, valid for the student's whole time in vmbo and PrO. Whoever has lwoo has a plan, and is
 * talked with, together with the parents; of who comes from a primary school its own guide is talked with before.
 *
 * <p>{@code LWOOs} decides and changes, {@code Criteria} are the national ones. The class itself is a placement, in {@code aanmelding}
 * (R179); the decision on PrO is recorded in {@code arrangement}.
 *
 * <p>Rules: R129, R176 to R178, R180, R277, R286, R324. May see: {@code aanmelding} (enrolled or not, who was at the transfer),
 * {@code arrangement} (its ids and the decision on PrO), {@code plan} (whether there is a plan).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.lwoo;
