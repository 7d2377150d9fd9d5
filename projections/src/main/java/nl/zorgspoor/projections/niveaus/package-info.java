/** V26: where students stand on the levels of support, per domain of their short plans. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.niveaus;
