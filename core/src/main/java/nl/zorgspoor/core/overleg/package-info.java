/**
 * Meetings in which several students can be discussed: form, date and participants. What is said about a student is an event
 * in that student's stream.
 *
 * <p>Rules: R6, R45 and R46 (invitations and closing), R88, R92, R93, R104, R105, R107, R290. May see: {@code bevoegdheid}; students
 * only through {@code Naslag}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.overleg;
