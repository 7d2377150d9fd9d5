/**
 * Partner organisations over Kafka: {@code beschrijving} for partners as data, with the ordinary conversation; a room for each
 * partner whose own words differ ({@code leerplicht}), and rooms never see each other; {@code bericht} for what every message has in
 * common; {@code kafka} for sending, receiving, topics, rights and dead letters. Knows the commands and events of core only.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners;
