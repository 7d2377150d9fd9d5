package nl.zorgspoor.deploy.proef;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.deploy.proef.Boekhouding.Antwoord;
import nl.zorgspoor.deploy.proef.Boekhouding.Wie;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner at work: reads its topic with its own login, answers every referral once, and now and then says the same again, as
 * partners do when they are not sure that it arrived.
 */
final class Partnerwerk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PEIL = Duration.ofMillis(500);
    private static final java.time.LocalDate DAG = java.time.LocalDate.parse("2026-09-14");

    private final Partnerkamer kamer = Partnerkant.partner("SMW").orElseThrow();
    private final EmbeddedKafkaBroker broker;
    private final Partnertoegang toegang;
    private final Partnerkant partner;
    private final Boekhouding boek;
    /** Per referral the ids of the messages that came about it. */
    private final Map<String, Set<String>> berichten = new ConcurrentHashMap<>();

    private final Set<String> beantwoord = new HashSet<>();
    private volatile boolean gestopt;
    private final AtomicInteger ontvangen = new AtomicInteger();

    Partnerwerk(EmbeddedKafkaBroker broker, Partnertoegang toegang, Boekhouding boek) {
        this.broker = broker;
        this.toegang = toegang;
        this.partner = new Partnerkant(broker, toegang);
        this.boek = boek;
    }

    Thread start() {
        Thread t = new Thread(this::werk, "partner");
        t.setDaemon(true);
        t.start();
        return t;
    }

    void stop() {
        gestopt = true;
    }

    /** How many records were read, repeats counted as often as they came. */
    int ontvangen() {
        return ontvangen.get();
    }

    Map<String, Set<String>> berichten() {
        return berichten;
    }

    private void werk() {
        while (!gestopt) {
            ontvangen.set(0);
            try (KafkaConsumer<String, byte[]> lezer = lezer()) {
                while (!gestopt) {
                    for (ConsumerRecord<String, byte[]> r : lezer.poll(PEIL)) {
                        ontvangen.incrementAndGet();
                        neem(r);
                    }
                }
            } catch (RuntimeException e) {
                boek.tel("partner wachtte op de broker");
                rust();
            }
        }
    }

    private KafkaConsumer<String, byte[]> lezer() {
        Map<String, Object> inlog = new HashMap<>(broker.clientProps(kamer.naam(), toegang.wachtwoord(kamer)));
        inlog.put("default.api.timeout.ms", 15_000);
        KafkaConsumer<String, byte[]> lezer =
                new KafkaConsumer<>(inlog, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> delen = lezer.partitionsFor(kamer.uit().topic()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            lezer.assign(delen);
            lezer.seekToBeginning(delen);
            return lezer;
        } catch (RuntimeException e) {
            lezer.close(Duration.ZERO);
            throw e;
        }
    }

    private void neem(ConsumerRecord<String, byte[]> r) {
        JsonNode bericht = JSON.readTree(r.value());
        String verwijzing = bericht.path("verwijzingId").asString("");
        Header id = r.headers().lastHeader("ce_id");
        berichten
                .computeIfAbsent(verwijzing, v -> ConcurrentHashMap.newKeySet())
                .add(id == null ? "" : new String(id.value(), UTF_8));
        if (!bericht.path("soort").asString("").equals("VERWIJZING") || beantwoord.contains(verwijzing)) {
            return;
        }
        String berichtId = UUID.randomUUID().toString();
        ObjectNode antwoord = JSON.createObjectNode();
        antwoord.put("verwijzingId", verwijzing)
                .put("volgnummer", 1)
                .put("soort", "GEACCEPTEERD")
                .put("berichtId", berichtId);
        String school = bericht.path("schoolId").asString("");
        for (int keren = verwijzing.hashCode() % 3 == 0 ? 2 : 1; keren > 0 && !gestopt; ) {
            try {
                partner.stuur(kamer, school, antwoord, DAG);
                keren--;
            } catch (RuntimeException e) {
                // It may have arrived: the same answer once more is what a partner does.
                boek.tel("partner herhaalde een antwoord");
                rust();
            }
        }
        if (!gestopt) {
            beantwoord.add(verwijzing);
            boek.antwoord(new Antwoord(Wie.van(school, verwijzing), verwijzing, berichtId));
            boek.tel("partnerantwoorden");
        }
    }

    private static void rust() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
