package nl.zorgspoor.partners;

import java.net.URI;
import java.util.List;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;

/**
 * What whoever runs it decides about partners.
 *
 * @param oin the organisation's identification number: 20 digits; 00000099... is for tests
 * @param pseudoniemgeheim at least 16 bytes, never changed: from it come the names of students towards partners
 * @param schemas where partners can read the schemas, ending in a slash, such as {@code https://zorgspoor.voorbeeld.nl/schemas/}
 * @param instantie tells this node from others, the same after a restart, such as {@code 0} or a pod's name
 * @param kamers the channels that are open
 */
public record Partnerinstellingen(
        String oin,
        byte[] pseudoniemgeheim,
        URI schemas,
        String instantie,
        Inrichting inrichting,
        List<Partnerkamer> kamers) {

    public Partnerinstellingen {
        kamers = List.copyOf(kamers);
    }

    /** Never the secret in a log. */
    @Override
    public String toString() {
        return "Partnerinstellingen[" + oin + ", " + schemas + ", " + instantie + "]";
    }
}
