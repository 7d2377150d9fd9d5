/** V23: what classes were screened for, who stood out, and the trainings of groups. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.trainingen;
