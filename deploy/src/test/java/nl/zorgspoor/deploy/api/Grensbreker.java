package nl.zorgspoor.deploy.api;

import com.mongodb.client.MongoClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;

/** Breaks the boundaries of the API, so that the tests can show that they see it. */
public final class Grensbreker {

    private final MongoClient mongo;
    private final Toestemmingen staat;
    private final EmbeddedPostgres server;

    public Grensbreker(MongoClient mongo, Toestemmingen staat, EmbeddedPostgres server) {
        this.mongo = mongo;
        this.staat = staat;
        this.server = server;
    }

    @Override
    public String toString() {
        return mongo.toString() + staat + server;
    }
}
