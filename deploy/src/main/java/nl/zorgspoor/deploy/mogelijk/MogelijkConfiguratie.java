package nl.zorgspoor.deploy.mogelijk;

import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can be asked about what can be done. */
@Configuration(proxyBeanMethods = false)
@Import(MogelijkController.class)
public class MogelijkConfiguratie {

    @Bean
    Waardenlezer waardenlezer(
            Eventstore eventstore, Leerlinggeschiedenis geschiedenis, Weergaven weergaven, JdbcTemplate jdbc) {
        return new Waardenlezer(eventstore, geschiedenis, weergaven, jdbc);
    }
}
