package nl.zorgspoor.projections.tlv;

import java.time.LocalDate;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.projections.jes.JesAgenda;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks every boundary of a view, so that the tests can show that they see it. */
public final class Grensbreker {

    private final JdbcTemplate jdbc;
    private final TLVs staat;
    private final JesAgenda ander;

    public Grensbreker(JdbcTemplate jdbc, TLVs staat, JesAgenda ander) {
        this.jdbc = jdbc;
        this.staat = staat;
        this.ander = ander;
    }

    public String breek() {
        return jdbc.toString() + staat + ander + LocalDate.now();
    }
}
