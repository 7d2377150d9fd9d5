package nl.zorgspoor.core;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.privacy.Hoofdsleutel;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.core.termijn.Klok;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Core on a real PostgreSQL that this JVM starts once; every opstelling has a database of its own. */
public final class Proefopstelling implements AutoCloseable {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", System.getProperty("proef.fsync", "off"))
                        .setServerConfig("synchronous_commit", System.getProperty("proef.fsync", "off"))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String naam;
    private final Hoofdsleutels hoofdsleutels;
    private final HikariDataSource beheer;
    private final HikariDataSource app;
    private final AtomicReference<LocalDateTime> nu = new AtomicReference<>(LocalDateTime.parse("2026-09-14T10:00"));
    private final AnnotationConfigApplicationContext beans;
    private final Thread maker = Thread.currentThread();
    private final List<String> verschillen = new CopyOnWriteArrayList<>();

    public Proefopstelling() {
        this("proef_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private Proefopstelling(String naam) {
        this(naam, Hoofdsleutels.van(Hoofdsleutel.vanBase64(Base64.getEncoder().encodeToString(new byte[32]))));
    }

    private Proefopstelling(String naam, Hoofdsleutels hoofdsleutels) {
        this.naam = naam;
        this.hoofdsleutels = hoofdsleutels;
        JdbcTemplate server = new JdbcTemplate(Server.POSTGRES.getPostgresDatabase());
        if (server.queryForList("select 1 from pg_database where datname = ?", naam)
                .isEmpty()) {
            server.execute("create database " + naam);
        }
        server.execute(
                "do $$ begin create role proef_app login password 'proef'; exception when duplicate_object then null;"
                        + " end $$");
        String url = Server.POSTGRES.getJdbcUrl("postgres", naam);
        beheer = bron(url, "postgres", "postgres");
        Flyway.configure()
                .dataSource(beheer)
                .placeholders(Map.of("app_rol", "proef_app"))
                .load()
                .migrate();
        app = bron(url.replace("user=postgres", "user=proef_app"), "proef_app", "proef");
        beans = new AnnotationConfigApplicationContext();
        registreer(beans);
        beans.register(CoreConfiguratie.class);
        beans.refresh();
    }

    /** A database without a schema, with its owner's login. */
    public static HikariDataSource legeDatabase() {
        String naam = "leeg_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("create database " + naam);
        return bron(Server.POSTGRES.getJdbcUrl("postgres", naam), "postgres", "postgres");
    }

    /** Another node on the same database. */
    public Proefopstelling tweedeKnoop() {
        return new Proefopstelling(naam);
    }

    /** Another node on the same database that was given these master keys. */
    public Proefopstelling knoopMet(Hoofdsleutels hoofdsleutels) {
        return new Proefopstelling(naam, hoofdsleutels);
    }

    private void registreer(GenericApplicationContext context) {
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(Hoofdsleutels.class, () -> hoofdsleutels);
        context.registerBean(Klok.class, () -> nu::get);
        context.registerBean(io.micrometer.core.instrument.MeterRegistry.class, SimpleMeterRegistry::new);
    }

    private static HikariDataSource bron(String url, String gebruiker, String wachtwoord) {
        HikariDataSource bron = new HikariDataSource();
        bron.setJdbcUrl(url);
        bron.setUsername(gebruiker);
        bron.setPassword(wachtwoord);
        bron.setMaximumPoolSize(12);
        return bron;
    }

    /** Sets the clock. */
    public void op(String moment) {
        nu.set(moment.length() == 10 ? LocalDateTime.parse(moment + "T10:00") : LocalDateTime.parse(moment));
    }

    public void zet(LocalDateTime moment) {
        nu.set(moment);
    }

    /** Sets up a school as it is shipped. */
    public Antwoord richtIn(String schoolId) {
        return stuur(Rol.BEHEERDER, "B1", schoolId, Proef.profiel(schoolId));
    }

    /** Sends a command, and holds against it what a dry run said just before. */
    public Antwoord stuur(Rol rol, String actorId, String schoolId, Opdracht opdracht) {
        Verzoek verzoek = Verzoek.van(UUID.randomUUID(), opdracht, new Actor(actorId, rol, schoolId, null));
        String gezegd;
        try {
            gezegd = wat(bean(Proefpoort.class).proef(verzoek, false));
        } catch (CommandGeweigerd e) {
            gezegd = wat(e);
        }
        String gebeurd = "";
        try {
            Antwoord antwoord = poort().verstuur(verzoek);
            gebeurd = wat(antwoord);
            return antwoord;
        } catch (CommandGeweigerd e) {
            gebeurd = wat(e);
            throw e;
        } finally {
            // Who works with others at the same time may meet what came between.
            if (Thread.currentThread() == maker && !gebeurd.isEmpty() && !gebeurd.equals(gezegd)) {
                verschillen.add("%s: op proef %s, echt %s".formatted(opdracht.opdrachtnaam(), gezegd, gebeurd));
            }
        }
    }

    private static String wat(Antwoord antwoord) {
        return antwoord.gebeurtenissen() + " " + antwoord.aandachtspunten();
    }

    private static String wat(CommandGeweigerd geweigerd) {
        return geweigerd.weigering().code() + " " + geweigerd.weigering().melding();
    }

    public Opdrachtpoort poort() {
        return bean(Opdrachtpoort.class);
    }

    public Eventstore eventstore() {
        return bean(Eventstore.class);
    }

    public <T> T bean(Class<T> soort) {
        return beans.getBean(soort);
    }

    /** What a school's stream is called in the store. */
    public String naam(String schoolId, String eigen) {
        return eventstore().namen().van(schoolId, eigen);
    }

    /** What a decision at a school may look up. */
    public Naslag naslag(String schoolId) {
        return bean(Naslagen.class).van(schoolId);
    }

    /** SQL as the application role. */
    public JdbcTemplate alsApp() {
        return new JdbcTemplate(app);
    }

    /** SQL as the owner of the schema. */
    public JdbcTemplate alsBeheer() {
        return new JdbcTemplate(beheer);
    }

    @Override
    public void close() {
        beans.close();
        app.close();
        beheer.close();
        if (!verschillen.isEmpty()) {
            throw new AssertionError("Een proef zei wat anders: " + verschillen);
        }
    }
}
