package nl.zorgspoor.core.leerling.timeout;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.timeout.TimeOutCommand.*;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOutsTest {

    private static final String L = "L-DIA-1";

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context x(String dag) {
        return Proef.context("DIA", Rol.OPVANG_ONDERSTEUNINGSTEAM, "OT", dag, "proef");
    }

    private static KenTimeOutKaartToe kaart(String id, @Nullable String voorwaarden) {
        return new KenTimeOutKaartToe(L, id, voorwaarden, null);
    }

    private static GebruikTimeOutKaart gebruik(@Nullable String kaartId, @Nullable String om) {
        return new GebruikTimeOutKaart(L, kaartId, om == null ? null : LocalDateTime.parse(om), "boosheid", "wiskunde");
    }

    private static TimeOuts metKaart() {
        return Vouw.na(TimeOuts.LEEG, TimeOuts.LEEG.decide(kaart("K1", "alleen na overleg"), x("2026-11-30")));
    }

    private static TimeOuts gebruikt(TimeOuts t, String dag) {
        return Vouw.na(t, t.decide(gebruik("K1", null), x(dag)));
    }

    private static List<TimeOutEvent> rondAf(TimeOuts t, String dag) {
        return t.decide(new RondTimeOutAf(L, "K1", "even lopen", null), x(dag));
    }

    private static TimeOuts gebruiktEnTerug(TimeOuts t, String... dagen) {
        TimeOuts nu = t;
        for (String dag : dagen) {
            nu = gebruikt(nu, dag);
            nu = Vouw.na(nu, rondAf(nu, dag));
        }
        return nu;
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    @Test
    void R161_zonder_kaart_is_er_geen_time_out() {
        for (String kaartId : new String[] {null, "K1"}) {
            assertThat(weigert(
                                    () -> TimeOuts.LEEG.decide(gebruik(kaartId, null), x("2026-11-27")),
                                    "GEEN_TIMEOUTKAART",
                                    "R161")
                            .herstelactie())
                    .isEqualTo("KenTimeOutKaartToe");
        }
        weigert(() -> metKaart().decide(gebruik("K9", null), x("2026-12-01")), "GEEN_TIMEOUTKAART", "R161");
        weigert(
                () -> metKaart().decide(gebruik("K1", "2026-11-29T09:00"), x("2026-12-01")),
                "GEEN_TIMEOUTKAART",
                "R161");
        assertThat(metKaart().decide(gebruik(null, null), x("2026-12-01")))
                .containsExactly(new TimeOutKaartGebruikt(
                        L,
                        "K1",
                        1,
                        LocalDateTime.parse("2026-12-01T10:00"),
                        "boosheid",
                        "wiskunde",
                        dag("2026-12-01")));
    }

    @Test
    void R161_een_kaart_heeft_voorwaarden_en_er_is_er_een_tegelijk() {
        weigert(() -> TimeOuts.LEEG.decide(kaart("K1", " "), x("2026-11-30")), "INHOUD_ONTBREEKT", "R161");
        assertThat(weigert(() -> metKaart().decide(kaart("K2", "w"), x("2026-12-01")), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("TrekTimeOutKaartIn");
        TimeOuts weg = Vouw.na(
                metKaart(), metKaart().decide(new TrekTimeOutKaartIn(L, "K1", null, "niet nodig"), x("2026-12-10")));
        assertThat(weg.openstaand(dag("2026-12-09"))).containsExactly("TIME_OUT_KAART");
        assertThat(weg.openstaand(dag("2026-12-10"))).isEmpty();
        weigert(() -> weg.decide(gebruik("K1", null), x("2026-12-10")), "GEEN_TIMEOUTKAART", "R161");
        assertThat(weg.decide(kaart("K2", "w"), x("2026-12-10"))).hasSize(1);
        weigert(() -> weg.decide(kaart("K1", "w"), x("2026-12-10")), "STATUS_ONJUIST", null);
        weigert(() -> weg.decide(new TrekTimeOutKaartIn(L, "K1", null, null), x("2026-12-11")), "STATUS_ONJUIST", null);
        weigert(() -> weg.decide(new TrekTimeOutKaartIn(L, "K9", null, null), x("2026-12-11")), "NIET_GEVONDEN", null);
    }

    @Test
    void R161_waar_de_time_out_een_voorziening_is_kan_zij_zonder_kaart() {
        Context kla = Proef.context("KLA", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-12-01", "proef");
        assertThat(TimeOuts.LEEG.decide(gebruik(null, null), kla)).hasSize(1);
        weigert(() -> TimeOuts.LEEG.decide(gebruik("K1", null), kla), "GEEN_TIMEOUTKAART", "R161");
    }

    @Test
    void R162_de_afloop_zegt_wat_nodig_was_en_wanneer_de_leerling_terugging() {
        TimeOuts bezig = gebruikt(metKaart(), "2026-12-01");
        weigert(() -> bezig.decide(new RondTimeOutAf(L, null, " ", null), x("2026-12-01")), "INHOUD_ONTBREEKT", "R162");
        weigert(
                () -> bezig.decide(
                        new RondTimeOutAf(L, null, "rust", LocalDateTime.parse("2026-12-01T09:59")), x("2026-12-01")),
                "DAG_ONJUIST",
                null);
        weigert(
                () -> bezig.decide(
                        new RondTimeOutAf(L, null, "rust", LocalDateTime.parse("2026-12-01T10:01")), x("2026-12-01")),
                "STATUS_ONJUIST",
                null);
        assertThat(rondAf(bezig, "2026-12-01"))
                .containsExactly(
                        new TimeOutAfgerond(L, "K1", 1, "even lopen", LocalDateTime.parse("2026-12-01T10:00")));
        assertThat(weigert(() -> rondAf(metKaart(), "2026-12-01"), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("GebruikTimeOutKaart");
        assertThat(weigert(() -> bezig.decide(gebruik("K1", null), x("2026-12-01")), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("RondTimeOutAf");
    }

    @Test
    void R162_wat_dezelfde_dag_niet_is_afgerond_wordt_gezegd() {
        TimeOuts bezig = gebruikt(metKaart(), "2026-12-01");
        assertThat(bezig.termijnen()).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo(dag("2026-12-01")));
        assertThat(bezig.verstreken(L, x("2026-12-01"))).isEmpty();
        List<TimeOutEvent> over = bezig.verstreken(L, x("2026-12-02"));
        assertThat(over).containsExactly(new TimeOutNietAfgerond(L, "K1", 1, dag("2026-12-01")));
        TimeOuts na = Vouw.na(bezig, over);
        assertThat(na.verstreken(L, x("2026-12-03"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
        assertThat(namen(rondAf(na, "2026-12-02"))).containsExactly("TimeOutAfgerond");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-03, 2026-12-08, 3",
        "2026-12-01, 2026-12-03, 2026-12-14, 3",
        "2026-12-01, 2026-12-03, 2026-12-15, 0"
    })
    void R162_drie_in_tien_schooldagen_is_vaak(String een, String twee, String drie, int aantal) {
        TimeOuts bezig = gebruikt(gebruiktEnTerug(metKaart(), een, twee), drie);
        List<TimeOutEvent> events = rondAf(bezig, drie);
        if (aantal == 0) {
            assertThat(namen(events)).containsExactly("TimeOutAfgerond");
        } else {
            assertThat(events).contains(new TimeOutVaakGebruikt(L, "K1", aantal, dag(een)));
        }
    }

    @Test
    void R161_wat_nog_komt_is_nog_geen_time_out_en_wie_een_andere_kaart_noemt_rondt_niets_af() {
        weigert(() -> metKaart().decide(gebruik("K1", "2026-12-01T10:01"), x("2026-12-01")), "STATUS_ONJUIST", null);
        TimeOuts bezig = gebruikt(metKaart(), "2026-12-01");
        weigert(() -> bezig.decide(new RondTimeOutAf(L, "K9", "rust", null), x("2026-12-01")), "STATUS_ONJUIST", null);
    }

    @Test
    void R161_een_kaart_wordt_ingetrokken_sinds_zij_geldt_en_een_die_nog_komt_vandaag() {
        weigert(
                () -> metKaart().decide(new TrekTimeOutKaartIn(L, "K1", dag("2026-11-29"), "w"), x("2026-12-02")),
                "STATUS_ONJUIST",
                null);
        TimeOuts straks = Vouw.na(
                TimeOuts.LEEG,
                TimeOuts.LEEG.decide(new KenTimeOutKaartToe(L, "K1", "w", dag("2026-12-03")), x("2026-11-30")));
        assertThat(straks.decide(new TrekTimeOutKaartIn(L, "K1", null, "toch niet"), x("2026-12-01")))
                .containsExactly(new TimeOutKaartIngetrokken(L, "K1", dag("2026-12-01"), "toch niet"));
    }

    @Test
    void R327_wie_vertrokken_is_heeft_geen_kaart() {
        TimeOuts weg = gebruikt(metKaart(), "2026-12-01")
                .evolve(new UitschrijvingIngegaan(L, dag("2026-12-02"), RedenUitschrijving.OVERIG));
        assertThat(weg.openstaand(dag("2026-12-02"))).isEmpty();
        assertThat(weg.termijnen()).isEmpty();
    }

    @Test
    void R327_wat_al_was_ingetrokken_blijft_zo_staan_als_de_leerling_vertrekt() {
        TimeOuts weg = Vouw.na(
                        metKaart(), metKaart().decide(new TrekTimeOutKaartIn(L, "K1", null, "w"), x("2026-12-01")))
                .evolve(new UitschrijvingIngegaan(L, dag("2026-12-05"), RedenUitschrijving.OVERIG));
        assertThat(weg.openstaand(dag("2026-12-01"))).isEmpty();
    }
}
