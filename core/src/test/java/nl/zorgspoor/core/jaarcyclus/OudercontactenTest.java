package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.jaarcyclus.OudercontactCommand.*;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents of a class or of the school are invited (R275). */
class OudercontactenTest {

    private static final Oudercontacten LEEG = Oudercontacten.LEEG;

    private static Context als(Rol rol, String id, String dag) {
        return Proef.context("COE", rol, id, dag, "Proef");
    }

    private static NodigOudersUit uitnodiging(String id, String klas, String moment) {
        return new NodigOudersUit(
                "COE", id, Uitnodigingsoort.SPREEKUUR, klas, LocalDateTime.parse(moment), "aula", "rapport");
    }

    private static OudersUitgenodigd uitgenodigd(String id, String klas, String moment, String op) {
        return new OudersUitgenodigd(
                "COE",
                id,
                Uitnodigingsoort.SPREEKUUR,
                klas,
                LocalDateTime.parse(moment),
                "aula",
                "rapport",
                LocalDate.parse(op));
    }

    @Test
    void R275_de_mentor_nodigt_de_ouders_van_een_klas_uit() {
        assertThat(LEEG.decide(uitnodiging("U1", "2h1", "2026-10-01T19:00"), als(Rol.MENTOR, "M1", "2026-09-14")))
                .containsExactly(uitgenodigd("U1", "2h1", "2026-10-01T19:00", "2026-09-14"));
    }

    @Test
    void R275_de_ouders_van_de_hele_school_nodigt_geen_mentor_uit() {
        NodigOudersUit allen = uitnodiging("U1", null, "2026-10-01T19:00");
        weigert(() -> LEEG.decide(allen, als(Rol.MENTOR, "M1", "2026-09-14")), "ROL_NIET_BEVOEGD", "R3");
        assertThat(LEEG.decide(allen, als(Rol.AFDELINGSLEIDER, "AL", "2026-09-14")))
                .containsExactly(uitgenodigd("U1", null, "2026-10-01T19:00", "2026-09-14"));
    }

    @ParameterizedTest
    @CsvSource({"2h1, true", "3h1, false", ", false"})
    void R275_wie_met_klassen_is_geregistreerd_nodigt_de_ouders_van_die_klassen_uit(String klas, boolean mag) {
        LocalDate sinds = LocalDate.parse("2026-08-01");
        Schoolprofiel school = Proef.school("COE")
                .withMedewerkers(Map.of(
                        "AL1",
                        new TreeMap<>(Map.of(
                                sinds,
                                new Medewerker("AL1", Set.of(Rol.AFDELINGSLEIDER), Set.of("2h1"), sinds, Set.of())))));
        Context x = Proef.context(school, Rol.AFDELINGSLEIDER, "AL1", "2026-09-14", "Proef");
        NodigOudersUit c = uitnodiging("U1", klas, "2026-10-01T19:00");
        if (mag) {
            assertThat(LEEG.decide(c, x)).hasSize(1);
        } else {
            weigert(() -> LEEG.decide(c, x), "ROL_NIET_BEVOEGD", "R3");
        }
    }

    @Test
    void R275_het_is_op_een_schooldag_die_nog_niet_voorbij_is() {
        Context x = als(Rol.MENTOR, "M1", "2026-09-14");
        weigert(() -> LEEG.decide(uitnodiging("U1", "2h1", "2026-10-03T10:00"), x), "GEEN_SCHOOLDAG", "R275");
        weigert(() -> LEEG.decide(uitnodiging("U1", "2h1", "2026-09-11T19:00"), x), "DAG_ONJUIST", null);
        assertThat(LEEG.decide(uitnodiging("U1", "2h1", "2026-09-14T08:00"), x)).hasSize(1);
    }

    @Test
    void R275_een_uitnodiging_is_er_een_keer_en_wordt_afgezegd_door_wie_haar_had_mogen_doen() {
        Oudercontacten na = Vouw.na(LEEG, uitgenodigd("U1", null, "2026-10-01T19:00", "2026-09-14"));
        Context al = als(Rol.AFDELINGSLEIDER, "AL", "2026-09-15");
        weigert(() -> na.decide(uitnodiging("U1", "2h1", "2026-10-05T19:00"), al), "STATUS_ONJUIST", null);
        TrekOuderuitnodigingIn weg = new TrekOuderuitnodigingIn("COE", "U1", "zaal bezet");
        weigert(() -> na.decide(weg, als(Rol.MENTOR, "M1", "2026-09-15")), "ROL_NIET_BEVOEGD", "R3");
        weigert(() -> na.decide(weg, als(Rol.AFDELINGSLEIDER, "AL", "2026-10-02")), "STATUS_ONJUIST", null);
        weigert(() -> na.decide(new TrekOuderuitnodigingIn("COE", "U9", null), al), "NIET_GEVONDEN", null);
        var ingetrokken = new OuderuitnodigingIngetrokken("COE", "U1", "zaal bezet", LocalDate.parse("2026-09-15"));
        assertThat(na.decide(weg, al)).containsExactly(ingetrokken);
        Oudercontacten daarna = Vouw.na(na, ingetrokken);
        weigert(() -> daarna.decide(weg, al), "NIET_GEVONDEN", null);
        assertThat(daarna.decide(uitnodiging("U1", "2h1", "2026-10-05T19:00"), al))
                .hasSize(1);
    }

    @Test
    void wat_voorbij_is_wordt_niet_onthouden() {
        Oudercontacten na = Vouw.na(
                LEEG,
                uitgenodigd("U1", "2h1", "2026-10-01T19:00", "2026-09-14"),
                uitgenodigd("U2", "2h1", "2026-10-05T19:00", "2026-10-01"),
                uitgenodigd("U3", "2h1", "2026-10-06T19:00", "2026-10-02"));
        assertThat(na.uitnodigingen()).containsOnlyKeys("U2", "U3");
    }
}
