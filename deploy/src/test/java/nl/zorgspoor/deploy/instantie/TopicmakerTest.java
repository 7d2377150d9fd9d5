package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Production's topics on a real broker where the application is nobody special. */
class TopicmakerTest {

    private static final String[] ALLE = {
        "lb.verwijzing.jos.v1",
        "lb.terugmelding.jos.v1",
        "lb.ontvangstbewijs.jos.v1",
        "lb.verwijzing.smw.v1",
        "lb.terugmelding.smw.v1",
        "lb.ontvangstbewijs.smw.v1",
        "lb.melding.leerplicht.v1",
        "lb.terugmelding.leerplicht.v1",
        "lb.ontvangstbewijs.leerplicht.v1",
        "lb.dlq.v1"
    };

    private static EmbeddedKafkaBroker kafka;
    private static Topicbeheer alsApp;

    @BeforeAll
    static void start() throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        kafka = EmbeddedKafkaBroker.start(Files.createTempDirectory(basis, "topics-"));
        kafka.zorgVoorGebruiker("de-app", "geheim");
        kafka.zorgVoorGebruiker("smw", "geheim");
        Map<String, Object> app = kafka.clientProps("de-app", "geheim");
        alsApp = new Topicbeheer(new Kafkatoegang(app, app), Partners.standaard(), Inrichting.ENKEL);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static Map<String, String> omgeving() {
        Map<String, Object> beheer = kafka.adminProps();
        String jaas = (String) beheer.get("sasl.jaas.config");
        Map<String, String> omgeving = new HashMap<>();
        omgeving.put("ZORGSPOOR_KAFKA_BOOTSTRAP", (String) beheer.get("bootstrap.servers"));
        omgeving.put("ZORGSPOOR_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
        omgeving.put("ZORGSPOOR_KAFKA_USER", "de-app");
        omgeving.put("ZORGSPOOR_KAFKA_BEHEER_USER", jaas.replaceAll(".*username=\"([^\"]*)\".*", "$1"));
        omgeving.put("ZORGSPOOR_KAFKA_BEHEER_PASSWORD", jaas.replaceAll(".*password=\"([^\"]*)\".*", "$1"));
        omgeving.put("ZORGSPOOR_KAFKA_BEHEER_MECHANISM", "PLAIN");
        return omgeving;
    }

    private static void schrijf(String gebruiker, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(
                kafka.clientProps(gebruiker, "geheim"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "V1", "{}")).get();
        }
    }

    /** How many messages the application reads, in a group of its own name. */
    private static int leestApp(String topic) {
        Map<String, Object> config = new HashMap<>(kafka.clientProps("de-app", "geheim"));
        config.put("group.id", Topicbeheer.APP_GROEPEN + "proef");
        config.put("auto.offset.reset", "earliest");
        int gelezen = 0;
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long tot = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (gelezen == 0 && System.nanoTime() < tot) {
                gelezen += consumer.poll(Duration.ofMillis(200)).count();
            }
            consumer.commitSync();
        }
        return gelezen;
    }

    @Test
    void zonder_topics_start_de_toepassing_niet_en_met_de_opdracht_wel() throws Exception {
        assertThatThrownBy(() -> PartnerConfiguratie.eisTopics(alsApp, "de-app"))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContainingAll(ALLE)
                .hasMessageContaining("zorgspoor topics")
                .hasMessageContaining("de-app");

        List<String> voortgang = new ArrayList<>();
        Topicmaker.maak(omgeving(), voortgang::add);
        assertThat(voortgang).filteredOn(r -> r.contains("gemaakt")).hasSize(ALLE.length);
        assertThat(alsApp.ontbrekend()).isEmpty();
        assertThatCode(() -> PartnerConfiguratie.eisTopics(alsApp, "de-app")).doesNotThrowAnyException();
        schrijf("de-app", "lb.verwijzing.jos.v1");
        schrijf("smw", "lb.terugmelding.smw.v1");
        assertThat(leestApp("lb.terugmelding.smw.v1")).isEqualTo(1);
        assertThatThrownBy(() -> schrijf("smw", "lb.terugmelding.jos.v1"))
                .hasRootCauseInstanceOf(AuthorizationException.class);

        voortgang.clear();
        Topicmaker.maak(omgeving(), voortgang::add);
        assertThat(voortgang)
                .filteredOn(r -> r.contains("bestaat") && !r.contains("bijgewerkt"))
                .hasSize(ALLE.length);

        // The application sees that messages stay longer than it was told, and the same word brings it down.
        assertThat(alsApp.teLangBewaard()).isEmpty();
        Map<String, String> korter = omgeving();
        korter.put("ZORGSPOOR_KAFKA_BEWAARDAGEN", "30");
        voortgang.clear();
        Topicmaker.maak(korter, voortgang::add);
        assertThat(voortgang).filteredOn(r -> r.contains("bijgewerkt")).hasSize(ALLE.length);
        assertThat(alsApp.teLangBewaard()).containsExactlyInAnyOrder(ALLE);
        Topicmaker.maak(omgeving(), voortgang::add);
        assertThat(alsApp.teLangBewaard()).isEmpty();
    }

    @Test
    void meer_kopieen_dan_er_brokers_zijn_wordt_meteen_gezegd_en_niet_na_een_halve_minuut() {
        Map<String, Object> beheer = kafka.adminProps();
        Topicbeheer drie = new Topicbeheer(
                new Kafkatoegang(beheer, beheer),
                Partners.open("ggd"),
                new Inrichting(1, (short) 3, Inrichting.BEWAARTERMIJN));
        long begin = System.nanoTime();
        assertThatThrownBy(() -> drie.zorgVoorTopics(regel -> {}))
                .isInstanceOf(InvalidReplicationFactorException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void een_bewaartermijn_die_langer_is_dan_een_aankondiging_van_vernietiging_kan_niet() {
        for (String dagen : List.of("31", "0", "-1", "veel", "9999")) {
            Map<String, String> omgeving = omgeving();
            omgeving.put("ZORGSPOOR_KAFKA_BEWAARDAGEN", dagen);
            assertThatThrownBy(() -> Topicmaker.maak(omgeving, r -> {}))
                    .isInstanceOf(Gebruiksfout.class)
                    .hasMessageContainingAll("ZORGSPOOR_KAFKA_BEWAARDAGEN", dagen, "30");
        }
    }

    @Test
    void wat_in_de_omgeving_ontbreekt_of_niet_kan_staat_in_een_regel() {
        assertThatThrownBy(() -> Topicmaker.maak(Map.of("ZORGSPOOR_KAFKA_USER", "de-app"), r -> {}))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContainingAll("ZORGSPOOR_KAFKA_BOOTSTRAP", "ZORGSPOOR_KAFKA_BEHEER_PASSWORD")
                .hasMessageNotContaining("ZORGSPOOR_KAFKA_USER");
        Map<String, String> omgeving = omgeving();
        omgeving.put("ZORGSPOOR_KAFKA_PARTITIES", "veel");
        assertThatThrownBy(() -> Topicmaker.maak(omgeving, r -> {}))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("ZORGSPOOR_KAFKA_PARTITIES");
        omgeving.put("ZORGSPOOR_KAFKA_BEHEER_MECHANISM", "GSSAPI");
        omgeving.remove("ZORGSPOOR_KAFKA_PARTITIES");
        assertThatThrownBy(() -> Topicmaker.maak(omgeving, r -> {})).hasMessageContaining("SCRAM-SHA-512");
    }

    @Test
    void een_verkeerd_wachtwoord_van_de_beheerder_is_een_regel_en_geen_stapel() {
        Map<String, String> omgeving = omgeving();
        omgeving.put("ZORGSPOOR_KAFKA_BEHEER_PASSWORD", "fout");
        assertThatThrownBy(() -> Topicmaker.maak(omgeving, r -> {}))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageNotContaining("fout\"");
    }

    @Test
    void de_reden_komt_door_het_raamwerk_heen() {
        Gebruiksfout bedoeld = new Gebruiksfout("topics ontbreken");
        assertThat(Productie.reden(new IllegalStateException("context", new RuntimeException(bedoeld))))
                .isSameAs(bedoeld);
        IllegalStateException anders = new IllegalStateException("anders");
        assertThat(Productie.reden(anders)).isSameAs(anders);
    }
}
