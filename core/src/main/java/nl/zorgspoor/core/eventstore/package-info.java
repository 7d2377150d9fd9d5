/**
 * The event store: Axon's JDBC engine on PostgreSQL, stored names and revisions independent of Java names, the serializer
 * that encrypts what is personal, the bounded cache, and the wiring of Axon.
 *
 * <p>The only room besides the {@code XHandlers} that knows Axon.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.eventstore;
