package nl.zorgspoor.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.invoer.Veldgrens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StroomnamenTest {

    private final Stroomnamen namen = new Stroomnamen(Map.of("L-COE-101", "COE", "verzuim:L-COE-101:2025-2026", "COE"));

    @ParameterizedTest
    @CsvSource({
        "10234, COE/10234",
        "OV-1, COE/OV-1",
        "COE, COE/COE",
        "verzuim:10234:2026-2027, verzuim:COE/10234:2026-2027",
        "veiligheid:10234, veiligheid:COE/10234"
    })
    void een_naam_bestaat_uit_school_en_eigen_id_en_is_terug_te_lezen(String eigen, String naam) {
        assertThat(namen.van("COE", eigen)).isEqualTo(naam);
        assertThat(Stroomnamen.eigen(naam)).isEqualTo(eigen);
    }

    private static boolean isId(String tekst) {
        return Veldgrens.ID.matcher(tekst).matches();
    }

    @Test
    void wat_er_al_stond_houdt_zijn_kale_naam_voor_zijn_eigen_school_alleen() {
        assertThat(namen.van("COE", "L-COE-101")).isEqualTo("L-COE-101");
        assertThat(namen.van("DIA", "L-COE-101")).isEqualTo("DIA/L-COE-101");
        assertThat(namen.van("COE", "verzuim:L-COE-101:2025-2026")).isEqualTo("verzuim:L-COE-101:2025-2026");
        assertThat(namen.van("COE", "verzuim:L-COE-101:2026-2027")).isEqualTo("verzuim:COE/L-COE-101:2026-2027");
        assertThat(Stroomnamen.eigen("L-COE-101")).isEqualTo("L-COE-101");
        assertThat(Stroomnamen.eigen("verzuim:L-COE-101:2025-2026")).isEqualTo("verzuim:L-COE-101:2025-2026");
    }

    @Test
    void geen_twee_scholen_en_ids_geven_dezelfde_naam() {
        List<String> ids = List.of("1", "A", "A.1", "A-1", "A_1", "veiligheid", "verzuim", "COE", "DIA");
        Set<String> gezien = new HashSet<>();
        for (String school : ids) {
            for (String id : ids) {
                assertThat(isId(school) && isId(id)).isTrue();
                for (String eigen : List.of(id, "veiligheid:" + id, "verzuim:" + id + ":2026-2027")) {
                    assertThat(gezien.add(new Stroomnamen(Map.of()).van(school, eigen)))
                            .as(school + " " + eigen)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a:b", "-a", ".", "a b", "a\u0000", "a\n", "é", "a|b", "a,b"})
    void wat_een_naam_dubbelzinnig_maakt_is_geen_id(String id) {
        assertThat(isId(id)).isFalse();
        assertThat(isId("a".repeat(100))).isTrue();
        assertThat(isId("a".repeat(101))).isFalse();
        assertThat(isId("")).isFalse();
    }
}
