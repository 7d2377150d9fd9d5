package nl.zorgspoor.deploy.api;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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
    Foutpad.class,
    HoofdsleutelController.class,
    BeschrijvingController.class,
    KlokController.class,
    OpenapiController.class,
    OpzijController.class,
    SchoolbeheerController.class,
    Probleemantwoorden.class
})
public class ApiConfiguratie {

    @Bean
    Opdrachtpaden opdrachtpaden() {
        return new Opdrachtpaden();
    }

    /** What the web server refuses by itself is answered like everything else. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverfouten() {
        return server -> server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Serverfouten.class.getName()));
    }

    @Bean
    Foutenlog foutenlog() {
        return new Foutenlog();
    }

    @Bean
    Probleemschrijver probleemschrijver(JsonMapper mapper) {
        return new Probleemschrijver(mapper);
    }
}
