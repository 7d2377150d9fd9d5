package nl.zorgspoor.core.eventstore;

/**
 * The stream at hand, as a parameter of an event handler: a root takes from it who it is.
 *
 * @param naam its name in the store; see {@link Stroomnamen}
 */
public record Stroom(String naam) {}
