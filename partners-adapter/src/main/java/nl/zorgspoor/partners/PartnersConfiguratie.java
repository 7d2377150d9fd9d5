package nl.zorgspoor.partners;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.zorgspoor.core.poort.Antwoordlezer;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Pseudoniemen;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The partners as Spring beans. Whoever runs it gives a {@link Kafkatoegang}, {@link Partnerinstellingen} and the beans of core,
 * makes the topics with {@link Topicbeheer} where it may, and starts {@link Partnerverkeer}.
 */
@Configuration(proxyBeanMethods = false)
public class PartnersConfiguratie {

    @Bean
    Schemas schemas() {
        return new Schemas();
    }

    @Bean
    Pseudoniemen pseudoniemen(Partnerinstellingen instellingen) {
        return new Pseudoniemen(instellingen.pseudoniemgeheim());
    }

    @Bean
    Cloudevents cloudevents(Partnerinstellingen instellingen, Pseudoniemen pseudoniemen, Schemas schemas) {
        return new Cloudevents(instellingen.oin(), instellingen.schemas(), pseudoniemen, schemas);
    }

    @Bean
    Topicbeheer topicbeheer(Kafkatoegang toegang, Partnerinstellingen instellingen) {
        return new Topicbeheer(toegang, instellingen.kamers(), instellingen.inrichting());
    }

    @Bean(destroyMethod = "close")
    Partnerverkeer partnerverkeer(
            Kafkatoegang toegang,
            Partnerinstellingen instellingen,
            Cloudevents cloudevents,
            Schemas schemas,
            Verwerkers verwerkers,
            Leerlinggeschiedenis geschiedenis,
            Opdrachtpoort poort,
            Antwoordlezer antwoorden,
            DataSource dataSource,
            MeterRegistry meters) {
        return new Partnerverkeer(
                instellingen.kamers(),
                toegang,
                instellingen.instantie(),
                instellingen.inrichting().bewaartermijn(),
                cloudevents,
                schemas,
                verwerkers,
                geschiedenis,
                poort,
                antwoorden,
                dataSource,
                meters);
    }
}
