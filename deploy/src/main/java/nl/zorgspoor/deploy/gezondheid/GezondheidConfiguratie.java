package nl.zorgspoor.deploy.gezondheid;

import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.document.Objectopslag;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One indicator per part. Ready is who can take commands: PostgreSQL; views and partners may lag and catch up. */
@Configuration(proxyBeanMethods = false)
public class GezondheidConfiguratie {

    /** On a connection of its own: whoever waits for one of the pool learns too late that none comes. */
    @Bean
    HealthIndicator postgresHealthIndicator(HikariDataSource bron) {
        return Peiling.Deel.van("postgres", new Postgresproef(bron)::leeft);
    }

    /** Up while there is room on the disk of what this program itself keeps. */
    @Bean
    HealthIndicator schijfHealthIndicator(@Qualifier("schijfVol") BooleanSupplier schijfVol) {
        return () ->
                schijfVol.getAsBoolean() ? Health.down().build() : Health.up().build();
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoDatabase weergaven) {
        return Peiling.Deel.van(
                "mongo", () -> weergaven.runCommand(new Document("ping", 1)).containsKey("ok"));
    }

    /** The object store; commands and everything else go on without it. */
    @Bean
    HealthIndicator documentenHealthIndicator(Objectopslag opslag) {
        return Peiling.Deel.van("documenten", opslag::leeft);
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Partnerverkeer verkeer) {
        return Peiling.Deel.van("kafka", verkeer::bereikbaar);
    }

    /**
     * Per partner: down while its publisher or listener waits for something, degraded while messages wait longer than they should or
     * are written again.
     */
    @Bean
    CompositeHealthContributor partnersHealthContributor(Partnerverkeer verkeer) {
        return new Partnersgezondheid(verkeer::gang);
    }

    /** Per processor: down while it waits for something, degraded while something was set aside. */
    @Bean
    CompositeHealthContributor verwerkersHealthContributor(Verwerkers verwerkers) {
        return new Verwerkersgezondheid(verwerkers);
    }
}
