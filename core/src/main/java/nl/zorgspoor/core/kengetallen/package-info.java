/**
 * Kengetallen: how key figures are counted from events (R243, 6.1), and what of them may be seen outside the school. One count for
 * what a view shows as of any day and for what is frozen.
 *
 * <p>No area: it knows the events of the areas and decides nothing. May see: the events of every area.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.kengetallen;
