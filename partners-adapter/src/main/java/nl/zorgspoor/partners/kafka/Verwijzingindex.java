package nl.zorgspoor.partners.kafka;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Whose referral an id is. Derived from the events, and written on a connection of its own: it must stand before the partner can
 * answer, and the processor's own transaction ends later than that.
 */
final class Verwijzingindex {

    private final DataSource dataSource;

    Verwijzingindex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param kanaal along which they went */
    void bewaar(String kanaal, Collection<Antwoordadres> verwijzingen) {
        if (verwijzingen.isEmpty()) {
            return;
        }
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        insert into verwijzing_index (partner_type, verwijzing_id, school_id, leerling_id, stroom, kanaal)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (partner_type, verwijzing_id, school_id, leerling_id)
                        do update set stroom = excluded.stroom, kanaal = excluded.kanaal""")) {
            // One transaction of its own per row is enough: the statement is repeatable.
            c.setAutoCommit(true);
            for (Antwoordadres v : verwijzingen) {
                s.setString(1, v.partnerType().name());
                s.setString(2, v.verwijzingId());
                s.setString(3, v.schoolId());
                s.setString(4, v.leerlingId());
                s.setString(5, v.stroom());
                s.setString(6, kanaal);
                s.addBatch();
            }
            s.executeBatch();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("De verwijzingindex is niet te schrijven", e);
        }
    }

    /**
     * All referrals to these kinds of partner with this id that went along a channel; more than one when schools chose the same. Of
     * before it was written down, all went along the channel of their kind.
     */
    List<Antwoordadres> zoek(Collection<PartnerType> types, String verwijzingId, String kanaal) {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        select partner_type, verwijzing_id, school_id, leerling_id, stroom from verwijzing_index
                        where partner_type = any (?) and verwijzing_id = ? and coalesce(kanaal, ?) = ?
                        order by school_id, leerling_id""")) {
            s.setArray(
                    1,
                    c.createArrayOf(
                            "varchar", types.stream().map(PartnerType::name).toArray()));
            s.setString(2, verwijzingId);
            s.setString(3, Partnerkanaal.soort(kanaal));
            s.setString(4, kanaal);
            List<Antwoordadres> gevonden = new ArrayList<>();
            try (ResultSet rs = s.executeQuery()) {
                while (rs.next()) {
                    gevonden.add(new Antwoordadres(
                            PartnerType.valueOf(rs.getString(1)),
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5)));
                }
            }
            return gevonden;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("De verwijzingindex is niet te lezen", e);
        }
    }
}
