/**
 * A training of a group: started with who is in it, changed, and rounded off with what it brought each of them. What is written about it
 * stands here once; the stream of each participant has that the training began and how it ended, as an intervention of the student's
 * own.
 *
 * <p>Rules: R6, R130, R131, R137, R138 at the start, R139 and R140. May see: {@code bevoegdheid}; students only through {@code Naslag}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.training;
