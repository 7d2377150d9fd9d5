package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfielenTest {

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void het_profiel_van_elke_school_is_compleet(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        assertThat(school.ontbreektVoorGebruik(LocalDate.parse("2026-09-14"))).isEmpty();
        assertThat(school.ontbreektVoorGebruik(LocalDate.parse("2030-09-14"))).isNotEmpty();
    }
}
