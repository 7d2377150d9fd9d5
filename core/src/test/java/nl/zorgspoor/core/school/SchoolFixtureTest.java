package nl.zorgspoor.core.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.*;
import org.junit.jupiter.api.Test;

/** The stream of a school. */
class SchoolFixtureTest {

    private static Context beheer() {
        return Proef.context("COE", Rol.BEHEERDER, "B1", "2026-09-14", "Proef");
    }

    private static Stroomproef ingericht() {
        return Stroomproef.van(SchoolGebied.SOORT).na(beheer(), Proef.profiel("COE"));
    }

    @Test
    void een_instelling_wordt_gewijzigd_vanaf_een_dag() {
        ingericht()
                .opdracht(
                        beheer(),
                        new WijzigSchoolinstelling(
                                "COE", "josMaxMaanden", "6", LocalDate.parse("2027-08-01"), "besluit"))
                .geeft(SchoolinstellingGewijzigd.class);
    }

    @Test
    void een_school_met_andere_kenmerken_houdt_haar_inrichting() {
        Inrichting coe = Inrichting.van("COE").na(Proef.profiel("COE"));
        assertThat(SchoolGebied.GEBIED.na(
                        coe, new SchoolGeregistreerd("COE", coe.profiel().kenmerken())))
                .isEqualTo(coe);
        assertThat(SchoolGebied.GEBIED
                        .na(
                                SchoolGebied.GEBIED.leeg(),
                                new SchoolGeregistreerd("COE", coe.profiel().kenmerken()))
                        .profiel()
                        .schoolId())
                .isEqualTo("COE");
    }

    @Test
    void twee_keer_hetzelfde_profiel_verandert_niets() {
        ingericht().opdracht(beheer(), Proef.profiel("COE")).geeft();
    }

    @Test
    void R5_een_bestaande_versie_van_de_routekaart_wordt_niet_overschreven() {
        ingericht()
                .opdracht(
                        beheer(),
                        new StelRoutekaartVast(
                                "COE",
                                1,
                                null,
                                null,
                                null,
                                null,
                                List.of(new Fase("AFGESLOTEN", Ondersteuningsniveau.GEEN)),
                                List.of()))
                .weigert("VERSIE_BESTAAT", Regel.ROUTEVERSIE);
    }
}
