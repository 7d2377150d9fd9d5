/** Incidents, bullying, suspension and expulsion, for those whose work it is; no number in the list of views. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.orde;
