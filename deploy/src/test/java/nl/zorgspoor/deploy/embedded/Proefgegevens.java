package nl.zorgspoor.deploy.embedded;

import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** Writes one row, one record and one document, and reads them again, the way the application would. */
final class Proefgegevens {

    static final String TOPIC = "proef";

    private Proefgegevens() {}

    static void schrijf(EmbeddedServers servers, String waarde) throws Exception {
        var postgres = servers.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.beheerUser(), postgres.beheerPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS proef (waarde text)");
            statement.execute("GRANT SELECT ON proef TO " + EmbeddedPostgresServer.APP_USER);
            statement.execute("INSERT INTO proef VALUES ('" + waarde + "')");
        }
        var kafka = servers.kafka();
        var alsApp = kafka.clientProps(kafka.appUser(), kafka.appPassword());
        try (var admin = Admin.create(alsApp)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        verstuur(alsApp, waarde);
        schrijfDocument(servers.mongo(), waarde);
        servers.mongo().commit();
    }

    static void verstuur(Map<String, Object> props, String waarde) throws Exception {
        try (var producer = new KafkaProducer<>(props, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, waarde)).get();
        }
    }

    static void schrijfDocument(EmbeddedMongo mongo, String waarde) {
        try (var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("proef").getCollection("proef").insertOne(new Document("_id", waarde));
        }
    }

    static List<String> rijen(EmbeddedPostgresServer postgres) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
                var statement = connection.createStatement();
                var rijen = statement.executeQuery("SELECT waarde FROM proef ORDER BY waarde")) {
            var waarden = new ArrayList<String>();
            while (rijen.next()) {
                waarden.add(rijen.getString(1));
            }
            return waarden;
        }
    }

    static List<String> records(EmbeddedKafkaBroker kafka) {
        return records(kafka.clientProps(kafka.appUser(), kafka.appPassword()));
    }

    static List<String> records(Map<String, Object> props) {
        var metGrens = new HashMap<>(props);
        metGrens.put("default.api.timeout.ms", "15000");
        try (var consumer = new KafkaConsumer<>(metGrens, new StringDeserializer(), new StringDeserializer())) {
            var partitie = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partitie));
            consumer.seekToBeginning(List.of(partitie));
            var einde = consumer.endOffsets(List.of(partitie)).get(partitie);
            var waarden = new ArrayList<String>();
            while (consumer.position(partitie) < einde) {
                consumer.poll(Duration.ofSeconds(1)).forEach(r -> waarden.add(r.value()));
            }
            return waarden;
        }
    }

    static List<String> documenten(EmbeddedMongo mongo) {
        try (var client = MongoClients.create(mongo.connectionString())) {
            return client.getDatabase("proef")
                    .getCollection("proef")
                    .find()
                    .map(d -> d.getString("_id"))
                    .into(new ArrayList<>());
        }
    }
}
