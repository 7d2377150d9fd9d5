/** V09 and V10: absence with its windows and what is done about it, and who stays at home. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.verzuim;
