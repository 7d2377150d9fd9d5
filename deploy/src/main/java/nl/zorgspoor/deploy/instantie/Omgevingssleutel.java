package nl.zorgspoor.deploy.instantie;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.partners.Partners;

/**
 * Every name that Zorgspoor reads from the environment; there are no others. {@code docs/beheer.md} lists them, and a test holds
 * that list to this one.
 */
public enum Omgevingssleutel {
    PG_URL(
            vereist(Gebruik.START),
            "",
            "!jdbc:postgresql://\\S+",
            "een adres zoals jdbc:postgresql://host:5432/zorgspoor",
            "Address of the event store's database; without user and password."),
    PG_APP_USER(vereist(Gebruik.START), "", ".+", "een naam", "The role with which the application reads and appends."),
    PG_APP_PASSWORD(vereist(Gebruik.START), "", geheim(), "", "Its password."),
    PG_BEHEER_USER(
            vereist(Gebruik.START),
            "",
            ".+",
            "een naam",
            "The owner of the schema; used by the migrations at a start only."),
    PG_BEHEER_PASSWORD(vereist(Gebruik.START), "", geheim(), "", "Its password."),
    MONGO_URI(
            vereist(Gebruik.START),
            "",
            "!mongodb(\\+srv)?://\\S+",
            "een adres zoals mongodb://gebruiker:wachtwoord@host:27017/zorgspoor",
            "Address of the views' database, login included. Database `zorgspoor` when the address names none."),
    KAFKA_BOOTSTRAP(
            vereist(Gebruik.START, Gebruik.TOPICS),
            "",
            "[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*",
            "host:poort, met komma's ertussen als het er meer zijn",
            "The brokers."),
    KAFKA_SECURITY_PROTOCOL(
            vereist(Gebruik.START, Gebruik.TOPICS),
            "",
            "SASL_SSL|SASL_PLAINTEXT",
            "SASL_SSL of SASL_PLAINTEXT",
            "How the brokers are spoken to. `SASL_PLAINTEXT` only inside a network of your own."),
    KAFKA_USER(
            vereist(Gebruik.START, Gebruik.TOPICS),
            "",
            "[^\"\\\\;\\s]+",
            "een naam zonder spaties en aanhalingstekens",
            "The application's SCRAM-SHA-512 user; `topics` gives it its rights."),
    KAFKA_PASSWORD(vereist(Gebruik.START), "", geheim(), "", "Its password."),
    JWT_ISSUER(
            vereist(Gebruik.START),
            "",
            "https?://\\S+",
            "het adres van de uitgever, zoals https://login.example.nl/realms/zorgspoor",
            "Who signs the tokens: the claim `iss`, and below this address `/.well-known/openid-configuration`."),
    JWT_AUDIENCE(
            vereist(Gebruik.START), "", "\\S+", "een woord", "For whom tokens must be: it stands in the claim `aud`."),
    HOOFDSLEUTEL(
            vereist(Gebruik.START),
            "",
            geheim(),
            "",
            "The master key, 32 bytes in base64. Whoever loses it loses all personal data."),
    HOOFDSLEUTEL_NIEUW(
            naarKeuze(Gebruik.START),
            "",
            geheim(),
            "",
            "The master key that is to take its place, 32 bytes in base64; only while they are changed."),
    OIN(
            vereist(Gebruik.START),
            "",
            "\\d{20}",
            "20 cijfers",
            "Organisatie-identificatienummer; names the source of messages to partners."),
    KNOOP(
            naarKeuze(Gebruik.START),
            "",
            "[A-Za-z0-9][A-Za-z0-9.-]{0,99}",
            "een naam van letters, cijfers, punt en streepje, hoogstens 100 tekens",
            "The node's name, unlike that of any other node on the same store; made when not given."),
    METINGEN_TOKEN(
            naarKeuze(Gebruik.START),
            "",
            geheim(),
            "",
            "With this word behind `Bearer` metrics are read without a person's login; without it by"
                    + " `INSTALLATIEBEHEERDER` only."),
    SCHEMAS(
            naarKeuze(Gebruik.START),
            "https://zorgspoor.example.nl/schemas/",
            "https?://\\S+/",
            "een adres dat eindigt op een schuine streep",
            "Where partners can read the schemas of messages; it stands in each message."),
    DOCS(
            naarKeuze(Gebruik.START),
            "nee",
            "ja|nee",
            "ja of nee",
            "Whether `/docs` is there: the API's paths to read and to try in a browser."),
    S3_URL(
            naarKeuze(Gebruik.START),
            "",
            "https?://[^\\s/]+/?",
            "een adres zoals https://s3.example.nl",
            "The object store of documents, by the S3 protocol; without it none are kept. With it, the next three must be given."),
    S3_BUCKET(
            naarKeuze(Gebruik.START),
            "",
            "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
            "de naam van een bucket",
            "The bucket in it, which is there already and holds nothing else."),
    S3_USER(
            naarKeuze(Gebruik.START),
            "",
            "\\S+",
            "een naam",
            "Who may put, get and delete objects in it (access key)."),
    S3_PASSWORD(naarKeuze(Gebruik.START), "", geheim(), "", "Its secret key."),
    S3_REGIO(
            naarKeuze(Gebruik.START), "us-east-1", "[a-z0-9-]+", "een regio", "The region, for a store that has them."),
    CLAMD(
            naarKeuze(Gebruik.START),
            "",
            "[^\\s:/]+:\\d{1,5}",
            "host:poort",
            "ClamAV's daemon; with it, documents are scanned before they are kept, and none is while it is away."),
    CORS(
            naarKeuze(Gebruik.START),
            "",
            herkomst() + "(," + herkomst() + ")*",
            "adressen zoals https://scherm.example.nl, met komma's ertussen en zonder schuine streep aan het eind",
            "Origins of pages that may ask the API from a browser, with commas; without it none but `/docs`."),
    KAFKA_BEHEER_USER(
            vereist(Gebruik.TOPICS),
            "",
            "[^\"\\\\;\\s]+",
            "een naam zonder spaties en aanhalingstekens",
            "The administrator's user; the application never has it."),
    KAFKA_BEHEER_PASSWORD(vereist(Gebruik.TOPICS), "", geheim(), "", "Its password."),
    KAFKA_BEHEER_MECHANISM(
            naarKeuze(Gebruik.TOPICS),
            "SCRAM-SHA-512",
            "PLAIN|SCRAM-SHA-512",
            "PLAIN of SCRAM-SHA-512",
            "How the administrator logs in."),
    KAFKA_PARTITIES(
            naarKeuze(Gebruik.TOPICS),
            "3",
            "[1-9]\\d{0,3}",
            "een getal van 1 tot 9999",
            "Partitions of topics that are made."),
    KAFKA_REPLICATIE(
            naarKeuze(Gebruik.TOPICS),
            "1",
            "[1-9]\\d{0,3}",
            "een getal van 1 tot 9999",
            "Replicas of topics that are made; 3 on three brokers."),
    KAFKA_BEWAARDAGEN(
            naarKeuze(Gebruik.START, Gebruik.TOPICS),
            "14",
            "[1-9]|[12]\\d|30",
            "een aantal dagen van 1 tot en met 30",
            "Days that topics keep a message; part of the erasure term."),
    KAFKA_PARTNERS(
            naarKeuze(Gebruik.START, Gebruik.TOPICS),
            Partners.STANDAARD,
            "[a-z0-9]+(\\.[a-z0-9]+)?(,[a-z0-9]+(\\.[a-z0-9]+)?)*",
            "kanalen met komma's ertussen, zoals jos,smw,leerplicht,swv.utrecht",
            "Channels to partners that are open; the user of one has its name, unless a key below says another."),
    KAFKA_PARTNER_JOS(
            naarKeuze(Gebruik.TOPICS),
            "jos",
            "[^\"\\\\;\\s]+",
            "een naam zonder spaties",
            "JOS's user on the brokers."),
    KAFKA_PARTNER_SMW(
            naarKeuze(Gebruik.TOPICS),
            "smw",
            "[^\"\\\\;\\s]+",
            "een naam zonder spaties",
            "SMW's user on the brokers."),
    KAFKA_PARTNER_LEERPLICHT(
            naarKeuze(Gebruik.TOPICS),
            "leerplicht",
            "[^\"\\\\;\\s]+",
            "een naam zonder spaties",
            "Leerplicht's user on the brokers."),
    TOKEN(naarKeuze(Gebruik.WOORD), "", geheim(), "", "The access token with which `school` and `sleutel` log in."),
    API(
            naarKeuze(Gebruik.WOORD),
            "http://localhost:8080",
            "https?://[^\\s/]+/?",
            "een adres zoals https://zorgspoor.example.nl",
            "Where `school` and `sleutel` find the application; `--api` goes before it."),
    APART_KAFKA(
            naarKeuze(Gebruik.PROEF),
            "",
            "\\d{1,5}",
            "een poort",
            "Port of the broker, when it runs in a process of its own on the same data folder."),
    APART_WEERGAVEN(
            naarKeuze(Gebruik.PROEF),
            "",
            "\\d{1,5}",
            "een poort",
            "Port of the views' server, when it runs in a process of its own on the same data folder."),
    JAVA_OPTS(naarKeuze(Gebruik.LANCEERDER), "", ".*", "", "Extra options of the JVM that `./zorgspoor` starts."),
    TEST_MONGO_URI(naarKeuze(Gebruik.TESTS), "", ".*", "", "A real MongoDB for the tests of views."),
    ZONDER_NODE(
            naarKeuze(Gebruik.LANCEERDER, Gebruik.TESTS),
            "nee",
            "ja|nee",
            "ja of nee",
            "Whether the tests skip what is judged with Node."),
    REGELS_LOGIUS(
            naarKeuze(Gebruik.TESTS),
            "",
            ".*",
            "",
            "File with the ruleset that Logius publishes, to judge the description with as well.");

    /** What reads it. */
    public enum Gebruik {
        /** The application, in the production profile. */
        START("start"),
        /** {@code zorgspoor topics}. */
        TOPICS("topics"),
        /** The words that speak to a running application. */
        WOORD("school, sleutel"),
        /** {@code ./zorgspoor}, before there is a program. */
        LANCEERDER("./zorgspoor"),
        /** The embedded instance that {@code proef} breaks. */
        PROEF("proef"),
        TESTS("tests");

        private final String waar;

        Gebruik(String waar) {
            this.waar = waar;
        }
    }

    private record Nodig(Set<Gebruik> gebruik, boolean vereist) {}

    private static final String VOORVOEGSEL = "ZORGSPOOR_";

    /** Kubernetes tells every pod where services are, also one that is called zorgspoor. */
    private static final Pattern VAN_KUBERNETES = Pattern.compile(
            "ZORGSPOOR(_[A-Z0-9_]+)?_(SERVICE_(HOST|PORT)(_[A-Z0-9_]+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_[A-Z]+)?)?)"
                    + "|ZORGSPOOR_PORT");

    /** Properties that the program gives itself. */
    private static final Set<String> VAN_ONSZELF = Set.of("zorgspoor.log", "zorgspoor.kafkalog");

    private final Nodig nodig;
    private final String standaard;
    private final boolean geheim;
    private final Pattern vorm;
    private final String verwacht;
    private final String betekenis;

    Omgevingssleutel(Nodig nodig, String standaard, String vorm, String verwacht, String betekenis) {
        this.nodig = nodig;
        this.standaard = standaard;
        this.geheim = vorm.startsWith("!");
        this.vorm = Pattern.compile(geheim ? vorm.substring(1) : vorm);
        this.verwacht = verwacht;
        this.betekenis = betekenis;
    }

    private static Nodig vereist(Gebruik... bij) {
        return new Nodig(EnumSet.copyOf(List.of(bij)), true);
    }

    private static Nodig naarKeuze(Gebruik... bij) {
        return new Nodig(EnumSet.copyOf(List.of(bij)), false);
    }

    private static String geheim() {
        return "!.+";
    }

    /** Of a page, as a browser tells it: without a path. */
    private static String herkomst() {
        return "https?://[^\\s,/]+";
    }

    public String naam() {
        return VOORVOEGSEL + name();
    }

    /** What counts when it is not given; empty when nothing does. */
    public String standaard() {
        return standaard;
    }

    static List<Omgevingssleutel> van(Gebruik gebruik) {
        return Arrays.stream(values())
                .filter(s -> s.nodig.gebruik.contains(gebruik))
                .toList();
    }

    boolean isVereist() {
        return nodig.vereist;
    }

    /** The value in this environment, without space around it. */
    public Optional<String> in(Map<String, String> omgeving) {
        return Optional.ofNullable(omgeving.get(naam())).map(String::strip).filter(w -> !w.isEmpty());
    }

    /** What is wrong with the value, in one line; a secret is not repeated. */
    public Optional<String> fout(String waarde) {
        if (vorm.matcher(waarde).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                geheim
                        ? "%s is niet bruikbaar; verwacht: %s.".formatted(naam(), verwacht)
                        : "%s kan niet '%s' zijn; verwacht: %s.".formatted(naam(), waarde, verwacht));
    }

    /**
     * Names that look like ours and are not, each with the one that was probably meant. Settings are read from the environment
     * only, in capitals; whoever writes {@code zorgspoor.pg-url} means one of them.
     *
     * @param namen of the environment or of properties
     */
    public static List<String> onbekend(Collection<String> namen) {
        Set<String> bekend = Arrays.stream(values()).map(Enum::name).collect(Collectors.toSet());
        return namen.stream()
                .filter(n -> als(n).startsWith(VOORVOEGSEL) && !VAN_ONSZELF.contains(n))
                .filter(n -> !n.startsWith(VOORVOEGSEL) || !bekend.contains(n.substring(VOORVOEGSEL.length())))
                .filter(n -> !VAN_KUBERNETES.matcher(n).matches())
                .sorted()
                .map(n -> "%s is geen instelling en doet niets.%s"
                        .formatted(
                                n,
                                Woorden.dichtstbij(als(n).substring(VOORVOEGSEL.length()), bekend)
                                        .map(b -> " Bedoelt u " + VOORVOEGSEL + b + "?")
                                        .orElse("")))
                .toList();
    }

    private static String als(String naam) {
        return naam.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The row in {@code docs/beheer.md}. */
    String regel() {
        String bij = nodig.gebruik.stream().map(g -> g.waar).collect(Collectors.joining(", "));
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        naam(),
                        bij,
                        nodig.vereist ? "must be given" : standaard.isEmpty() ? "none" : "`" + standaard + "`",
                        betekenis);
    }
}
