/**
 * The way to and from the broker: publisher, listener, topics and rights, dead letters. Knows a partner only as a
 * {@link nl.zorgspoor.partners.bericht.Partnerkamer}, never a partner's own room.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.kafka;
