/** V19, how a school is set up. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.schoolprofiel;
