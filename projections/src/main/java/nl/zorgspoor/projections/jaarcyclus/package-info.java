/**
 * What a school did this school year and what it still owes: one document a school, and from it the posts that the account of the
 * year and the board of the coordinator show; and what parents are invited to (R275), for the portal and the mentor's week. Shared by
 * those views; no view of its own.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.jaarcyclus;
