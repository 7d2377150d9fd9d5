/**
 * How views are read: their filters, the reading rights, and the rows.
 *
 * <p>Reading rights are those of the school's profile; a row that a reader may not see is not there.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.lezen;
