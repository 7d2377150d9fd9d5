package nl.zorgspoor.partners.kafka;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of one partner's answers. Like a dead letter, a receipt is there before its answer's offset is committed: there is
 * one for every answer, a second one carries the same id.
 */
final class Bewijzen implements AutoCloseable {

    private final Verzender<String> verzender;
    private final Partnerkamer kamer;
    private final Cloudevents cloudevents;
    private final List<ProducerRecord<String, byte[]>> klaar = new ArrayList<>();

    Bewijzen(Kafkatoegang toegang, Partnerkamer kamer, Cloudevents cloudevents) {
        this.verzender = new Verzender<>(toegang, kamer.naam() + "-bewijs", new StringSerializer());
        this.kamer = kamer;
        this.cloudevents = cloudevents;
    }

    /** It is written with the others of its round. */
    void leg(Ontvangstbewijs bewijs, @Nullable Antwoordadres verwijzing) {
        klaar.add(cloudevents.bewijs(kamer, bewijs, verwijzing == null ? null : verwijzing.schoolId()));
    }

    /** Forgets what was put ready since the last time: the answers will come again. */
    void vergeet() {
        klaar.clear();
    }

    /** @throws org.apache.kafka.common.KafkaException when the broker did not take them all; then some may be there */
    void schrijf() {
        verzender.verstuur(klaar);
        klaar.clear();
    }

    @Override
    public void close() {
        verzender.close();
    }
}
