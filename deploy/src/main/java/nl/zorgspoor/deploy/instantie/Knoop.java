package nl.zorgspoor.deploy.instantie;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.zorgspoor.core.privacy.Hoofdsleutel;
import nl.zorgspoor.core.privacy.Sleutelwissel;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's name, held as long as the node lives. Two nodes of one name would push each other out of Kafka and out of their
 * processors for ever, so the second is refused. The name is an advisory lock of a PostgreSQL session: whoever dies gives it up.
 */
final class Knoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Knoop.class);

    /** A node that is replaced by one of its own name may need this long to go. */
    private static final Duration GEDULD = Duration.ofSeconds(15);

    private static final int KIJK_SECONDEN = 5;
    private static final int STAP_MS = 250;
    private static final String WACHT_SECONDEN = "8";

    private final Instellingen instellingen;
    private final Duration geduld;
    private final Runnable kwijt;
    private final ScheduledExecutorService wacht =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "knoop"));
    private Connection sessie;
    private boolean gesloten;

    private Knoop(Instellingen instellingen, Duration geduld, Runnable kwijt) {
        this.instellingen = instellingen;
        this.geduld = geduld;
        this.kwijt = kwijt;
        try {
            this.sessie = sessie();
            if (!neemBinnen(sessie)) {
                sessie.close();
                throw new Gebruiksfout(
                        "Zorgspoor start niet: er loopt al een knoop met de naam '%s'. Geef deze een andere ZORGSPOOR_KNOOP, of geen: dan wordt er een gemaakt."
                                .formatted(instellingen.knoop()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("De naam van deze knoop kon niet worden vastgelegd", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        wacht.scheduleWithFixedDelay(this::kijk, KIJK_SECONDEN, KIJK_SECONDEN, TimeUnit.SECONDS);
    }

    /**
     * Takes the name.
     *
     * @throws Gebruiksfout when another node has it
     */
    static Knoop neem(Instellingen instellingen) {
        return neem(instellingen, GEDULD, () -> new Thread(() -> System.exit(1), "stop").start());
    }

    static Knoop neem(Instellingen instellingen, Duration geduld, Runnable kwijt) {
        return new Knoop(instellingen, geduld, kwijt);
    }

    private Connection sessie() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", instellingen.pgAppUser());
        login.setProperty("password", instellingen.pgAppPassword());
        // Whoever changes the master key sees which ones each node knows.
        login.setProperty(
                "ApplicationName",
                Sleutelwissel.KNOOP
                        + " "
                        + instellingen.hoofdsleutels().alle().stream()
                                .map(Hoofdsleutel::kenmerk)
                                .collect(Collectors.joining(",")));
        login.setProperty("tcpKeepAlive", "true");
        // A database that stands still must not hold whoever asks it, nor a stop.
        login.setProperty("connectTimeout", WACHT_SECONDEN);
        login.setProperty("socketTimeout", WACHT_SECONDEN);
        return DriverManager.getConnection(instellingen.pgUrl(), login);
    }

    private boolean neemBinnen(Connection bij) throws SQLException, InterruptedException {
        long tot = System.nanoTime() + geduld.toNanos();
        while (!slot(bij)) {
            if (System.nanoTime() > tot) {
                return false;
            }
            Thread.sleep(STAP_MS);
        }
        return true;
    }

    private boolean slot(Connection bij) throws SQLException {
        long sleutel = UUID.nameUUIDFromBytes(
                        ("zorgspoor-knoop/" + instellingen.knoop()).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        try (PreparedStatement vraag = bij.prepareStatement("select pg_try_advisory_lock(?)")) {
            vraag.setLong(1, sleutel);
            try (ResultSet antwoord = vraag.executeQuery()) {
                return antwoord.next() && antwoord.getBoolean(1);
            }
        }
    }

    /** A broken session has lost the name: it is taken again, and who finds it taken by another stops. */
    private synchronized void kijk() {
        if (gesloten) {
            return;
        }
        try {
            if (sessie.isValid(KIJK_SECONDEN)) {
                return;
            }
            sessie.close();
            hernieuw();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("PostgreSQL is er niet; de naam van deze knoop wordt opnieuw genomen als zij terug is", e);
        }
    }

    /** Only a session that has the name is kept: with any other this node would look as if it had it. */
    private void hernieuw() throws SQLException, InterruptedException {
        Connection nieuw = sessie();
        try {
            // The database may not know yet that the old session is gone, after it stood still for a while.
            if (neemBinnen(nieuw)) {
                sessie = nieuw;
                return;
            }
        } catch (SQLException | InterruptedException e) {
            nieuw.close();
            throw e;
        }
        nieuw.close();
        LOG.error(
                "Een andere knoop heeft de naam '{}' genomen terwijl de verbinding met PostgreSQL weg was; deze knoop stopt.",
                instellingen.knoop());
        gesloten = true;
        kwijt.run();
    }

    @Override
    public void close() {
        wacht.shutdownNow();
        sluit();
    }

    private synchronized void sluit() {
        gesloten = true;
        try {
            sessie.close();
        } catch (SQLException e) {
            LOG.debug("De sessie van de knoop was al weg", e);
        }
    }
}
