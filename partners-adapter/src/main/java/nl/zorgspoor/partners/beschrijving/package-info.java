/**
 * Partners as data: a file in {@code /partners} says for each kind of partner who reads the channel, which fields go out and why,
 * and which answers come back with what is obligatory in them. A partner with the ordinary conversation needs nothing else; one whose
 * own words differ has a room of its own beside its file. Sees no room and no broker.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.beschrijving;
