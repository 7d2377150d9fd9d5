/**
 * What is told and shown about a student, to whom and on which ground: refused cooperation, sharing with the mentor, the class or
 * a partner without consent, access to the file, corrections, and how long personal data is kept.
 *
 * <p>Rules: R8, R52, R55 to R58, R60, and the parents' view on a transfer of R61. May see: {@code
 * aanmelding} (age, parents, stay), {@code toestemming} and {@code tlv}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.informatie;
