package nl.zorgspoor.deploy.instantie;

import nl.zorgspoor.core.CoreConfiguratie;
import nl.zorgspoor.deploy.api.ApiConfiguratie;
import nl.zorgspoor.deploy.beveiliging.BeveiligingConfiguratie;
import nl.zorgspoor.deploy.documenten.DocumentenConfiguratie;
import nl.zorgspoor.deploy.gezondheid.GezondheidConfiguratie;
import nl.zorgspoor.deploy.mogelijk.MogelijkConfiguratie;
import nl.zorgspoor.partners.PartnersConfiguratie;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole application: what stands here is all there is; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
// What nobody answered is answered by the web server (Serverfouten), and goes through no filter or controller again.
@EnableAutoConfiguration(exclude = ErrorMvcAutoConfiguration.class)
@Import({
    GegevensConfiguratie.class,
    CoreConfiguratie.class,
    TermijnConfiguratie.class,
    WeergaveConfiguratie.class,
    ProjectionsConfiguratie.class,
    PartnerConfiguratie.class,
    PartnersConfiguratie.class,
    BeveiligingConfiguratie.class,
    DocumentenConfiguratie.class,
    ApiConfiguratie.class,
    MogelijkConfiguratie.class,
    GezondheidConfiguratie.class
})
public class Toepassing {}
