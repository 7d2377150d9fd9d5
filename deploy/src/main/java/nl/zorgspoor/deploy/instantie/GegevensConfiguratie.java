package nl.zorgspoor.deploy.instantie;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import nl.zorgspoor.core.privacy.Hoofdsleutelproef;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.flywaydb.core.Flyway;
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

    /**
     * Readers wait for every transaction that writes. One that was left open, or does not end, must not stop all views: the
     * database ends it. PostgreSQL knows a limit for a whole transaction from version 17 on.
     */
    private static final String TIJDSLIMIETEN =
            """
            do $$ begin
                perform set_config('statement_timeout', '60s', false);
                perform set_config('idle_in_transaction_session_timeout', '30s', false);
                if current_setting('server_version_num')::int >= 170000 then
                    perform set_config('transaction_timeout', '60s', false);
                end if;
            end $$""";

    @Bean
    HikariDataSource dataSource(Instellingen i) {
        migreer(i);
        HikariConfig config = new HikariConfig();
        config.setPoolName("zorgspoor");
        config.setJdbcUrl(i.pgUrl());
        config.setUsername(i.pgAppUser());
        config.setPassword(i.pgAppPassword());
        config.setMaximumPoolSize(VERBINDINGEN);
        config.setMinimumIdle(2);
        config.setConnectionInitSql(TIJDSLIMIETEN);
        // Axon and Spring open their own transactions; outside them every statement stands alone.
        config.setAutoCommit(true);
        return new HikariDataSource(config);
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
