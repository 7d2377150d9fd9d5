package nl.zorgspoor.core.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents are refused on the words of a limit: what narrows it stands in it. */
class GrenstekstTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "DIA, GRENS_DIA_01, erbuiten",
        "DIA, GRENS_DIA_03, ondersteuningsbehoefte en",
        "DIA, GRENS_DIA_08, alle drie samen",
        "DIA, GRENS_DIA_11, klasgenoten wordt verstoord",
        "DIA, GRENS_DIA_16, tegen docenten of leerlingen",
        "KLA, GRENS_KLA_1, leerweg niet volgen",
        "KLA, GRENS_KLA_2, verantwoord",
        "KLA, GRENS_KLA_2, handelingsverlegenheid",
        "KLA, GRENS_KLA_3, niet zelfstandig",
        "KLA, GRENS_KLA_4, docenten en personeel"
    })
    void R31_een_grens_staat_voluit_en_zegt_wat_niet_gaat(String schoolId, String code, String deel) {
        assertThat(Proef.school(schoolId)
                        .catalogusItem(Catalogus.GRENS, code, LocalDate.parse("2026-10-01"))
                        .orElseThrow()
                        .omschrijving())
                .contains(deel);
    }
}
