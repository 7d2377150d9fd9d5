/**
 * Streaming processors over the event store, for views and partners: batches, position kept after the batch, sequenced dead
 * letters, replay from zero.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.verwerking;
