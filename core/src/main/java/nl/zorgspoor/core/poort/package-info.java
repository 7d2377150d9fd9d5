/**
 * The one door: every command, from HTTP, Kafka or the clock, enters here. School set up, role, state, repeat, retry, refusal
 * log, answer.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.poort;
