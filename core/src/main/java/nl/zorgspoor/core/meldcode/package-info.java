/**
 * Acute situations, the meldcode, and suspicions of a sexual offence by somebody who works at the school. A stream of its own,
 * {@code meldcode:<leerlingId>}, apart from that of the vertrouwenspersoon: whoever gives a command here learns how many events
 * went before it, and of what lies with the vertrouwenspersoon there is nothing to learn (R59).
 *
 * <p>Rules: R223 to R225, R228, R233, and R8 for what lies here. A signal that cannot wait is reported here too, by
 * {@code gevolg}. May see: facts of the student through {@code Naslag}, and the correction of {@code leerling.informatie}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.meldcode;
