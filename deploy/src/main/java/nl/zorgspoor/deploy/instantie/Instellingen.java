package nl.zorgspoor.deploy.instantie;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgspoor.core.privacy.Hoofdsleutel;
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

    private static final String[] NAAR_KEUZE = {"ZORGSPOOR_KNOOP", "ZORGSPOOR_METINGEN_TOKEN", Bewaardagen.NAAM};

    private static final Pattern KNOOPNAAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

    private final Map<String, String> waarden;
    private final Hoofdsleutel hoofdsleutel;

    private Instellingen(Map<String, String> waarden, Hoofdsleutel hoofdsleutel) {
        this.waarden = waarden;
        this.hoofdsleutel = hoofdsleutel;
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
        Hoofdsleutel sleutel = hoofdsleutel(waarden.getOrDefault("ZORGSPOOR_HOOFDSLEUTEL", ""));
        for (String naam : NAAR_KEUZE) {
            String waarde = bron.getOrDefault(naam, "").strip();
            if (!waarde.isEmpty()) {
                waarden.put(naam, waarde);
            }
        }
        String knoop = waarden.computeIfAbsent("ZORGSPOOR_KNOOP", n -> gemaakteKnoop());
        if (!KNOOPNAAM.matcher(knoop).matches()) {
            throw new Gebruiksfout(
                    "ZORGSPOOR_KNOOP is een naam van letters, cijfers, punt en streepje, hoogstens 100 tekens.");
        }
        Bewaardagen.lees(waarden.getOrDefault(Bewaardagen.NAAM, ""));
        return new Instellingen(waarden, sleutel);
    }

    private static Hoofdsleutel hoofdsleutel(String waarde) {
        try {
            return Hoofdsleutel.vanBase64(waarde);
        } catch (IllegalArgumentException e) {
            throw new Gebruiksfout("ZORGSPOOR_HOOFDSLEUTEL is niet bruikbaar: " + e.getMessage());
        }
    }

    /** Unique, and to be recognised: the machine's or the container's name with something of its own behind it. */
    private static String gemaakteKnoop() {
        String machine = System.getenv().getOrDefault("HOSTNAME", "knoop").replaceAll("[^A-Za-z0-9.-]", "-");
        return (machine.length() > 80 ? machine.substring(0, 80) : machine)
                + "-"
                + UUID.randomUUID().toString().substring(0, 8);
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

    /** How long messages stay on the partners' topics. */
    public Duration kafkaBewaartermijn() {
        return Bewaardagen.lees(waarde(Bewaardagen.NAAM));
    }

    public String jwtIssuer() {
        return waarde("ZORGSPOOR_JWT_ISSUER");
    }

    public String jwtAudience() {
        return waarde("ZORGSPOOR_JWT_AUDIENCE");
    }

    public Hoofdsleutel hoofdsleutel() {
        return hoofdsleutel;
    }

    /** As it was given, in base64: what is derived from it must not depend on who asks. */
    String hoofdsleutelTekst() {
        return waarde("ZORGSPOOR_HOOFDSLEUTEL");
    }

    /** The name of this node, unlike that of any other node on the same store; made when none is given. */
    public String knoop() {
        return waarde("ZORGSPOOR_KNOOP");
    }

    /** With this word behind {@code Bearer} metrics may be read without a person's login; empty when nobody may. */
    public String metingenToken() {
        return waarde("ZORGSPOOR_METINGEN_TOKEN");
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
