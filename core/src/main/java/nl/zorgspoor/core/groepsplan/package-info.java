/**
 * Plans that are not one student's: the groepsplan of several students with the same problem, and the OPP of a class. What is written
 * stands here once; the stream of each member has the steps, without the words.
 *
 * <p>Rules: R109, R111 and R113 for a group plan, R127 for a class. May see: {@code bevoegdheid}, {@code plan} (what makes a plan of
 * four parts), {@code opp} (the sections); students only through {@code Naslag}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.groepsplan;
