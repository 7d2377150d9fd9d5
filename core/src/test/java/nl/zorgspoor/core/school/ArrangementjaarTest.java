package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.school.SchoolCommand.EvalueerArrangementenJaarlijks;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.core.school.SchoolEvent.SchoolaandachtspuntGesignaleerd;
import org.junit.jupiter.api.Test;

class ArrangementjaarTest {

    private static final EvalueerArrangementenJaarlijks JAAR = new EvalueerArrangementenJaarlijks(
            "COE", "2026-2027", Map.of(Arrangementtype.CLUSTER_4, 14), List.of("L-COE-101", "L-COE-102", "L-COE-101"));

    private static final Leerlingfeiten FEITEN = new Leerlingfeiten("L", "COE", true, "1a", "M1", Set.of("O1"));

    private static Context op(String dag) {
        Context x = Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "EvalueerArrangementenJaarlijks");
        return Proef.metNaslag(x, new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return leerlingId.startsWith("L-COE") ? Optional.of(FEITEN) : Optional.empty();
            }
        });
    }

    private static ArrangementenJaarlijksGeevalueerd gebeurd(String dag) {
        return new ArrangementenJaarlijksGeevalueerd(
                "COE",
                "2026-2027",
                Map.of(Arrangementtype.CLUSTER_4, 14),
                List.of("L-COE-101", "L-COE-102"),
                LocalDate.parse(dag));
    }

    @Test
    void R241_elk_jaar_voor_de_zomer_worden_alle_arrangementen_bekeken() {
        assertThat(Arrangementjaar.decide(JAAR, op("2027-06-30"))).containsExactly(gebeurd("2027-06-30"));
        assertThat(Arrangementjaar.decide(JAAR, op("2027-07-01")))
                .containsExactly(
                        gebeurd("2027-07-01"),
                        new SchoolaandachtspuntGesignaleerd(
                                "COE", Regel.ARR_JAAR, "JAAREVALUATIE_LAAT", "EvalueerArrangementenJaarlijks"));
    }

    @Test
    void R241_een_jaar_dat_nog_niet_begon_is_niet_te_evalueren() {
        weigert(() -> Arrangementjaar.decide(JAAR, op("2026-07-31")), "STATUS_ONJUIST", null);
        assertThat(Arrangementjaar.decide(JAAR, op("2026-08-01"))).hasSize(1);
    }

    @Test
    void R241_een_schooljaar_dat_niet_bestaat_en_een_onbekende_leerling_worden_geweigerd() {
        var scheef = new EvalueerArrangementenJaarlijks("COE", "2026-2029", Map.of(), List.of());
        weigert(() -> Arrangementjaar.decide(scheef, op("2027-06-30")), "INVOER_ONGELDIG", null);
        var vreemd = new EvalueerArrangementenJaarlijks("COE", "2026-2027", Map.of(), List.of("L-DIA-201"));
        weigert(() -> Arrangementjaar.decide(vreemd, op("2027-06-30")), "NIET_GEVONDEN", null);
    }
}
