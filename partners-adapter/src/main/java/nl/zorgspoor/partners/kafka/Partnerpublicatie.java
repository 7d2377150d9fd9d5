package nl.zorgspoor.partners.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.bericht.Verwijzing;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Tells one partner what concerns it. The position moves only after the broker's acknowledgement of the whole batch, and a
 * message's id is derived from its event: a repeat sends the same messages again, and none is left out.
 */
final class Partnerpublicatie implements Bundelverwerker {

    private record Post(Verwijzing verwijzing, String soort, ProducerRecord<String, byte[]> bericht) {}

    private final Partnerkamer kamer;
    private final Cloudevents cloudevents;
    private final Verwijzingindex index;
    private final Verzender<String> verzender;
    private final Partnermeters meters;
    private final List<Post> bundel = new ArrayList<>();

    Partnerpublicatie(
            Partnerkamer kamer,
            Cloudevents cloudevents,
            Verwijzingindex index,
            Verzender<String> verzender,
            Partnermeters meters) {
        this.kamer = kamer;
        this.cloudevents = cloudevents;
        this.index = index;
        this.verzender = verzender;
        this.meters = meters;
    }

    static String naam(Partnerkamer kamer) {
        return "partner-" + kamer.naam();
    }

    @Override
    public void begin() {
        bundel.clear();
    }

    @Override
    public void verwerk(Vastgelegd v) {
        Optional<Uitgaand> uitgaand = kamer.uitgaand().apply(v);
        if (uitgaand.isPresent()) {
            Uitgaand u = uitgaand.get();
            ProducerRecord<String, byte[]> bericht = cloudevents.bericht(kamer, v, u);
            Verwijzing verwijzing =
                    new Verwijzing(u.partnerType(), u.verwijzingId(), v.schoolId(), u.leerlingId(), v.stroom());
            bundel.add(new Post(verwijzing, u.soort().name(), bericht));
        }
    }

    @Override
    public void klaar() {
        // The index first: the partner may answer as soon as the message is there.
        index.bewaar(bundel.stream().map(Post::verwijzing).distinct().toList());
        verzender.verstuur(bundel.stream().map(Post::bericht).toList());
        bundel.forEach(p -> meters.verzonden(p.soort()));
        bundel.clear();
    }
}
