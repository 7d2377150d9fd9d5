package nl.zorgspoor.core.verwerking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * This node among those that read the same store. It lives as long as its session with the database holds a lock on its number:
 * a node that was killed is gone at once, and another takes over what it read for.
 */
final class Leesknoop implements AutoCloseable {

    /** The first half of the lock's key: what the lock is for. */
    static final int SOORT = 20_260_918;

    private static final long CONTROLE = TimeUnit.SECONDS.toNanos(1);

    private final DataSource bron;
    private @Nullable Connection sessie;
    private int nummer;
    private long gecontroleerdOp;

    Leesknoop(DataSource bron) {
        this.bron = bron;
    }

    /** The number under which this node reads; the lock on it is held now. */
    synchronized int nummer() {
        Connection nu = sessie;
        try {
            if (nu != null && System.nanoTime() - gecontroleerdOp > CONTROLE && !nu.isValid(2)) {
                nu.close();
                nu = null;
            }
            if (nu == null) {
                sessie = null;
                sessie = open();
            }
        } catch (SQLException e) {
            sessie = null;
            throw new DataAccessResourceFailureException("De knoop heeft geen sessie met de database", e);
        }
        gecontroleerdOp = System.nanoTime();
        return nummer;
    }

    private Connection open() throws SQLException {
        Connection c = bron.getConnection();
        try (Statement s = c.createStatement()) {
            // A node whose machine fell away says no goodbye.
            s.execute("set tcp_keepalives_idle = 5");
            s.execute("set tcp_keepalives_interval = 2");
            s.execute("set tcp_keepalives_count = 3");
            while (!neem(c)) {
                nummer = 0;
            }
            return c;
        } catch (SQLException e) {
            c.close();
            throw e;
        }
    }

    private boolean neem(Connection c) throws SQLException {
        if (nummer == 0) {
            nummer = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        }
        try (PreparedStatement s = c.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            s.setInt(1, SOORT);
            s.setInt(2, nummer);
            try (ResultSet rs = s.executeQuery()) {
                return rs.next() && rs.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() {
        Connection nu = sessie;
        sessie = null;
        if (nu != null) {
            try (nu;
                    Statement s = nu.createStatement()) {
                s.execute("select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                // The session ends with the process.
            }
        }
    }
}
