package nl.zorgspoor.deploy.api;

import jakarta.servlet.DispatcherType;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.instantie.Instellingen;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The controllers and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    OpdrachtController.class,
    AuditController.class,
    WeergavenController.class,
    KengetallenController.class,
    BeheerController.class,
    HoofdsleutelController.class,
    BeschrijvingController.class,
    DocumentController.class,
    KlokController.class,
    LeerlingbestandController.class,
    LeerlingenController.class,
    MijController.class,
    MijnTakenController.class,
    OpenapiController.class,
    OpzijController.class,
    SchoolbeheerController.class,
    VerzuimbestandController.class,
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

    /** Nobody holds a thread by being slow. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tijdig() {
        return server -> server.setProtocol(Tijdigprotocol.class.getName());
    }

    @Bean
    FilterRegistrationBean<Ontvangst> ontvangst(Probleemschrijver schrijver) {
        FilterRegistrationBean<Ontvangst> eerste = new FilterRegistrationBean<>(new Ontvangst(schrijver));
        eerste.setOrder(Ordered.HIGHEST_PRECEDENCE);
        eerste.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return eerste;
    }

    @Bean
    Wachtkamer wachtkamer() {
        return new Wachtkamer();
    }

    @Bean
    Stappen stappen(Opdrachtpaden paden) {
        return new Stappen(paden);
    }

    @Bean
    Lezers lezers(Schoolprofielen profielen, Naslagen naslagen, Klok klok) {
        return new Lezers(profielen, naslagen, klok);
    }

    @Bean
    Documentlezers documentlezers(Documentenkast kast, Lezers lezers) {
        return new Documentlezers(kast, lezers);
    }

    @Bean
    Herstelstap herstelstap(Stappen stappen, Lezers lezers) {
        return new Herstelstap(stappen, lezers);
    }

    @Bean
    Lijstlezer lijstlezer(Weergaven weergaven, Lezers lezers, Wachtkamer wachtkamer, Stappen stappen) {
        return new Lijstlezer(weergaven, lezers, wachtkamer, stappen);
    }

    @Bean
    Leerlingkaarten leerlingkaarten(Weergaven weergaven, Lezers lezers, Wachtkamer wachtkamer, Lijstlezer lijsten) {
        return new Leerlingkaarten(weergaven, lezers, wachtkamer, lijsten);
    }

    @Bean
    WebMvcConfigurer proefgrens() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry lijst) {
                lijst.addInterceptor(new Proefgrens());
            }
        };
    }

    @Bean
    Verkenpagina verkenpagina(Instellingen instellingen, Environment omgeving) {
        return new Verkenpagina(instellingen.docs() || omgeving.acceptsProfiles(Profiles.of("embedded")));
    }

    @Bean
    Handelingen handelingen(Opdrachtpaden opdrachten, ObjectProvider<RequestMappingInfoHandlerMapping> paden) {
        return new Handelingen(opdrachten, () -> paden.stream().toList());
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
