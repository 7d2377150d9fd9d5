/** V16: the mentor's week. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.mentor;
