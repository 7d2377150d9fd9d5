package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.*;
import org.junit.jupiter.api.Test;

class InrichtingTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-14");
    private static final Inrichting LEEG = Inrichting.van("COE");
    private static final Inrichting COE = new Inrichting(Proef.school("COE"));

    private static Context x() {
        return Proef.context("COE", Rol.BEHEERDER, "B1", "2026-09-14", "Proef");
    }

    private static List<String> fouten(org.assertj.core.api.ThrowableAssert.ThrowingCallable opdracht) {
        CommandGeweigerd geweigerd = catchThrowableOfType(CommandGeweigerd.class, opdracht);
        assertThat(geweigerd.weigering().code()).isEqualTo("INVOER_ONGELDIG");
        return geweigerd.weigering().ontbreekt();
    }

    private static Periode periode(String van, String tot) {
        return new Periode(LocalDate.parse(van), LocalDate.parse(tot));
    }

    private static StelRoutekaartVast route(int versie, List<Fase> fasen, Overgang... overgangen) {
        return new StelRoutekaartVast("COE", versie, null, null, "BASIS", null, fasen, List.of(overgangen));
    }

    private static Fase fase(String code) {
        return new Fase(code, Ondersteuningsniveau.BASIS);
    }

    private static Overgang van(String van, String naar) {
        return new Overgang(van, naar, List.of(), List.of(), List.of());
    }

    private static final List<Fase> TWEE_FASEN = List.of(fase("BASIS"), fase("AFGESLOTEN"));

    @Test
    void een_school_wordt_een_keer_geregistreerd() {
        RegistreerSchool c =
                new RegistreerSchool("COE", "Coenecoop", Onderwijssector.VO, null, null, Lvs.SOM, List.of());
        var events = LEEG.decide(c, x());
        assertThat(Vouw.na(LEEG, events).profiel().kenmerken().naam()).isEqualTo("Coenecoop");
        weigert(() -> COE.decide(c, x()), "STATUS_ONJUIST", null);
    }

    @Test
    void een_instelling_geldt_vanaf_haar_dag() {
        var events = COE.decide(
                new WijzigSchoolinstelling("COE", "josMaxMaanden", "6", LocalDate.parse("2027-08-01"), null), x());
        assertThat(events)
                .containsExactly(new SchoolinstellingGewijzigd(
                        "COE", "josMaxMaanden", "6", LocalDate.parse("2027-08-01"), "school"));
        Schoolprofiel na = Vouw.na(COE, events).profiel();
        assertThat(na.getal(Instelling.JOS_MAX_MAANDEN, LocalDate.parse("2027-07-31")))
                .isEqualTo(5);
        assertThat(na.getal(Instelling.JOS_MAX_MAANDEN, LocalDate.parse("2027-08-01")))
                .isEqualTo(6);
        assertThat(COE.decide(new WijzigSchoolinstelling("COE", "josMaxMaanden", "6", null, "besluit"), x()))
                .containsExactly(new SchoolinstellingGewijzigd("COE", "josMaxMaanden", "6", VANDAAG, "besluit"));
    }

    @Test
    void een_onbekende_of_verkeerde_instelling_wordt_geweigerd_met_wat_er_bedoeld_kan_zijn() {
        assertThat(fouten(() -> COE.decide(new WijzigSchoolinstelling("COE", "josMaxManden", "6", null, null), x())))
                .containsExactly("instelling 'josMaxManden' bestaat niet; bedoelde u josMaxMaanden?");
        assertThat(fouten(() -> COE.decide(new WijzigSchoolinstelling("COE", "josMaxMaanden", "zes", null, null), x())))
                .hasSize(1);
    }

    @Test
    void R5_een_nieuwe_versie_van_de_routekaart_komt_naast_de_oude() {
        StelRoutekaartVast tweede = route(2, TWEE_FASEN, van("BASIS", "AFGESLOTEN"));
        Schoolprofiel na = Vouw.na(COE, COE.decide(tweede, x())).profiel();
        assertThat(na.routekaart().versie()).isEqualTo(2);
        assertThat(na.routekaart().naam()).isEqualTo("COE");
        assertThat(na.routekaart().startBijSignaal()).isEqualTo("BASIS");
        assertThat(na.routekaart(1)).isPresent();
        weigert(() -> COE.decide(route(1, TWEE_FASEN, van("BASIS", "AFGESLOTEN")), x()), "VERSIE_BESTAAT", "R5");
        assertThat(LEEG.decide(route(1, TWEE_FASEN, van("BASIS", "AFGESLOTEN")), x()))
                .hasSize(1);
    }

    @Test
    void R4_een_routekaart_klopt_met_zichzelf() {
        assertThat(fouten(() -> COE.decide(route(2, List.of()), x())))
                .containsExactly("de routekaart heeft geen fasen");
        assertThat(fouten(() -> COE.decide(
                        route(
                                2,
                                List.of(fase("BASIS"), fase("BASIS"), fase("EXTRA"), fase("AFGESLOTEN")),
                                van("BASIS", "AFGESLOTEN"),
                                van("BASIS", "ELDERS")),
                        x())))
                .containsExactly(
                        "fase BASIS staat twee keer in de routekaart",
                        "overgang BASIS -> ELDERS noemt de onbekende fase ELDERS",
                        "fase EXTRA is vanaf geen startfase te bereiken",
                        "fase EXTRA loopt dood: er is geen overgang uit");
        assertThat(fouten(() -> COE.decide(
                        new StelRoutekaartVast(
                                "COE", 2, null, "NERGENS", null, null, TWEE_FASEN, List.of(van("BASIS", "AFGESLOTEN"))),
                        x())))
                .containsExactly("startfase NERGENS staat niet onder fasen");
    }

    @Test
    void R6_een_item_van_de_catalogus_geldt_tot_en_met_zijn_laatste_dag() {
        VoegCatalogusItemToe c = new VoegCatalogusItemToe(
                "COE", Catalogus.VOORZIENING, "RUSTPLEK", "Rustige plek", null, List.of(), null, List.of(), null, null);
        Inrichting met = Vouw.na(COE, COE.decide(c, x()));
        CatalogusItem item = met.profiel().catalogi().get(Catalogus.VOORZIENING).get("RUSTPLEK");
        assertThat(item.beschikbaarheid()).containsExactly(Beschikbaarheid.OP_SCHOOL);
        assertThat(item.actiefOp(VANDAAG)).isTrue();
        assertThat(item.actiefOp(VANDAAG.minusDays(1))).isFalse();

        LocalDate einde = LocalDate.parse("2026-12-31");
        Inrichting zonder =
                Vouw.na(met, met.decide(new TrekCatalogusItemIn("COE", Catalogus.VOORZIENING, "RUSTPLEK", einde), x()));
        CatalogusItem ingetrokken =
                zonder.profiel().catalogi().get(Catalogus.VOORZIENING).get("RUSTPLEK");
        assertThat(ingetrokken.actiefOp(einde)).isTrue();
        assertThat(ingetrokken.actiefOp(einde.plusDays(1))).isFalse();
        weigert(
                () -> COE.decide(new TrekCatalogusItemIn("COE", Catalogus.VOORZIENING, "RUSTPLEK", einde), x()),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R7_een_item_dat_alleen_buiten_de_school_is_blijft_zo_staan() {
        var c = new VoegCatalogusItemToe(
                "COE",
                Catalogus.SPECIALIST,
                "LOGOPEDIST",
                "Logopedie",
                null,
                List.of(),
                null,
                List.of(Beschikbaarheid.VIA_SWV_OF_DERDEN),
                null,
                null);
        assertThat(Vouw.na(COE, COE.decide(c, x()))
                        .profiel()
                        .catalogi()
                        .get(Catalogus.SPECIALIST)
                        .get("LOGOPEDIST")
                        .beschikbaarheid())
                .containsExactly(Beschikbaarheid.VIA_SWV_OF_DERDEN);
    }

    @Test
    void een_overlegvorm_heeft_een_voorzitter_en_sluit_geen_vaste_rol_uit() {
        StelOverlegvormVast goed = new StelOverlegvormVast(
                "COE",
                OverlegvormCode.KLEIN_JES,
                Rol.ONDERSTEUNINGSCOORDINATOR,
                List.of(Rol.MENTOR),
                List.of(),
                List.of(Rol.GGZ_BEHANDELAAR),
                List.of(),
                6);
        assertThat(Vouw.na(LEEG, LEEG.decide(goed, x()))
                        .profiel()
                        .overlegvorm(OverlegvormCode.KLEIN_JES)
                        .orElseThrow()
                        .vasteRollen())
                .containsExactly(Rol.MENTOR);
        StelOverlegvormVast fout = new StelOverlegvormVast(
                "COE",
                OverlegvormCode.KLEIN_JES,
                null,
                List.of(Rol.MENTOR),
                List.of(),
                List.of(Rol.MENTOR),
                List.of(),
                null);
        assertThat(fouten(() -> LEEG.decide(fout, x())))
                .containsExactly(
                        "overlegvorm KLEIN_JES heeft geen voorzitterRol",
                        "overlegvorm KLEIN_JES: rol MENTOR is vast en uitgesloten");
    }

    @Test
    void R2_een_kalender_sluit_aan_en_valt_in_zijn_schooljaar() {
        StelSchooljaarkalenderVast goed = new StelSchooljaarkalenderVast(
                "COE",
                "2029-2030",
                List.of(periode("2029-09-03", "2030-01-25"), periode("2030-01-26", "2030-07-12")),
                List.of(periode("2029-10-15", "2029-10-15")),
                null);
        var events = COE.decide(goed, x());
        assertThat(((SchooljaarkalenderVastgesteld) events.get(0)).kalender().teldatum())
                .isEqualTo(LocalDate.parse("2029-10-01"));
        Schoolprofiel na = Vouw.na(COE, events).profiel();
        assertThat(na.kalender().isSchooldag(LocalDate.parse("2029-10-15"))).isFalse();
        assertThat(na.kalender().isSchooldag(LocalDate.parse("2029-10-16"))).isTrue();
        assertThat(Vouw.na(Vouw.na(COE, events), events).profiel().kalender().jaren())
                .as("een kalender vervangt die van hetzelfde jaar")
                .hasSize(COE.profiel().kalender().jaren().size() + 1);

        assertThat(fouten(() ->
                        COE.decide(new StelSchooljaarkalenderVast("COE", "2029", List.of(), List.of(), null), x())))
                .hasSize(1);
        assertThat(fouten(() -> COE.decide(
                        new StelSchooljaarkalenderVast("COE", "2029-2030", List.of(), List.of(), null), x())))
                .containsExactly("kalender 2029-2030 heeft geen perioden");
        assertThat(fouten(() -> COE.decide(
                        new StelSchooljaarkalenderVast(
                                "COE",
                                "2029-2030",
                                List.of(
                                        periode("2029-09-03", "2029-09-02"),
                                        periode("2029-09-02", "2030-01-25"),
                                        periode("2030-09-02", "2030-10-01")),
                                List.of(periode("2029-10-15", "2029-10-14")),
                                null),
                        x())))
                .containsExactly(
                        "periode 2029-09-03..2029-09-02 eindigt voor zij begint",
                        "periode vanaf 2029-09-02 begint voor de vorige is afgelopen",
                        "periode vanaf 2030-09-02 valt buiten schooljaar 2029-2030",
                        "vakantie 2029-10-15..2029-10-14 eindigt voor zij begint");
    }

    @Test
    void een_medewerker_houdt_zijn_klassen_als_zijn_rol_verandert() {
        Inrichting met = Vouw.na(
                COE, COE.decide(new RegistreerMedewerker("COE", "M7", List.of(Rol.DOCENT), List.of("2h1"), null), x()));
        assertThat(met.profiel().medewerkers().get("M7").ingangsdatum()).isEqualTo(VANDAAG);
        Inrichting na = Vouw.na(met, met.decide(new WijzigMedewerkerrol("COE", "M7", List.of(Rol.MENTOR), null), x()));
        assertThat(na.profiel().medewerkers().get("M7").rollen()).containsExactly(Rol.MENTOR);
        assertThat(na.profiel().medewerkers().get("M7").scopeKlassen()).containsExactly("2h1");
        weigert(
                () -> COE.decide(new WijzigMedewerkerrol("COE", "M8", List.of(Rol.MENTOR), null), x()),
                "NIET_GEVONDEN",
                null);
        assertThat(COE.evolve(new MedewerkerrolGewijzigd("COE", "M8", List.of(Rol.MENTOR), VANDAAG)))
                .isEqualTo(COE);
    }

    @Test
    void een_partner_heeft_een_gegevenscontract() {
        var events = LEEG.decide(
                new RegistreerPartner("COE", "GGD-1", PartnerType.GGD, null, List.of(Gegevenssoort.BASIS), 10), x());
        assertThat(Vouw.na(LEEG, events).profiel().partners().get("GGD-1").gegevenscontract())
                .containsExactly(Gegevenssoort.BASIS);
    }

    @Test
    void een_onbezette_voorziening_valt_op_op_een_schooldag() {
        LocalDate zaterdag = LocalDate.parse("2026-09-12");
        assertThat(COE.decide(new RegistreerBezetting("COE", "TRAJECTGROEP", VANDAAG, false), x()))
                .hasSize(2)
                .last()
                .isInstanceOf(SchoolaandachtspuntGesignaleerd.class);
        assertThat(COE.decide(new RegistreerBezetting("COE", "TRAJECTGROEP", VANDAAG, true), x()))
                .containsExactly(new BezettingGeregistreerd("COE", "TRAJECTGROEP", VANDAAG, true));
        assertThat(COE.decide(new RegistreerBezetting("COE", "TRAJECTGROEP", zaterdag, false), x()))
                .hasSize(1);
    }

    @Test
    void R3_een_bevoegdheid_noemt_een_regel_die_bestaat() {
        var goed = new StelBevoegdhedenVast(
                "COE",
                Map.of(
                        "HoudFlexZat",
                        new Bevoegden(Set.of(Rol.ONDERSTEUNINGSCOORDINATOR), "FZ_OC", "ALLEEN_OC"),
                        "PlanFlexZat",
                        new Bevoegden(Set.of(Rol.MENTOR), null, null)));
        var rechten = Vouw.na(LEEG, LEEG.decide(goed, x())).profiel().bevoegdheden();
        assertThat(rechten.get("HoudFlexZat").regel()).isEqualTo(Regel.FZ_OC);
        assertThat(rechten.get("HoudFlexZat").code()).isEqualTo("ALLEEN_OC");
        assertThat(rechten.get("PlanFlexZat").regel()).isEqualTo(Regel.ROL);
        assertThat(rechten.get("PlanFlexZat").code()).isEqualTo("ROL_NIET_BEVOEGD");
        var fout = new StelBevoegdhedenVast("COE", Map.of("X", new Bevoegden(Set.of(), "BESTAAT_NIET", null)));
        assertThat(fouten(() -> LEEG.decide(fout, x())))
                .containsExactly("bevoegdheid X noemt de onbekende regel BESTAAT_NIET");
    }

    @Test
    void wat_een_rol_mag_lezen_staat_in_het_profiel() {
        var c = new StelZichtbaarheidVast(
                "COE", Map.of(Gegevenssoort.BASIS, Map.of(Rol.MENTOR, Leesrecht.values()[0])));
        assertThat(Vouw.na(LEEG, LEEG.decide(c, x())).profiel().zichtbaarheid()).containsOnlyKeys(Gegevenssoort.BASIS);
    }

    @Test
    void een_profiel_wordt_in_zijn_geheel_ingelezen_en_een_tweede_keer_verandert_het_niets() {
        RichtSchoolIn profiel = Proef.profiel("COE");
        var events = LEEG.decide(profiel, x());
        assertThat(events).hasSizeGreaterThan(20);
        Inrichting na = Vouw.na(LEEG, events);
        assertThat(na).isEqualTo(LEEG.na(profiel));
        assertThat(na.decide(profiel, x())).isEmpty();
    }

    @Test
    void R1_een_profiel_zonder_route_rechten_kalender_of_coordinator_wordt_geweigerd() {
        assertThat(fouten(() -> LEEG.decide(new RichtSchoolIn("COE", new Profiel(List.of())), x())))
                .containsExactly(
                        "het profiel heeft geen RegistreerSchool",
                        "het profiel heeft geen StelRoutekaartVast",
                        "het profiel heeft geen StelBevoegdhedenVast",
                        "het profiel heeft geen StelSchooljaarkalenderVast",
                        "het profiel noemt geen coordinatorRol");
        List<SchoolCommand> metFouten =
                new ArrayList<>(Proef.profiel("COE").profiel().opdrachten());
        metFouten.add(route(9, List.of()));
        metFouten.add(new WijzigSchoolinstelling("COE", "onzin", "1", null, null));
        metFouten.add(new StelOverlegvormVast(
                "COE", OverlegvormCode.KLEIN_JES, null, List.of(), List.of(), List.of(), List.of(), null));
        metFouten.add(new StelSchooljaarkalenderVast("COE", "x", List.of(), List.of(), null));
        metFouten.add(new StelBevoegdhedenVast("COE", Map.of("X", new Bevoegden(Set.of(), "BESTAAT_NIET", null))));
        assertThat(fouten(() -> LEEG.decide(new RichtSchoolIn("COE", new Profiel(metFouten)), x())))
                .hasSize(5);
    }
}
