/**
 * How an area is called: its registration, the kind of stream it lies in, and the one dispatcher that finds which of its methods
 * takes a message. Knows no area, no store and no framework; sees {@code gedeeld} only.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.gebied;
