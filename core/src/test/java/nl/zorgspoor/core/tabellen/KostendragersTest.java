package nl.zorgspoor.core.tabellen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVAangevraagd;
import org.axonframework.eventhandling.GenericEventMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class KostendragersTest {

    /** Where each event says the id, and of what. */
    private static final Map<String, String> SOORTEN = Map.ofEntries(
            Map.entry("leerling.ArrangementAangevraagd", "ARRANGEMENT|arrangementId"),
            Map.entry("leerling.Cluster2ArrangementAangevraagd", "ARRANGEMENT|arrangementId"),
            Map.entry("leerling.OOVAangevraagd", "ARRANGEMENT|arrangementId"),
            Map.entry("leerling.LWOOAangevraagd", "ARRANGEMENT|arrangementId"),
            Map.entry("leerling.PrOAangevraagd", "ARRANGEMENT|arrangementId"),
            Map.entry("leerling.VasteTrajectgroepkoppelingGestart", "ARRANGEMENT|tgId"),
            Map.entry("leerling.TrajectgroepBegeleidingGestart", "INTERVENTIE|tgId"),
            Map.entry("leerling.InterventieIngezet", "INTERVENTIE|interventieId"),
            Map.entry("leerling.JOSAangevraagd", "INTERVENTIE|josId"),
            Map.entry("leerling.PsychologentrajectGestart", "INTERVENTIE|trajectPsyId"),
            Map.entry("leerling.VIBIngezet", "INTERVENTIE|vibId"));

    private static OOVAangevraagd oov(String leerlingId, String arrangementId) {
        return new OOVAangevraagd(
                leerlingId,
                arrangementId,
                OovType.OBSERVATIE_6_WEKEN,
                OovReden.SCHOOLANGST,
                List.of(),
                null,
                LocalDate.parse("2026-09-14"));
    }

    private static void zet(Kostendragers dragers, String school, LeerlingGebeurtenis e) {
        dragers.werkBij(GenericEventMessage.asEventMessage(e).andMetaData(Map.of(Metadata.SCHOOL_ID, school)));
    }

    @Test
    void R252_van_een_id_is_bekend_wie_er_op_die_school_een_arrangement_onder_heeft() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            Kostendragers dragers = new Kostendragers(opstelling.alsApp());
            zet(dragers, "COE", oov("L-1", "AR-1"));
            zet(dragers, "COE", oov("L-1", "AR-1"));
            zet(dragers, "COE", oov("L-2", "AR-2"));
            zet(dragers, "COE", oov("L-3", "AR-2"));
            zet(dragers, "DIA", oov("L-1", "AR-3"));
            var coe = opstelling.naslag("COE");
            assertThat(coe.vanWie(Kostendrager.ARRANGEMENT, "AR-1")).containsExactly("L-1");
            assertThat(coe.vanWie(Kostendrager.ARRANGEMENT, "AR-2")).containsExactly("L-2", "L-3");
            assertThat(coe.vanWie(Kostendrager.ARRANGEMENT, "AR-3")).isEmpty();
            assertThat(coe.vanWie(Kostendrager.INTERVENTIE, "AR-1")).isEmpty();
        }
    }

    /** What was recorded before the table is in it after the migration, each kind under its own component. */
    @Test
    void R252_wat_er_al_liep_staat_na_de_overgang_in_de_tabel() {
        try (HikariDataSource bron = Proefopstelling.legeDatabase()) {
            JdbcTemplate jdbc = new JdbcTemplate(bron);
            migreer(bron, "75");
            int n = 0;
            Set<String> verwacht = new HashSet<>();
            for (Map.Entry<String, String> soort : SOORTEN.entrySet()) {
                String[] deel = soort.getValue().split("\\|");
                jdbc.update(
                        "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie,"
                                + " inhoud, metadata) values (?, 'COE/L-1', ?, 'Leerling', '2026-09-14T08:00:00Z', ?, '1', ?, ?)",
                        "e" + n,
                        n,
                        soort.getKey(),
                        "{\"leerlingId\":\"L-1\",\"%s\":\"ID-%d\"}"
                                .formatted(deel[1], n)
                                .getBytes(UTF_8),
                        "{\"schoolId\":\"COE\"}".getBytes(UTF_8));
                verwacht.add("COE|" + deel[0] + "|ID-" + n + "|L-1");
                n++;
            }
            migreer(bron, "latest");
            assertThat(jdbc.queryForList(
                            "select school_id || '|' || soort || '|' || drager_id || '|' || leerling_id from kostendrager",
                            String.class))
                    .containsExactlyInAnyOrderElementsOf(verwacht);
        }
    }

    @Test
    void R252_elk_arrangement_en_elke_interventie_staat_onder_het_eigen_id() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            Kostendragers dragers = new Kostendragers(opstelling.alsApp());
            Set<String> verwacht = new HashSet<>();
            SOORTEN.forEach((naam, drager) -> {
                Class<?> soort = Vocabulaire.namen().klasse(naam).orElseThrow();
                zet(dragers, "COE", (LeerlingGebeurtenis) Voorbeeld.van(soort));
                verwacht.add(drager + "-1");
            });
            assertThat(opstelling
                            .alsApp()
                            .queryForList("select soort || '|' || drager_id from kostendrager", String.class))
                    .containsExactlyInAnyOrderElementsOf(verwacht);
        }
    }

    private static void migreer(HikariDataSource bron, String tot) {
        Flyway.configure()
                .dataSource(bron)
                .placeholders(Map.of("app_rol", "niemand"))
                .target(tot)
                .load()
                .migrate();
    }
}
