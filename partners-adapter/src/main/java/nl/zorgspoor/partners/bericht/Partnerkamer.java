package nl.zorgspoor.partners.bericht;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.verwerking.Vastgelegd;

/**
 * A partner: its topics, its message types and its two translators.
 *
 * @param naam its channel, lower case; part of topics, group ids and metrics
 * @param types the kinds of partner that read these topics
 * @param uit what the partner reads
 * @param in what the partner writes
 * @param afgekeurd the command that records, in the student's file, that a message about a known referral could not be used
 */
public record Partnerkamer(
        String naam,
        Set<PartnerType> types,
        Kanaal uit,
        Kanaal in,
        Function<Vastgelegd, Optional<Uitgaand>> uitgaand,
        Vertaler inkomend,
        Afkeurder afgekeurd) {

    /** What the partner reads about its own answers: the same for every partner. */
    public Kanaal bewijs() {
        return new Kanaal(
                "lb.ontvangstbewijs." + naam + ".v1",
                "nl.zorgspoor.ontvangstbewijs." + Partnerkanaal.soort(naam) + ".v1",
                "gedeeld/ontvangstbewijs.v1.json");
    }

    /**
     * @param topic with its version, such as {@code lb.verwijzing.jos.v1}
     * @param type CloudEvents type, reverse DNS, with one version
     * @param schema file under {@code /schemas}
     */
    public record Kanaal(String topic, String type, String schema) {}

    /** A partner's message, which its schema has approved, in the school's words. */
    @FunctionalInterface
    public interface Vertaler {
        Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing);
    }

    /** What is recorded of a message that was refused; the reason is a code without personal data. */
    @FunctionalInterface
    public interface Afkeurder {
        Opdracht vertaal(String berichtId, String reden, Antwoordadres verwijzing);
    }
}
