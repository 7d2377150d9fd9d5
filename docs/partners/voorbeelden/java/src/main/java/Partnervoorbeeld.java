import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One round of a partner: reads the referrals on its topic, checks them against the schema that they name, takes on those that are
 * still open, and waits until the school has said what became of each answer. Exit 0 when all were processed, else 1.
 *
 * <p>A real program goes on for ever and keeps in its own database which messages it has dealt with; this one learns from the receipts
 * which referrals it has answered already.
 */
public final class Partnervoorbeeld {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration GEDULD = Duration.ofSeconds(60);

    /** Our own name in the messages that we send: the number of the organisation in the register of the government, and its system. */
    private static final String BRON = "urn:nld:oin:00000099000000000001:systeem:voorbeeld";

    private final String gebruiker = nodig("GEBRUIKER");
    private final String leest = nodig("LEEST");
    private final String schrijft = nodig("SCHRIJFT");
    private final String bewijs = nodig("BEWIJS");
    private final String antwoordschema = nodig("ANTWOORDSCHEMA");

    /** Referrals that are not answered and not withdrawn, oldest first. */
    private final Map<String, JsonNode> open = new LinkedHashMap<>();

    /** What the receipts tell: they are on another topic, and may be read first. */
    private final Set<String> beantwoord = new HashSet<>();

    /** Messages seen before: a message may come twice, with the same id. */
    private final Set<String> gezien = new HashSet<>();

    /** What was said of our answers, by the id that we gave them. */
    private final Map<String, JsonNode> bewijzen = new LinkedHashMap<>();

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            b -> b.schemaLoader(l -> l.fetchRemoteResources())
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    public static void main(String[] args) {
        System.exit(new Partnervoorbeeld().ronde() ? 0 : 1);
    }

    private boolean ronde() {
        Map<String, Object> inlog = inlog();
        try (KafkaConsumer<String, String> lezer =
                        new KafkaConsumer<>(lezen(inlog), new StringDeserializer(), new StringDeserializer());
                KafkaProducer<String, String> schrijver =
                        new KafkaProducer<>(schrijven(inlog), new StringSerializer(), new StringSerializer())) {
            // Both topics in one group; its name begins with our own.
            lezer.subscribe(List.of(leest, bewijs));
            leesAlles(lezer);
            if (open.isEmpty()) {
                System.out.println("Er is geen verwijzing die nog op een antwoord wacht.");
                return false;
            }
            boolean goed = true;
            for (JsonNode verwijzing : List.copyOf(open.values())) {
                goed &= antwoord(verwijzing, 1, "ONTVANGEN", schrijver, lezer)
                        && antwoord(verwijzing, 2, "GEACCEPTEERD", schrijver, lezer);
            }
            // Only now is what we read dealt with; until then a restart reads it again.
            lezer.commitSync();
            return goed;
        }
    }

    /** Reads until nothing new comes, since what comes last may be the withdrawal of what came first. */
    private void leesAlles(KafkaConsumer<String, String> lezer) {
        Instant tot = Instant.now().plus(GEDULD);
        int stil = 0;
        while (Instant.now().isBefore(tot) && (stil < 3 || lezer.assignment().isEmpty() || open.isEmpty())) {
            var gekomen = lezer.poll(Duration.ofSeconds(1));
            gekomen.forEach(this::neem);
            stil = gekomen.isEmpty() && !lezer.assignment().isEmpty() ? stil + 1 : 0;
        }
    }

    private void neem(ConsumerRecord<String, String> r) {
        // A receipt is about the answer that stood at one place; the id says which.
        if (!gezien.add(r.topic() + "/" + kop(r, "ce_id"))) {
            return;
        }
        eisGeldig(kop(r, "ce_dataschema"), r.value());
        JsonNode data = JSON.readTree(r.value());
        String verwijzingId = data.path("verwijzingId").asString("");
        if (r.topic().equals(bewijs)) {
            bewijzen.put(data.path("berichtId").asString(""), data);
            if (data.path("uitslag").asString("").equals("VERWERKT")) {
                beantwoord.add(verwijzingId);
                open.remove(verwijzingId);
            }
            return;
        }
        String soort = data.path("soort").asString("");
        System.out.printf("gelezen: %s %s%n", soort, verwijzingId);
        switch (soort) {
            case "VERWIJZING", "MELDING" -> {
                if (!beantwoord.contains(verwijzingId)) {
                    open.put(verwijzingId, data);
                }
            }
            // The school has withdrawn it: what we have of it has to be removed.
            case "STOP" -> open.remove(verwijzingId);
            // New kinds may come within a version.
            default -> {}
        }
    }

    /** Sends one answer and waits for its receipt. */
    private boolean antwoord(
            JsonNode verwijzing,
            int volgnummer,
            String soort,
            KafkaProducer<String, String> schrijver,
            KafkaConsumer<String, String> lezer) {
        String verwijzingId = verwijzing.path("verwijzingId").asString("");
        String berichtId = UUID.randomUUID().toString();
        ObjectNode data = JSON.createObjectNode()
                .put("berichtId", berichtId)
                .put("verwijzingId", verwijzingId)
                .put("volgnummer", volgnummer)
                .put("schoolId", verwijzing.path("schoolId").asString(""))
                .put("soort", soort)
                .put("datum", LocalDate.now().toString());
        eisGeldig(antwoordschema, data.toString());
        ProducerRecord<String, String> r = new ProducerRecord<>(schrijft, verwijzingId, data.toString());
        kop(r, "ce_specversion", "1.0");
        kop(r, "ce_id", berichtId);
        kop(r, "ce_source", BRON);
        kop(r, "ce_type", schrijft.replaceFirst("^lb\\.", "nl.zorgspoor."));
        kop(r, "ce_time", Instant.now().toString());
        kop(r, "content-type", "application/json");
        try {
            schrijver.send(r).get();
        } catch (Exception e) {
            throw new IllegalStateException("De broker nam het antwoord niet aan", e);
        }
        System.out.printf("gestuurd: %s %s%n", soort, verwijzingId);
        Instant tot = Instant.now().plus(GEDULD);
        while (Instant.now().isBefore(tot) && !bewijzen.containsKey(berichtId)) {
            lezer.poll(Duration.ofMillis(200)).forEach(this::neem);
        }
        JsonNode gekomen = bewijzen.getOrDefault(berichtId, JSON.createObjectNode());
        System.out.printf(
                "bewijs:   %s %s %s, nu past: %s%n",
                gekomen.path("uitslag").asString("geen"),
                gekomen.path("code").asString(""),
                gekomen.path("reden").asString(""),
                gekomen.path("mogelijk"));
        return gekomen.path("uitslag").asString("").equals("VERWERKT");
    }

    private void eisGeldig(String schema, String data) {
        Schema s = schemas.getSchema(SchemaLocation.of(schema));
        var fouten = s.validate(data, InputFormat.JSON);
        if (!fouten.isEmpty()) {
            throw new IllegalStateException("Voldoet niet aan " + schema + ": " + fouten);
        }
    }

    private Map<String, Object> inlog() {
        return Map.of(
                "bootstrap.servers", nodig("BROKER"),
                "security.protocol", System.getenv().getOrDefault("PROTOCOL", "SASL_PLAINTEXT"),
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(gebruiker, nodig("WACHTWOORD")));
    }

    private Map<String, Object> lezen(Map<String, Object> inlog) {
        Map<String, Object> alle = new LinkedHashMap<>(inlog);
        alle.put("group.id", gebruiker + "-voorbeeld-java");
        alle.put("auto.offset.reset", "earliest");
        alle.put("enable.auto.commit", false);
        return alle;
    }

    /** Idempotent and acks=all, as the client does unless told otherwise: an answer is written once and is safe. */
    private static Map<String, Object> schrijven(Map<String, Object> inlog) {
        return inlog;
    }

    private static void kop(ProducerRecord<?, ?> r, String naam, String waarde) {
        r.headers().add(naam, waarde.getBytes(UTF_8));
    }

    private static String kop(ConsumerRecord<?, ?> r, String naam) {
        Header h = r.headers().lastHeader(naam);
        return h == null ? "" : new String(h.value(), UTF_8);
    }

    private static String nodig(String naam) {
        String waarde = System.getenv(naam);
        if (waarde == null || waarde.isBlank()) {
            System.err.println("Zet " + naam + "; de zandbak drukt alle waarden af (regels die beginnen met export).");
            System.exit(2);
        }
        return waarde;
    }
}
