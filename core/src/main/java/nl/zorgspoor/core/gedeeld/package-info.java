/**
 * What every area shares: roles, kinds of data, rules and refusals, terms, the context of a command, and the markers for
 * commands and events.
 *
 * <p>Sees no other room. Here is no clock, no I/O and no framework.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.gedeeld;
