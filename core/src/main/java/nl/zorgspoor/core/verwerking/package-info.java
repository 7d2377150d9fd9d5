/**
 * Streaming processors over the event store, for views and partners: batches, place kept after the batch, what cannot be
 * handled set aside in sequence, replay from zero.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.verwerking;
