package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.termijn.TermijnCommand;
import org.junit.jupiter.api.Test;

class IngangTest {

    private final Opdrachtpaden paden = new Opdrachtpaden();

    @Test
    void elke_opdracht_heeft_een_pad_en_de_termijnwacht_niet() {
        Vocabulaire.opdrachten()
                .forEach((naam, opdracht) -> assertThat(paden.van(naam).isPresent())
                        .as(naam)
                        .isEqualTo(!TermijnCommand.class.isAssignableFrom(opdracht)));
    }

    @Test
    void een_leerling_in_een_overleg_is_langs_beide_kanten_te_bereiken() {
        assertThat(paden.vind("leerlingen", "zet-leerling-op-agenda").idVeld()).isEqualTo("leerlingId");
        assertThat(paden.vind("overleggen", "zet-leerling-op-agenda").idVeld()).isEqualTo("overlegId");
        assertThat(paden.vind("overleggen", "breng-leerling-in-jes").idVeld()).isEqualTo("jesId");
        assertThat(paden.van("ZetLeerlingOpAgenda").orElseThrow().collectie()).isEqualTo("leerlingen");
    }

    @Test
    void een_streepje_meer_of_minder_wordt_vergeven() {
        assertThat(paden.vind("leerlingen", "plan-flexzat").woord()).isEqualTo("plan-flex-zat");
        assertThat(paden.vind("leerlingen", "vraag-t-l-v-aan").woord()).isEqualTo("vraag-tlv-aan");
    }

    @Test
    void een_onbekend_woord_noemt_het_dichtstbijzijnde() {
        assertThatThrownBy(() -> paden.vind("leerlingen", "plan-flex-zad"))
                .isInstanceOfSatisfying(
                        Probleemfout.class,
                        e -> assertThat(e.probleem().detail()).contains("plan-flex-zat"));
        assertThatThrownBy(() -> paden.vind("leerling", "plan-flex-zat"))
                .isInstanceOfSatisfying(
                        Probleemfout.class,
                        e -> assertThat(e.probleem().detail()).contains("leerlingen"));
    }
}
