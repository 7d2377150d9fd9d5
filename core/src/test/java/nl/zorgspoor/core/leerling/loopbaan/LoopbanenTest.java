package nl.zorgspoor.core.leerling.loopbaan;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.LegLOBVoortgangVast;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.LegLoopbaangesprekVast;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.Loopbaanvraag;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanEvent.LOBVoortgangVastgelegd;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanEvent.LoopbaangesprekVastgelegd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbanenTest {

    private static final String ID = "L-COE-101";
    private static final LocalDate DAG = LocalDate.parse("2026-11-02");

    private static Context x() {
        return Proef.context("COE", Rol.DECAAN, "D1", DAG.toString(), "opdracht");
    }

    private static LegLoopbaangesprekVast gesprek(List<Loopbaanvraag> vragen, String verslag) {
        return new LegLoopbaangesprekVast(ID, null, vragen, verslag, "ROC");
    }

    @Test
    void R276_de_mentor_legt_LOB_vast_en_de_decaan_het_loopbaangesprek() {
        var les = new LegLOBVoortgangVast(ID, DAG.minusDays(7), List.of(Loopbaanvraag.MOTIEVEN), "stagebezoek");
        LOBVoortgangVastgelegd eerste =
                (LOBVoortgangVastgelegd) Loopbanen.LEEG.decide(les, x()).get(0);
        assertThat(eerste.datum()).isEqualTo(DAG.minusDays(7));
        assertThat(Loopbanen.LEEG.evolve(eerste).decide(gesprek(List.of(), "wil de zorg in"), x()))
                .containsExactly(new LoopbaangesprekVastgelegd(
                        ID,
                        DAG,
                        List.of(),
                        "wil de zorg in",
                        "ROC",
                        List.of(
                                Loopbaanvraag.KWALITEITEN,
                                Loopbaanvraag.WERKEXPLORATIE,
                                Loopbaanvraag.LOOPBAANSTURING,
                                Loopbaanvraag.NETWERKEN)));
    }

    @Test
    void R276_een_gesprek_zonder_inhoud_of_in_de_toekomst_telt_niet() {
        weigert(() -> Loopbanen.LEEG.decide(gesprek(List.of(), " "), x()), "INHOUD_ONTBREEKT", "R276");
        var later = new LegLoopbaangesprekVast(ID, DAG.plusDays(1), List.of(), "gesproken", null);
        weigert(() -> Loopbanen.LEEG.decide(later, x()), "STATUS_ONJUIST", null);
    }

    @Test
    void R276_de_decaan_leest_wat_hij_vastlegt() {
        LoopbaanEvent e =
                Loopbanen.LEEG.decide(gesprek(List.of(), "gesproken"), x()).get(0);
        assertThat(e.gegevenssoort()).isEqualTo(Gegevenssoort.RESULTATEN);
    }

    @Test
    void R301_er_zijn_vijf_loopbaanvragen_en_een_les_gaat_over_een_daarvan() {
        assertThat(Loopbaanvraag.values()).hasSize(5);
        var zonder = new LegLOBVoortgangVast(ID, null, List.of(), "over van alles");
        weigert(() -> Loopbanen.LEEG.decide(zonder, x()), "INHOUD_ONTBREEKT", "R301");
    }

    @Test
    void R301_wat_eenmaal_besproken_is_staat_niet_meer_open() {
        var vragen = List.of(Loopbaanvraag.NETWERKEN, Loopbaanvraag.KWALITEITEN, Loopbaanvraag.NETWERKEN);
        LoopbaangesprekVastgelegd e = (LoopbaangesprekVastgelegd)
                Loopbanen.LEEG.decide(gesprek(vragen, null), x()).get(0);
        assertThat(e.vragen()).containsExactly(Loopbaanvraag.KWALITEITEN, Loopbaanvraag.NETWERKEN);
        var rest = List.of(Loopbaanvraag.MOTIEVEN, Loopbaanvraag.WERKEXPLORATIE, Loopbaanvraag.LOOPBAANSTURING);
        assertThat(e.open()).isEqualTo(rest);
        LOBVoortgangVastgelegd klaar = (LOBVoortgangVastgelegd) Loopbanen.LEEG
                .evolve(e)
                .decide(new LegLOBVoortgangVast(ID, null, rest, null), x())
                .get(0);
        assertThat(klaar.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COE, DECAAN, DECAAN MENTOR", "DIA, DECAAN, DECAAN MENTOR", "KLA, '', ''", "HEI, '', ''", "CHR, '', ''"
    })
    void R276_het_decanaat_is_van_COE_en_DIA(String schoolId, String gesprek, String les) {
        assertThat(rollen(schoolId, "LegLoopbaangesprekVast")).isEqualTo(gesprek);
        assertThat(rollen(schoolId, "LegLOBVoortgangVast")).isEqualTo(les);
    }

    private static String rollen(String schoolId, String opdracht) {
        return String.join(
                " ",
                Proef.school(schoolId).bevoegdheden().get(opdracht).rollen().stream()
                        .map(Rol::name)
                        .sorted()
                        .toList());
    }
}
