/** The reports to the vertrouwenspersoon, for that person and for the student who made them; no number in the list of views. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.vertrouwen;
