/**
 * Referrals to partner organisations: prepared, sent on a ground, answered by the partner in a legal order, withdrawn. What goes
 * out is the least the partner needs; what comes in is stored once.
 *
 * <p>Rules: R53, R155, R234 to R239, R375, R376; R45, R47, R50 and R52 as far as referrals go. May see: {@code aanmelding} (leaving), {@code
 * toestemming}; facts about the student and the options of the plan come in as values.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.verwijzing;
