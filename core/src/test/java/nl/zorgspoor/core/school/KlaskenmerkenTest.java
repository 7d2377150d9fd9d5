package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.school.SchoolCommand.LegKlaskenmerkenVast;
import nl.zorgspoor.core.school.SchoolEvent.KlaskenmerkenVastgelegd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KlaskenmerkenTest {

    private static final Context X =
            Proef.context("COE", Rol.AFDELINGSLEIDER, "AL", "2026-09-14", "LegKlaskenmerkenVast");

    private static LegKlaskenmerkenVast leg(@Nullable String lokaal, String... team) {
        return new LegKlaskenmerkenVast("COE", "1lw", null, List.of(team), lokaal);
    }

    @Test
    void R284_een_lwoo_klas_heeft_een_vast_team_en_een_eigen_lokaal() {
        assertThat(Klaskenmerken.decide(leg("B12", "D1", "OA1", "D1"), X))
                .containsExactly(new KlaskenmerkenVastgelegd(
                        "COE", "1lw", "2026-2027", List.of("D1", "OA1"), "B12", LocalDate.parse("2026-09-14")));
        assertThat(Klaskenmerken.decide(leg("B12"), X)).hasSize(1);
        assertThat(Klaskenmerken.decide(leg(null, "D1"), X)).hasSize(1);
    }

    @Test
    void R284_zonder_team_en_zonder_lokaal_is_er_niets_vast_te_leggen() {
        weigert(() -> Klaskenmerken.decide(leg(" "), X), "INHOUD_ONTBREEKT", "R284");
        weigert(
                () -> Klaskenmerken.decide(new LegKlaskenmerkenVast("COE", " ", null, List.of("D1"), "B12"), X),
                "INHOUD_ONTBREEKT",
                "R284");
    }
}
