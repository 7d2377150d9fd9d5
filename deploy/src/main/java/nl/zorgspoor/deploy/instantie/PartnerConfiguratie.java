package nl.zorgspoor.deploy.instantie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.core.privacy.Installatiegeheimen;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.partners.Partnerinstellingen;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Kafka: how to log in, and when the traffic starts and stops. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguratie {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerConfiguratie.class);
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    @Bean
    Kafkatoegang kafkatoegang(Instellingen i, ObjectProvider<EmbeddedServers> servers) {
        EmbeddedServers embedded = servers.getIfAvailable();
        Map<String, Object> client = client(i);
        return new Kafkatoegang(
                client, embedded == null ? client : embedded.kafka().adminProps());
    }

    private static Map<String, Object> client(Instellingen i) {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", i.kafkaBootstrap());
        client.put("security.protocol", i.kafkaSecurityProtocol());
        client.put("sasl.mechanism", "SCRAM-SHA-512");
        client.put(
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(SCRAM, i.kafkaUser(), i.kafkaPassword()));
        return client;
    }

    @Bean
    Partnerinstellingen partnerinstellingen(Instellingen i, Hoofdsleutels hoofdsleutels, JdbcTemplate jdbc) {
        return new Partnerinstellingen(
                i.oin(),
                Installatiegeheimen.geef(jdbc, hoofdsleutels, "pseudoniemen"),
                i.schemas(),
                i.knoop(),
                Inrichting.ENKEL.met(i.kafkaBewaartermijn()),
                i.partners());
    }

    @Bean
    SmartLifecycle partnerdienst(
            Instellingen i,
            Partnerverkeer verkeer,
            Topicbeheer topics,
            ObjectProvider<EmbeddedServers> servers,
            ObjectProvider<Partnertoegang> toegang,
            JdbcTemplate jdbc) {
        return new SmartLifecycle() {
            private volatile boolean loopt;

            @Override
            public void start() {
                EmbeddedServers embedded = servers.getIfAvailable();
                if (embedded == null) {
                    eisTopics(topics, i.kafkaUser());
                } else {
                    topics.zorgVoorTopics(regel -> {});
                    toegang.getObject().zorgVoorToegang(embedded.kafka(), topics, i.partners());
                }
                noteerOpen(jdbc, i.partners());
                verkeer.start();
                loopt = true;
            }

            @Override
            public void stop() {
                verkeer.stop();
                loopt = false;
            }

            @Override
            public boolean isRunning() {
                return loopt;
            }
        };
    }

    /** What a school may register a partner with (R363). A channel that was opened and closed again is not for new partners. */
    private static void noteerOpen(JdbcTemplate jdbc, List<Partnerkamer> kamers) {
        String[] namen = kamers.stream().map(Partnerkamer::naam).toArray(String[]::new);
        jdbc.update("insert into partnerkanaal select unnest(?::text[]) on conflict do nothing", (Object) namen);
        jdbc.update("delete from partnerkanaal where not kanaal = any (?::text[])", (Object) namen);
    }

    /**
     * In production an administrator makes topics and rights; the application has no login that could. Without them partners
     * would hear nothing while the school believes they do, so it does not start. A broker that is away is another matter: the
     * traffic waits for it.
     */
    static void eisTopics(Topicbeheer topics, String gebruiker) {
        List<String> ontbreekt;
        try {
            ontbreekt = topics.ontbrekend();
        } catch (KafkaException e) {
            LOG.warn("Kafka is niet te bereiken; partners horen pas iets als het weer kan: {}", e.getMessage());
            return;
        }
        if (!ontbreekt.isEmpty()) {
            throw new Gebruiksfout(
                    "Zorgspoor start niet: in Kafka ontbreken deze topics, of %s heeft er geen recht op: %s. Maak ze, met de login van een beheerder: zorgspoor topics."
                            .formatted(gebruiker, String.join(", ", ontbreekt)));
        }
        zegTeLang(topics);
    }

    /** How long messages stay is part of the erasure term (R60); only an administrator can bring it down. */
    private static void zegTeLang(Topicbeheer topics) {
        try {
            List<String> teLang = topics.teLangBewaard();
            if (!teLang.isEmpty()) {
                LOG.warn(
                        "In Kafka blijven berichten langer staan dan {} zegt, op: {}; draai zorgspoor topics, met"
                                + " dezelfde waarde",
                        Omgevingssleutel.KAFKA_BEWAARDAGEN.naam(),
                        String.join(", ", teLang));
            }
        } catch (KafkaException e) {
            LOG.warn("Hoe lang berichten in Kafka blijven staan, is niet te zien: {}", e.getMessage());
        }
    }
}
