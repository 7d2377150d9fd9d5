package nl.zorgspoor.core.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** Keeps something beside the events, in the transaction in which they are stored: together or not at all. */
@FunctionalInterface
public interface Bijhouder {

    void werkBij(EventMessage<?> gebeurtenis);

    /**
     * Whether it could be kept, without keeping it.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd as {@link #werkBij} does
     */
    default void eis(EventMessage<?> gebeurtenis) {}
}
