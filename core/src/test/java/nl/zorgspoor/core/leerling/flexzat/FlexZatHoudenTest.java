package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.metOverrule;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.flexzat.Flexzatproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a Flex-Zat counts as held. */
class FlexZatHoudenTest {

    @ParameterizedTest
    @EnumSource(
            value = Rol.class,
            names = {"MENTOR", "SOCIAAL_TEAM", "SWV_CONSULENT", "OUDER", "LEERLING"})
    void R96_zonder_een_van_de_vaste_genodigden_wordt_niet_gehouden(Rol ontbrekend) {
        FlexZats zonder = Vouw.na(KLAAR, new UitnodigingFlexZatVervallen(L, "F1", ontbrekend, "proef"));
        assertThat(weigert(
                                () -> zonder.decide(
                                        houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)),
                                "VASTE_GENODIGDE_ONTBREEKT",
                                "R96")
                        .ontbreekt())
                .containsExactly(ontbrekend.name());
    }

    @Test
    void R96_een_afwezige_mentor_geeft_een_aandachtspunt() {
        assertThat(KLAAR.decide(
                        houd(null, null, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING),
                        oc("2027-03-25", "HoudFlexZat"),
                        metToestemming(null)))
                .filteredOn(AandachtspuntGesignaleerd.class::isInstance)
                .extracting(e -> ((AandachtspuntGesignaleerd) e).code())
                .contains("VASTE_ROL_AFWEZIG");
    }

    @Test
    void R98_ouders_en_leerling_zijn_erbij_of_geven_vooraf_hun_zienswijze() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        HoudFlexZat zonderOuders = houd(null, null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, LEERLING);
        assertThat(weigert(
                                () -> KLAAR.decide(zonderOuders, x, metToestemming(null)),
                                "OUDERS_OF_LEERLING_AFWEZIG",
                                "R98")
                        .overruleMogelijk())
                .isTrue();
        weigert(
                () -> KLAAR.decide(zonderOuders, metOverrule(x, "ziek"), metToestemming(null)),
                "OUDERS_OF_LEERLING_AFWEZIG",
                "R98");
        assertThat(KLAAR.decide(
                        houd(null, "zij willen hulp", MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, LEERLING),
                        metOverrule(x, "ziek"),
                        metToestemming(null)))
                .isNotEmpty();
        weigert(
                () -> KLAAR.decide(
                        houd("ik wil rust", null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER), x, metToestemming(null)),
                "OUDERS_OF_LEERLING_AFWEZIG",
                "R98");
    }

    @Test
    void R99_swv_en_sociaal_team_zijn_erbij() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        HoudFlexZat zonder = houd(null, null, MENTOR, SOCIAAL_TEAM, OUDER, LEERLING);
        assertThat(weigert(() -> KLAAR.decide(zonder, x, metToestemming(null)), "SWV_OF_SOCIAALTEAM_ONTBREEKT", "R99")
                        .ontbreekt())
                .containsExactly("SWV_CONSULENT");
        assertThat(KLAAR.decide(zonder, metOverrule(x, "belt later in"), metToestemming(null)))
                .isNotEmpty();
    }

    @Test
    void R100_een_bijdrage_kan_telefonisch() {
        HoudFlexZat metTelefoon = new HoudFlexZat(
                L,
                "F1",
                null,
                VAST.stream()
                        .map(r -> new Aanwezige(r, r == SWV_CONSULENT ? Deelnamevorm.TELEFONISCH : Deelnamevorm.FYSIEK))
                        .toList(),
                "OC",
                null,
                null);
        assertThat(KLAAR.decide(metTelefoon, oc("2027-03-25", "HoudFlexZat"), metToestemming(null)))
                .first()
                .isInstanceOfSatisfying(FlexZatGehouden.class, e -> assertThat(e.aanwezigen())
                        .contains(new Aanwezige(SWV_CONSULENT, Deelnamevorm.TELEFONISCH)));
    }

    @Test
    void R101_de_eerste_twee_onderdelen_van_de_voorbereiding_zijn_onmisbaar() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        assertThat(weigert(
                                () -> compleet(Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG)
                                        .decide(houdMetAllen(), x, metToestemming(null)),
                                "VOORBEREIDING_ONVOLLEDIG",
                                "R101")
                        .ontbreekt())
                .containsExactly("EVALUATIE_INTERVENTIES");
        assertThat(KLAAR.decide(houdMetAllen(), x, metToestemming(null)))
                .extracting(Object::getClass)
                .containsExactly((Class) FlexZatGehouden.class, AandachtspuntGesignaleerd.class);
        assertThat(compleet(Voorbereidingsonderdeel.values()).decide(houdMetAllen(), x, metToestemming(null)))
                .hasSize(1);
    }

    @Test
    void R50_wie_op_de_dag_zelf_geen_toestemming_meer_heeft_is_er_niet_bij() {
        weigert(
                () -> KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), Toestemmingen.LEEG),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        var na = GEPLAND;
        FlexZats ingetrokken = Vouw.na(
                KLAAR,
                KLAAR.volgtOp(new ToestemmingIngetrokken(
                        L, "T1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2027-03-20"))));
        assertThat(ingetrokken.flexZat("F1").orElseThrow().uitnodigingen().keySet())
                .containsExactlyInAnyOrder(MENTOR, OUDER, LEERLING);
        assertThat(KLAAR.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null, null)))
                .hasSize(2);
        assertThat(na.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null, null)))
                .isEmpty();
    }

    @Test
    void een_flexzat_kan_niet_vooraf_zijn_gehouden() {
        weigert(
                () -> KLAAR.decide(
                        new HoudFlexZat(L, "F1", LocalDate.parse("2027-03-26"), List.of(), null, null, null),
                        oc("2027-03-25", "HoudFlexZat"),
                        metToestemming(null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R101_een_onderdeel_van_de_voorbereiding_wordt_vastgelegd_met_zijn_bron() {
        VulVoorbereidingFlexZatAan c = new VulVoorbereidingFlexZatAan(
                L, "F1", Voorbereidingsonderdeel.EXTERNE_VERSLAGEN, "doc-1", "verslag van de GGZ");
        assertThat(AANGEVRAAGD.decide(c, oc("2027-03-16", c.opdrachtnaam())))
                .containsExactly(new FlexZatVoorbereidingAangevuld(
                        L, "F1", Voorbereidingsonderdeel.EXTERNE_VERSLAGEN, "doc-1", "verslag van de GGZ"));
    }

    @Test
    void R98_van_wie_er_niet_is_telt_de_eigen_zienswijze() {
        Context x = metOverrule(oc("2027-03-25", "HoudFlexZat"), "ziek");
        assertThat(weigert(
                                () -> KLAAR.decide(
                                        houd(null, "zij willen hulp", MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER),
                                        x,
                                        metToestemming(null)),
                                "OUDERS_OF_LEERLING_AFWEZIG",
                                "R98")
                        .ontbreekt())
                .containsExactly("LEERLING", "zienswijzeLeerling");
        assertThat(KLAAR.decide(
                        houd("ik wil rust", null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER), x, metToestemming(null)))
                .isNotEmpty();
    }

    @Test
    void R45_de_weigering_noemt_wie_zonder_toestemming_zou_komen() {
        assertThat(weigert(
                                () -> KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), Toestemmingen.LEEG),
                                "TOESTEMMING_ONTBREEKT",
                                "R45")
                        .ontbreekt())
                .containsExactly("SOCIAAL_TEAM", "SWV_CONSULENT");
    }

    @Test
    void R45_wie_van_buiten_onuitgenodigd_komt_heeft_ook_toestemming_nodig() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        HoudFlexZat metGgz = houd(null, null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING, GGZ_BEHANDELAAR);
        Toestemmingen ingetrokken = Vouw.na(
                metToestemming(null),
                new ToestemmingIngetrokken(
                        L, "T1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2027-03-20")));
        assertThat(KLAAR.decide(metGgz, x, metToestemming(null)))
                .as("de toestemming geldt voor iedereen van buiten")
                .first()
                .isInstanceOf(FlexZatGehouden.class);
        assertThat(weigert(() -> KLAAR.decide(metGgz, x, ingetrokken), "TOESTEMMING_ONTBREEKT", "R45")
                        .ontbreekt())
                .containsExactly("GGZ_BEHANDELAAR", "SOCIAAL_TEAM", "SWV_CONSULENT");
    }

    private static HoudFlexZat metVoorzitter(String voorzitterId) {
        HoudFlexZat c = houdMetAllen();
        return new HoudFlexZat(c.leerlingId(), c.flexZatId(), c.datum(), c.aanwezigen(), voorzitterId, null, null);
    }

    @Test
    void R95_de_coordinator_is_voorzitter_of_een_ander_die_als_coordinator_bekend_is() {
        Schoolprofiel school = Proef.metMedewerker(
                Proef.metMedewerker(Proef.school("COE"), "OC2", ONDERSTEUNINGSCOORDINATOR), "M1", MENTOR);
        Context x = Proef.context(school, ONDERSTEUNINGSCOORDINATOR, "OC", "2027-03-25", "HoudFlexZat");
        for (String geen : List.of("M1", "WIE")) {
            assertThat(weigert(
                                    () -> KLAAR.decide(metVoorzitter(geen), x, metToestemming(null)),
                                    "VOORZITTER_ZONDER_ROL",
                                    "R95")
                            .ontbreekt())
                    .containsExactly("ONDERSTEUNINGSCOORDINATOR");
        }
        for (String wel : java.util.Arrays.asList("OC", "OC2", null)) {
            assertThat(KLAAR.decide(metVoorzitter(wel), x, metToestemming(null)).get(0))
                    .isInstanceOfSatisfying(FlexZatEvent.FlexZatGehouden.class, e -> assertThat(e.voorzitterId())
                            .isEqualTo(wel == null ? "OC" : wel));
        }
    }
}
