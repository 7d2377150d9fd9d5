package nl.zorgspoor.partners.kafka;

import java.util.HashMap;
import java.util.Map;

/**
 * How to reach the broker.
 *
 * @param client addresses and login of the application, as Kafka's clients call them
 * @param beheer the same for who may make topics and rights; may be the same
 */
public record Kafkatoegang(Map<String, Object> client, Map<String, Object> beheer) {

    public Kafkatoegang {
        client = Map.copyOf(client);
        beheer = Map.copyOf(beheer);
    }

    Map<String, Object> clientMet(Map<String, ?> eigen) {
        Map<String, Object> alle = new HashMap<>(client);
        alle.putAll(eigen);
        return alle;
    }

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "Kafkatoegang[" + client.get("bootstrap.servers") + "]";
    }
}
