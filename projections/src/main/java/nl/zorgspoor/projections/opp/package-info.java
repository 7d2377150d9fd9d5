/** V08: the OPPs of the school, of students and of classes, and those that are owed. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.opp;
