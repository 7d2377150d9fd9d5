/** V04: the timeline of a student's file. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.tijdlijn;
