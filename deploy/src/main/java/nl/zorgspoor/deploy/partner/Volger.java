package nl.zorgspoor.deploy.partner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one topic with the partner's login from now on, on a thread of its own. In no group: what the partner's own program has read
 * stays as it was.
 */
abstract class Volger implements AutoCloseable {

    private static final Duration PEIL = Duration.ofMillis(300);
    private static final long RUST_MS = 500;
    private static final long STOPTIJD_MS = 3_000;

    private final Map<String, Object> inlog;
    private final String topic;
    private @Nullable Thread draad;
    private volatile boolean gestopt;

    Volger(Instantie instantie, Partnerkamer kamer, String topic) {
        this.topic = topic;
        this.inlog = new HashMap<>(instantie
                .servers()
                .kafka()
                .clientProps(kamer.naam(), instantie.bean(Partnertoegang.class).wachtwoord(kamer)));
    }

    abstract void bericht(JsonNode data);

    /** Between two looks at the topic. */
    void tussendoor() {}

    /** On return everything that is written from now on is seen. */
    void start() {
        KafkaConsumer<String, byte[]> lezer = open();
        Thread t = new Thread(() -> werk(lezer), "volgt-" + topic);
        t.setDaemon(true);
        draad = t;
        t.start();
    }

    private KafkaConsumer<String, byte[]> open() {
        KafkaConsumer<String, byte[]> k =
                new KafkaConsumer<>(inlog, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> delen = k.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        k.assign(delen);
        k.seekToEnd(delen);
        delen.forEach(k::position);
        return k;
    }

    private void werk(KafkaConsumer<String, byte[]> lezer) {
        try (lezer) {
            while (!gestopt) {
                try {
                    for (ConsumerRecord<String, byte[]> r : lezer.poll(PEIL)) {
                        lees(r);
                    }
                    tussendoor();
                } catch (RuntimeException e) {
                    if (!gestopt) {
                        rust();
                    }
                }
            }
        }
    }

    private void lees(ConsumerRecord<String, byte[]> r) {
        try {
            bericht(JsonMapper.shared().readTree(r.value()));
        } catch (JacksonException e) {
            // Only our own messages stand on these topics.
        }
    }

    private static void rust() {
        try {
            TimeUnit.MILLISECONDS.sleep(RUST_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        gestopt = true;
        Thread t = draad;
        if (t == null) {
            return;
        }
        try {
            t.join(STOPTIJD_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
