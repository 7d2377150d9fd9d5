package nl.zorgspoor.core.training;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Deelnamefeiten;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Verblijf;
import nl.zorgspoor.core.training.TrainingCommand.*;
import nl.zorgspoor.core.training.TrainingEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A training of a group; L-WEG has left, L-ONBEKEND is not known, who is not named is in year 1 havo. */
class TrainingTest {

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Deelnamefeiten feiten(
            int leerjaar, String niveau, @Nullable String fase, boolean opgevallen, @Nullable String gesprek) {
        return new Deelnamefeiten(
                leerjaar, niveau, fase, opgevallen, gesprek == null ? null : dag(gesprek), false, false);
    }

    private static final Map<String, Deelnamefeiten> FEITEN = Map.of(
            "L-UITVAL", feiten(1, "HAVO", null, true, null),
            "L-LAAT", feiten(1, "HAVO", null, true, "2026-11-03"),
            "L-GESPROKEN", feiten(1, "HAVO", null, true, "2026-11-02"),
            "L-JAAR3", feiten(3, "HAVO", null, false, null),
            "L-3A", feiten(1, "HAVO", "FASE_3A", false, null),
            "L-3A-AANGEMELD", new Deelnamefeiten(1, "HAVO", "FASE_3A", false, null, true, false),
            "L-EXAMEN", feiten(5, "HAVO", null, false, null),
            "L-EXAMEN-ZELF", new Deelnamefeiten(5, "HAVO", null, false, null, true, true),
            "L-GEEN-EXAMEN-ZELF", new Deelnamefeiten(4, "HAVO", null, false, null, true, true));

    private static final Naslag NASLAG = new Naslag() {
        @Override
        public Optional<Leerlingfeiten> leerling(String id) {
            return switch (id) {
                case "L-ONBEKEND" -> Optional.empty();
                case "L-WEG" ->
                    Optional.of(new Leerlingfeiten(
                            id, "COE", Verblijf.altijd(false, "1a", "M1"), Set.of(), dag("2026-10-01")));
                default -> Optional.of(new Leerlingfeiten(id, "COE", true, "1a", "M1", Set.of("O1")));
            };
        }

        @Override
        public Optional<Deelnamefeiten> deelname(String id, String trainingId, String soort, LocalDate op) {
            return Optional.of(FEITEN.getOrDefault(id, feiten(1, "HAVO", null, false, null)));
        }
    };

    private static Context x(String dag) {
        return Proef.metNaslag(Proef.context("COE", Rol.TRAINER, "TR", dag, "Proef"), NASLAG);
    }

    private static Context coordinator(String dag) {
        return Proef.metOverrule(
                Proef.metNaslag(Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef"), NASLAG),
                "past bij deze leerling");
    }

    private static StartTraining start(String soort, String... deelnemers) {
        return new StartTraining(
                "TR-1", soort, List.of(deelnemers), dag("2026-11-02"), dag("2026-12-18"), "samen oefenen");
    }

    private static Training gestart(String... deelnemers) {
        return Vouw.na(Training.LEEG, Training.LEEG.decide(start("SOVA_TRAINING", deelnemers), x("2026-11-02")));
    }

    private static Verslag verslag(String leerlingId) {
        return new Verslag(leerlingId, Effect.VOLDOENDE, null);
    }

    @Test
    void een_training_van_twaalf_is_een_gebeurtenis_met_een_tekst() {
        String[] twaalf = IntStream.rangeClosed(1, 12).mapToObj(i -> "L-" + i).toArray(String[]::new);
        assertThat(Training.LEEG.decide(start("SOVA_TRAINING", twaalf), x("2026-11-02")))
                .containsExactly(new TrainingGestart(
                        "TR-1",
                        "COE",
                        "SOVA_TRAINING",
                        List.of(twaalf),
                        dag("2026-11-02"),
                        dag("2026-12-18"),
                        "samen oefenen",
                        "2026-2027"));
    }

    @Test
    void R137_wie_opvalt_heeft_een_diagnostisch_gesprek_voor_de_training_begint() {
        assertThat(weigert(
                                () -> Training.LEEG.decide(
                                        start("SOVA_TRAINING", "L-1", "L-UITVAL", "L-LAAT"), x("2026-11-02")),
                                "DIAGNOSTISCH_GESPREK_ONTBREEKT",
                                "R137")
                        .ontbreekt())
                .containsExactly("L-UITVAL", "L-LAAT");
        assertThat(Training.LEEG.decide(start("SOVA_TRAINING", "L-GESPROKEN"), x("2026-11-02")))
                .hasSize(1);
        Training t = gestart("L-1");
        weigert(
                () -> t.decide(new WijzigDeelnemers("TR-1", List.of("L-UITVAL"), List.of()), x("2026-11-09")),
                "DIAGNOSTISCH_GESPREK_ONTBREEKT",
                "R137");
    }

    @Test
    void R131_de_leerjaren_van_de_catalogus_gelden_en_de_coordinator_mag_afwijken() {
        assertThat(weigert(
                                () -> Training.LEEG.decide(start("SOVA_TRAINING", "L-JAAR3"), x("2026-11-02")),
                                "LEERJAAR_BUITEN_DOELGROEP",
                                "R131")
                        .overruleMogelijk())
                .isTrue();
        assertThat(Training.LEEG.decide(start("SOVA_TRAINING", "L-JAAR3"), coordinator("2026-11-02")))
                .hasSize(1);
        weigert(
                () -> Training.LEEG.decide(start("SOVA_TRAINING", "L-JAAR3"), Proef.metOverrule(x("2026-11-02"), "r")),
                "LEERJAAR_BUITEN_DOELGROEP",
                "R131");
    }

    @Test
    void R130_waar_het_team_beslist_is_de_leerling_daarmee_aangemeld() {
        weigert(
                () -> Training.LEEG.decide(start("SOVA_TRAINING", "L-3A"), x("2026-11-02")),
                "BESLUIT_ONTBREEKT",
                "R130");
        assertThat(Training.LEEG.decide(start("SOVA_TRAINING", "L-3A-AANGEMELD"), x("2026-11-02")))
                .hasSize(1);
    }

    @Test
    void R138_examenvrees_is_voor_wie_zich_aanmeldde_en_examen_doet() {
        weigert(
                () -> Training.LEEG.decide(start("EXAMENVREES_TRAINING", "L-EXAMEN"), x("2026-11-02")),
                "EIGEN_AANMELDING_ONTBREEKT",
                "R138");
        weigert(
                () -> Training.LEEG.decide(start("EXAMENVREES_TRAINING", "L-GEEN-EXAMEN-ZELF"), x("2026-11-02")),
                "GEEN_EXAMENKLAS",
                "R138");
        assertThat(Training.LEEG.decide(start("EXAMENVREES_TRAINING", "L-EXAMEN-ZELF"), x("2026-11-02")))
                .hasSize(1);
    }

    @Test
    void R6_alleen_een_training_van_de_school_en_met_leerlingen_die_er_zijn() {
        weigert(() -> Training.LEEG.decide(start("STUVA", "L-1"), x("2026-11-02")), "NIET_IN_CATALOGUS", "R6");
        weigert(
                () -> Training.LEEG.decide(start("SOVA_TRAINING", "L-WEG"), x("2026-11-02")),
                "LEERLING_UITGESCHREVEN",
                "R327");
        weigert(
                () -> Training.LEEG.decide(start("SOVA_TRAINING", "L-ONBEKEND"), x("2026-11-02")),
                "NIET_GEVONDEN",
                null);
        weigert(() -> Training.LEEG.decide(start("SOVA_TRAINING"), x("2026-11-02")), "INHOUD_ONTBREEKT", null);
        weigert(
                () -> Training.LEEG.decide(
                        new StartTraining(
                                "TR-1", "SOVA_TRAINING", List.of("L-1"), dag("2026-11-02"), dag("2026-11-01"), null),
                        x("2026-11-02")),
                "DAG_ONJUIST",
                null);
        weigert(() -> gestart("L-1").decide(start("SOVA_TRAINING", "L-1"), x("2026-11-03")), "STATUS_ONJUIST", null);
    }

    @Test
    void wie_erbij_komt_of_stopt_staat_in_een_gebeurtenis() {
        Training t = gestart("L-1", "L-2");
        assertThat(t.decide(
                        new WijzigDeelnemers("TR-1", List.of("L-3", "L-1"), List.of(verslag("L-2"), verslag("L-9"))),
                        x("2026-11-09")))
                .containsExactly(new DeelnemersGewijzigd(
                        "TR-1",
                        "COE",
                        "SOVA_TRAINING",
                        List.of("L-1", "L-3"),
                        List.of("L-3"),
                        List.of(new Resultaat("L-2", Effect.VOLDOENDE, false)),
                        dag("2026-12-18"),
                        dag("2026-11-09")));
        weigert(
                () -> t.decide(new WijzigDeelnemers("TR-1", List.of("L-1"), List.of()), x("2026-11-09")),
                "INHOUD_ONTBREEKT",
                null);
        assertThat(weigert(
                                () -> t.decide(
                                        new WijzigDeelnemers(
                                                "TR-1", List.of(), List.of(verslag("L-1"), verslag("L-2"))),
                                        x("2026-11-09")),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("RondTrainingAf");
    }

    @Test
    void R143_een_training_eindigt_met_een_verslag_over_elke_deelnemer_die_er_nog_is() {
        Training t = gestart("L-1", "L-2");
        assertThat(weigert(
                                () -> t.decide(
                                        new RondTrainingAf("TR-1", List.of(verslag("L-1")), null, null),
                                        x("2026-12-18")),
                                "EVALUATIE_ONTBREEKT",
                                "R143")
                        .ontbreekt())
                .containsExactly("L-2");
        List<TrainingEvent> af = t.decide(
                new RondTrainingAf(
                        "TR-1",
                        List.of(verslag("L-1"), new Verslag("L-2", Effect.DEELS, true), verslag("L-9")),
                        "de groep werd hechter",
                        null),
                x("2026-12-18"));
        assertThat(af)
                .containsExactly(new TrainingAfgerond(
                        "TR-1",
                        "COE",
                        "SOVA_TRAINING",
                        List.of(
                                new Resultaat("L-1", Effect.VOLDOENDE, false),
                                new Resultaat("L-2", Effect.DEELS, true)),
                        "de groep werd hechter",
                        dag("2026-12-18")));
        Training klaar = Vouw.na(t, af);
        weigert(
                () -> klaar.decide(new RondTrainingAf("TR-1", List.of(), null, null), x("2026-12-18")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> Training.LEEG.decide(new RondTrainingAf("TR-1", List.of(), null, null), x("2026-12-18")),
                "NIET_GEVONDEN",
                null);
        Training metVertrokkene = new Training(
                new Training.Stand("COE", "SOVA_TRAINING", Set.of("L-WEG", "L-1"), dag("2026-09-01"), null, true));
        assertThat(metVertrokkene.decide(
                        new RondTrainingAf("TR-1", List.of(verslag("L-1")), null, null), x("2026-12-18")))
                .hasSize(1);
    }
}
