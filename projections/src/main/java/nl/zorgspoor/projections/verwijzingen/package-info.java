/** V06: the referrals per partner. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.verwijzingen;
