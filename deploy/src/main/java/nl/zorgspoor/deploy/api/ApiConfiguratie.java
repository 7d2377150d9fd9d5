package nl.zorgspoor.deploy.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The controllers and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    OpdrachtController.class,
    AuditController.class,
    WeergavenController.class,
    BeheerController.class,
    BeschrijvingController.class,
    KlokController.class,
    OpenapiController.class,
    Probleemantwoorden.class
})
public class ApiConfiguratie {

    @Bean
    Opdrachtpaden opdrachtpaden() {
        return new Opdrachtpaden();
    }

    @Bean
    Probleemschrijver probleemschrijver(JsonMapper mapper) {
        return new Probleemschrijver(mapper);
    }
}
