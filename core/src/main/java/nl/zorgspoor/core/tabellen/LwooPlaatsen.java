package nl.zorgspoor.core.tabellen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the table of who is in an lwoo class from which day on, in the transaction of the events: whoever places the next one counts
 * them (R179). Only of students who were ever placed in one; the class itself is kept as a digest, for it is personal where it stands.
 */
public final class LwooPlaatsen implements Bijhouder {

    private final JdbcTemplate jdbc;

    public LwooPlaatsen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Object inhoud = bericht.getPayload();
        String school = Metadata.school(bericht);
        if (inhoud instanceof LeerlingInKlasGeplaatst e) {
            if (e.klastype() == Klastype.LWOO) {
                zet(school, e.leerlingId(), e.ingangsdatum(), kenmerk(school, e.klas()));
            } else if (kent(school, e.leerlingId())) {
                zet(school, e.leerlingId(), e.ingangsdatum(), null);
            }
        } else if (inhoud instanceof Vertrekt e && e.ingegaan()) {
            jdbc.update("delete from lwoo_plaats where school_id = ? and leerling_id = ?", school, e.leerlingId());
        }
    }

    private boolean kent(String schoolId, String leerlingId) {
        return !jdbc.queryForList(
                        "select 1 from lwoo_plaats where school_id = ? and leerling_id = ? limit 1",
                        schoolId,
                        leerlingId)
                .isEmpty();
    }

    private void zet(String schoolId, String leerlingId, LocalDate vanaf, @Nullable String klas) {
        jdbc.update(
                "insert into lwoo_plaats (school_id, leerling_id, vanaf, klas) values (?, ?, ?, ?)",
                schoolId,
                leerlingId,
                vanaf,
                klas);
    }

    /** A class by its school, not to be read back. */
    public static String kenmerk(String schoolId, String klas) {
        try {
            byte[] tekst = (schoolId + "|" + klas).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
