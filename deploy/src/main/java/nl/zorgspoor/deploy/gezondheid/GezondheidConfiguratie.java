package nl.zorgspoor.deploy.gezondheid;

import com.mongodb.client.MongoDatabase;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import org.bson.Document;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** One indicator per part. Ready is who can take commands: PostgreSQL; views and partners may lag and catch up. */
@Configuration(proxyBeanMethods = false)
public class GezondheidConfiguratie {

    @Bean
    HealthIndicator postgresHealthIndicator(JdbcTemplate jdbc) {
        return Peiling.Deel.van(
                "postgres", () -> Integer.valueOf(1).equals(jdbc.queryForObject("select 1", Integer.class)));
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoDatabase weergaven) {
        return Peiling.Deel.van(
                "mongo", () -> weergaven.runCommand(new Document("ping", 1)).containsKey("ok"));
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Partnerverkeer verkeer) {
        return Peiling.Deel.van("kafka", verkeer::bereikbaar);
    }

    /** Per partner: down while its publisher or listener waits for something. */
    @Bean
    HealthIndicator partnersHealthIndicator(Partnerverkeer verkeer) {
        return Peiling.Deel.van("partners", () -> !verkeer.inStoring().containsValue(true));
    }

    /** Per processor: down while it waits for something, degraded while something was set aside. */
    @Bean
    CompositeHealthContributor verwerkersHealthContributor(Verwerkers verwerkers) {
        return new Verwerkersgezondheid(verwerkers);
    }
}
