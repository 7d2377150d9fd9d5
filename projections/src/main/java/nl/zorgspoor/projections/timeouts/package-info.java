/** V25: the time-out cards and their log. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.timeouts;
