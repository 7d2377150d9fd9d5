package nl.zorgspoor.deploy.instantie;

import com.mongodb.MongoException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The start without embedded servers: every address and secret comes from the environment, nothing is set by itself. */
public final class Productie {

    private static final String PROFIEL = "production";

    /** States of SQL that say: not reachable, not let in, no such database. */
    private static final Pattern AANMELDEN = Pattern.compile("08...|28...|3D...");

    private static final int LANGSTE = 300;

    private Productie() {}

    /** Whether the environment asks for the production profile. */
    public static boolean isGevraagd() {
        return Arrays.asList(System.getenv()
                        .getOrDefault("SPRING_PROFILES_ACTIVE", System.getProperty("spring.profiles.active", ""))
                        .split(","))
                .contains(PROFIEL);
    }

    public static int start() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Noodstop.zet(() -> {}), "noodstop"));
        start(System.getenv());
        Thread.currentThread().join();
        return 0;
    }

    static ConfigurableApplicationContext start(Map<String, String> omgeving) {
        return start(omgeving, Map.of(), Klok.echt());
    }

    /**
     * The same on another port and another day.
     *
     * @param eigenschappen of the web server, such as {@code server.port}
     */
    static ConfigurableApplicationContext start(
            Map<String, String> omgeving, Map<String, Object> eigenschappen, Klok klok) {
        Instellingen instellingen = Instellingen.vanOmgeving(omgeving);
        System.setProperty("zorgspoor.log", "INFO");
        // Nobody looks for advertisements in a log.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("zorgspoor.kafkalog", "WARN");
        SpringApplication app = new SpringApplication(Toepassing.class);
        app.setAdditionalProfiles(PROFIEL);
        app.setDefaultProperties(eigenschappen);
        app.addInitializers(context -> {
            GenericApplicationContext c = (GenericApplicationContext) context;
            c.registerBean(Instellingen.class, () -> instellingen);
            c.registerBean(Klok.class, () -> klok);
        });
        try {
            return app.run();
        } catch (RuntimeException e) {
            throw reden(e);
        }
    }

    /** What an administrator can mend is told in one line, without the framework's own words around it. */
    static RuntimeException reden(RuntimeException fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof Gebruiksfout bedoeld) {
                return bedoeld;
            }
            if (t instanceof SQLException sql
                    && AANMELDEN.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return new Gebruiksfout(
                        "Zorgspoor start niet: PostgreSQL antwoordt niet of weigert de login (ZORGSPOOR_PG_URL,"
                                + " ..._USER, ..._PASSWORD): " + regel(sql.getMessage()));
            }
            if (t instanceof MongoException mongo) {
                return new Gebruiksfout(
                        "Zorgspoor start niet: MongoDB antwoordt niet of weigert de login (ZORGSPOOR_MONGO_URI): "
                                + regel(mongo.getMessage()));
            }
            if (t instanceof PortInUseException poort) {
                return new Gebruiksfout(
                        "Zorgspoor start niet: poort %d is al in gebruik; geef een andere met SERVER_PORT."
                                .formatted(poort.getPort()));
            }
        }
        return fout;
    }

    private static String regel(@Nullable String melding) {
        String eerste = String.valueOf(melding).lines().findFirst().orElse("");
        return eerste.length() > LANGSTE ? eerste.substring(0, LANGSTE) + "..." : eerste;
    }
}
