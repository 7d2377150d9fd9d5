/** Plays scenario files against a fresh instance, from outside: over HTTP with tokens and over Kafka with partners' logins. */
@NullMarked
package nl.zorgspoor.deploy.scenario;

import org.jspecify.annotations.NullMarked;
