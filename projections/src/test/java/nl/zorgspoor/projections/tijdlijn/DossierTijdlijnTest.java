package nl.zorgspoor.projections.tijdlijn;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatAangevraagd;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class DossierTijdlijnTest {

    private final Vouwer tijdlijn = new Vouwer(DossierTijdlijn.REGELS);

    @Test
    void een_gebeurtenis_is_een_regel_zonder_wat_er_gezegd_is() {
        tijdlijn.na(new FlexZatAangevraagd("L-COE-101", "F1", "T1", Rol.MENTOR, "gaat niemand aan"));
        assertThat(tijdlijn.document("g1"))
                .containsEntry("soort", "FlexZatAangevraagd")
                .containsEntry("tekst", "Flex-Zat aangevraagd")
                .containsEntry("domein", "FLEXZAT")
                .containsEntry("gegevenssoort", "HANDELINGSPLAN");
        assertThat(tijdlijn.document("g1").toJson()).doesNotContain("gaat niemand aan");
    }
}
