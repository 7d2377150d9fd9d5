package nl.zorgspoor.deploy.instantie;

import java.time.Duration;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;

/** How long partners' messages stay in Kafka: one setting, for who makes the topics and for who sends again what they lost. */
final class Bewaardagen {

    static final String NAAM = "ZORGSPOOR_KAFKA_BEWAARDAGEN";

    private Bewaardagen() {}

    /**
     * @param waarde as it was given; empty for the default
     * @throws Gebruiksfout when it is no number of days that an erasure term can hold
     */
    static Duration lees(String waarde) {
        if (waarde.isEmpty()) {
            return Inrichting.BEWAARTERMIJN;
        }
        int dagen = waarde.matches("[1-9]\\d?") ? Integer.parseInt(waarde) : 0;
        if (dagen < 1 || dagen > Inrichting.MEESTE_BEWAARDAGEN) {
            throw new Gebruiksfout("%s kan niet '%s' zijn; verwacht: een aantal dagen van 1 tot en met %d."
                    .formatted(NAAM, waarde, Inrichting.MEESTE_BEWAARDAGEN));
        }
        return Duration.ofDays(dagen);
    }
}
