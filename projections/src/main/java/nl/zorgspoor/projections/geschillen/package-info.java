/** Objections and disputes, with their terms and what they hold up; no number in the list of views. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.geschillen;
