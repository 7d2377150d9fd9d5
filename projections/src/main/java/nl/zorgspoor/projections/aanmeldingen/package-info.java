/** V13: registrations and the zorgplicht term. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.aanmeldingen;
