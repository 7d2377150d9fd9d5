package nl.zorgspoor.projections.niveaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plandomein;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningAfgeschaald;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class NiveausPiramideTest {

    private final Vouwer view = new Vouwer(NiveausPiramide.RIJEN);

    private static final BegeleidingsplanGestart GESTART = Voorbeeld.van(BegeleidingsplanGestart.class);

    private static BegeleidingsplanGeevalueerd geevalueerd(int opRij, boolean vol) {
        return new BegeleidingsplanGeevalueerd(
                GESTART.leerlingId(),
                GESTART.planId(),
                Plandomein.DIDACTISCH,
                Effect.ONVOLDOENDE,
                LocalDate.parse("2026-11-09"),
                opRij,
                vol);
    }

    @Test
    void R295_elk_domein_telt_zijn_eigen_plannen_en_het_niveau_is_van_de_leerling() {
        BegeleidingsplanGestart ander = new BegeleidingsplanGestart(
                GESTART.leerlingId(),
                "P-2",
                Plandomein.PEDAGOGISCH,
                GESTART.instrumenten(),
                "d",
                GESTART.waar(),
                GESTART.begeleider(),
                GESTART.evaluator(),
                GESTART.van(),
                GESTART.tot(),
                null);
        view.na(GESTART, geevalueerd(1, false), ander);
        assertThat(didactisch()).containsEntry("onvoldoende", 1).containsEntry("loopt", false);
        assertThat(view.document(GESTART.leerlingId())
                        .get("domeinen", Document.class)
                        .get("PEDAGOGISCH", Document.class))
                .containsEntry("plannen", 1)
                .containsEntry("onvoldoende", 0)
                .containsEntry("loopt", true);
        assertThat(view.documenten()).hasSize(1);
    }

    private Document didactisch() {
        return view.document(GESTART.leerlingId())
                .get("domeinen", Document.class)
                .get("DIDACTISCH", Document.class);
    }

    @Test
    void plannen_tellen_per_domein_en_een_stap_terug_begint_een_nieuwe_reeks() {
        view.na(GESTART, geevalueerd(1, false), GESTART);
        assertThat(didactisch())
                .containsEntry("plannen", 2)
                .containsEntry("onvoldoende", 1)
                .containsEntry("loopt", true);
        view.na(geevalueerd(2, true));
        assertThat(didactisch()).containsEntry("reeksVol", true).containsEntry("loopt", false);
        view.na(new OndersteuningAfgeschaald(
                GESTART.leerlingId(),
                null,
                "NIVEAU_4_INTENSIEF",
                "NIVEAU_3",
                Ondersteuningsniveau.EXTRA_IN_SCHOOL,
                null,
                LocalDate.parse("2027-05-10"),
                List.of()));
        assertThat(didactisch()).containsEntry("reeksVol", false).containsEntry("onvoldoende", 0);
        assertThat(view.document(GESTART.leerlingId())).containsEntry("fase", "NIVEAU_3");
    }

    @Test
    void R295_het_niveau_in_een_domein_volgt_uit_de_korte_plannen() {
        view.na(GESTART);
        assertThat(inDidactisch(Ondersteuningsniveau.BASIS)).isEqualTo(Ondersteuningsniveau.EXTRA_IN_SCHOOL);
        view.na(geevalueerd(1, false));
        assertThat(inDidactisch(Ondersteuningsniveau.EXTRA)).isEqualTo(Ondersteuningsniveau.EXTRA_IN_SCHOOL);
        view.na(GESTART, geevalueerd(2, true));
        assertThat(inDidactisch(Ondersteuningsniveau.EXTRA_IN_SCHOOL)).isEqualTo(Ondersteuningsniveau.EXTRA_IN_SCHOOL);
        assertThat(inDidactisch(Ondersteuningsniveau.EXTRA)).isEqualTo(Ondersteuningsniveau.EXTRA);
        view.na(GESTART, geevalueerd(0, false));
        assertThat(inDidactisch(Ondersteuningsniveau.EXTRA)).isEqualTo(Ondersteuningsniveau.BASIS);
    }

    private Ondersteuningsniveau inDidactisch(Ondersteuningsniveau vanLeerling) {
        return NiveausPiramide.inDomein(didactisch(), vanLeerling);
    }

    @Test
    void R115_ook_na_het_einde_van_het_traject_begint_een_nieuwe_reeks() {
        view.na(GESTART, geevalueerd(2, true), Voorbeeld.van(TrajectAfgesloten.class));
        assertThat(didactisch()).containsEntry("reeksVol", false).containsEntry("onvoldoende", 0);
    }
}
