package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerzoekgrensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a=b", "a=b&c=d", "a", "a=", "naam=%C3%A9%C3%A9n", "a=b%20c", "a=b+c", "a=%F0%9F%98%80"})
    void een_gewone_vraag_wordt_gelezen(String vraag) {
        assertThat(Verzoekgrens.isLeesbaar(vraag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leerlingId=%ff",
                "=x",
                "a=%",
                "a=%g1",
                "a=%1",
                "a=b&&c=d",
                "&",
                "a=%00",
                "a=%0A",
                "a%00=b",
                "a=%C3",
                "a=\u00e9",
                "a=%ED%A0%80",
                "a=%7F"
            })
    void een_vraag_die_niemand_leest_wordt_geweigerd(String vraag) {
        assertThat(Verzoekgrens.isLeesbaar(vraag)).isFalse();
    }
}
