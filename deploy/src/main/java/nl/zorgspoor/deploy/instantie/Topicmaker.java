package nl.zorgspoor.deploy.instantie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.partners.Partners;
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

    private static final String[] NODIG = {
        "ZORGSPOOR_KAFKA_BOOTSTRAP",
        "ZORGSPOOR_KAFKA_SECURITY_PROTOCOL",
        "ZORGSPOOR_KAFKA_USER",
        "ZORGSPOOR_KAFKA_BEHEER_USER",
        "ZORGSPOOR_KAFKA_BEHEER_PASSWORD"
    };

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
        TreeSet<String> ontbreekt = new TreeSet<>();
        for (String naam : NODIG) {
            if (waarde(omgeving, naam, "").isEmpty()) {
                ontbreekt.add(naam);
            }
        }
        if (!ontbreekt.isEmpty()) {
            throw new Gebruiksfout("Topics maken kan niet: in de omgeving ontbreekt " + String.join(", ", ontbreekt)
                    + ". Zie deploy/compose/.env.voorbeeld.");
        }
        Map<String, Object> beheer = beheer(omgeving);
        Topicbeheer topics = new Topicbeheer(new Kafkatoegang(beheer, beheer), Partners.ALLE, inrichting(omgeving));
        try {
            topics.zorgVoorTopics(voortgang);
            topics.geefAppRechten("User:" + waarde(omgeving, "ZORGSPOOR_KAFKA_USER", ""));
            List<String> partners = new ArrayList<>();
            for (Partnerkamer kamer : Partners.ALLE) {
                String gebruiker = waarde(
                        omgeving,
                        "ZORGSPOOR_KAFKA_PARTNER_" + kamer.naam().toUpperCase(java.util.Locale.ROOT),
                        kamer.naam());
                topics.geefRechten(kamer, "User:" + gebruiker);
                partners.add(gebruiker);
            }
            voortgang.accept("Rechten gegeven aan %s en aan de partners %s"
                    .formatted(waarde(omgeving, "ZORGSPOOR_KAFKA_USER", ""), String.join(", ", partners)));
        } catch (KafkaException e) {
            throw new Gebruiksfout("Kafka op %s maakt de topics niet: %s"
                    .formatted(omgeving.get("ZORGSPOOR_KAFKA_BOOTSTRAP"), e.getMessage()));
        }
    }

    private static Map<String, Object> beheer(Map<String, String> omgeving) {
        String mechanisme = waarde(omgeving, "ZORGSPOOR_KAFKA_BEHEER_MECHANISM", "SCRAM-SHA-512");
        String module = INLOGMODULES.get(mechanisme);
        if (module == null) {
            throw new Gebruiksfout("ZORGSPOOR_KAFKA_BEHEER_MECHANISM kan niet '%s' zijn; wel: PLAIN of SCRAM-SHA-512."
                    .formatted(mechanisme));
        }
        Map<String, Object> beheer = new HashMap<>();
        beheer.put("bootstrap.servers", waarde(omgeving, "ZORGSPOOR_KAFKA_BOOTSTRAP", ""));
        beheer.put("security.protocol", waarde(omgeving, "ZORGSPOOR_KAFKA_SECURITY_PROTOCOL", ""));
        beheer.put("sasl.mechanism", mechanisme);
        beheer.put(
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(
                                module,
                                waarde(omgeving, "ZORGSPOOR_KAFKA_BEHEER_USER", ""),
                                waarde(omgeving, "ZORGSPOOR_KAFKA_BEHEER_PASSWORD", "")));
        return beheer;
    }

    private static Inrichting inrichting(Map<String, String> omgeving) {
        return new Inrichting(
                getal(omgeving, "ZORGSPOOR_KAFKA_PARTITIES", Inrichting.ENKEL.partities()),
                (short) getal(omgeving, "ZORGSPOOR_KAFKA_REPLICATIE", Inrichting.ENKEL.replicatie()),
                Bewaardagen.lees(waarde(omgeving, Bewaardagen.NAAM, "")));
    }

    private static int getal(Map<String, String> omgeving, String naam, int anders) {
        String waarde = waarde(omgeving, naam, String.valueOf(anders));
        if (!waarde.matches("[1-9]\\d{0,3}")) {
            throw new Gebruiksfout(
                    "%s kan niet '%s' zijn; verwacht: een getal van 1 tot 9999.".formatted(naam, waarde));
        }
        return Integer.parseInt(waarde);
    }

    private static String waarde(Map<String, String> omgeving, String naam, String anders) {
        String waarde = Objects.requireNonNullElse(omgeving.get(naam), "").strip();
        return waarde.isEmpty() ? anders : waarde;
    }
}
