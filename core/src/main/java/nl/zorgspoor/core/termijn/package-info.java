/**
 * The watch that turns a passed date into a command. Which terms run is a fact of the areas; here is only a table of when to
 * look again, derived from the events.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.termijn;
