package nl.zorgspoor.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZorgspoorTest {

    private record Afloop(int code, String fout) {}

    private static Afloop voerUit(String... woorden) {
        PrintStream eerder = System.err;
        ByteArrayOutputStream fout = new ByteArrayOutputStream();
        System.setErr(new PrintStream(fout, true, StandardCharsets.UTF_8));
        try {
            return new Afloop(Zorgspoor.uitvoeren(List.of(woorden)), fout.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(eerder);
        }
    }

    @Test
    void een_verkeerd_woord_geeft_een_regel_met_het_goede_en_exit_2() {
        Afloop afloop = voerUit("strat");
        assertThat(afloop.code()).isEqualTo(2);
        assertThat(afloop.fout().lines()).hasSize(1).first().asString().contains("Bedoelt u start?");
    }

    @Test
    void een_onbekende_vlag_geeft_een_regel_en_exit_2() {
        Afloop afloop = voerUit("start", "--poort", "80");
        assertThat(afloop.code()).isEqualTo(2);
        assertThat(afloop.fout().lines()).hasSize(1).first().asString().contains("Bedoelt u --port?");
    }

    @Test
    void een_poort_die_geen_getal_is_wordt_geweigerd() {
        assertThat(voerUit("start", "--port", "tachtig").fout()).contains("geen poort");
        assertThat(voerUit("start", "--port", "70000").code()).isEqualTo(2);
    }

    @Test
    void een_onbekende_rol_noemt_de_dichtstbijzijnde_en_alle_rollen() {
        Afloop afloop = voerUit("token", "--rol", "MENTORR", "--school", "COE");
        assertThat(afloop.code()).isEqualTo(2);
        assertThat(afloop.fout().lines()).hasSize(1);
        assertThat(afloop.fout())
                .contains("Bedoelt u MENTOR?")
                .contains("AUDITOR")
                .doesNotContain("SYSTEEM");
    }

    @Test
    void met_het_profiel_production_start_niets_ingebed() {
        System.setProperty("spring.profiles.active", "production");
        try {
            Afloop metVlag = voerUit("start", "--data", "target/nergens");
            assertThat(metVlag.code()).isEqualTo(2);
            assertThat(metVlag.fout().lines()).hasSize(1).first().asString().contains("omgeving");
            assertThat(voerUit("start").fout()).contains("ZORGSPOOR_PG_URL");
            assertThat(voerUit("demo").fout()).contains("production");
            assertThat(java.nio.file.Path.of("target/nergens")).doesNotExist();
        } finally {
            System.clearProperty("spring.profiles.active");
        }
    }

    @Test
    void een_ouder_zonder_leerling_krijgt_geen_token() {
        assertThat(voerUit("token", "--rol", "OUDER", "--school", "COE").fout()).contains("--leerling");
    }

    @Test
    void een_scenario_dat_er_niet_is_geeft_exit_2() {
        assertThat(voerUit("scenario", "target/bestaat-niet.yaml").code()).isEqualTo(2);
        assertThat(voerUit("scenario").code()).isEqualTo(2);
    }

    @Test
    void help_geeft_exit_0() {
        assertThat(voerUit("help").code()).isZero();
    }

    @Test
    void profiel_zonder_controleer_of_zonder_bestand_geeft_exit_2() {
        assertThat(voerUit("profiel").code()).isEqualTo(2);
        assertThat(voerUit("profiel", "controleer").code()).isEqualTo(2);
        assertThat(voerUit("profiel", "controleer", "target/bestaat-niet.yaml").code())
                .isEqualTo(2);
        assertThat(voerUit("profiel", "x.yaml").fout()).contains("controleer");
    }

    @Test
    void start_met_een_map_zonder_profielen_geeft_exit_2() {
        assertThat(voerUit("start", "--profielen", "target/bestaat-niet").fout())
                .contains("bestaat-niet");
    }
}
