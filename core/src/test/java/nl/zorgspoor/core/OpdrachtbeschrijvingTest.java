package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgspoor.core.gedeeld.Regel;
import org.junit.jupiter.api.Test;

/** Whoever builds on the API reads what a command is for. */
class OpdrachtbeschrijvingTest {

    @Test
    void er_is_geen_zin_zonder_opdracht_en_een_opdracht_zonder_eigen_zin_zegt_haar_naam() {
        assertThat(Vocabulaire.opdrachten().keySet())
                .as("regels van opdrachten/beschrijvingen.txt")
                .containsAll(Opdrachtbeschrijving.alle().keySet());
        assertThat(Opdrachtbeschrijving.alle()).hasSizeGreaterThan(200);
        assertThat(Opdrachtbeschrijving.van("LeenFietsUit").zin()).isEqualTo("Leen fiets uit.");
        assertThat(Opdrachtbeschrijving.van("PlaatsInKlas").regels()).containsExactly(Regel.DAKPAN);
    }

    @Test
    void een_zin_begint_met_een_hoofdletter_eindigt_met_een_punt_en_zegt_niet_alleen_de_naam() {
        Opdrachtbeschrijving.alle()
                .forEach((naam, b) -> assertThat(b.zin()).as(naam).matches("[A-Z].{10,}\\."));
    }
}
