package nl.zorgspoor.deploy.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.deploy.proef.Geduld;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An organisation at the other end of the broker, with its own login. */
public record Partner(Map<String, Object> toegang, String naam) {

    private static final Duration GEDULD = Duration.ofSeconds(60);

    /** Reads its topic from the beginning until this has come; what came till then. */
    public List<ConsumerRecord<String, String>> leesTot(
            String topic, Predicate<List<ConsumerRecord<String, String>>> genoeg) {
        Map<String, Object> config = new HashMap<>(toegang);
        config.put("group.id", naam + "-proef-" + System.nanoTime());
        config.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> gelezen = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Geduld geduld = new Geduld(GEDULD);
            while (!genoeg.test(gelezen)) {
                if (geduld.isOp()) {
                    throw new AssertionError("Op " + topic + " kwam niet wat werd verwacht, maar: " + gelezen);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(gelezen::add);
            }
        }
        return gelezen;
    }

    /** Writes a CloudEvent in binary mode; the key keeps what is said of one referral in order. */
    public void schrijf(String topic, String type, String id, String sleutel, String json) throws Exception {
        var record = new ProducerRecord<String, String>(topic, sleutel, json);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_source", ("urn:nld:oin:00000099000000000001:systeem:" + naam).getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        try (var producer =
                new KafkaProducer<>(new HashMap<>(toegang), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }

    static String kop(ConsumerRecord<?, ?> r, String naam) {
        var h = r.headers().lastHeader(naam);
        return h == null ? "" : new String(h.value(), UTF_8);
    }
}
