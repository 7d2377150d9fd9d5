package nl.zorgspoor.projections.trainingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.TrainingtekstVernietigd;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.ScreeningsuitslagGeregistreerd;
import nl.zorgspoor.core.school.SchoolEvent.KlasGescreend;
import nl.zorgspoor.core.training.TrainingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingenEnScreeningTest {

    private final Vouwer view = new Vouwer(TrainingenEnScreening.WEERGAVE.projector());

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static ScreeningsuitslagGeregistreerd uitslag(Uitslag uitslag, @Nullable String gesprek) {
        return new ScreeningsuitslagGeregistreerd(
                "L-1", Screeningsoort.SOVA, uitslag, gesprek == null ? null : dag(gesprek), "1h1", dag("2026-09-21"));
    }

    private List<String> signalen() {
        return TrainingenEnScreening.signalen(view.document("SOVA"), dag("2026-10-05"));
    }

    @Test
    void R137_wie_opvalt_zonder_gesprek_valt_op() {
        view.na(uitslag(Uitslag.UITVAL, null));
        assertThat(signalen()).containsExactly("GESPREK_ONTBREEKT");
        view.na(uitslag(Uitslag.UITVAL, "2026-10-01"));
        assertThat(signalen()).isEmpty();
        view.na(uitslag(Uitslag.UITVAL, null));
        assertThat(signalen()).isEmpty();
        view.na(uitslag(Uitslag.NORMAAL, null));
        assertThat(signalen()).isEmpty();
        assertThat(view.document("SOVA")).containsEntry("diagnostischGesprekOp", null);
    }

    @Test
    void R139_een_training_die_in_maart_nog_niet_gestart_is_valt_op() {
        assertThat(TrainingenEnScreening.normsignalen(0, "2026-2027", dag("2027-02-28")))
                .isEmpty();
        assertThat(TrainingenEnScreening.normsignalen(0, "2026-2027", dag("2027-03-01")))
                .containsExactly("TRAINING_NIET_GESTART");
        assertThat(TrainingenEnScreening.normsignalen(1, "2026-2027", dag("2027-03-01")))
                .isEmpty();
    }

    @Test
    void een_training_staat_er_een_keer_met_wie_erin_zit_en_wat_zij_bracht() {
        view.na(new TrainingGestart(
                "TR-1",
                "COE",
                "SOVA_TRAINING",
                List.of("L-1", "L-2"),
                dag("2026-10-05"),
                dag("2026-12-18"),
                "d",
                "2026-2027"));
        assertThat(TrainingenEnScreening.signalen(view.document("training|TR-1"), dag("2026-12-19")))
                .containsExactly("OVER_TIJD");
        view.na(
                new DeelnemersGewijzigd(
                        "TR-1",
                        "COE",
                        "SOVA_TRAINING",
                        List.of("L-2", "L-3"),
                        List.of("L-3"),
                        List.of(new Resultaat("L-1", Effect.DEELS, false)),
                        dag("2026-12-18"),
                        dag("2026-11-09")),
                new TrainingAfgerond(
                        "TR-1",
                        "COE",
                        "SOVA_TRAINING",
                        List.of(new Resultaat("L-2", Effect.VOLDOENDE, false)),
                        "v",
                        dag("2026-12-18")));
        Document training = view.document("training|TR-1");
        assertThat(training).containsEntry("leden", List.of("L-2", "L-3")).containsEntry("status", "AFGEROND");
        assertThat(training.getList("verslagen", Document.class)).hasSize(2);
        assertThat(TrainingenEnScreening.signalen(training, dag("2026-12-19"))).isEmpty();
        view.na(new TrainingtekstVernietigd("L-2", "TR-1", "TR-1"));
        assertThat(view.document("training|TR-1"))
                .containsEntry("leden", List.of("L-3"))
                .containsEntry("doel", null)
                .containsEntry("verslag", null);
        assertThat(view.document("training|TR-1").getList("verslagen", Document.class))
                .hasSize(1);
    }

    private static Document uitslagVan(
            String klas, String soort, String schooljaar, String uitslag, @Nullable Object gesprek) {
        return new Document("gescreendeKlas", klas)
                .append("screeningsoort", soort)
                .append("schooljaar", schooljaar)
                .append("uitslag", uitslag)
                .append("diagnostischGesprekOp", gesprek);
    }

    @Test
    void R137_van_een_gescreende_klas_staat_er_hoeveel_er_opvielen_en_met_hoeveel_van_hen_is_gesproken() {
        view.na(new KlasGescreend("COE", "1h1", Screeningsoort.SOVA, dag("2026-09-21"), "2026-2027"));
        Document klas = view.document("COE|klas|1h1|SOVA|2026-2027");
        List<Document> uitslagen = new ArrayList<>(List.of(
                uitslagVan("1h1", "SOVA", "2026-2027", "UITVAL", "2026-09-28"),
                uitslagVan("1h1", "SOVA", "2026-2027", "NORMAAL", null),
                uitslagVan("1h2", "SOVA", "2026-2027", "UITVAL", null),
                uitslagVan("1h1", "FAALANGST", "2026-2027", "UITVAL", null),
                uitslagVan("1h1", "SOVA", "2025-2026", "UITVAL", null)));
        assertThat(TrainingenEnScreening.vanKlas(new Document(klas), uitslagen))
                .containsEntry("aantalUitslagen", 2)
                .containsEntry("aantalUitval", 1)
                .containsEntry("aantalGesprekken", 1L)
                .containsEntry("signalen", List.of());
        uitslagen.add(uitslagVan("1h1", "SOVA", "2026-2027", "UITVAL", null));
        assertThat(TrainingenEnScreening.vanKlas(new Document(klas), uitslagen))
                .containsEntry("aantalUitval", 2)
                .containsEntry("signalen", List.of("GESPREK_ONTBREEKT"));
    }
}
