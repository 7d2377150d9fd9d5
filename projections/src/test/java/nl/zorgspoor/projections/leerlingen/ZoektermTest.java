package nl.zorgspoor.projections.leerlingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoektermTest {

    private static final String ID = "L-COE-101";

    private static Optional<Treffer> zoek(String tekst, String naam) {
        return new Zoekterm(tekst).in(ID, naam);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "coe-10, Proef Een, ID",
        "pro, Proef Een, BEGIN",
        "een proef, Proef Een, BEGIN",
        "roef, Proef Een, DEEL",
        "rené, Rene Test, BEGIN",
        "rene, René Test, BEGIN",
        "ZOE, Zoë Ångström, BEGIN",
        "angstrom, Zoë Ångström, BEGIN",
        "soren, Søren Test, BEGIN",
        "sofie, Sophie Test, KLANK",
        "matijs, Matthijs Test, KLANK",
        "yanssen, Janssen Test, KLANK",
        "jansen, Janssen Test, KLANK",
        "visser, Fisser Test, SPELLING",
        "Tets, Proef Testen, SPELLING",
        "youssef, Joussef Test, KLANK",
    })
    void gevonden(String gezocht, String naam, Treffer treffer) {
        assertThat(zoek(gezocht, naam)).contains(treffer);
    }

    @ParameterizedTest(name = "{0} niet in {1}")
    @CsvSource({"jan, Jon Test", "proef twee, Proef Een", "xyz, Proef Een", "proefje, Test Een"})
    void niet_gevonden(String gezocht, String naam) {
        assertThat(zoek(gezocht, naam)).isEmpty();
    }

    @Test
    void wie_de_naam_niet_mag_lezen_vindt_alleen_op_id() {
        assertThat(zoek("proef", null)).isEmpty();
        assertThat(zoek("101", null)).contains(Treffer.ID);
    }

    @Test
    void een_lange_of_lege_zoekterm_kost_niets_en_vindt_niets() {
        assertThat(zoek("a".repeat(5_000) + " " + "b ".repeat(5_000), "Proef Een"))
                .isEmpty();
        assertThat(zoek("!!!", "Proef Een")).isEmpty();
    }
}
