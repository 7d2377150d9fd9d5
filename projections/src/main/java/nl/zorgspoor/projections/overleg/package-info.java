/** V17: the calendar of meetings, with how often they are held against how often they have to be. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.overleg;
