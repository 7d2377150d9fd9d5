package nl.zorgspoor.deploy.instantie;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.partners.Partnerinstellingen;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Kafka: how to log in, and when the traffic starts and stops. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguratie {

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
    Partnerinstellingen partnerinstellingen(Instellingen i, Environment omgeving) {
        return new Partnerinstellingen(
                i.oin(),
                pseudoniemgeheim(i.hoofdsleutel()),
                URI.create(omgeving.getProperty("ZORGSPOOR_SCHEMAS", "https://zorgspoor.example.nl/schemas/")),
                Objects.requireNonNullElse(omgeving.getProperty("HOSTNAME"), "0"),
                Inrichting.ENKEL);
    }

    /** Derived from the master key, so that there is one secret to keep and not two. */
    private static byte[] pseudoniemgeheim(String hoofdsleutel) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hoofdsleutel.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal("pseudoniemen".getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    SmartLifecycle partnerdienst(
            Partnerverkeer verkeer,
            Topicbeheer topics,
            ObjectProvider<EmbeddedServers> servers,
            ObjectProvider<Partnertoegang> toegang) {
        return new SmartLifecycle() {
            private volatile boolean loopt;

            @Override
            public void start() {
                EmbeddedServers embedded = servers.getIfAvailable();
                if (embedded != null) {
                    // In production topics and rights are the platform's; nothing is set there by itself.
                    topics.zorgVoorTopics(regel -> {});
                    toegang.getObject().zorgVoorToegang(embedded.kafka(), topics);
                }
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
}
