package nl.zorgspoor.deploy.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The partners' side of Kafka: each with its own login, on its own topics. */
public final class Partnerkant {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final URI BRON = URI.create("urn:nld:oin:00000099000000000001:systeem:partner");
    private static final Duration PEIL = Duration.ofMillis(200);
    private static final int GEDULD_SECONDEN = 20;

    private final EmbeddedKafkaBroker broker;
    private final Partnertoegang toegang;
    private final Map<String, Integer> volgnummers = new HashMap<>();

    public Partnerkant(EmbeddedKafkaBroker broker, Partnertoegang toegang) {
        this.broker = broker;
        this.toegang = toegang;
    }

    /** For this instance, with the passwords it gave its partners. */
    public static Partnerkant van(Instantie instantie) {
        return new Partnerkant(instantie.servers().kafka(), instantie.bean(Partnertoegang.class));
    }

    /** The partner with this name or of this kind, in any case. */
    public static Optional<Partnerkamer> partner(String naam) {
        return Partners.ALLE.stream()
                .filter(k -> k.naam().equalsIgnoreCase(naam)
                        || k.types().stream().map(PartnerType::name).anyMatch(naam.toUpperCase(Locale.ROOT)::equals))
                .findFirst();
    }

    /** The partner that reads this topic. */
    public static Optional<Partnerkamer> lezer(String topic) {
        return Partners.ALLE.stream().filter(k -> k.uit().topic().equals(topic)).findFirst();
    }

    /** All messages on the partner's topic, oldest first, as that partner reads them. */
    public List<JsonNode> berichten(Partnerkamer kamer) {
        try (KafkaConsumer<String, byte[]> lezer = new KafkaConsumer<>(inlog(
                kamer,
                Map.of(
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class)))) {
            List<TopicPartition> delen = lezer.partitionsFor(kamer.uit().topic()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            lezer.assign(delen);
            lezer.seekToBeginning(delen);
            Map<TopicPartition, Long> einde = lezer.endOffsets(delen);
            List<ConsumerRecord<String, byte[]>> gelezen = new ArrayList<>();
            while (delen.stream().anyMatch(d -> lezer.position(d) < einde.getOrDefault(d, 0L))) {
                lezer.poll(PEIL).forEach(gelezen::add);
            }
            return gelezen.stream()
                    .sorted(Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
                            .thenComparing(ConsumerRecord::offset))
                    .<JsonNode>map(r -> MAPPER.readTree(r.value()))
                    .toList();
        }
    }

    /**
     * Writes an answer as this partner. An id of its own, the next number within the referral and the day are filled in when they
     * are left out.
     */
    public void stuur(Partnerkamer kamer, String schoolId, ObjectNode met, LocalDate vandaag) {
        ObjectNode data = met.deepCopy();
        String verwijzing = data.path("verwijzingId").asString("");
        int volgnummer =
                data.has("volgnummer") ? data.get("volgnummer").asInt() : volgnummers.getOrDefault(verwijzing, 0) + 1;
        volgnummers.merge(verwijzing, volgnummer, Math::max);
        data.put("volgnummer", volgnummer);
        if (!data.has("berichtId")) {
            data.put("berichtId", UUID.randomUUID().toString());
        }
        if (!data.has("datum")) {
            data.put("datum", vandaag.toString());
        }
        String id = data.get("berichtId").asString();
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(BRON)
                .withType(kamer.in().type())
                .withTime(OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .withDataContentType(Cloudevents.JSON)
                .withData(data.toString().getBytes(UTF_8))
                .build();
        try (KafkaProducer<String, byte[]> schrijver = new KafkaProducer<>(inlog(
                kamer,
                Map.of(
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        StringSerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        false,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0)))) {
            schrijver
                    .send(Cloudevents.record(kamer.in().topic(), verwijzing, event, schoolId, id))
                    .get(GEDULD_SECONDEN, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Partner " + kamer.naam() + " kan niet schrijven", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> inlog(Partnerkamer kamer, Map<String, Object> eigen) {
        Map<String, Object> alle = new HashMap<>(broker.clientProps(kamer.naam(), toegang.wachtwoord(kamer)));
        alle.putAll(eigen);
        return alle;
    }
}
