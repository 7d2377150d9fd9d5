/** V24: who is in the Trajectgroep, short or with a fixed place, and on which days it was staffed. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.trajectgroep;
