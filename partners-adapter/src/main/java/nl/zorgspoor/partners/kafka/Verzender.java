package nl.zorgspoor.partners.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Sends records and returns when all brokers that count have them. Every partner has its own: one waits for no other. */
final class Verzender<K> implements AutoCloseable {

    private static final Duration SLUITTIJD = Duration.ofSeconds(5);

    private final Map<String, Object> instellingen;
    private final Serializer<K> sleutels;
    private @Nullable KafkaProducer<K, byte[]> producer;

    Verzender(Kafkatoegang toegang, String naam, Serializer<K> sleutels) {
        this.instellingen = toegang.clientMet(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "zorgspoor-" + naam,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                // The processors share their threads: a broker that is gone may not hold one for long.
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000L,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L << 20,
                // Room for a dead letter of the largest record that a topic takes.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topicbeheer.GROOTSTE_DODE_LETTER));
        this.sleutels = sleutels;
    }

    /**
     * Sends all, in order per key; where each came.
     *
     * @throws KafkaException when one of them was not acknowledged; then some may have arrived
     */
    synchronized List<RecordMetadata> verstuur(List<ProducerRecord<K, byte[]>> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        try {
            KafkaProducer<K, byte[]> p = producer();
            List<Future<RecordMetadata>> verzonden = new ArrayList<>(records.size());
            for (ProducerRecord<K, byte[]> r : records) {
                Future<RecordMetadata> onderweg = p.send(r);
                if (onderweg.isDone()) {
                    // It waited for a broker already; the ones after it would do so too, each of them.
                    onderweg.get();
                }
                verzonden.add(onderweg);
            }
            p.flush();
            List<RecordMetadata> gekomen = new ArrayList<>(records.size());
            for (Future<RecordMetadata> f : verzonden) {
                gekomen.add(f.get());
            }
            return gekomen;
        } catch (ExecutionException e) {
            weg();
            throw e.getCause() instanceof KafkaException k ? k : new KafkaException(e);
        } catch (InterruptedException e) {
            weg();
            Thread.currentThread().interrupt();
            throw new KafkaException("Onderbroken tijdens het versturen", e);
        } catch (RuntimeException e) {
            weg();
            throw e;
        }
    }

    private KafkaProducer<K, byte[]> producer() {
        KafkaProducer<K, byte[]> p = producer;
        if (p == null) {
            p = new KafkaProducer<>(instellingen, sleutels, new ByteArraySerializer());
            producer = p;
        }
        return p;
    }

    /** A producer that has failed once may refuse for ever, and must not send later what was given up. */
    private void weg() {
        KafkaProducer<K, byte[]> p = producer;
        producer = null;
        if (p != null) {
            p.close(Duration.ZERO);
        }
    }

    @Override
    public synchronized void close() {
        KafkaProducer<K, byte[]> p = producer;
        producer = null;
        if (p != null) {
            p.close(SLUITTIJD);
        }
    }
}
