/**
 * What somebody may do now: every command is tried with values that are known of the student, the meeting or the school, by the rules
 * that decide when it is really sent. Nothing is stored, and nothing is said that sending it would not say.
 */
@NullMarked
package nl.zorgspoor.deploy.mogelijk;

import org.jspecify.annotations.NullMarked;
