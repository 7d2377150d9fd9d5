/** V20: what is acute, the meldcode and what the board keeps to itself, for those whose work it is and for nobody else. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.meldcode;
