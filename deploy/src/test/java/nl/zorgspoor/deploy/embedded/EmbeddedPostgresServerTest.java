package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresServerTest {

    private static Path dir;
    private static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void start() throws Exception {
        dir = ProefMap.nieuw("postgres");
        // What a first start that was killed halfway leaves.
        Files.createDirectories(dir.resolve("postgres"));
        Files.writeString(dir.resolve("postgres/PG_VERSION"), "18");
        postgres = EmbeddedPostgresServer.start(dir);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        postgres.close();
    }

    @Test
    void is_postgresql_18_en_schrijft_duurzaam() throws Exception {
        try (var connection = alsBeheer()) {
            assertThat(toon(connection, "server_version")).startsWith("18.");
            assertThat(toon(connection, "fsync")).isEqualTo("on");
            assertThat(toon(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(toon(connection, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void zonder_juist_wachtwoord_komt_niemand_binnen() {
        for (var rol : new String[] {"postgres", postgres.beheerUser(), postgres.appUser()}) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), rol, "onjuist"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void de_toepassing_mag_geen_tabellen_maken_en_leest_alleen_wat_haar_gegeven_is() throws Exception {
        try (var connection = alsBeheer();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gesloten (waarde text)");
            statement.execute("CREATE TABLE gegeven (waarde text)");
            statement.execute("GRANT SELECT ON gegeven TO " + postgres.appUser());
        }
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
                var statement = connection.createStatement()) {
            statement.execute("SELECT * FROM gegeven");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE eigen (waarde text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM gesloten"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void geheimen_zijn_alleen_voor_de_eigenaar_en_blijven_gelijk() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("geheimen.properties"))))
                .isEqualTo("rw-------");
        assertThat(Geheimen.in(dir).wachtwoord(EmbeddedPostgresServer.APP_USER)).isEqualTo(postgres.appPassword());
        assertThat(Geheimen.in(dir).sleutel("proef"))
                .hasSize(44)
                .isEqualTo(Geheimen.in(dir).sleutel("proef"));
    }

    @Test
    void een_hergebruikt_procesnummer_in_postmaster_pid_houdt_de_start_niet_tegen_en_raakt_dat_proces_niet()
            throws Exception {
        var map = ProefMap.nieuw("pid");
        Files.writeString(map.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + map + "\n");
        new Weesproces(map).stop();
        assertThat(map.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void een_gedode_postmaster_komt_terug_op_dezelfde_poort_met_wat_vastlag() throws Exception {
        try (var connection = alsBeheer();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE blijft (waarde text)");
            statement.execute("INSERT INTO blijft VALUES ('ja')");
        }
        var adres = postgres.jdbcUrl();
        new Weesproces(dir.resolve("postgres")).vind().orElseThrow().destroyForcibly();
        var tot = System.nanoTime() + 60_000_000_000L;
        var gevonden = "";
        while (!gevonden.equals("ja")) {
            assertThat(System.nanoTime()).isLessThan(tot);
            try (var connection = alsBeheer();
                    var statement = connection.createStatement();
                    var rij = statement.executeQuery("SELECT waarde FROM blijft")) {
                gevonden = rij.next() ? rij.getString(1) : "";
            } catch (SQLException e) {
                Thread.sleep(200);
            }
        }
        assertThat(postgres.jdbcUrl()).isEqualTo(adres);
    }

    private static Connection alsBeheer() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.beheerUser(), postgres.beheerPassword());
    }

    private static String toon(Connection connection, String instelling) throws SQLException {
        try (var statement = connection.createStatement();
                var rij = statement.executeQuery("SHOW " + instelling)) {
            rij.next();
            return rij.getString(1);
        }
    }
}
