/** V05: the work board of the coordinator. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.werkbord;
