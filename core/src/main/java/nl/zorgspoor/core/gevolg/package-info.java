/**
 * What an event of one stream brings about in others. Streams are changed by commands only, so a reaction is a command through
 * the one door; the place in the store moves only after it was handled, so that a crash loses none.
 * From a group plan and a training into the files of who takes part, and from an acute signal into the reports (R223).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.gevolg;
