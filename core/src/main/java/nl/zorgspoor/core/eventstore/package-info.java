/**
 * The event store: Axon's JDBC engine on PostgreSQL, stored names and revisions independent of Java names, the serializer
 * that encrypts what is personal, the streams as they stand with their bounded cache, and the wiring of Axon.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.eventstore;
