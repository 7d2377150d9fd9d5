/** V22: what parents and students see of themselves. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.portaal;
