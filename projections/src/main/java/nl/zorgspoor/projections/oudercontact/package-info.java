/**
 * What all parents of a class or of the school are invited to (R275): one document a school, shared by the portal and the week of the
 * mentor; no view of its own.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.oudercontact;
