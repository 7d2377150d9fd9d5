package nl.zorgspoor.partners.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class VerzenderTest {

    private static final Map<String, Object> NIEMAND = Map.of("bootstrap.servers", "localhost:1");

    @Test
    void op_een_broker_die_weg_is_wordt_een_keer_gewacht_en_niet_voor_elk_bericht() {
        List<ProducerRecord<String, byte[]>> tien = IntStream.range(0, 10)
                .mapToObj(i -> new ProducerRecord<>("t", "k" + i, new byte[1]))
                .toList();
        long begin = System.nanoTime();
        try (Verzender<String> verzender =
                new Verzender<>(new Kafkatoegang(NIEMAND, NIEMAND), "proef", new StringSerializer())) {
            assertThatThrownBy(() -> verzender.verstuur(tien)).isInstanceOf(KafkaException.class);
        }
        // One wait is five seconds.
        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(25));
    }
}
