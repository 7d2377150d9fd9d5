package nl.zorgspoor.core.leerling.aanmelding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijzigGezag;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.GezagGewijzigd;
import org.junit.jupiter.api.Test;

/** Since when a parent has authority. The student was registered on 2026-03-16: O1 and O2 with authority, O3 without. */
class OudersTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-01");
    private static final Aanmeldingen DERTIEN = Leerlingproef.leerling("L-COE-101", LocalDate.parse("2013-03-01"));

    private static Aanmeldingen na(String ouderId, boolean gezag) {
        return DERTIEN.evolve(new GezagGewijzigd("L-COE-101", ouderId, gezag, DAG, null));
    }

    @Test
    void R328_gezag_geldt_vanaf_de_dag_van_de_wijziging() {
        Aanmeldingen verloren = na("O2", false);
        assertThat(verloren.ouders().metGezag(DAG.minusDays(1))).containsExactlyInAnyOrder("O1", "O2");
        assertThat(verloren.ouders().metGezag(DAG)).containsExactly("O1");
        assertThat(na("O3", true).ouders().metGezag(DAG)).containsExactlyInAnyOrder("O1", "O2", "O3");
        assertThat(na("O9", true).ouders().ids())
                .as("wie hier nog niet bekend was")
                .contains("O9");
    }

    @Test
    void R328_wat_het_eerst_bekend_was_gold_ook_daarvoor() {
        assertThat(DERTIEN.ouders().heeftGezag("O1", LocalDate.parse("2020-01-01")))
                .isTrue();
        assertThat(DERTIEN.ouders().heeftGezag("O9", DAG)).isFalse();
    }

    @Test
    void R328_op_de_dag_dat_de_leerling_meerderjarig_is_beslist_geen_ouder_meer() {
        Aanmeldingen leerling = Leerlingproef.leerling("L-COE-101", LocalDate.parse("2008-10-01"));
        assertThat(leerling.heeftGezag("O1", 18, DAG.minusDays(1))).isTrue();
        assertThat(leerling.heeftGezag("O1", 18, DAG)).isFalse();
    }

    @Test
    void R328_zonder_dag_geldt_een_wijziging_vanaf_vandaag() {
        assertThat(Ouders.decide(
                        new WijzigGezag("L-COE-101", "O2", false, null, "beschikking"),
                        Proef.context("COE", Rol.ADMINISTRATIE, "ADM", "2026-10-01", "WijzigGezag")))
                .containsExactly(new GezagGewijzigd("L-COE-101", "O2", false, DAG, "beschikking"));
    }
}
