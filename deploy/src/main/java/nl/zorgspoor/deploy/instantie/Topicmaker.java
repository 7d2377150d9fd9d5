package nl.zorgspoor.deploy.instantie;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zorgspoor.deploy.instantie.Omgevingssleutel.Gebruik;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.apache.kafka.common.KafkaException;

/**
 * {@code zorgspoor topics}: makes the partners' topics and gives the application and each partner its rights, with an
 * administrator's login that the application itself never has. May be run again: how long messages stay is brought up to date, the
 * rest of what is there stays as it is.
 */
public final class Topicmaker {

    private static final Map<String, String> INLOGMODULES = Map.of(
            "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule",
            "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule");

    private Topicmaker() {}

    public static int maak(List<String> woorden) {
        Vlaggen.lees("topics", woorden).zonderRest();
        maak(System.getenv(), regel -> System.out.println(regel));
        return 0;
    }

    /**
     * Makes topics and rights.
     *
     * @throws Gebruiksfout one message with every name that is missing or wrong, or with what the broker says
     */
    static void maak(Map<String, String> omgeving, Consumer<String> voortgang) {
        List<String> fouten = new ArrayList<>();
        TreeSet<String> ontbreekt = new TreeSet<>();
        for (Omgevingssleutel s : Omgevingssleutel.van(Gebruik.TOPICS)) {
            s.in(omgeving).flatMap(s::fout).ifPresent(fouten::add);
            if (s.isVereist() && s.in(omgeving).isEmpty()) {
                ontbreekt.add(s.naam());
            }
        }
        if (!ontbreekt.isEmpty()) {
            fouten.add(
                    0,
                    "Topics maken kan niet: in de omgeving ontbreekt " + String.join(", ", ontbreekt)
                            + ". Zie docs/beheer.md.");
        }
        List<String> onbekend = Omgevingssleutel.onbekend(omgeving.keySet());
        if (!fouten.isEmpty()) {
            fouten.addAll(onbekend);
            throw new Gebruiksfout(String.join(System.lineSeparator(), fouten));
        }
        onbekend.forEach(voortgang);
        Map<String, Object> beheer = beheer(omgeving);
        List<Partnerkamer> kamers = Instellingen.partners(waarde(omgeving, Omgevingssleutel.KAFKA_PARTNERS));
        Topicbeheer topics = new Topicbeheer(new Kafkatoegang(beheer, beheer), kamers, inrichting(omgeving));
        try {
            topics.zorgVoorTopics(voortgang);
            topics.geefAppRechten("User:" + waarde(omgeving, Omgevingssleutel.KAFKA_USER));
            List<String> partners = new ArrayList<>();
            for (Partnerkamer kamer : kamers) {
                String gebruiker = gebruiker(omgeving, kamer);
                topics.geefRechten(kamer, "User:" + gebruiker);
                partners.add(gebruiker);
            }
            voortgang.accept("Rechten gegeven aan %s en aan de partners %s"
                    .formatted(waarde(omgeving, Omgevingssleutel.KAFKA_USER), String.join(", ", partners)));
        } catch (KafkaException e) {
            throw new Gebruiksfout("Kafka op %s maakt de topics niet: %s"
                    .formatted(waarde(omgeving, Omgevingssleutel.KAFKA_BOOTSTRAP), e.getMessage()));
        }
    }

    private static Map<String, Object> beheer(Map<String, String> omgeving) {
        String mechanisme = waarde(omgeving, Omgevingssleutel.KAFKA_BEHEER_MECHANISM);
        Map<String, Object> beheer = new HashMap<>();
        beheer.put("bootstrap.servers", waarde(omgeving, Omgevingssleutel.KAFKA_BOOTSTRAP));
        beheer.put("security.protocol", waarde(omgeving, Omgevingssleutel.KAFKA_SECURITY_PROTOCOL));
        beheer.put("sasl.mechanism", mechanisme);
        beheer.put(
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(
                                INLOGMODULES.get(mechanisme),
                                waarde(omgeving, Omgevingssleutel.KAFKA_BEHEER_USER),
                                waarde(omgeving, Omgevingssleutel.KAFKA_BEHEER_PASSWORD)));
        return beheer;
    }

    /** The user has the name of the channel, unless one was given. */
    private static String gebruiker(Map<String, String> omgeving, Partnerkamer kamer) {
        String sleutel = "KAFKA_PARTNER_" + kamer.naam().toUpperCase(Locale.ROOT);
        return Arrays.stream(Omgevingssleutel.values())
                .filter(s -> s.name().equals(sleutel))
                .findFirst()
                .map(s -> waarde(omgeving, s))
                .orElse(kamer.naam());
    }

    private static Inrichting inrichting(Map<String, String> omgeving) {
        return new Inrichting(
                getal(omgeving, Omgevingssleutel.KAFKA_PARTITIES),
                (short) getal(omgeving, Omgevingssleutel.KAFKA_REPLICATIE),
                Duration.ofDays(getal(omgeving, Omgevingssleutel.KAFKA_BEWAARDAGEN)));
    }

    private static int getal(Map<String, String> omgeving, Omgevingssleutel sleutel) {
        return Integer.parseInt(waarde(omgeving, sleutel));
    }

    private static String waarde(Map<String, String> omgeving, Omgevingssleutel sleutel) {
        return sleutel.in(omgeving).orElse(sleutel.standaard());
    }
}
