package nl.zorgspoor.deploy.instantie;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;

/** Addresses, users and secrets under their {@code ZORGSPOOR_*} names; all of them are there, or there are no settings. */
public final class Instellingen {

    private static final String[] NODIG = {
        "ZORGSPOOR_PG_URL",
        "ZORGSPOOR_PG_APP_USER",
        "ZORGSPOOR_PG_APP_PASSWORD",
        "ZORGSPOOR_PG_BEHEER_USER",
        "ZORGSPOOR_PG_BEHEER_PASSWORD",
        "ZORGSPOOR_MONGO_URI",
        "ZORGSPOOR_KAFKA_BOOTSTRAP",
        "ZORGSPOOR_KAFKA_USER",
        "ZORGSPOOR_KAFKA_PASSWORD",
        "ZORGSPOOR_KAFKA_SECURITY_PROTOCOL",
        "ZORGSPOOR_JWT_ISSUER",
        "ZORGSPOOR_JWT_AUDIENCE",
        "ZORGSPOOR_HOOFDSLEUTEL",
        "ZORGSPOOR_OIN"
    };

    private final Map<String, String> waarden;

    private Instellingen(Map<String, String> waarden) {
        this.waarden = waarden;
    }

    /**
     * Takes the settings from a map such as the environment.
     *
     * @throws Gebruiksfout one message with every name that is missing or empty
     */
    public static Instellingen van(Map<String, String> bron) {
        Map<String, String> waarden = new TreeMap<>();
        TreeSet<String> ontbreekt = new TreeSet<>();
        for (String naam : NODIG) {
            String waarde = bron.getOrDefault(naam, "").strip();
            if (waarde.isEmpty()) {
                ontbreekt.add(naam);
            }
            waarden.put(naam, waarde);
        }
        if (!ontbreekt.isEmpty()) {
            throw new Gebruiksfout("Zorgspoor start niet in productie: in de omgeving ontbreekt "
                    + String.join(", ", ontbreekt) + ". Zie deploy/compose/.env.voorbeeld.");
        }
        return new Instellingen(waarden);
    }

    private String waarde(String naam) {
        return waarden.getOrDefault(naam, "");
    }

    public String pgUrl() {
        return waarde("ZORGSPOOR_PG_URL");
    }

    public String pgAppUser() {
        return waarde("ZORGSPOOR_PG_APP_USER");
    }

    public String pgAppPassword() {
        return waarde("ZORGSPOOR_PG_APP_PASSWORD");
    }

    public String pgBeheerUser() {
        return waarde("ZORGSPOOR_PG_BEHEER_USER");
    }

    public String pgBeheerPassword() {
        return waarde("ZORGSPOOR_PG_BEHEER_PASSWORD");
    }

    public String mongoUri() {
        return waarde("ZORGSPOOR_MONGO_URI");
    }

    public String kafkaBootstrap() {
        return waarde("ZORGSPOOR_KAFKA_BOOTSTRAP");
    }

    public String kafkaUser() {
        return waarde("ZORGSPOOR_KAFKA_USER");
    }

    public String kafkaPassword() {
        return waarde("ZORGSPOOR_KAFKA_PASSWORD");
    }

    public String kafkaSecurityProtocol() {
        return waarde("ZORGSPOOR_KAFKA_SECURITY_PROTOCOL");
    }

    public String jwtIssuer() {
        return waarde("ZORGSPOOR_JWT_ISSUER");
    }

    public String jwtAudience() {
        return waarde("ZORGSPOOR_JWT_AUDIENCE");
    }

    public String hoofdsleutel() {
        return waarde("ZORGSPOOR_HOOFDSLEUTEL");
    }

    /** Organisatie-identificatienummer, 20 digits. */
    public String oin() {
        return waarde("ZORGSPOOR_OIN");
    }

    /** The names only: a value here may be a secret. */
    @Override
    public String toString() {
        return "Instellingen" + waarden.keySet();
    }
}
