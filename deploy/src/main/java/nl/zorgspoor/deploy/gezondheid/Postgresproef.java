package nl.zorgspoor.deploy.gezondheid;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL for a sign of life on a connection of its own: whoever waits for one of the pool learns too late that none comes. */
final class Postgresproef {

    private static final String GEDULD_SECONDEN = "2";

    private final HikariDataSource bron;
    private @Nullable Connection verbinding;

    Postgresproef(HikariDataSource bron) {
        this.bron = bron;
    }

    boolean leeft() {
        try {
            return vraag();
        } catch (SQLException e) {
            sluit();
            return false;
        }
    }

    private boolean vraag() throws SQLException {
        Connection c = verbinding;
        if (c == null) {
            Properties login = new Properties();
            login.setProperty("user", bron.getUsername());
            login.setProperty("password", bron.getPassword());
            login.setProperty("ApplicationName", "zorgspoor-gezondheid");
            login.setProperty("connectTimeout", GEDULD_SECONDEN);
            login.setProperty("socketTimeout", GEDULD_SECONDEN);
            login.setProperty("loginTimeout", GEDULD_SECONDEN);
            c = DriverManager.getConnection(bron.getJdbcUrl(), login);
            verbinding = c;
        }
        try (Statement s = c.createStatement();
                ResultSet antwoord = s.executeQuery("select 1")) {
            return antwoord.next();
        }
    }

    void sluit() {
        Connection c = verbinding;
        verbinding = null;
        if (c != null) {
            try {
                c.close();
            } catch (SQLException e) {
                // It was gone already.
            }
        }
    }
}
