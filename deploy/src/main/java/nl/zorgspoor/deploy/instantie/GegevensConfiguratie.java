package nl.zorgspoor.deploy.instantie;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.zorgspoor.core.privacy.Hoofdsleutelproef;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * PostgreSQL: the schema is laid down by its owner, the application works as a user that may read and append only. Our own
 * beans, because Axon's and Boot's automatic ones miss each other in silence.
 */
@Configuration(proxyBeanMethods = false)
class GegevensConfiguratie {

    /** One of them tells that this node lives. */
    private static final int VERBINDINGEN = 21;

    /** As PostgreSQL says it. */
    private static final String SCHIJF_VOL = "53100";

    private static final long WACHT_OP_VERBINDING_MS = 5_000;

    /**
     * Readers wait for every transaction that writes. One that was left open, or does not end, must not stop all views: the
     * database ends it. PostgreSQL knows a limit for a whole transaction from version 17 on.
     */
    private static final String TIJDSLIMIETEN = """
        do $$ begin
            perform set_config('statement_timeout', '60s', false);
            perform set_config('idle_in_transaction_session_timeout', '30s', false);
            if current_setting('server_version_num')::int >= 170000 then
                perform set_config('transaction_timeout', '60s', false);
            end if;
        end $$\
        """;

    @Bean
    BooleanSupplier schijfVol(ObjectProvider<EmbeddedServers> servers) {
        EmbeddedServers embedded = servers.getIfAvailable();
        return embedded == null ? () -> false : embedded::isSchijfVol;
    }

    @Bean
    HikariDataSource dataSource(Instellingen i, BooleanSupplier schijfVol) {
        migreer(i);
        HikariConfig config = new HikariConfig();
        config.setPoolName("zorgspoor");
        config.setJdbcUrl(i.pgUrl());
        config.setUsername(i.pgAppUser());
        config.setPassword(i.pgAppPassword());
        config.setMaximumPoolSize(VERBINDINGEN);
        config.setMinimumIdle(2);
        // Who gets no connection in this time is told to come again (503); waiting longer would hold the threads of
        // all.
        config.setConnectionTimeout(WACHT_OP_VERBINDING_MS);
        // Past what the database itself allows a statement, nobody will answer any more.
        config.addDataSourceProperty("socketTimeout", "75");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql(TIJDSLIMIETEN);
        // Axon and Spring open their own transactions; outside them every statement stands alone.
        config.setAutoCommit(true);
        return new Bron(config, schijfVol);
    }

    /** Gives no connection while the disk is full: whoever writes waits, and nothing is written by half. */
    private static final class Bron extends HikariDataSource {

        private final BooleanSupplier schijfVol;

        Bron(HikariConfig config, BooleanSupplier schijfVol) {
            super(config);
            this.schijfVol = schijfVol;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (schijfVol.getAsBoolean()) {
                throw new SQLTransientConnectionException("De schijf is vol", SCHIJF_VOL);
            }
            return super.getConnection();
        }
    }

    private static void migreer(Instellingen i) {
        Flyway.configure()
                .dataSource(i.pgUrl(), i.pgBeheerUser(), i.pgBeheerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_rol", i.pgAppUser()))
                .load()
                .migrate();
    }

    @Bean
    JdbcTransactionManager transactieBeheer(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Knoop knoop(Instellingen i) {
        return Knoop.neem(i);
    }

    @Bean
    Hoofdsleutels hoofdsleutels(Instellingen i, Knoop eerst, JdbcTemplate jdbc) {
        switch (Hoofdsleutelproef.van(jdbc, i.hoofdsleutels())) {
            case VREEMD ->
                throw new Gebruiksfout(
                        "Zorgspoor start niet: ZORGSPOOR_HOOFDSLEUTEL is niet de hoofdsleutel waarmee deze gegevens"
                                + " zijn vastgelegd. Geef de juiste, of een lege database.");
            case ONVOLLEDIG ->
                throw new Gebruiksfout(
                        "Zorgspoor start niet: een deel van de gegevens is nog met een andere hoofdsleutel ingepakt."
                                + " Geef beide (ZORGSPOOR_HOOFDSLEUTEL de oude, ZORGSPOOR_HOOFDSLEUTEL_NIEUW de nieuwe) en"
                                + " maak de wissel af: zorgspoor sleutel wissel.");
            default -> {
                return i.hoofdsleutels();
            }
        }
    }
}
