package nl.zorgspoor.partners.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a partner sent and could not be used: the bytes as they came, with the reason. Nobody but the application may read it.
 * A message is there before its offset is committed, so it may be there twice and is never lost.
 */
final class DodeLetters implements AutoCloseable {

    /** One topic for all partners. */
    static final String TOPIC = "lb.dlq.v1";

    /** In bytes: a compressed record can be larger than any topic takes uncompressed. */
    private static final int GROOTSTE_WAARDE = Topicbeheer.GROOTSTE_RECORD;

    private static final int BEGIN = 64 * 1024;
    private static final int LANGSTE_UITLEG = 4_000;
    private static final String OORSPRONKELIJK = "oorspronkelijk.";

    private final Verzender<byte[]> verzender;
    private final Partnerkamer kamer;
    private final Partnermeters meters;
    private final List<Brief> apart = new ArrayList<>();

    private record Brief(ConsumerRecord<byte[], byte[]> record, Onbruikbaar waarom) {}

    DodeLetters(Kafkatoegang toegang, Partnerkamer kamer, Partnermeters meters) {
        this.verzender = new Verzender<>(toegang, kamer.naam() + "-dlq", new ByteArraySerializer());
        this.kamer = kamer;
        this.meters = meters;
    }

    /** It is written with the others of its round: one by one, a row of rubbish would hold up what comes after it. */
    void leg(ConsumerRecord<byte[], byte[]> record, Onbruikbaar waarom) {
        apart.add(new Brief(record, waarom));
    }

    /** Forgets what was put aside since the last time: it will come again. */
    void vergeet() {
        apart.clear();
    }

    /**
     * Writes what was put aside; how many of them there are.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker did not take them all; then some may be there
     */
    int schrijf() {
        try {
            verzender.verstuur(
                    apart.stream().map(b -> brief(b, GROOTSTE_WAARDE)).toList());
        } catch (RecordTooLargeException e) {
            // A topic that somebody else made may take less; of each that does not fit the begin is kept.
            for (Brief b : apart) {
                schrijfKort(b);
            }
        }
        for (Brief b : apart) {
            meters.dodeLetter(b.waarom().reden().name());
        }
        int aantal = apart.size();
        apart.clear();
        return aantal;
    }

    private void schrijfKort(Brief b) {
        try {
            verzender.verstuur(List.of(brief(b, GROOTSTE_WAARDE)));
        } catch (RecordTooLargeException e) {
            verzender.verstuur(List.of(brief(b, BEGIN)));
        }
    }

    private ProducerRecord<byte[], byte[]> brief(Brief b, int hoogstens) {
        ConsumerRecord<byte[], byte[]> r = b.record();
        Onbruikbaar waarom = b.waarom();
        byte[] waarde = r.value();
        boolean past = waarde == null || waarde.length <= hoogstens;
        ProducerRecord<byte[], byte[]> brief = new ProducerRecord<>(
                TOPIC, null, r.key() == null || r.key().length > BEGIN ? null : r.key(), past ? waarde : begin(waarde));
        Headers koppen = brief.headers();
        if (grootte(r.headers()) <= BEGIN) {
            r.headers().forEach(h -> koppen.add(OORSPRONKELIJK + h.key(), h.value()));
        }
        if (!past) {
            // The whole stands at the place that the headers name, as long as that topic keeps it.
            kop(koppen, "oorspronkelijkeGrootte", Integer.toString(waarde.length));
        }
        kop(koppen, "reden", waarom.reden().name());
        kop(koppen, "uitleg", kort(waarom.uitleg()));
        kop(koppen, "partner", kamer.naam());
        kop(koppen, "oorspronkelijkeTopic", r.topic());
        kop(koppen, "partitie", Integer.toString(r.partition()));
        kop(koppen, "offset", Long.toString(r.offset()));
        kop(koppen, "ontvangenOp", java.time.Instant.ofEpochMilli(r.timestamp()).toString());
        return brief;
    }

    private static byte[] begin(byte[] waarde) {
        return Arrays.copyOf(waarde, BEGIN);
    }

    private static int grootte(Headers koppen) {
        int som = 0;
        for (Header h : koppen) {
            som += h.key().length() + (h.value() == null ? 0 : h.value().length);
        }
        return som;
    }

    private static void kop(Headers koppen, String naam, String waarde) {
        koppen.add(naam, waarde.getBytes(UTF_8));
    }

    private static String kort(String uitleg) {
        return uitleg.length() <= LANGSTE_UITLEG ? uitleg : uitleg.substring(0, LANGSTE_UITLEG);
    }

    @Override
    public void close() {
        verzender.close();
    }
}
