package nl.zorgspoor.core.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import nl.zorgspoor.core.Proefopstelling;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first version stored, and how far its processors were, goes over to another reading order. */
class OvergangTest {

    private final HikariDataSource bron = Proefopstelling.legeDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(bron);

    private void migreer(String tot) {
        Flyway.configure()
                .dataSource(bron)
                .placeholders(Map.of("app_rol", "niemand"))
                .target(tot)
                .load()
                .migrate();
    }

    private void gebeurtenis(String id, String stroom, int volgnummer, String soort) {
        jdbc.update(
                "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud,"
                        + " metadata) values (?, ?, ?, ?, '2026-09-14T08:00:00Z', 'leerling.Iets', '1', ?, ?)",
                id,
                stroom,
                volgnummer,
                soort,
                "{}".getBytes(UTF_8),
                "{\"schoolId\":\"COE\"}".getBytes(UTF_8));
    }

    private void positie(String verwerker, String token) {
        jdbc.update(
                "insert into verwerkingspositie (processorname, segment, token, tokentype) values (?, 0, ?, 'x')",
                verwerker,
                token == null ? null : token.getBytes(UTF_8));
    }

    @Test
    void niets_gaat_verloren_en_niets_gebeurt_twee_keer() {
        migreer("4");
        gebeurtenis("e1", "L1", 0, "Leerling");
        gebeurtenis("e2", "L2", 0, "Leerling");
        gebeurtenis("e3", "L3", 0, "Leerling");
        gebeurtenis("e4", "veiligheid:L3", 0, "VeiligheidHandlers");
        positie("partner-smw", "{\"index\":3,\"gaps\":[2]}");
        positie("termijnen", "{\"index\":4,\"gaps\":[]}");
        positie(
                "annuleringen",
                "{\"tokenAtReset\":{\"@class\":\"x\",\"index\":4,\"gaps\":[]},\"currentToken\":{\"@class\":\"x\",\"index\":1,\"gaps\":[]},\"context\":null}");
        positie("partner-jos", null);
        positie("weergave-tlv-checklist-v1", "{\"index\":4,\"gaps\":[1]}");
        jdbc.update(
                "insert into onverwerkt (deadletteridentifier, processinggroup, sequenceidentifier, sequenceindex, messagetype,"
                        + " eventidentifier, timestamp, payloadtype, payload, enqueuedat, causetype) values"
                        + " ('d', 'partner-smw', 'L1', 0, 'x', 'e1', 'x', 'x', ?, 'x', 'IllegalStateException')",
                (Object) "{}".getBytes(UTF_8));

        migreer("latest");

        assertThat(jdbc.queryForList("select verwerker, transactie, positie from leescursor order by verwerker"))
                .extracting(r -> r.get("verwerker"), r -> r.get("transactie"), r -> r.get("positie"))
                .containsExactly(
                        tuple("annuleringen", 0L, 1L),
                        tuple("partner-smw", 0L, 3L),
                        tuple("termijnen", 0L, 4L),
                        tuple("weergave-tlv-checklist-v1", 0L, 4L));
        // What was missed, and what waited, is tried; views are built again.
        assertThat(jdbc.queryForList(
                        "select verwerker, gebeurtenis_id, reeks, opnieuw from opzijgezet order by positie"))
                .extracting(
                        r -> r.get("verwerker"),
                        r -> r.get("gebeurtenis_id"),
                        r -> r.get("reeks"),
                        r -> r.get("opnieuw"))
                .containsExactly(
                        tuple("partner-smw", "e1", "COE|L1", true), tuple("partner-smw", "e2", "COE|L2", true));
        assertThat(jdbc.queryForList("select distinct transactie from gebeurtenis", Long.class))
                .containsExactly(0L);
        gebeurtenis("e5", "COE/L5", 0, "Leerling");
        assertThat(jdbc.queryForObject("select transactie from gebeurtenis where gebeurtenis_id = 'e5'", Long.class))
                .isPositive();
        bron.close();
    }
}
