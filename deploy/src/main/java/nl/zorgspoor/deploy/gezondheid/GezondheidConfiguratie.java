package nl.zorgspoor.deploy.gezondheid;

import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Supplier;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import org.bson.Document;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One indicator per part. Ready is who can take commands: PostgreSQL; views and partners may lag and catch up. */
@Configuration(proxyBeanMethods = false)
public class GezondheidConfiguratie {

    @Bean
    HealthIndicator postgresHealthIndicator(HikariDataSource bron) {
        return indicator("postgres", new Postgresproef(bron)::leeft);
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoDatabase weergaven) {
        return indicator("mongo", () -> weergaven.runCommand(new Document("ping", 1)).containsKey("ok"));
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Partnerverkeer verkeer) {
        return indicator("kafka", verkeer::bereikbaar);
    }

    /** Longer than a part that works ever needs, and short enough for whoever asks for the whole. */
    private static final Duration GEDULD = Duration.ofSeconds(2);

    /** Per partner: down while its publisher or listener waits for something. */
    @Bean
    HealthIndicator partnersHealthIndicator(Partnerverkeer verkeer) {
        return indicator("partners", () -> !verkeer.inStoring().containsValue(true));
    }

    /** Per processor: down while it waits for something, degraded while something was set aside. */
    @Bean
    CompositeHealthContributor verwerkersHealthContributor(Verwerkers verwerkers) {
        return new Verwerkersgezondheid(verwerkers);
    }

    private static HealthIndicator indicator(String naam, Supplier<Boolean> proef) {
        Tijdgrens<Boolean> grens = new Tijdgrens<>(naam, GEDULD, proef);
        return () -> grens.antwoord().orElse(false)
                ? Health.up().build()
                : Health.down().build();
    }
}
