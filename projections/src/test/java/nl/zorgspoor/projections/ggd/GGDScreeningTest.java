package nl.zorgspoor.projections.ggd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.leerling.ggd.GGDEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class GGDScreeningTest {

    private static final String L = "L-COE-1";
    private static final String JAAR = "2026-2027";

    private final Vouwer view = new Vouwer(GGDScreening.WEERGAVE.projector());

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    @Test
    void R169_wie_het_gesprek_niet_had_staat_open_en_valt_tegen_het_eind_op() {
        view.na(new GGDScreeningVerwacht(L, JAAR, "2h1", dag("2026-08-31"), dag("2027-07-16")));
        assertThat(view.document(JAAR)).containsEntry("status", "OPEN").doesNotContainKey("klas");
        assertThat(GGDScreening.signalen(view.document(JAAR), dag("2027-04-15")))
                .isEmpty();
        assertThat(GGDScreening.signalen(view.document(JAAR), dag("2027-04-16")))
                .containsExactly("GESPREK_ONTBREEKT");
        view.na(new GGDScreeningGeregistreerd(L, JAAR, "2h1", true, dag("2027-04-19")));
        assertThat(view.document(JAAR)).containsEntry("status", "GEDAAN").containsEntry("vervolgNodig", true);
        assertThat(GGDScreening.signalen(view.document(JAAR), dag("2027-07-01")))
                .isEmpty();
    }

    @Test
    void R169_een_gesprek_dat_uitbleef_blijft_staan() {
        view.na(
                new GGDScreeningVerwacht(L, JAAR, "2h1", dag("2026-08-31"), dag("2027-07-16")),
                new GGDScreeningUitgebleven(L, JAAR));
        assertThat(view.document(JAAR)).containsEntry("status", "UITGEBLEVEN");
        assertThat(GGDScreening.signalen(view.document(JAAR), dag("2027-08-01")))
                .containsExactly("GESPREK_ONTBREEKT");
    }
}
