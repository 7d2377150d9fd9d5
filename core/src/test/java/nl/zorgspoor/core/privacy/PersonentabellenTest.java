package nl.zorgspoor.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proefopstelling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What leaves a table about persons leaves the files: of every table of the catalogue it is known whether it is one. */
class PersonentabellenTest {

    /** Tables whose rows are about nobody, and why. */
    private static final Map<String, String> OVER_NIEMAND = Map.of(
            "flyway_schema_history", "which migrations ran",
            "hoofdsleutelproef", "one value that the master key opens",
            "installatiegeheim", "secrets of the installation itself",
            "leescursor", "how far each processor is",
            "leestelling", "one number",
            "partnerkanaal", "which channels are open",
            "partnertopic", "how far each partner's topic is",
            "scheduled_tasks", "jobs of the installation, without data");

    private static Proefopstelling core;

    @BeforeAll
    static void begin() {
        core = new Proefopstelling();
    }

    @AfterAll
    static void klaar() {
        core.close();
    }

    private static List<String> tabellen(String waar) {
        return core.alsBeheer()
                .queryForList(
                        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                                + " and " + waar,
                        String.class);
    }

    private static boolean magHerschrijven(Proefopstelling opstelling, String tabel) {
        return Boolean.TRUE.equals(opstelling
                .alsApp()
                .queryForObject("select has_table_privilege(current_user, ?, 'MAINTAIN')", Boolean.class, tabel));
    }

    private static Long bestand(Proefopstelling opstelling, String tabel) {
        return opstelling
                .alsBeheer()
                .queryForObject("select relfilenode from pg_class where relname = ?", Long.class, tabel);
    }

    @Test
    void van_elke_tabel_is_bekend_of_zij_rijen_over_personen_heeft() {
        assertThat(tabellen("not kent_personen(oid)"))
                .as("zeg hier dat een tabel over niemand gaat, of noem de kolom die zegt over wie zij gaat zoals"
                        + " kent_personen haar kent")
                .containsExactlyInAnyOrderElementsOf(OVER_NIEMAND.keySet());
    }

    @Test
    void wat_over_personen_gaat_en_kan_gaan_wordt_opgeruimd_en_wat_blijft_niet() {
        assertThat(new Opruimer(core.alsApp()).tabellen())
                .contains(
                        "persoonssleutel",
                        "termijn",
                        "agendapunt",
                        "lopende_jos",
                        "overlegdag",
                        "verwijzing_index",
                        "opzijgezet")
                .doesNotContain("gebeurtenis", "voorbijgegaan", "weigering")
                .containsAll(tabellen("kent_personen(oid) and has_table_privilege('proef_app', oid, 'DELETE')"))
                .allMatch(tabel -> magHerschrijven(core, tabel));
    }

    @Test
    void een_nieuwe_tabel_over_leerlingen_wordt_opgeruimd_zonder_ergens_te_worden_genoemd() {
        try (Proefopstelling apart = new Proefopstelling()) {
            apart.alsBeheer().execute("create table fiets (leerling_id varchar(300), kleur text)");
            apart.alsBeheer().execute("grant select, insert, delete on fiets to proef_app");
            assertThat(magHerschrijven(apart, "fiets")).isFalse();
            apart.tweedeKnoop().close();
            assertThat(magHerschrijven(apart, "fiets")).isTrue();
            apart.alsApp().update("insert into fiets values ('L-COE-101', 'rood')");
            apart.alsApp().update("delete from fiets");
            Long fiets = bestand(apart, "fiets");
            Long gebeurtenis = bestand(apart, "gebeurtenis");
            new Opruimer(apart.alsApp()).ruimOp();
            assertThat(bestand(apart, "fiets")).isNotEqualTo(fiets);
            assertThat(bestand(apart, "gebeurtenis")).isEqualTo(gebeurtenis);
        }
    }

    @Test
    void een_tabel_waarvan_niet_blijkt_over_wie_zij_gaat_wordt_gezien() {
        core.alsBeheer().execute("create table zadel (kind varchar(300))");
        try {
            assertThat(tabellen("not kent_personen(oid)")).contains("zadel");
        } finally {
            core.alsBeheer().execute("drop table zadel");
        }
    }
}
