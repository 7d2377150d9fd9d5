package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.school.SchoolCommand.LegVeiligheidsthemaVast;
import nl.zorgspoor.core.school.SchoolEvent.VeiligheidsthemaBehandeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeiligheidsthemaTest {

    private static List<SchoolEvent> leg(Schoolprofiel school, String dag) {
        return Veiligheidsthema.decide(
                new LegVeiligheidsthemaVast(school.schoolId(), "2h1", null),
                context(school, Rol.MENTOR, "M1", dag, "LegVeiligheidsthemaVast"));
    }

    @Test
    void R230_het_thema_valt_bij_CHR_in_de_eerste_vier_schoolweken_en_daarna_is_het_laat() {
        Schoolprofiel chr = Proef.school("CHR");
        LocalDate eerste = chr.kalender()
                .jaarVan(LocalDate.parse("2026-10-01"))
                .orElseThrow()
                .eersteDag();
        LocalDate laatste = chr.kalender().eindeSchoolweekNa(eerste, 3);
        assertThat(leg(chr, laatste.toString()))
                .containsExactly(new VeiligheidsthemaBehandeld("CHR", "2h1", laatste, "2026-2027"));
        assertThat(leg(chr, laatste.plusDays(1).toString()))
                .hasSize(2)
                .last()
                .extracting("code")
                .isEqualTo("VEILIGHEIDSTHEMA_LAAT");
        Schoolprofiel zonder = Proef.met(chr, Instelling.VEILIGHEIDSTHEMA_SCHOOLWEKEN, "0");
        assertThat(leg(zonder, laatste.plusDays(1).toString())).hasSize(1);
    }

    @Test
    void R230_wat_nog_komt_is_niet_behandeld_en_R3_een_mentor_spreekt_voor_de_eigen_klas() {
        weigert(
                () -> Veiligheidsthema.decide(
                        new LegVeiligheidsthemaVast("CHR", "2h1", LocalDate.parse("2026-09-15")),
                        context("CHR", Rol.MENTOR, "M1", "2026-09-14", "LegVeiligheidsthemaVast")),
                "STATUS_ONJUIST",
                null);
        Schoolprofiel metMentor = Proef.school("CHR")
                .with(b -> b.medewerkers(Map.of(
                        "M1",
                        new TreeMap<>(Map.of(
                                LocalDate.parse("2026-08-01"),
                                new Medewerker(
                                        "M1",
                                        Set.of(Rol.MENTOR),
                                        Set.of("1a"),
                                        LocalDate.parse("2026-08-01"),
                                        Set.of()))))));
        weigert(() -> leg(metMentor, "2026-09-14"), "ROL_NIET_BEVOEGD", "R3");
    }

    @ParameterizedTest
    @CsvSource({"CHR, MENTOR", "COE, MENTOR", "DIA, MENTOR", "KLA, MENTOR", "HEI, DOCENT"})
    void R230_R317_op_elke_school_legt_wie_de_klas_heeft_het_thema_vast(String school, Rol rol) {
        assertThat(Proef.school(school)
                        .bevoegdheden()
                        .get("LegVeiligheidsthemaVast")
                        .rollen())
                .contains(rol);
        assertThat(Proef.school(school).getal(Instelling.VEILIGHEIDSTHEMA_SCHOOLWEKEN, LocalDate.parse("2026-09-14")))
                .isEqualTo(4);
    }
}
