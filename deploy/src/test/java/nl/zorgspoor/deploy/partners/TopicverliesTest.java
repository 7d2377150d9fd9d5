package nl.zorgspoor.deploy.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgspoor.deploy.partners.Partner.kop;
import static nl.zorgspoor.deploy.partners.Partneropstelling.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Partnerverkeer.Gang;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The broker loses what was on a topic, is away, or forgets it after the term. */
class TopicverliesTest {

    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final Logger WORTEL = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private Partneropstelling o;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void begin() throws IOException {
        o = new Partneropstelling(List.of(Partners.kamer("smw")));
        log.start();
        WORTEL.addAppender(log);
    }

    @AfterEach
    void eind() {
        WORTEL.detachAppender(log);
        o.close();
    }

    private List<String> waarschuwingen() {
        return List.copyOf(log.list).stream()
                .filter(r -> r.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(r -> r.contains("mist wat er op stond"))
                .toList();
    }

    /** What stands on the topic up to and with a referral: its id and the message's. */
    private List<String> opTopic(String totEnMet, String soort) {
        // Not as the partner: what a group of the partner has read, does not go again.
        return o.app().leesTot(UIT, alle -> alle.stream().anyMatch(r -> is(r, totEnMet, soort))).stream()
                .map(r -> r.key() + " " + kop(r, "ce_id"))
                .toList();
    }

    private static boolean is(ConsumerRecord<String, String> r, String verwijzing, String soort) {
        return r.key().equals(verwijzing) && r.value().contains("\"soort\":\"" + soort + "\"");
    }

    /** As the partner's own application does: in one group, with what it read committed. */
    private void partnerLeest(int berichten) {
        Map<String, Object> config = new HashMap<>(o.partner("smw").toegang());
        config.put("group.id", "smw-toepassing");
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", "false");
        int gelezen = 0;
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(UIT));
            Geduld geduld = new Geduld(Duration.ofSeconds(60));
            while (gelezen < berichten && !geduld.isOp()) {
                gelezen += consumer.poll(Duration.ofMillis(200)).count();
            }
            consumer.commitSync();
        }
        assertThat(gelezen).isEqualTo(berichten);
    }

    /** Until the publisher has seen that all of it was read. */
    private void wachtTotGezien() {
        Long kop = o.school.alsApp().queryForObject("select max(positie) from gebeurtenis", Long.class);
        wachtTot(Duration.ofSeconds(60), () -> !o.school
                .alsApp()
                .queryForList("select 1 from partnertopic where gelezen_positie >= ?", kop)
                .isEmpty());
    }

    private static void rust(long seconden) {
        try {
            TimeUnit.SECONDS.sleep(seconden);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void na_het_verlies_van_de_map_van_kafka_gaat_opnieuw_wat_niet_was_gelezen_met_hetzelfde_id() throws Exception {
        o.meldAan("L-KLA-1");
        o.verwijs("L-KLA-1", "V1", "Steun bij rust");
        opTopic("V1", "VERWIJZING");
        o.meldAan("L-KLA-2");
        o.meldAan("L-KLA-3");
        partnerLeest(1);
        wachtTotGezien();
        o.verwijs("L-KLA-2", "V2", "Steun bij plannen");
        o.verwijs("L-KLA-3", "V3", "Steun thuis");
        List<String> eerst = opTopic("V3", "VERWIJZING");
        o.ouder("L-KLA-3", new TrekToestemmingIn("L-KLA-3", "TS-L-KLA-3", List.of("O1"), null));
        opTopic("V3", "STOP");

        o.metLegeBroker();
        assertThat(opTopic("V2", "VERWIJZING"))
                .filteredOn(b -> b.startsWith("V2 "))
                .hasSize(1)
                .allMatch(eerst::contains);
        List<String> opnieuw = opTopic("V3", "STOP");
        // R50: what was withdrawn meanwhile is not told again.
        assertThat(opnieuw).filteredOn(b -> b.startsWith("V3 ")).hasSize(1).noneMatch(eerst::contains);
        assertThat(opnieuw).noneMatch(b -> b.startsWith("V1 "));
        assertThat(waarschuwingen()).hasSize(1);
        assertThat(o.meters()
                        .get("zorgspoor.partner.herhaald")
                        .tag("partner", "smw")
                        .counter()
                        .count())
                .isEqualTo(2);
        wachtTot(Duration.ofSeconds(30), () -> o.verkeer().gang().get("smw") == Gang.GOED);

        o.meldAan("L-KLA-4");
        o.verwijs("L-KLA-4", "V4", "Steun bij rust");
        assertThat(o.app().leesTot(UIT, alle -> alle.size() >= 3))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder("V2", "V3", "V4");
    }

    @Test
    void een_topic_dat_tijdens_het_lopen_leeg_opnieuw_is_gemaakt_krijgt_wat_er_op_stond() throws Exception {
        o.meldAan("L-KLA-1");
        o.verwijs("L-KLA-1", "V1", "Steun bij rust");
        List<String> eerst = opTopic("V1", "VERWIJZING");
        wachtTot(Duration.ofSeconds(30), () -> !o.school
                .alsApp()
                .queryForList("select 1 from partnertopic where einden like '%:1%'")
                .isEmpty());
        try (Admin admin = Admin.create(o.kafka().adminProps())) {
            admin.deleteTopics(List.of(UIT)).all().get();
            rust(2);
        }
        o.topics(Inrichting.ENKEL).zorgVoorTopics(r -> {});
        assertThat(opTopic("V1", "VERWIJZING")).isEqualTo(eerst);
        assertThat(waarschuwingen()).hasSize(1);
    }

    @Test
    void een_broker_die_een_tijd_weg_is_houdt_alles_op_tot_hij_er_weer_is_en_de_school_hoort_het() {
        o.meldAan("L-KLA-1");
        o.meldAan("L-KLA-2");
        o.verwijs("L-KLA-1", "V1", "Steun bij rust");
        opTopic("V1", "VERWIJZING");
        o.zonderBroker(() -> {
            o.verwijs("L-KLA-2", "V2", "Steun bij plannen");
            wachtTot(Duration.ofSeconds(60), () -> o.verkeer().gang().get("smw") == Gang.STORING);
            var wachtrij =
                    o.school.bean(nl.zorgspoor.core.verwerking.Verwerkers.class).wachtrij();
            wachtTot(Duration.ofSeconds(60), () -> !wachtrij.storingenNaarPartners("KLA")
                    .isEmpty());
            assertThat(wachtrij.storingenNaarPartners("KLA")).singleElement().satisfies(w -> assertThat(w.verwerker())
                    .isEqualTo("partner-smw"));
        });
        long begonnen = System.nanoTime();
        assertThat(opTopic("V2", "VERWIJZING"))
                .filteredOn(b -> b.startsWith("V2 "))
                .hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begonnen)).isLessThan(Duration.ofMillis(Drukte.binnen(40_000)));
        wachtTot(Duration.ofSeconds(30), () -> o.verkeer().gang().get("smw") == Gang.GOED);
        assertThat(o.school
                        .bean(nl.zorgspoor.core.verwerking.Verwerkers.class)
                        .wachtrij()
                        .storingenNaarPartners("KLA"))
                .isEmpty();
        assertThat(waarschuwingen()).isEmpty();
    }

    @Test
    void wat_na_de_bewaartermijn_op_een_topic_stond_is_weg_en_een_ouder_topic_krijgt_de_termijn_ook() throws Exception {
        o.meldAan("L-KLA-1");
        o.verwijs("L-KLA-1", "V1", "Merkteken in de vraag");
        opTopic("V1", "VERWIJZING");
        // A partner that dates its messages in the future does not keep them there for ever.
        try (var producer =
                new KafkaProducer<>(o.partner("smw").toegang(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            "lb.terugmelding.smw.v1",
                            null,
                            System.currentTimeMillis() + Duration.ofMinutes(30).toMillis(),
                            "V1",
                            "geen json: Merkteken"))
                    .get();
        }
        o.app().leesTot("lb.dlq.v1", alle -> !alle.isEmpty());
        List<String> voortgang = new ArrayList<>();
        o.topics(Inrichting.ENKEL.met(Duration.ofSeconds(1))).zorgVoorTopics(voortgang::add);
        assertThat(voortgang).hasSize(4).allMatch(r -> r.contains("is bijgewerkt"));
        for (String topic : List.of(UIT, "lb.terugmelding.smw.v1", "lb.ontvangstbewijs.smw.v1", "lb.dlq.v1")) {
            wachtTot(Duration.ofSeconds(120), () -> leeg(topic));
        }
        try (var bestanden = java.nio.file.Files.walk(o.map().resolve("kafka"))) {
            for (var bestand : bestanden
                    .filter(b -> b.toString().endsWith(".log"))
                    .filter(b -> b.getParent().getFileName().toString().startsWith("lb."))
                    .toList()) {
                assertThat(new String(java.nio.file.Files.readAllBytes(bestand), UTF_8))
                        .doesNotContain("Merkteken");
            }
        }
    }

    private boolean leeg(String topic) {
        try (Admin admin = Admin.create(o.kafka().adminProps())) {
            Map<TopicPartition, OffsetSpec> begin = new HashMap<>();
            Map<TopicPartition, OffsetSpec> eind = new HashMap<>();
            for (int p = 0; p < 3; p++) {
                begin.put(new TopicPartition(topic, p), OffsetSpec.earliest());
                eind.put(new TopicPartition(topic, p), OffsetSpec.latest());
            }
            var van = admin.listOffsets(begin).all().get();
            var tot = admin.listOffsets(eind).all().get();
            return begin.keySet().stream()
                    .allMatch(p -> van.get(p).offset() == tot.get(p).offset());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
