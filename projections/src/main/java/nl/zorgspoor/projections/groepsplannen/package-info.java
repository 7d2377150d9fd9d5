/** The plans of groups of students: what they say stands here once, for every member and whoever works with one. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.groepsplannen;
