package nl.zorgspoor.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BladTest {

    private final List<String> regels = new ArrayList<>();
    private final Blad blad = new Blad(regels::add);

    @Test
    void een_dag_wordt_gezegd_zoals_mensen_dat_doen() {
        blad.dag(LocalDate.parse("2026-10-01"));
        assertThat(regels).containsExactly("", "donderdag 1 oktober 2026");
    }

    @Test
    void een_lange_zin_wordt_afgebroken_en_springt_in() {
        blad.stap(7, "woord ".repeat(40).strip());
        assertThat(regels).hasSizeGreaterThan(1).allSatisfy(r -> assertThat(r).hasSizeLessThanOrEqualTo(108));
        assertThat(regels.get(0)).startsWith("   7. woord");
        assertThat(regels.get(1)).startsWith("      woord");
    }

    @Test
    void een_tabel_staat_recht_en_een_lege_zegt_dat() {
        blad.tabel(List.of("dag", "wie"), List.of(List.of("2026-10-01", "M1"), List.of("", "OC")));
        assertThat(regels)
                .containsExactly("      | dag          wie", "      | 2026-10-01   M1", "      |              OC");
        blad.tabel(List.of("dag"), List.of());
        assertThat(regels).last().asString().contains("(niets)");
    }
}
