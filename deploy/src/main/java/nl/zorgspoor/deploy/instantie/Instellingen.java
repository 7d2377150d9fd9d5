package nl.zorgspoor.deploy.instantie;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgspoor.core.privacy.Hoofdsleutel;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.deploy.instantie.Omgevingssleutel.Gebruik;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Addresses, users and secrets under their {@code ZORGSPOOR_*} names; all of them are there, or there are no settings. */
public final class Instellingen {

    private static final Logger LOG = LoggerFactory.getLogger(Instellingen.class);

    private final Map<String, String> waarden;
    private final Hoofdsleutels hoofdsleutels;

    private Instellingen(Map<String, String> waarden, Hoofdsleutels hoofdsleutels) {
        this.waarden = waarden;
        this.hoofdsleutels = hoofdsleutels;
    }

    /**
     * Takes the settings from the environment, where people write them.
     *
     * @throws Gebruiksfout one message with every name that is missing or not known, and every value that cannot be
     */
    static Instellingen vanOmgeving(Map<String, String> omgeving) {
        Set<String> namen = new TreeSet<>(omgeving.keySet());
        namen.addAll(System.getProperties().stringPropertyNames());
        List<String> onbekend = Omgevingssleutel.onbekend(namen);
        List<String> fouten = new ArrayList<>();
        for (Omgevingssleutel s : Omgevingssleutel.van(Gebruik.START)) {
            s.in(omgeving).flatMap(s::fout).ifPresent(fouten::add);
        }
        try {
            Instellingen instellingen = van(omgeving);
            if (fouten.isEmpty()) {
                onbekend.forEach(LOG::warn);
                return instellingen;
            }
        } catch (Gebruiksfout e) {
            fouten.add(0, e.getMessage());
        }
        fouten.addAll(onbekend);
        throw new Gebruiksfout(String.join(System.lineSeparator(), fouten));
    }

    /**
     * Takes the settings from a map such as the environment.
     *
     * @throws Gebruiksfout one message with every name that is missing or empty
     */
    public static Instellingen van(Map<String, String> bron) {
        Map<String, String> waarden = new TreeMap<>();
        TreeSet<String> ontbreekt = new TreeSet<>();
        for (Omgevingssleutel s : Omgevingssleutel.van(Gebruik.START)) {
            Optional<String> waarde = s.in(bron);
            waarde.ifPresent(w -> waarden.put(s.naam(), w));
            if (waarde.isEmpty() && s.isVereist()) {
                ontbreekt.add(s.naam());
            }
        }
        if (!ontbreekt.isEmpty()) {
            throw new Gebruiksfout("Zorgspoor start niet in productie: in de omgeving ontbreekt "
                    + String.join(", ", ontbreekt) + ". Zie docs/beheer.md.");
        }
        eisSamen(waarden);
        String nieuw = waarden.get(Omgevingssleutel.HOOFDSLEUTEL_NIEUW.naam());
        Hoofdsleutels sleutels = new Hoofdsleutels(
                hoofdsleutel(
                        Omgevingssleutel.HOOFDSLEUTEL, waarden.getOrDefault(Omgevingssleutel.HOOFDSLEUTEL.naam(), "")),
                nieuw == null ? null : hoofdsleutel(Omgevingssleutel.HOOFDSLEUTEL_NIEUW, nieuw));
        waarden.computeIfAbsent(Omgevingssleutel.KNOOP.naam(), n -> gemaakteKnoop());
        for (Omgevingssleutel s : List.of(
                Omgevingssleutel.KNOOP,
                Omgevingssleutel.KAFKA_BEWAARDAGEN,
                Omgevingssleutel.KAFKA_PARTNERS,
                Omgevingssleutel.CORS)) {
            s.in(waarden).flatMap(s::fout).ifPresent(fout -> {
                throw new Gebruiksfout(fout);
            });
        }
        return new Instellingen(waarden, sleutels);
    }

    /** A store of documents is described whole or not at all. */
    private static void eisSamen(Map<String, String> waarden) {
        List<Omgevingssleutel> samen = List.of(
                Omgevingssleutel.S3_URL,
                Omgevingssleutel.S3_BUCKET,
                Omgevingssleutel.S3_USER,
                Omgevingssleutel.S3_PASSWORD);
        List<String> ontbreekt = samen.stream()
                .map(Omgevingssleutel::naam)
                .filter(naam -> !waarden.containsKey(naam))
                .toList();
        if (!ontbreekt.isEmpty() && ontbreekt.size() < samen.size()) {
            throw new Gebruiksfout("Zorgspoor start niet: voor de opslag van documenten ontbreekt "
                    + String.join(", ", ontbreekt) + ". Zie docs/beheer.md.");
        }
    }

    private static Hoofdsleutel hoofdsleutel(Omgevingssleutel sleutel, String waarde) {
        try {
            return Hoofdsleutel.vanBase64(waarde);
        } catch (IllegalArgumentException e) {
            throw new Gebruiksfout("%s is niet bruikbaar: %s".formatted(sleutel.naam(), e.getMessage()));
        }
    }

    /** Unique, and to be recognised: the machine's or the container's name with something of its own behind it. */
    private static String gemaakteKnoop() {
        String machine = System.getenv().getOrDefault("HOSTNAME", "knoop").replaceAll("[^A-Za-z0-9.-]", "-");
        return (machine.length() > 80 ? machine.substring(0, 80) : machine)
                + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private String waarde(Omgevingssleutel sleutel) {
        return waarden.getOrDefault(sleutel.naam(), "");
    }

    private String ofStandaard(Omgevingssleutel sleutel) {
        return waarden.getOrDefault(sleutel.naam(), sleutel.standaard());
    }

    public String pgUrl() {
        return waarde(Omgevingssleutel.PG_URL);
    }

    public String pgAppUser() {
        return waarde(Omgevingssleutel.PG_APP_USER);
    }

    public String pgAppPassword() {
        return waarde(Omgevingssleutel.PG_APP_PASSWORD);
    }

    public String pgBeheerUser() {
        return waarde(Omgevingssleutel.PG_BEHEER_USER);
    }

    public String pgBeheerPassword() {
        return waarde(Omgevingssleutel.PG_BEHEER_PASSWORD);
    }

    public String mongoUri() {
        return waarde(Omgevingssleutel.MONGO_URI);
    }

    public String kafkaBootstrap() {
        return waarde(Omgevingssleutel.KAFKA_BOOTSTRAP);
    }

    public String kafkaUser() {
        return waarde(Omgevingssleutel.KAFKA_USER);
    }

    public String kafkaPassword() {
        return waarde(Omgevingssleutel.KAFKA_PASSWORD);
    }

    public String kafkaSecurityProtocol() {
        return waarde(Omgevingssleutel.KAFKA_SECURITY_PROTOCOL);
    }

    /** How long messages stay on the partners' topics. */
    public Duration kafkaBewaartermijn() {
        return Duration.ofDays(Long.parseLong(ofStandaard(Omgevingssleutel.KAFKA_BEWAARDAGEN)));
    }

    /** The channels to partners that are open. */
    public List<Partnerkamer> partners() {
        return partners(ofStandaard(Omgevingssleutel.KAFKA_PARTNERS));
    }

    /** @throws Gebruiksfout with the channel of which there is none */
    static List<Partnerkamer> partners(String kanalen) {
        try {
            return Partners.open(kanalen);
        } catch (IllegalArgumentException e) {
            throw new Gebruiksfout("%s: %s is geen kanaal; kies uit %s, met .<organisatie> voor een organisatie alleen"
                    .formatted(
                            Omgevingssleutel.KAFKA_PARTNERS.naam(),
                            e.getMessage(),
                            String.join(
                                    ", ",
                                    Partners.ALLE.stream()
                                            .map(Partnerkamer::naam)
                                            .toList())));
        }
    }

    public String jwtIssuer() {
        return waarde(Omgevingssleutel.JWT_ISSUER);
    }

    public String jwtAudience() {
        return waarde(Omgevingssleutel.JWT_AUDIENCE);
    }

    public Hoofdsleutels hoofdsleutels() {
        return hoofdsleutels;
    }

    /** Where partners can read the schemas; it ends in a slash. */
    public URI schemas() {
        return URI.create(ofStandaard(Omgevingssleutel.SCHEMAS));
    }

    /** The name of this node, unlike that of any other node on the same store; made when none is given. */
    public String knoop() {
        return waarde(Omgevingssleutel.KNOOP);
    }

    /** With this word behind {@code Bearer} metrics may be read without a person's login; empty when nobody may. */
    public String metingenToken() {
        return waarde(Omgevingssleutel.METINGEN_TOKEN);
    }

    /** Whether the API can be explored in a browser. */
    public boolean docs() {
        return "ja".equals(ofStandaard(Omgevingssleutel.DOCS));
    }

    /** Whether there is an object store for documents. */
    public boolean heeftDocumenten() {
        return !s3Url().isEmpty();
    }

    public String s3Url() {
        return waarde(Omgevingssleutel.S3_URL);
    }

    public String s3Bucket() {
        return waarde(Omgevingssleutel.S3_BUCKET);
    }

    public String s3User() {
        return waarde(Omgevingssleutel.S3_USER);
    }

    public String s3Password() {
        return waarde(Omgevingssleutel.S3_PASSWORD);
    }

    public String s3Regio() {
        return ofStandaard(Omgevingssleutel.S3_REGIO);
    }

    /** Host and port of the virus scanner; empty when there is none. */
    public String clamd() {
        return waarde(Omgevingssleutel.CLAMD);
    }

    /** From where pages in a browser may ask the API; empty when from nowhere but its own address. */
    public List<String> herkomsten() {
        String namen = waarde(Omgevingssleutel.CORS);
        return namen.isEmpty() ? List.of() : List.of(namen.split(","));
    }

    /** Organisatie-identificatienummer, 20 digits. */
    public String oin() {
        return waarde(Omgevingssleutel.OIN);
    }

    /** The names only: a value here may be a secret. */
    @Override
    public String toString() {
        return "Instellingen" + waarden.keySet();
    }
}
