package nl.zorgspoor.core.gevolg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.school.SchoolCommand.EvalueerArrangementenJaarlijks;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.Test;

/** The yearly look at all arrangements, and the files of who needs aftercare (R241). */
class NazorgvolgingTest {

    private static final long GEDULD = 20_000;

    private static List<AandachtspuntGesignaleerd> punten(Schoolkant coe, String leerlingId) {
        return coe.geschiedenis(leerlingId).stream()
                .map(Vastgelegd::inhoud)
                .filter(AandachtspuntGesignaleerd.class::isInstance)
                .map(AandachtspuntGesignaleerd.class::cast)
                .filter(a -> a.code().equals("NAZORGBESLUIT_ONTBREEKT"))
                .toList();
    }

    @Test
    void R241_wie_nazorg_nodig_heeft_staat_met_die_vraag_in_zijn_dossier_en_een_keer() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.op("2027-06-21");
            opstelling.richtIn("COE");
            Schoolkant coe = new Schoolkant(opstelling, "COE");
            coe.schrijfIn("L-1");
            coe.schrijfIn("L-2");
            opstelling.stuur(
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    "OC",
                    "COE",
                    new EvalueerArrangementenJaarlijks("COE", "2026-2027", Map.of(), List.of("L-1")));
            assertThat(punten(coe, "L-1")).singleElement().satisfies(a -> assertThat(a.regel())
                    .isEqualTo(Regel.NAZORG));
            assertThat(punten(coe, "L-2")).isEmpty();

            opstelling.bean(Nazorgvolging.class).start();
            Verwerkers verwerkers = opstelling.bean(Verwerkers.class);
            Verwerker verwerker = verwerkers.alle().stream()
                    .filter(v -> v.naam().equals("nazorgvragen"))
                    .findFirst()
                    .orElseThrow();
            assertThat(verwerker.wachtOp(verwerkers.kop(), GEDULD)).isTrue();
            assertThat(punten(coe, "L-1")).hasSize(1);
        }
    }
}
