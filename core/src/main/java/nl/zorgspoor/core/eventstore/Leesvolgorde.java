package nl.zorgspoor.core.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The events as readers get them: by transaction and position, up to the first transaction that is still writing. A number that
 * was given to a transaction that rolled back is never waited for.
 */
final class Leesvolgorde {

    /** How long a read waits for a transaction that holds back what was committed after it, in milliseconds. */
    private static final long GEDULD = 100;

    private static final long STAP = 2;

    private static final String NA =
            "select transactie, positie, gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud,"
                    + " metadata from gebeurtenis where (transactie, positie) > (?, ?) and transactie < leesgrens()"
                    + " order by transactie, positie limit ?";

    private static final String INGEHOUDEN = "select exists (select from gebeurtenis where transactie >= leesgrens())";

    private final ConnectionProvider verbindingen;
    private final TransactionManager transacties;

    Leesvolgorde(ConnectionProvider verbindingen, TransactionManager transacties) {
        this.verbindingen = verbindingen;
        this.transacties = transacties;
    }

    /** The events after a place; empty when there are none that may be read yet. */
    List<TrackedEventData<?>> na(Leespositie na, int aantal) {
        long tot = System.nanoTime() + GEDULD * 1_000_000;
        while (true) {
            List<TrackedEventData<?>> gelezen = lees(na, aantal);
            if (!gelezen.isEmpty() || !ingehouden() || System.nanoTime() > tot) {
                return gelezen;
            }
            try {
                Thread.sleep(STAP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return gelezen;
            }
        }
    }

    /** After everything that may be read now. */
    Leespositie kop() {
        return new Leespositie(
                vraag("select leesgrens()", s -> {}, rs -> rs.next() ? rs.getLong(1) : 0L) - 1, Long.MAX_VALUE);
    }

    private boolean ingehouden() {
        return vraag(INGEHOUDEN, s -> {}, rs -> rs.next() && rs.getBoolean(1));
    }

    private List<TrackedEventData<?>> lees(Leespositie na, int aantal) {
        return vraag(
                NA,
                s -> {
                    s.setLong(1, na.transactie());
                    s.setLong(2, na.positie());
                    s.setInt(3, aantal);
                },
                rs -> {
                    List<TrackedEventData<?>> gelezen = new ArrayList<>();
                    while (rs.next()) {
                        gelezen.add(gebeurtenis(rs));
                    }
                    return gelezen;
                });
    }

    private static TrackedEventData<?> gebeurtenis(ResultSet rs) throws SQLException {
        return new TrackedDomainEventData<>(
                new Leespositie(rs.getLong("transactie"), rs.getLong("positie")),
                new GenericDomainEventEntry<>(
                        rs.getString("stroomsoort"),
                        rs.getString("stroom"),
                        rs.getLong("volgnummer"),
                        rs.getString("gebeurtenis_id"),
                        rs.getString("vastgelegd"),
                        rs.getString("naam"),
                        rs.getString("revisie"),
                        rs.getBytes("inhoud"),
                        rs.getBytes("metadata")));
    }

    @FunctionalInterface
    private interface Invuller {
        void vul(PreparedStatement vraag) throws SQLException;
    }

    private <T> T vraag(String sql, Invuller invuller, JdbcUtils.SqlResultConverter<T> lezer) {
        return transacties.fetchInTransaction(() -> {
            try {
                return JdbcUtils.executeQuery(
                        verbindingen.getConnection(),
                        verbinding -> {
                            PreparedStatement vraag = verbinding.prepareStatement(sql);
                            invuller.vul(vraag);
                            return vraag;
                        },
                        lezer,
                        e -> new EventStoreException("De gebeurtenissen zijn niet te lezen", e));
            } catch (SQLException e) {
                throw new EventStoreException("De gebeurtenissen zijn niet te lezen", e);
            }
        });
    }
}
