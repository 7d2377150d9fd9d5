package nl.zorgspoor.projections;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own: on the MongoDB at {@code ZORGSPOOR_TEST_MONGO_URI} (environment or system property) when that is given,
 * else on a small server in this process that speaks the same protocol.
 */
public final class ProefMongo implements AutoCloseable {

    private final @Nullable MongoServer server;
    private final MongoClient client;
    private final MongoDatabase database;

    public ProefMongo() {
        String adres = System.getProperty("ZORGSPOOR_TEST_MONGO_URI", System.getenv("ZORGSPOOR_TEST_MONGO_URI"));
        server = adres == null ? new MongoServer(H2Backend.inMemory()) : null;
        client = MongoClients.create(adres == null ? server.bindAndGetConnectionString() : adres);
        database = client.getDatabase("proef_" + UUID.randomUUID().toString().substring(0, 8));
    }

    public MongoDatabase database() {
        return database;
    }

    /** All views of which nothing is processed: a test writes their documents itself. */
    Weergavebeheer zonderVerwerking() {
        return new Weergavebeheer(
                database,
                (naam, bundel) -> {
                    throw new IllegalStateException("hier wordt niet verwerkt");
                },
                (school, leerling) -> List.of(),
                ProjectionsConfiguratie.alleWeergaven(),
                () -> {},
                Proefschrift.SCHRIFT);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        if (server != null) {
            server.shutdownNow();
        }
    }
}
