package nl.zorgspoor.deploy.opdrachtregel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgspoor.core.invoer.Woorden;
import org.junit.jupiter.api.Test;

class VlaggenTest {

    @Test
    void een_waarde_staat_achter_de_vlag_of_achter_het_isgelijkteken() {
        assertThat(Vlaggen.lees("start", List.of("--port", "81"), "--port").poort(1))
                .isEqualTo(81);
        assertThat(Vlaggen.lees("start", List.of("--port=82"), "--port").poort(1))
                .isEqualTo(82);
        assertThat(Vlaggen.lees("start", List.of(), "--port").poort(83)).isEqualTo(83);
    }

    @Test
    void wat_geen_vlag_is_blijft_over() {
        assertThat(Vlaggen.lees("scenario", List.of("a.yaml", "--port", "0", "b.yaml"), "--port")
                        .rest())
                .containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void een_vlag_zonder_waarde_of_twee_keer_wordt_geweigerd() {
        assertThatThrownBy(() -> Vlaggen.lees("start", List.of("--port"), "--port"))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("hoort een waarde");
        assertThatThrownBy(() -> Vlaggen.lees("start", List.of("--port=1", "--port=2"), "--port"))
                .hasMessageContaining("twee keer");
        assertThatThrownBy(() -> Vlaggen.lees("start", List.of("los"), "--port").zonderRest())
                .hasMessageContaining("los woord");
    }

    @Test
    void het_dichtstbijzijnde_woord_wordt_gevonden_en_iets_heel_anders_niet() {
        assertThat(Woorden.dichtstbij("plan-flexzat", List.of("plan-flex-zat", "houd-flex-zat")))
                .contains("plan-flex-zat");
        assertThat(Woorden.dichtstbij("xyz", List.of("plan-flex-zat"))).isEmpty();
    }
}
