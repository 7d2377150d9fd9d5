package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnersector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.invoer.Grenscontrole;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.SchoolaandachtspuntGesignaleerd;
import org.junit.jupiter.api.Test;

/** The set-up commands one by one, with the fields of the domain description and nothing else. */
class InrichtingTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private Inrichting coe = new Inrichting(Proef.school("COE"));

    private static Context x(String opdracht) {
        return context("COE", Rol.BEHEERDER, "B1", DAG.toString(), opdracht);
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    @Test
    void een_school_wordt_een_keer_geregistreerd() {
        RegistreerSchool c = new RegistreerSchool("ZES", "Zesde", Onderwijssector.VO, null, null, Lvs.SOM, List.of());
        Inrichting zes = Inrichting.van("ZES");
        zes = Vouw.na(zes, zes.decide(c, x("RegistreerSchool")));
        assertThat(zes.profiel().kenmerken().naam()).isEqualTo("Zesde");
        Inrichting geregistreerd = zes;
        weigert(() -> geregistreerd.decide(c, x("RegistreerSchool")), "STATUS_ONJUIST", null);
        weigert(
                () -> Inrichting.van("ZES")
                        .decide(
                                new RegistreerSchool("ZES", " ", Onderwijssector.VO, null, null, Lvs.SOM, List.of()),
                                x("RegistreerSchool")),
                "INVOER_ONGELDIG",
                null);
    }

    @Test
    void een_instelling_geldt_vanaf_haar_ingangsdatum_en_niet_eerder() {
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigSchoolinstelling("COE", "josMaxMaanden", "4", dag("2027-01-01"), "schoolplan"),
                        x("WijzigSchoolinstelling")));
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2026-12-31")))
                .isEqualTo(5);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2027-01-01")))
                .isEqualTo(4);
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigSchoolinstelling("COE", "josMaxMaanden", "6", dag("2026-09-01"), null),
                        x("WijzigSchoolinstelling")));
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, DAG)).isEqualTo(6);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2026-08-31")))
                .isEqualTo(5);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2027-06-01")))
                .isEqualTo(4);
    }

    @Test
    void zonder_ingangsdatum_geldt_een_instelling_vandaag() {
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigSchoolinstelling("COE", "josMaxMaanden", "3", null, null),
                        x("WijzigSchoolinstelling")));
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, DAG)).isEqualTo(3);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, DAG.minusDays(1)))
                .isEqualTo(5);
    }

    @Test
    void R1_een_coordinatorrol_die_later_ingaat_maakt_de_school_nu_nog_niet_klaar() {
        Schoolprofiel school = coe.profiel().with(b -> {
            var zonder = new java.util.HashMap<>(b.instellingen());
            zonder.put(
                    "coordinatorRol", new java.util.TreeMap<>(Map.of(dag("2026-10-01"), "ONDERSTEUNINGSCOORDINATOR")));
            b.instellingen(zonder);
        });
        assertThat(school.ontbreektVoorGebruik(DAG)).containsExactly("COORDINATORROL");
        assertThat(school.ontbreektVoorGebruik(dag("2026-10-01"))).isEmpty();
    }

    @Test
    void een_onbekende_sleutel_waarde_of_fase_wordt_geweigerd() {
        for (WijzigSchoolinstelling c : List.of(
                new WijzigSchoolinstelling("COE", "josMaanden", "4", null, null),
                new WijzigSchoolinstelling("COE", "josMaxMaanden", "vier", null, null),
                new WijzigSchoolinstelling("COE", "flexzatFase", "FASE_9", null, null))) {
            weigert(() -> coe.decide(c, x("WijzigSchoolinstelling")), "INVOER_ONGELDIG", null);
        }
    }

    private static StelRoutekaartVast route(int versie, Routestap... stappen) {
        return new StelRoutekaartVast(
                "COE",
                versie,
                null,
                null,
                null,
                null,
                List.of(
                        new Fase("FASE_1", Ondersteuningsniveau.BASIS),
                        new Fase("FASE_2", Ondersteuningsniveau.BASIS),
                        new Fase("AFGESLOTEN", Ondersteuningsniveau.GEEN)),
                List.of(stappen));
    }

    private static Routestap stap(String van, String naar, Regel... vereisten) {
        return new Routestap(van, naar, List.of(vereisten), null, null);
    }

    @Test
    void R5_een_nieuwe_versie_komt_naast_de_oude_en_houdt_wat_zij_niet_noemt() {
        StelRoutekaartVast c = route(2, stap("FASE_1", "FASE_2", Regel.MENTOR_OUDER_F1), stap("FASE_2", "AFGESLOTEN"));
        coe = Vouw.na(coe, coe.decide(c, x("StelRoutekaartVast")));
        Routekaart nieuw = coe.profiel().routekaart();
        assertThat(nieuw.versie()).isEqualTo(2);
        assertThat(nieuw.naam()).isEqualTo("FASEN");
        assertThat(nieuw.startBijInschrijving()).isEqualTo("FASE_1");
        assertThat(nieuw.startBijAanmelding()).as("FASE_0 is er niet meer").isNull();
        assertThat(nieuw.overgang("FASE_1", "FASE_2").orElseThrow().aanleidingen())
                .containsExactly("ConsultatieAangevraagd");
        assertThat(nieuw.overgang("FASE_1", "FASE_2").orElseThrow().vereisten()).containsExactly(Regel.MENTOR_OUDER_F1);
        assertThat(coe.profiel().routekaart(1)).isPresent();
        weigert(() -> coe.decide(c, x("StelRoutekaartVast")), "VERSIE_BESTAAT", "R5");
    }

    @Test
    void R5_een_profiel_kan_een_vastgestelde_routeversie_niet_stil_vervangen_en_twee_keer_laden_verandert_niets() {
        RichtSchoolIn c = Proef.profiel("COE");
        assertThat(coe.decide(c, x("RichtSchoolIn"))).isEmpty();
        Inrichting anders = Vouw.na(
                Inrichting.van("COE"),
                Inrichting.van("COE")
                        .decide(
                                route(1, stap("FASE_1", "FASE_2"), stap("FASE_2", "AFGESLOTEN")),
                                x("StelRoutekaartVast")));
        weigert(() -> anders.decide(c, x("RichtSchoolIn")), "VERSIE_BESTAAT", "R5");
    }

    @Test
    void R4_een_route_met_een_dode_fase_wordt_geweigerd() {
        assertThat(weigert(
                                () -> coe.decide(route(2, stap("FASE_1", "FASE_2")), x("StelRoutekaartVast")),
                                "INVOER_ONGELDIG",
                                null)
                        .ontbreekt())
                .anyMatch(f -> f.contains("FASE_2 loopt dood"))
                .anyMatch(f -> f.contains("AFGESLOTEN is vanaf geen startfase"));
    }

    private static VoegCatalogusItemToe item(String code, Beschikbaarheid waar, LocalDate vanaf) {
        return new VoegCatalogusItemToe(
                "COE",
                Catalogus.INTERVENTIE,
                code,
                "iets",
                null,
                List.of(),
                null,
                waar == null ? List.of() : List.of(waar),
                null,
                vanaf,
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void R6_een_item_is_er_van_zijn_ingangsdatum_tot_en_met_zijn_einddatum() {
        coe = Vouw.na(coe, coe.decide(item("NIEUW", null, dag("2026-10-01")), x("VoegCatalogusItemToe")));
        assertThat(coe.profiel().catalogusItem(Catalogus.INTERVENTIE, "NIEUW", dag("2026-09-30")))
                .isEmpty();
        assertThat(coe.profiel().catalogusItem(Catalogus.INTERVENTIE, "NIEUW", dag("2026-10-01")))
                .isPresent();
        coe = Vouw.na(
                coe,
                coe.decide(
                        new TrekCatalogusItemIn("COE", Catalogus.INTERVENTIE, "NIEUW", dag("2026-12-31")),
                        x("TrekCatalogusItemIn")));
        assertThat(coe.profiel().catalogusItem(Catalogus.INTERVENTIE, "NIEUW", dag("2026-12-31")))
                .isPresent();
        assertThat(coe.profiel().catalogusItem(Catalogus.INTERVENTIE, "NIEUW", dag("2027-01-01")))
                .isEmpty();
        weigert(
                () -> coe.decide(
                        new TrekCatalogusItemIn("COE", Catalogus.INTERVENTIE, "NIEUW", dag("2026-09-01")),
                        x("TrekCatalogusItemIn")),
                "INVOER_ONGELDIG",
                null);
        weigert(
                () -> coe.decide(
                        new TrekCatalogusItemIn("COE", Catalogus.INTERVENTIE, "ANDERS", dag("2026-12-31")),
                        x("TrekCatalogusItemIn")),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R6_een_item_dat_vooruit_wordt_vervangen_geldt_tot_die_dag_zoals_het_was() {
        String was = steunles(DAG);
        Inrichting vooruit =
                Vouw.na(coe, coe.decide(item("STEUNLES", null, dag("2026-10-01")), x("VoegCatalogusItemToe")));
        coe = vooruit;
        assertThat(steunles(dag("2026-09-30"))).isEqualTo(was).isNotEqualTo("iets");
        assertThat(steunles(dag("2026-10-01"))).isEqualTo("iets");
        coe = Vouw.na(
                coe,
                coe.decide(
                        new TrekCatalogusItemIn("COE", Catalogus.INTERVENTIE, "STEUNLES", dag("2026-09-20")),
                        x("TrekCatalogusItemIn")));
        for (String weg : List.of("2026-09-21", "2026-10-01")) {
            assertThat(coe.profiel().catalogusItem(Catalogus.INTERVENTIE, "STEUNLES", dag(weg)))
                    .as(weg)
                    .isEmpty();
        }
        assertThat(steunles(dag("2026-09-20"))).isEqualTo(was);
    }

    private String steunles(LocalDate op) {
        return coe.profiel()
                .catalogusItem(Catalogus.INTERVENTIE, "STEUNLES", op)
                .orElseThrow()
                .omschrijving();
    }

    @Test
    void R6_een_item_wordt_op_de_dag_zelf_vervangen() {
        coe = Vouw.na(coe, coe.decide(item("STEUNLES", null, null), x("VoegCatalogusItemToe")));
        assertThat(coe.profiel()
                        .catalogusItem(Catalogus.INTERVENTIE, "STEUNLES", DAG)
                        .orElseThrow()
                        .omschrijving())
                .isEqualTo("iets");
    }

    @Test
    void R7_een_item_zegt_waar_het_beschikbaar_is_en_alleen_buiten_school_vraagt_het_een_verwijzing() {
        coe = Vouw.na(
                coe, coe.decide(item("BUITEN", Beschikbaarheid.VIA_SWV_OF_DERDEN, null), x("VoegCatalogusItemToe")));
        assertThat(coe.profiel()
                        .catalogusItem(Catalogus.INTERVENTIE, "BUITEN", DAG)
                        .orElseThrow()
                        .beschikbaarheid())
                .doesNotContain(Beschikbaarheid.OP_SCHOOL);
        coe = Vouw.na(coe, coe.decide(item("BINNEN", null, null), x("VoegCatalogusItemToe")));
        assertThat(coe.profiel()
                        .catalogusItem(Catalogus.INTERVENTIE, "BINNEN", DAG)
                        .orElseThrow()
                        .beschikbaarheid())
                .contains(Beschikbaarheid.OP_SCHOOL);
        assertThat(Proef.school("COE")
                        .catalogusItem(Catalogus.SPECIALIST, "BPO", DAG)
                        .orElseThrow()
                        .beschikbaarheid())
                .as("BPO is er op school en via het SWV")
                .contains(Beschikbaarheid.OP_SCHOOL);
    }

    @Test
    void een_overlegvorm_zonder_voorzitter_wordt_geweigerd() {
        weigert(
                () -> coe.decide(
                        new StelOverlegvormVast(
                                "COE",
                                OverlegvormCode.ZORGADVIESTEAM,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null),
                        x("StelOverlegvormVast")),
                "INVOER_ONGELDIG",
                null);
    }

    @Test
    void R2_schooldagen_slaan_vakantie_en_weekend_over_en_een_termijn_in_weken_niet() {
        Periode herfst = new Periode(dag("2026-10-19"), dag("2026-10-23"));
        Inrichting zes = Inrichting.van("ZES");
        zes = Vouw.na(
                zes,
                zes.decide(
                        new StelSchooljaarkalenderVast(
                                "ZES",
                                "2026-2027",
                                List.of(new Periode(dag("2026-08-31"), dag("2027-07-16"))),
                                List.of(herfst),
                                null),
                        x("StelSchooljaarkalenderVast")));
        Kalender kalender = zes.profiel().kalender();
        assertThat(kalender.plusSchooldagen(dag("2026-10-15"), 1)).isEqualTo("2026-10-16");
        assertThat(kalender.plusSchooldagen(dag("2026-10-15"), 2))
                .as("het weekend en de herfstvakantie tellen niet")
                .isEqualTo("2026-10-26");
        assertThat(kalender.schooldagenTussen(dag("2026-10-16"), dag("2026-10-26")))
                .isEqualTo(1);
        assertThat(kalender.jaarVan(DAG).orElseThrow().teldatum()).isEqualTo("2026-10-01");
        LocalDate zesWeken = dag("2026-09-08").plusWeeks(6);
        assertThat(kalender.isSchooldag(zesWeken))
                .as("zes weken eindigen ook op een vrije dag: " + zesWeken)
                .isFalse();
        assertThat(zesWeken).isEqualTo("2026-10-20");
    }

    @Test
    void een_kalender_die_niet_klopt_wordt_geweigerd() {
        weigert(
                () -> coe.decide(
                        new StelSchooljaarkalenderVast("COE", "2026-2028", List.of(), List.of(), null),
                        x("StelSchooljaarkalenderVast")),
                "INVOER_ONGELDIG",
                null);
    }

    private void medewerker(String id, List<Rol> rollen, List<String> klassen, LocalDate vanaf) {
        coe = Vouw.na(
                coe,
                coe.decide(
                        new RegistreerMedewerker("COE", id, rollen, klassen, vanaf, List.of()),
                        x("RegistreerMedewerker")));
    }

    private void eisRol(Rol rol, String id, LocalDate dag) {
        Bevoegdheden.eisRol(context(coe.profiel(), rol, id, dag.toString(), "SignaleerZorg"), false);
    }

    @Test
    void R3_een_geregistreerde_medewerker_handelt_alleen_in_een_rol_die_hij_die_dag_heeft() {
        medewerker("M9", List.of(Rol.DOCENT), List.of(), dag("2026-09-01"));
        eisRol(Rol.DOCENT, "M9", DAG);
        weigert(() -> eisRol(Rol.MENTOR, "M9", DAG), "ROL_NIET_BEVOEGD", "R3");
        weigert(() -> eisRol(Rol.DOCENT, "M9", dag("2026-08-31")), "ROL_NIET_BEVOEGD", "R3");
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigMedewerkerrol("COE", "M9", List.of(Rol.MENTOR), dag("2026-10-01")),
                        x("WijzigMedewerkerrol")));
        eisRol(Rol.DOCENT, "M9", dag("2026-09-30"));
        eisRol(Rol.MENTOR, "M9", dag("2026-10-01"));
        weigert(() -> eisRol(Rol.DOCENT, "M9", dag("2026-10-01")), "ROL_NIET_BEVOEGD", "R3");
        eisRol(Rol.DOCENT, "ONBEKEND", DAG);
    }

    @Test
    void R3_wie_geen_rol_meer_heeft_is_weg_van_die_dag_af() {
        medewerker("M9", List.of(Rol.DOCENT), List.of(), dag("2026-09-01"));
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigMedewerkerrol("COE", "M9", List.of(), dag("2026-10-01")), x("WijzigMedewerkerrol")));
        eisRol(Rol.DOCENT, "M9", dag("2026-09-30"));
        weigert(() -> eisRol(Rol.DOCENT, "M9", dag("2026-10-01")), "ROL_NIET_BEVOEGD", "R3");
        weigert(() -> eisHeeftRol(Rol.DOCENT, "M9", dag("2026-10-01")), "ROL_NIET_BEVOEGD", "R3");
    }

    private void eisHeeftRol(Rol rol, String id, LocalDate dag) {
        Bevoegdheden.eisHeeftRol(new Actor(id, rol, "COE", null), coe.profiel(), dag);
    }

    @Test
    void R3_ook_om_te_lezen_heeft_een_medewerker_die_dag_de_rol() {
        medewerker("OCX", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), List.of(), dag("2027-01-01"));
        weigert(() -> eisHeeftRol(Rol.ONDERSTEUNINGSCOORDINATOR, "OCX", dag("2026-12-31")), "ROL_NIET_BEVOEGD", "R3");
        eisHeeftRol(Rol.ONDERSTEUNINGSCOORDINATOR, "OCX", dag("2027-01-01"));
        weigert(() -> eisHeeftRol(Rol.RECTOR, "OCX", dag("2027-01-01")), "ROL_NIET_BEVOEGD", "R3");
        eisHeeftRol(Rol.RECTOR, "ONBEKEND", DAG);
        eisHeeftRol(Rol.OUDER, "OCX", DAG);
    }

    @Test
    void het_nieuwste_woord_over_een_rol_en_een_instelling_vervangt_ook_wat_sindsdien_begon() {
        medewerker("M9", List.of(Rol.DOCENT), List.of(), dag("2026-09-01"));
        medewerker("M9", List.of(Rol.MENTOR), List.of(), DAG);
        coe = Vouw.na(
                coe,
                coe.decide(
                        new WijzigMedewerkerrol("COE", "M9", List.of(Rol.TRAINER), dag("2026-09-07")),
                        x("WijzigMedewerkerrol")));
        eisHeeftRol(Rol.DOCENT, "M9", dag("2026-09-06"));
        eisHeeftRol(Rol.TRAINER, "M9", dag("2026-09-07"));
        eisHeeftRol(Rol.TRAINER, "M9", DAG);
        for (String[] w : new String[][] {{"7", "2026-09-14"}, {"6", "2026-09-01"}}) {
            coe = Vouw.na(
                    coe,
                    coe.decide(
                            new WijzigSchoolinstelling("COE", "josMaxMaanden", w[0], dag(w[1]), null),
                            x("WijzigSchoolinstelling")));
        }
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2026-08-31")))
                .isEqualTo(5);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, dag("2026-09-01")))
                .isEqualTo(6);
        assertThat(coe.profiel().getal(Instelling.JOS_MAX_MAANDEN, DAG)).isEqualTo(6);
    }

    @Test
    void R44_een_overlegvorm_geldt_vanaf_haar_dag() {
        coe = Vouw.na(
                coe,
                coe.decide(
                        new StelOverlegvormVast(
                                "COE",
                                OverlegvormCode.SCHOOLZORGTEAM,
                                Rol.RECTOR,
                                List.of(Rol.RECTOR),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                dag("2026-10-01")),
                        x("StelOverlegvormVast")));
        assertThat(voorzitter(dag("2026-09-30"))).isNotEqualTo(Rol.RECTOR);
        assertThat(voorzitter(dag("2026-10-01"))).isEqualTo(Rol.RECTOR);
    }

    private Rol voorzitter(LocalDate op) {
        return coe.profiel()
                .overlegvorm(OverlegvormCode.SCHOOLZORGTEAM, op)
                .orElseThrow()
                .voorzitterRol();
    }

    @Test
    void R3_mentor_en_klas_gelden_voor_het_bereik_per_dag() {
        medewerker("D9", List.of(Rol.DOCENT), List.of("3h1"), null);
        var leerling = new Leerlingfeiten(
                "L-COE-101",
                "COE",
                nl.zorgspoor.core.gedeeld.Verblijf.GEEN
                        .ingeschreven(DAG)
                        .metMentor(DAG, "M1")
                        .inKlas(DAG, "2h1")
                        .metMentor(dag("2027-08-30"), "M2")
                        .inKlas(dag("2027-08-30"), "3h1"),
                java.util.Set.of());
        for (String wie : List.of("MENTOR M1 ja nee", "MENTOR M2 nee ja", "DOCENT D9 nee ja", "MENTOR M3 nee nee")) {
            String[] w = wie.split(" ");
            Actor actor = new Actor(w[1], Rol.valueOf(w[0]), "COE", null);
            assertThat(Bevoegdheden.inBereik(actor, coe.profiel(), leerling, dag("2027-08-29")))
                    .as(wie)
                    .isEqualTo(w[2].equals("ja"));
            assertThat(Bevoegdheden.inBereik(actor, coe.profiel(), leerling, dag("2027-08-30")))
                    .as(wie)
                    .isEqualTo(w[3].equals("ja"));
        }
        assertThat(Bevoegdheden.inBereik(
                        new Actor("M1", Rol.MENTOR, "COE", null), coe.profiel(), leerling, DAG.minusDays(1)))
                .as("een mentor die nog komt is er nog niet")
                .isFalse();
    }

    @Test
    void een_onbekende_medewerker_krijgt_geen_andere_rol_en_niemand_wordt_ouder() {
        weigert(
                () -> coe.decide(
                        new WijzigMedewerkerrol("COE", "WIE", List.of(Rol.MENTOR), null), x("WijzigMedewerkerrol")),
                "NIET_GEVONDEN",
                null);
        for (List<Rol> rollen : List.of(List.<Rol>of(), List.of(Rol.OUDER), List.of(Rol.SYSTEEM))) {
            weigert(
                    () -> coe.decide(
                            new RegistreerMedewerker("COE", "M9", rollen, List.of(), null, List.of()),
                            x("RegistreerMedewerker")),
                    "INVOER_ONGELDIG",
                    null);
        }
    }

    private boolean inBereik(Rol rol, String id, String klas, String mentor) {
        return Bevoegdheden.inBereik(
                new Actor(id, rol, "COE", null),
                coe.profiel(),
                new Leerlingfeiten("L-COE-101", "COE", true, klas, mentor, java.util.Set.of()),
                DAG);
    }

    @Test
    void R3_wie_met_klassen_is_geregistreerd_komt_niet_bij_andere_klassen() {
        medewerker("D9", List.of(Rol.DOCENT), List.of("2h1"), null);
        medewerker("AL9", List.of(Rol.AFDELINGSLEIDER), List.of("2h1"), null);
        assertThat(inBereik(Rol.DOCENT, "D9", "2h1", null)).isTrue();
        assertThat(inBereik(Rol.DOCENT, "D9", "2h2", null)).isFalse();
        assertThat(inBereik(Rol.DOCENT, "D9", null, null)).as("zonder klas").isFalse();
        assertThat(inBereik(Rol.AFDELINGSLEIDER, "AL9", null, null))
                .as("een aangemelde leerling heeft nog geen klas")
                .isTrue();
        assertThat(inBereik(Rol.MENTOR, "M1", "2h1", "M1")).isTrue();
        assertThat(inBereik(Rol.MENTOR, "M1", "2h1", "M2")).isFalse();
        assertThat(inBereik(Rol.DOCENT, "ONBEKEND", "2h2", null)).isTrue();
    }

    @Test
    void een_partner_heeft_een_termijn_en_een_contract_zonder_wat_nooit_naar_buiten_mag() {
        weigert(
                () -> Grenscontrole.eis(new RegistreerPartner("COE", "P1", PartnerType.CJG, null, List.of(), 0, null)),
                "INVOER_ONGELDIG",
                null);
        weigert(
                () -> coe.decide(
                        new RegistreerPartner(
                                "COE", "P1", PartnerType.CJG, null, List.of(Gegevenssoort.VERTROUWELIJK_VP), 5, null),
                        x("RegistreerPartner")),
                "INVOER_ONGELDIG",
                null);
        coe = Vouw.na(
                coe,
                coe.decide(
                        new RegistreerPartner(
                                "COE", "P1", PartnerType.CJG, "regio", List.of(Gegevenssoort.BASIS), 5, null),
                        x("RegistreerPartner")));
        assertThat(coe.profiel().partner(PartnerType.CJG, null).orElseThrow().reactietermijnDagen())
                .isEqualTo(5);
    }

    private static RegistreerPartner langs(PartnerType type, String kanaal) {
        return new RegistreerPartner("COE", "P1", type, null, List.of(Gegevenssoort.BASIS), 5, null, kanaal);
    }

    @Test
    void R363_een_partner_krijgt_een_kanaal_van_haar_soort_dat_hier_open_is() {
        Context x = x("RegistreerPartner");
        weigert(() -> coe.decide(langs(PartnerType.GGZ, "swv"), x), "INVOER_ONGELDIG", null);
        weigert(() -> coe.decide(langs(PartnerType.BESTUUR, "bestuur"), x), "INVOER_ONGELDIG", null);
        weigert(() -> coe.decide(langs(PartnerType.LEERPLICHT, "geen"), x), "INVOER_ONGELDIG", null);
        Context dicht = new Context(x.commandId(), x.opdracht(), x.actor(), x.nu(), x.school(), null, new Naslag() {
            @Override
            public boolean isKanaalOpen(String kanaal) {
                return kanaal.equals("swv");
            }
        });
        weigert(() -> coe.decide(langs(PartnerType.SWV, "swv.utrecht"), dicht), "KANAAL_NIET_OPEN", "R363");
        for (String kanaal : List.of("swv", "geen")) {
            coe = Vouw.na(coe, coe.decide(langs(PartnerType.SWV, kanaal), dicht));
            assertThat(coe.profiel()
                            .partner(PartnerType.SWV, "P1")
                            .orElseThrow()
                            .kanaal())
                    .isEqualTo(kanaal);
        }
    }

    @Test
    void R297_een_school_als_partner_heeft_een_onderwijssector_en_een_ander_niet() {
        weigert(
                () -> coe.decide(
                        new RegistreerPartner("COE", "P1", PartnerType.CJG, null, List.of(), 5, Partnersector.MBO),
                        x("RegistreerPartner")),
                "INVOER_ONGELDIG",
                null);
        coe = Vouw.na(
                coe,
                coe.decide(
                        new RegistreerPartner(
                                "COE", "MBO-1", PartnerType.SCHOOL, null, List.of(), 5, Partnersector.MBO),
                        x("RegistreerPartner")));
        assertThat(coe.profiel()
                        .partner(PartnerType.SCHOOL, "MBO-1")
                        .orElseThrow()
                        .onderwijssector())
                .isEqualTo(Partnersector.MBO);
        assertThat(Proef.school("DIA").partners().values())
                .extracting(nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner::onderwijssector)
                .contains(Partnersector.values());
    }

    @Test
    void R59_een_school_kan_de_vertrouwenspersoon_niet_door_anderen_laten_lezen() {
        Map<Gegevenssoort, Map<Rol, Leesrecht>> rechten =
                new HashMap<>(Proef.school("COE").zichtbaarheid());
        assertThat(coe.decide(new StelZichtbaarheidVast("COE", rechten), x("StelZichtbaarheidVast")))
                .hasSize(1);
        for (Rol rol : List.of(Rol.RECTOR, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.AUDITOR, Rol.OUDER)) {
            rechten.put(
                    Gegevenssoort.VERTROUWELIJK_VP,
                    Map.of(Rol.VERTROUWENSPERSOON, Leesrecht.VOLLEDIG, rol, Leesrecht.BEPERKT));
            assertThat(weigert(
                                    () -> coe.decide(
                                            new StelZichtbaarheidVast("COE", Map.copyOf(rechten)),
                                            x("StelZichtbaarheidVast")),
                                    "INVOER_ONGELDIG",
                                    null)
                            .melding())
                    .contains(rol.name());
        }
    }

    @Test
    void R166_een_onbezette_schooldag_geeft_aandacht_een_vrije_dag_niet_en_een_onbekende_voorziening_bestaat_niet() {
        Inrichting kla = new Inrichting(Proef.school("KLA"));
        Context x = context("KLA", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", DAG.toString(), "RegistreerBezetting");
        assertThat(kla.decide(new RegistreerBezetting("KLA", "TRAJECTGROEP", DAG, false, null), x))
                .anyMatch(SchoolaandachtspuntGesignaleerd.class::isInstance);
        assertThat(kla.decide(new RegistreerBezetting("KLA", "TRAJECTGROEP", dag("2026-09-13"), false, null), x))
                .noneMatch(SchoolaandachtspuntGesignaleerd.class::isInstance);
        weigert(
                () -> kla.decide(new RegistreerBezetting("KLA", "ZWEMBAD", DAG, false, null), x),
                "NIET_IN_CATALOGUS",
                "R6");
    }
}
