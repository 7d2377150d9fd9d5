package nl.zorgspoor.deploy.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 with its data in {@code DIR/postgres} and its log in {@code DIR/postgres.log}; answers on
 * loopback only and asks every role for its password.
 *
 * <p>{@value #BEHEER_USER} owns the database and its schema and runs the migrations; {@value #APP_USER} is what the
 * application logs in with and has no more rights than the migrations grant.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    /** The one database. */
    public static final String DATABASE = "zorgspoor";

    /** Owner of database and schema. */
    public static final String BEHEER_USER = "zorgspoor_beheer";

    /** The application's own role. */
    public static final String APP_USER = "zorgspoor_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    static final String SUPERUSER = "postgres";

    private static final String GEEN_POORT = "could not create any TCP/IP sockets";
    private static final String LANGSTE_VRAAG = "10";
    private static final String KLAAR = "inrichting.klaar";
    private static final Duration GEDULD_START = Duration.ofSeconds(90);
    private static final Duration KIJKTIJD = Duration.ofMillis(500);
    private static final Duration LANGSTE_PAUZE = Duration.ofSeconds(10);

    private final Path map;
    private final int poort;
    private final Geheimen geheimen;
    private final AtomicBoolean gesloten = new AtomicBoolean();
    private volatile EmbeddedPostgres postgres;

    private EmbeddedPostgresServer(Path map, int poort, Geheimen geheimen) throws Exception {
        this.map = map;
        this.poort = poort;
        this.geheimen = geheimen;
        this.postgres = startProces(map, poort, geheimen);
    }

    /**
     * Starts on this data folder, makes it when it is new, and stops a postmaster that a killed process left behind. When it falls
     * away later it is started again, on the same port, until {@link #close()}.
     *
     * @throws EmbeddedServerException when PostgreSQL cannot run here, with what to do
     */
    public static EmbeddedPostgresServer start(Path dir) {
        var map = dir.toAbsolutePath().normalize();
        return start(map, VastePoorten.in(map)::poort);
    }

    static EmbeddedPostgresServer start(Path map, ToIntFunction<String> poorten) {
        weigerAlsRootNietKan();
        var geheimen = Geheimen.in(map);
        var dataMap = map.resolve("postgres");
        var log = map.resolve("postgres.log");
        try {
            new Weesproces(dataMap).stop();
            Files.deleteIfExists(log);
            ruimHalfGemaakteMapOp(dataMap);
            var server = opVrijePoort(map, poorten, geheimen);
            try {
                server.richtIn();
                merkAlsIngericht(dataMap);
                server.bewaak();
            } catch (SQLException | IOException | RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (EmbeddedServerException e) {
            throw e;
        } catch (Exception e) {
            throw new EmbeddedServerException("PostgreSQL start niet op " + dataMap + laatsteRegels(log), e);
        }
    }

    private static EmbeddedPostgresServer opVrijePoort(Path map, ToIntFunction<String> poorten, Geheimen geheimen)
            throws Exception {
        return VastePoorten.opnieuwAlsBezet(
                () -> new EmbeddedPostgresServer(map, poorten.applyAsInt("postgres"), geheimen));
    }

    /**
     * It is a process of its own, and no child of this one: the system, a full disk or an operator may end it while the application
     * goes on.
     */
    private void bewaak() throws IOException {
        var postmaster = new Weesproces(map.resolve("postgres"))
                .vind()
                .orElseThrow(() -> new EmbeddedServerException("PostgreSQL stopte meteen na de start"));
        var wacht = new Thread(() -> wachtOpEinde(postmaster), "postgres-wacht");
        wacht.setDaemon(true);
        wacht.start();
    }

    private void wachtOpEinde(ProcessHandle postmaster) {
        while (!gesloten.get()) {
            if (!Weesproces.leeft(postmaster)) {
                herstart();
                return;
            }
            slaap(KIJKTIJD);
        }
    }

    private void herstart() {
        LOG.warn("PostgreSQL is onverwacht gestopt en wordt opnieuw gestart; tot dan wordt niets aangenomen");
        var pauze = Duration.ofMillis(500);
        String gemeld = "";
        while (!gesloten.get()) {
            try {
                synchronized (gesloten) {
                    if (gesloten.get()) {
                        return;
                    }
                    new Weesproces(map.resolve("postgres")).stop();
                    laatLos();
                    postgres = startProces(map, poort, geheimen);
                    bewaak();
                }
                LOG.warn("PostgreSQL draait weer");
                return;
            } catch (Exception e) {
                var waarom = laatsteRegels(map.resolve("postgres.log"));
                if (!waarom.equals(gemeld)) {
                    LOG.warn("PostgreSQL start nog niet{}; er wordt opnieuw geprobeerd", waarom);
                    gemeld = waarom;
                }
                slaap(pauze);
                pauze = pauze.compareTo(LANGSTE_PAUZE) < 0 ? pauze.multipliedBy(2) : LANGSTE_PAUZE;
            }
        }
    }

    private static void slaap(Duration pauze) {
        try {
            Thread.sleep(pauze.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the library keeps of a process that is gone, such as its lock on the folder. */
    private void laatLos() {
        try {
            postgres.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("PostgreSQL was al weg", e);
        }
    }

    /** Address of the database, without user and password. */
    public String jdbcUrl() {
        return urlVan(DATABASE);
    }

    /** Name of the owner's role. */
    public String beheerUser() {
        return BEHEER_USER;
    }

    /** Password of the owner's role. */
    public String beheerPassword() {
        return geheimen.wachtwoord(BEHEER_USER);
    }

    /** Name of the application's role. */
    public String appUser() {
        return APP_USER;
    }

    /** Password of the application's role. */
    public String appPassword() {
        return geheimen.wachtwoord(APP_USER);
    }

    /** Lets it go on when somebody stopped its process: what waits for it at the end of the application would wait for ever. */
    void wek() {
        try {
            var postmaster = new Weesproces(map.resolve("postgres")).vind();
            if (postmaster.isPresent()) {
                Weesproces.wek(postmaster.get());
            }
        } catch (IOException e) {
            LOG.debug("PostgreSQL is niet te wekken", e);
        }
    }

    /** Stops with a checkpoint, so that the next start needs no recovery; a second call does nothing. */
    @Override
    public void close() {
        if (gesloten.getAndSet(true)) {
            return;
        }
        synchronized (gesloten) {
            try {
                new Weesproces(map.resolve("postgres")).stop();
            } catch (IOException | RuntimeException e) {
                LOG.warn("PostgreSQL meldde een fout bij het stoppen: {}", e.toString());
            }
            laatLos();
        }
    }

    private static void weigerAlsRootNietKan() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedServerException(
                    "PostgreSQL weigert als root te draaien en user namespaces staan hier uit (of unshare ontbreekt);"
                            + " start Zorgspoor als gewone gebruiker, bijvoorbeeld met"
                            + " 'runuser -u GEBRUIKER -- ./zorgspoor start --data MAP_VAN_DIE_GEBRUIKER'.");
        }
    }

    /** A kill during the first start leaves a folder that is neither empty nor a database, which initdb refuses. */
    private static void ruimHalfGemaakteMapOp(Path dataMap) throws IOException {
        if (!Files.isDirectory(dataMap) || Files.exists(dataMap.resolve(KLAAR))) {
            return;
        }
        var opzij = dataMap.resolveSibling("postgres.half-" + System.currentTimeMillis());
        Files.move(dataMap, opzij);
        Opzijgezet.merk(opzij);
        LOG.warn("De eerste start van PostgreSQL is nooit afgemaakt; de halve map staat nu in {}", opzij);
    }

    private static EmbeddedPostgres startProces(Path map, int poort, Geheimen geheimen) throws Exception {
        var dataMap = map.resolve("postgres");
        var log = map.resolve("postgres.log");
        Afgeschermd.bestand(log);
        var programma = PostgresProgramma.map(map);
        var superPassword = geheimen.wachtwoord(SUPERUSER);
        var pwfile = Files.createTempFile(
                map, "pg", ".pw", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(pwfile, superPassword);
            var naarLog = ProcessBuilder.Redirect.appendTo(log.toFile());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(dataMap)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programma.toFile())
                    // The application closes first and the servers last; a hook of its own would stop it at once.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(GEDULD_START)
                    .setPort(poort)
                    .setOutputRedirector(naarLog)
                    .setErrorRedirector(naarLog)
                    .setConnectConfig("password", superPassword)
                    .setConnectConfig("loginTimeout", LANGSTE_VRAAG)
                    .setConnectConfig("socketTimeout", LANGSTE_VRAAG)
                    // Options for initdb: passwords from the first moment on, and a sort order that no system library
                    // can change under an index.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", pwfile.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // The library switches durability off for speed; an event that was acknowledged must stay.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "''")
                    // With the name, it would start on one address when the other is taken.
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("work_mem", "4MB")
                    .setServerConfig("maintenance_work_mem", "32MB")
                    .setServerConfig("max_wal_size", "256MB")
                    .setServerConfig("autovacuum_max_workers", "2")
                    .setServerConfig("max_parallel_workers", "2")
                    .setServerConfig("max_parallel_workers_per_gather", "1")
                    .setServerConfig("io_method", "sync")
                    .setServerConfig("jit", "off")
                    .setServerConfig("log_checkpoints", "off");
            return PostgresProgramma.isUitgepakt(programma)
                    ? opEigenPoort(builder, log)
                    : PostgresProgramma.uitpakkend(programma, () -> opEigenPoort(builder, log));
        } finally {
            Files.delete(pwfile);
        }
    }

    /** Without a port PostgreSQL says so in its log and ends; the library would go on asking whoever has that port. */
    private static EmbeddedPostgres opEigenPoort(EmbeddedPostgres.Builder builder, Path log) throws Exception {
        var vanaf = Files.size(log);
        var start = new FutureTask<>(builder::start);
        var draad = new Thread(start, "postgres-start");
        draad.setDaemon(true);
        draad.start();
        try {
            while (true) {
                try {
                    return start.get(KIJKTIJD.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (kreegGeenPoort(log, vanaf)) {
                        draad.interrupt();
                        start.get().close();
                        throw new PoortBezetException("PostgreSQL");
                    }
                }
            }
        } catch (ExecutionException e) {
            if (kreegGeenPoort(log, vanaf)) {
                throw new PoortBezetException("PostgreSQL");
            }
            throw e.getCause() instanceof Exception oorzaak ? oorzaak : e;
        }
    }

    private static boolean kreegGeenPoort(Path log, long vanaf) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(vanaf);
            return new String(in.readAllBytes(), UTF_8).contains(GEEN_POORT);
        }
    }

    private void richtIn() throws SQLException {
        try (var connection = alsSuperuser("postgres")) {
            eisDuurzaam(connection);
            maakRol(connection, BEHEER_USER, beheerPassword());
            maakRol(connection, APP_USER, appPassword());
            if (!bestaat(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                voerUit(connection, "CREATE DATABASE " + DATABASE + " OWNER " + BEHEER_USER);
            }
            voerUit(connection, "REVOKE CONNECT, TEMPORARY ON DATABASE " + DATABASE + " FROM PUBLIC");
            voerUit(connection, "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APP_USER);
        }
        try (var connection = alsSuperuser(DATABASE)) {
            voerUit(connection, "GRANT USAGE ON SCHEMA public TO " + APP_USER);
        }
    }

    private static void merkAlsIngericht(Path dataMap) throws IOException {
        var klaar = dataMap.resolve(KLAAR);
        if (Files.exists(klaar)) {
            return;
        }
        Files.createFile(klaar);
        // Without its mark the next start sets the whole folder aside, so the mark must survive a power cut too.
        try (var kanaal = FileChannel.open(dataMap, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private static void eisDuurzaam(Connection connection) throws SQLException {
        for (var instelling : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(toon(connection, instelling))) {
                throw new EmbeddedServerException("PostgreSQL draait zonder " + instelling
                        + "; vastgelegde gebeurtenissen kunnen dan verloren gaan, dus Zorgspoor start niet.");
            }
        }
    }

    private static String toon(Connection connection, String instelling) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, instelling);
            try (var rij = statement.executeQuery()) {
                rij.next();
                return rij.getString(1);
            }
        }
    }

    private static void maakRol(Connection connection, String rol, String password) throws SQLException {
        var opdracht = bestaat(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", rol) ? "ALTER" : "CREATE";
        // Set on every start: the secrets file decides, also when it was replaced.
        voerUit(connection, opdracht + " ROLE " + rol + " LOGIN NOSUPERUSER PASSWORD '" + password + "'");
    }

    private static boolean bestaat(Connection connection, String vraag, String naam) throws SQLException {
        try (var statement = connection.prepareStatement(vraag)) {
            statement.setString(1, naam);
            try (var rij = statement.executeQuery()) {
                return rij.next();
            }
        }
    }

    private static void voerUit(Connection connection, String opdracht) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(opdracht);
        }
    }

    private Connection alsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(urlVan(database), SUPERUSER, geheimen.wachtwoord(SUPERUSER));
    }

    private String urlVan(String database) {
        return "jdbc:postgresql://127.0.0.1:" + poort + "/" + database;
    }

    private static String laatsteRegels(Path log) {
        try {
            var regels = Files.readAllLines(log);
            var laatste = regels.subList(Math.max(0, regels.size() - 5), regels.size());
            return laatste.isEmpty() ? "" : "; de laatste regels van " + log + ": " + String.join(" | ", laatste);
        } catch (IOException e) {
            return "";
        }
    }
}
