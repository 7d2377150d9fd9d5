/**
 * How views are written and kept: a projector says what an event changes, the writer folds a batch in memory and writes it in
 * one go, and the manager runs the versions of each view.
 *
 * <p>Knows of core's events what all have in common, and no view. Uses of MongoDB only what a small server that speaks its protocol does as well.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.opslag;
