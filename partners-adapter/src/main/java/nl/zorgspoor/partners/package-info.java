/**
 * Partner organisations over Kafka: one room each for the partner's own words ({@code jos}, {@code smw}, {@code leerplicht}),
 * which never see each other; {@code bericht} for what every message has in common; {@code kafka} for sending, receiving, topics,
 * rights and dead letters. Knows the commands and events of core only.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners;
