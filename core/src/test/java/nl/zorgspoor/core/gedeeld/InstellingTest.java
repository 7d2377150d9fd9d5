package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Instelling.Bereik;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstellingTest {

    @Test
    void R29_de_duur_van_een_gastplaatsing_is_een_bereik() {
        Instelling maanden = Instelling.GASTLEERLING_MAANDEN;
        assertThat(maanden.fout("3..6")).isEmpty();
        assertThat(maanden.fout("4..4")).isEmpty();
        for (String fout : new String[] {"6..3", "3", "3-6", "..", "", "3..zes"}) {
            assertThat(maanden.fout(fout)).as(fout).isPresent();
        }
        LocalDate dag = LocalDate.parse("2026-09-14");
        assertThat(Proef.school("COE").bereik(maanden, dag)).isEqualTo(new Bereik(3, 6));
        assertThat(Proef.school("DIA").bereik(maanden, dag)).isEqualTo(new Bereik(0, 0));
    }

    @Test
    void R18_voor_wie_de_intake_verplicht_is_wordt_met_instroomtypen_gezegd() {
        assertThat(Instelling.INTAKE_VERPLICHT_VOOR.fout("TUSSENTIJDS, UIT_VSO"))
                .isEmpty();
        assertThat(Instelling.INTAKE_VERPLICHT_VOOR.fout("")).isEmpty();
        assertThat(Instelling.INTAKE_VERPLICHT_VOOR.fout("IEDEREEN")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "bewaarjaren, 1, 2",
        "bewaarjarenVerzuim, 4, 5",
        "bewaarjarenSpeciaal, 2, 3",
        "verzuimUren, 0, 16",
        "lesurenPerDagMax, 0, 8",
        "lesurenPerDagMax, 25, 24",
        "leeftijdZelfToestemmen, 160, 16",
        "leeftijdMeerderjarig, 0, 18",
        "thuiszitterWeken, 0, 4",
        "vernietigingAankondigenDagen, 29, 30",
        "josMaxMaanden, 9999, 5"
    })
    void een_getal_ligt_binnen_wat_een_dag_een_jaar_of_de_wet_laat(String sleutel, String fout, String goed) {
        Instelling instelling = Instelling.van(sleutel).orElseThrow();
        assertThat(instelling.fout(fout)).isPresent();
        assertThat(instelling.fout(goed)).isEmpty();
    }

    @Test
    void wat_geldt_als_een_school_zwijgt_ligt_binnen_de_grenzen() {
        for (Instelling instelling : Instelling.values()) {
            if (instelling.soort() == Instelling.Soort.GETAL) {
                assertThat(instelling.fout(instelling.standaard()))
                        .as(instelling.sleutel())
                        .isEmpty();
            }
        }
    }
}
