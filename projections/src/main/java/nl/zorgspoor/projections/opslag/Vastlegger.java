package nl.zorgspoor.projections.opslag;

/** Makes durable what was written to the view store; nothing to do for a store that does so itself. */
@FunctionalInterface
public interface Vastlegger extends Runnable {

    /**
     * Before the first write of a batch, on the thread that writes it: {@link #run} fails when the store fell away since and may have
     * lost part of the batch.
     */
    default void begin() {}
}
