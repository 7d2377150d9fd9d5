/**
 * School: what differs per school is data, here. Settings with a starting date, route maps with versions, catalogues, meeting
 * forms, rights, calendar, staff and partners.
 *
 * <p>Rules: R1 to R7, R9 (profile side), R166 (a day on which a facility is not staffed), R137 (that a class was screened), R230, R241,
 * R284 (team and room of a class), R292 (sectors), R297. May see: no other area.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.school;
