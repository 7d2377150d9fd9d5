package nl.zorgspoor.projections.timeouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class TimeOutsTest {

    private static final String L = "L-DIA-1";

    private final Vouwer view = new Vouwer(TimeOuts.WEERGAVE.projector());

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    @Test
    void R162_elke_time_out_heeft_een_rij_en_de_kaart_telt_ze() {
        view.na(
                new TimeOutKaartToegekend(L, "K1", "v", dag("2026-11-30")),
                new TimeOutKaartGebruikt(
                        L, "K1", 1, LocalDateTime.parse("2026-12-01T10:00"), "boosheid", "wiskunde", dag("2026-12-01")),
                new TimeOutNietAfgerond(L, "K1", 1, dag("2026-12-01")));
        assertThat(TimeOuts.signalen(view.document("1"), false)).containsExactly("NIET_AFGEROND");
        view.na(new TimeOutAfgerond(L, "K1", 1, "even lopen", LocalDateTime.parse("2026-12-01T10:20")));
        assertThat(view.document("1"))
                .containsEntry("aangekomen", "2026-12-01T10:00")
                .containsEntry("terug", "2026-12-01T10:20")
                .containsEntry("nodigGehad", "even lopen");
        assertThat(TimeOuts.signalen(view.document("1"), false)).isEmpty();
        view.na(new TimeOutVaakGebruikt(L, "K1", 3, dag("2026-12-01")));
        assertThat(view.document("kaart|K1")).containsEntry("keerGebruikt", 1).containsEntry("vaakSinds", "2026-12-01");
        assertThat(TimeOuts.signalen(view.document("kaart|K1"), true)).containsExactly("VAAK_GEBRUIKT");
        assertThat(TimeOuts.signalen(view.document("kaart|K1"), false)).isEmpty();
        view.na(new TimeOutKaartIngetrokken(L, "K1", dag("2027-01-11"), null));
        assertThat(TimeOuts.signalen(view.document("kaart|K1"), true)).isEmpty();
    }

    @Test
    void R161_zonder_kaart_staat_alleen_de_time_out_er() {
        view.na(new TimeOutKaartGebruikt(
                L, null, 1, LocalDateTime.parse("2026-12-01T10:00"), null, null, dag("2026-12-01")));
        assertThat(view.documenten()).hasSize(1);
    }

    @Test
    void R162_vaak_is_wat_in_de_schooldagen_van_de_school_valt_en_gaat_weer_voorbij() {
        TimeOuts.Telling telling = new TimeOuts.Telling(new Kalender(List.of()), 3, 10);
        List<LocalDate> dagen = List.of(dag("2026-12-01"), dag("2026-12-03"), dag("2026-12-08"));
        assertThat(telling.recent(dagen, dag("2026-12-07"))).isEqualTo(2);
        assertThat(telling.recent(dagen, dag("2026-12-08"))).isEqualTo(3);
        assertThat(telling.recent(dagen, dag("2026-12-14"))).isEqualTo(3);
        assertThat(telling.recent(dagen, dag("2026-12-15"))).isEqualTo(2);
        assertThat(telling.isVaak(3)).isTrue();
        assertThat(telling.isVaak(2)).isFalse();
        assertThat(new TimeOuts.Telling(new Kalender(List.of()), 0, 10).isVaak(3))
                .isFalse();
    }
}
