package nl.zorgspoor.deploy.instantie;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.projections.opslag.Vastlegger;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MongoDB, for the views. */
@Configuration(proxyBeanMethods = false)
class WeergaveConfiguratie {

    private static final int GEDULD_SECONDEN = 5;
    private static final int LEESGEDULD_SECONDEN = 60;

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Instellingen i) {
        return MongoClients.create(MongoClientSettings.builder()
                // An acknowledged write survives the server; what the address says goes before it.
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyConnectionString(new ConnectionString(i.mongoUri()))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(GEDULD_SECONDEN, TimeUnit.SECONDS))
                // One whose process was stopped answers nothing and refuses nothing.
                .applyToSocketSettings(s -> s.connectTimeout(GEDULD_SECONDEN, TimeUnit.SECONDS)
                        .readTimeout(LEESGEDULD_SECONDEN, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase weergavendatabase(MongoClient client, Instellingen i) {
        return client.getDatabase(
                Objects.requireNonNullElse(new ConnectionString(i.mongoUri()).getDatabase(), "zorgspoor"));
    }

    /** The embedded server keeps what it was told to keep; a real MongoDB does so by itself. */
    @Bean
    Vastlegger weergavenNaSchrijven(ObjectProvider<EmbeddedServers> servers, MongoClient client) {
        return servers.getIfAvailable() == null ? () -> {} : new Vastlegging(client.getDatabase("admin"));
    }

    /** The embedded server tells by a word that changes at each opening whether it fell away since a batch began. */
    private static final class Vastlegging implements Vastlegger {

        private final MongoDatabase beheer;
        private final ThreadLocal<String> begonnen = new ThreadLocal<>();

        Vastlegging(MongoDatabase beheer) {
            this.beheer = beheer;
        }

        private String beurt(String opdracht) {
            return beheer.runCommand(new Document(opdracht, 1)).getString("beurt");
        }

        @Override
        public void begin() {
            begonnen.set(beurt("beurt"));
        }

        @Override
        public void run() {
            String bijBegin = begonnen.get();
            begonnen.remove();
            if (!beurt("fsync").equals(bijBegin) && bijBegin != null) {
                throw new MongoException(
                        "De weergaven zijn opnieuw geopend; wat niet vastlag wordt opnieuw geschreven");
            }
        }
    }
}
