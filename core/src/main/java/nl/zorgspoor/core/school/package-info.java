/**
 * School: what differs per school is data, here. Settings with a starting date, route maps with versions, catalogues, meeting
 * forms, rights, calendar, staff and partners.
 *
 * <p>Rules: R1 to R7, R9 (profile side). May see: no other area.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.school;
