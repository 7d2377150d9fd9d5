/**
 * The admission statement (TLV) for special education: the dossier, the request at the samenwerkingsverband, the experts, the
 * decision with its term and validity, objection, registration and placement.
 *
 * <p>Rules: R128 (a VPI that is old), R184, R191 to R205, R321. May see: {@code aanmelding} (parents), {@code toestemming} (were parents
 * informed), {@code traject} (the phase), {@code flexzat} (was one held). R206 and R207 guard leaving and return and live in {@code
 * aanmelding}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.tlv;
