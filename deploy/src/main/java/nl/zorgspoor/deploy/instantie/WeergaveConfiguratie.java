package nl.zorgspoor.deploy.instantie;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MongoDB, for the views. */
@Configuration(proxyBeanMethods = false)
class WeergaveConfiguratie {

    private static final int GEDULD_SECONDEN = 5;

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Instellingen i) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(i.mongoUri()))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(GEDULD_SECONDEN, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase weergavendatabase(MongoClient client, Instellingen i) {
        return client.getDatabase(
                Objects.requireNonNullElse(new ConnectionString(i.mongoUri()).getDatabase(), "zorgspoor"));
    }

    /** The embedded server keeps what it was told to keep; a real MongoDB does so by itself. */
    @Bean
    Runnable weergavenNaSchrijven(ObjectProvider<EmbeddedServers> servers) {
        EmbeddedServers embedded = servers.getIfAvailable();
        return embedded == null ? () -> {} : embedded.mongo()::commit;
    }
}
