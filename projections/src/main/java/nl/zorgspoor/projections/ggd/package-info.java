/** Who has had the GGD's talk with whole years, and who has not; no number in the list of views. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.ggd;
