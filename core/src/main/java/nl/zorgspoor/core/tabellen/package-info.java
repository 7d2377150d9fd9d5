/**
 * What is kept beside the events, in their own transaction, because a decision must not miss it: who is on which agenda, whose a
 * referral's id is, how many guidances run, whose an arrangement is that costs name, on which days a school meets; and the keys that go with an event that says so.
 *
 * <p>The event store calls them before it commits. May see: the events of the areas.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.tabellen;
