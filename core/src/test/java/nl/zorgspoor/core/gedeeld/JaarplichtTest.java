package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JaarplichtTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    @ParameterizedTest
    @EnumSource(Jaarplicht.class)
    void wat_een_school_schuldig_is_wordt_met_een_bestaande_opdracht_gedaan(Jaarplicht plicht) {
        assertThat(Vocabulaire.opdrachten()).containsKey(plicht.opdracht());
    }

    /** What a school is asked, somebody at that school may do. */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void wat_een_school_schuldig_is_mag_daar_iemand_doen(String school) {
        for (Jaarplicht plicht : Jaarplicht.values()) {
            if (!plicht.delen(Proef.school(school), DAG).isEmpty()) {
                assertThat(Proef.school(school)
                                .bevoegdheden()
                                .get(plicht.opdracht())
                                .rollen())
                        .as("%s bij %s", plicht, school)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void elke_dag_valt_in_of_na_het_schooljaar() {
        for (Jaarplicht plicht : Jaarplicht.values()) {
            assertThat(plicht.uiterlijk("2026-2027")).isAfter(Schooljaar.begin("2026-2027"));
        }
        assertThat(Jaarplicht.JAARPLAN.uiterlijk("2026-2027")).isEqualTo("2026-10-01");
        assertThat(Jaarplicht.ARRANGEMENTEN.uiterlijk("2026-2027")).isEqualTo("2027-06-30");
        assertThat(Jaarplicht.KENGETALLEN.uiterlijk("2026-2027")).isEqualTo("2027-07-31");
        assertThat(Jaarplicht.VERANTWOORDING.uiterlijk("2026-2027")).isEqualTo("2027-10-01");
    }
}
