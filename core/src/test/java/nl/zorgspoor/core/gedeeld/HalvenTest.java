package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HalvenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Dag(Halven lesuren) {}

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "3.5, 3.5", "3.0, 3", "8784, 8784", "-0.5, -0.5"})
    void R311_een_heel_getal_staat_in_json_als_voorheen_en_een_half_als_een_half(String geschreven, String gelezen) {
        Dag dag = JSON.readValue("{\"lesuren\":%s}".formatted(geschreven), Dag.class);
        assertThat(JSON.writeValueAsString(dag)).isEqualTo("{\"lesuren\":%s}".formatted(gelezen));
        assertThat(JSON.readValue(JSON.writeValueAsString(dag), Dag.class)).isEqualTo(dag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.25", "0.1", "3.4999999999", "1e300", "24.4999999999999999999"})
    void wat_geen_half_is_wordt_niet_afgerond(String getal) {
        assertThatThrownBy(() -> Halven.van(new BigDecimal(getal))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Halven.lees(getal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 6", "'3,5', 7", "3.5, 7", "'16,0', 32", "0.5, 1", "+7, 14", "007, 14"})
    void een_mens_schrijft_een_half_met_een_punt_of_een_komma(String tekst, int halven) {
        assertThat(Halven.lees(tekst).map(Halven::aantalHalven)).hasValue(halven);
    }

    @Test
    void een_som_van_halven_is_precies() {
        Halven som = IntStream.range(0, 31).mapToObj(i -> Halven.van(0.5)).reduce(Halven.NUL, Halven::plus);
        assertThat(som.toString()).isEqualTo("15.5");
        assertThat(som.isMinstens(16)).isFalse();
        assertThat(som.plus(Halven.van(0.5))).isEqualTo(Halven.heel(16)).hasSameHashCodeAs(Halven.heel(16));
        assertThat(som.min(Halven.van(0.5)).getal()).isEqualTo(15);
        assertThat(som.naarBeneden()).isEqualTo(15);
        assertThat(List.of(Halven.heel(4), Halven.van(3.5)).stream().sorted().toList())
                .containsExactly(Halven.van(3.5), Halven.heel(4));
    }
}
