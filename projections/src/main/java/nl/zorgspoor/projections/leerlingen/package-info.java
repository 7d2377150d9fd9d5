/** Who the students are: found by name or id, class, year, mentor, phase or day. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.leerlingen;
