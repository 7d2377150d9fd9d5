package nl.zorgspoor.partners.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    DodeLetters(Kafkatoegang toegang, Partnerkamer kamer, Partnermeters meters) {
        this.verzender = new Verzender<>(toegang, kamer.naam() + "-dlq", new ByteArraySerializer());
        this.kamer = kamer;
        this.meters = meters;
    }

    void schrijf(ConsumerRecord<byte[], byte[]> r, Onbruikbaar waarom) {
        byte[] waarde = r.value();
        boolean past = waarde == null || waarde.length <= GROOTSTE_WAARDE;
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
        verzender.verstuur(List.of(brief));
        meters.dodeLetter(waarom.reden().name());
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
