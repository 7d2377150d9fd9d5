package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.LEERLING;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.aanmelding;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.advies;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.besluit;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.gesprek;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.inschrijving;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.klas;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.warmeOverdracht;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import org.junit.jupiter.api.Test;

class InschrijvingTest {

    private static Dossier gast() {
        Dossier d = Dossier.tussentijds();
        d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.GASTLEERLING));
        d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.GASTLEERLING));
        return d;
    }

    private static LegGastleerlingcontractVast contract(String begin, String eind) {
        return new LegGastleerlingcontractVast(
                LEERLING,
                null,
                LocalDate.parse(begin),
                LocalDate.parse(eind),
                List.of("op tijd zijn"),
                List.of(),
                List.of("O1"),
                true);
    }

    private static StartGastleerlingschap start() {
        return new StartGastleerlingschap(LEERLING, null, null);
    }

    private static BeeindigGastleerlingschap beeindig(Gastuitkomst uitkomst) {
        return new BeeindigGastleerlingschap(LEERLING, null, uitkomst, null);
    }

    private static EvalueerGastleerlingschap evalueer() {
        return new EvalueerGastleerlingschap(LEERLING, null, null, List.of(true), Gastuitkomst.DEFINITIEF);
    }

    @Test
    void R29_het_gastcontract_duurt_drie_tot_zes_maanden() {
        Dossier d = gast();
        for (String eind : List.of("2027-07-11", "2027-10-13")) {
            weigert(
                    () -> d.doe("2027-04-08", Rol.AFDELINGSLEIDER, contract("2027-04-12", eind)),
                    "DUUR_BUITEN_3_6_MAANDEN",
                    "R29");
        }
        for (String eind : List.of("2027-07-12", "2027-10-12")) {
            assertThat(d.doe("2027-04-08", Rol.AFDELINGSLEIDER, contract("2027-04-12", eind)))
                    .containsExactly("GastleerlingcontractVastgelegd");
        }
    }

    @Test
    void R328_een_gastcontract_tekent_een_ouder_met_gezag() {
        LegGastleerlingcontractVast c = contract("2027-04-12", "2027-07-12");
        Dossier d = gast();
        weigert(
                () -> d.doe(
                        "2027-04-08",
                        Rol.AFDELINGSLEIDER,
                        new LegGastleerlingcontractVast(
                                LEERLING,
                                null,
                                c.begindatum(),
                                c.einddatum(),
                                c.doelen(),
                                c.voorwaarden(),
                                List.of("O1", "O2"),
                                true)),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        assertThat(d.doe("2027-04-08", Rol.AFDELINGSLEIDER, c)).hasSize(1);
    }

    @Test
    void R29_geen_begin_zonder_contract_en_geen_contract_na_het_begin() {
        Dossier d = gast();
        weigert(() -> d.doe("2027-04-06", Rol.RECTOR, start()), "CONTRACT_ONTBREEKT", "R29");
        weigert(
                () -> d.doe("2027-04-13", Rol.AFDELINGSLEIDER, contract("2027-04-12", "2027-07-12")),
                "CONTRACT_ONTBREEKT",
                "R29");
        LegGastleerlingcontractVast c = contract("2027-04-12", "2027-07-12");
        weigert(
                () -> d.doe(
                        "2027-04-08",
                        Rol.AFDELINGSLEIDER,
                        new LegGastleerlingcontractVast(
                                LEERLING, null, c.begindatum(), c.einddatum(), List.of(), List.of(), List.of(), true)),
                "CONTRACT_ONTBREEKT",
                "R29");
        d.doe("2027-04-08", Rol.AFDELINGSLEIDER, c);
        assertThat(d.doe("2027-04-12", Rol.RECTOR, start())).containsExactly("GastleerlingschapGestart");
        weigert(() -> d.doe("2027-04-12", Rol.RECTOR, start()), "STATUS_ONJUIST", null);
        assertThat(d.doe("2027-04-13", Rol.AFDELINGSLEIDER, klas(Klastype.REGULIER)))
                .containsExactly("LeerlingInKlasGeplaatst");
    }

    @Test
    void R326_een_gastplaatsing_waar_de_school_van_herkomst_of_de_ouders_niet_mee_instemmen_valt_op() {
        LegGastleerlingcontractVast c = contract("2027-04-12", "2027-07-12");
        for (LegGastleerlingcontractVast zonder : List.of(
                new LegGastleerlingcontractVast(
                        LEERLING,
                        null,
                        c.begindatum(),
                        c.einddatum(),
                        c.doelen(),
                        c.voorwaarden(),
                        List.of("O1"),
                        null),
                new LegGastleerlingcontractVast(
                        LEERLING, null, c.begindatum(), c.einddatum(), c.doelen(), c.voorwaarden(), List.of(), true))) {
            Dossier d = gast();
            d.doe("2027-04-08", Rol.AFDELINGSLEIDER, zonder);
            assertThat(d.doe("2027-04-12", Rol.RECTOR, start()))
                    .containsExactly("GastleerlingschapGestart", "R326:AKKOORD_GASTPLAATSING_ONTBREEKT");
        }
    }

    @Test
    void R326_waar_de_school_het_zo_instelt_begint_een_gastplaatsing_niet_zonder_akkoord() {
        Dossier d = Dossier.tussentijds(Proef.met(Proef.school("COE"), Instelling.GASTLEERLING_AKKOORD, "BLOKKEREND"));
        d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.GASTLEERLING));
        d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.GASTLEERLING));
        LegGastleerlingcontractVast c = contract("2027-04-12", "2027-07-12");
        d.doe(
                "2027-04-08",
                Rol.AFDELINGSLEIDER,
                new LegGastleerlingcontractVast(
                        LEERLING, null, c.begindatum(), c.einddatum(), c.doelen(), c.voorwaarden(), List.of(), null));
        assertThat(weigert(() -> d.doe("2027-04-12", Rol.RECTOR, start()), "AKKOORD_ONTBREEKT", "R326")
                        .ontbreekt())
                .containsExactly("SCHOOL_VAN_HERKOMST", "OUDERS");
        d.doe("2027-04-12", Rol.AFDELINGSLEIDER, c);
        assertThat(d.doe("2027-04-12", Rol.RECTOR, start())).containsExactly("GastleerlingschapGestart");
    }

    @Test
    void R326_een_gastleerling_wordt_hier_niet_ingeschreven() {
        Dossier d = gast();
        d.doe("2027-04-08", Rol.AFDELINGSLEIDER, contract("2027-04-12", "2027-07-12"));
        d.doe("2027-04-12", Rol.RECTOR, start());
        weigert(() -> d.doe("2027-04-13", Rol.ADMINISTRATIE, inschrijving()), "STATUS_ONJUIST", null);
    }

    @Test
    void R326_een_voorwaarde_bij_de_toelating_beeindigt_geen_inschrijving() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-08-31", Rol.ADMINISTRATIE, aanmelding("2026-08-31", Instroomtype.REGULIER_PO_VO, false));
        d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, warmeOverdracht());
        d.doe("2026-08-31", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN_ONDER_VOORWAARDEN));
        d.doe("2026-08-31", Rol.ADMINISTRATIE, new SchrijfLeerlingIn(LEERLING, null, 2, null, null));
        SchrijfLeerlingUit overig = uit(RedenUitschrijving.OVERIG, null, null, null);
        assertThat(weigert(() -> d.doe("2026-11-02", Rol.ADMINISTRATIE, overig), "VOORWAARDE_BEEINDIGT_NIET", "R326")
                        .overruleMogelijk())
                .isTrue();
        assertThat(d.metOverrule("gaat op wereldreis").doe("2026-11-02", Rol.ADMINISTRATIE, overig))
                .contains("LeerlingUitgeschreven");
    }

    @Test
    void R30_zonder_evaluatie_geen_einde_en_nooit_langer_dan_zes_maanden() {
        Dossier d = gast();
        d.doe("2027-04-12", Rol.AFDELINGSLEIDER, contract("2027-04-12", "2027-07-12"));
        d.doe("2027-04-12", Rol.RECTOR, start());
        weigert(
                () -> d.doe("2027-07-01", Rol.AFDELINGSLEIDER, contract("2027-07-12", "2027-10-13")),
                "DUUR_BUITEN_3_6_MAANDEN",
                "R29");
        assertThat(d.staat().termijnen())
                .filteredOn(t -> t.soort().equals("GASTLEERLING_EVALUATIE"))
                .extracting(Termijn::eind)
                .containsExactly(LocalDate.parse("2027-06-28"));
        d.doe("2027-06-01", Rol.AFDELINGSLEIDER, new InformeerOudersOverBesluit(LEERLING, null, null, null));
        assertThat(d.klok("2027-06-27")).isEmpty();
        assertThat(d.klok("2027-06-28")).containsExactly("GastleerlingschapEvaluatieGevraagd");
        assertThat(d.klok("2027-07-12")).isEmpty();
        weigert(() -> d.doe("2027-07-12", Rol.RECTOR, beeindig(Gastuitkomst.DEFINITIEF)), "EVALUATIE_ONTBREEKT", "R30");
        assertThat(d.klok("2027-07-13")).containsExactly("GastleerlingschapTermijnVerstreken");
        d.doe("2027-07-13", Rol.AFDELINGSLEIDER, evalueer());
        d.doe("2027-07-13", Rol.RECTOR, beeindig(Gastuitkomst.DEFINITIEF));
        assertThat(d.staat().termijnen()).isEmpty();
        assertThat(d.doe("2027-07-13", Rol.ADMINISTRATIE, inschrijving())).containsExactly("LeerlingIngeschreven");
    }

    @Test
    void R30_terug_is_geen_inschrijving() {
        Dossier d = gast();
        d.doe("2027-04-12", Rol.AFDELINGSLEIDER, contract("2027-04-12", "2027-07-12"));
        d.doe("2027-04-12", Rol.RECTOR, start());
        d.doe("2027-07-05", Rol.AFDELINGSLEIDER, evalueer());
        d.doe("2027-07-12", Rol.RECTOR, beeindig(Gastuitkomst.TERUG));
        weigert(() -> d.doe("2027-07-13", Rol.ADMINISTRATIE, inschrijving()), "STATUS_ONJUIST", null);
    }

    @Test
    void R36_geen_inschrijving_zonder_warme_overdracht_bij_KLA() {
        Dossier d = Dossier.bij("KLA");
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, true));
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        weigert(() -> d.doe("2026-03-25", Rol.ADMINISTRATIE, inschrijving()), "WARME_OVERDRACHT_ONTBREEKT", "R36");
        assertThat(d.staat().vervuld(Regel.WARM_KLA)).isFalse();
        assertThat(d.doe("2026-04-07", Rol.MENTOR, warmeOverdracht())).containsExactly("WarmeOverdrachtUitgevoerd");
        assertThat(d.staat().vervuld(Regel.WARM_KLA)).isTrue();
        weigert(() -> d.doe("2026-04-08", Rol.ADMINISTRATIE, inschrijving()), "STATUS_ONJUIST", null);
        d.doe("2026-04-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN));
        assertThat(d.events("2026-08-31", Rol.ADMINISTRATIE, inschrijving()))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingIngeschreven.class, e -> {
                    assertThat(e.startfase()).isEqualTo("BASISONDERSTEUNING");
                    assertThat(e.niveauStart()).isEqualTo(Ondersteuningsniveau.BASIS);
                    assertThat(e.routeversie()).isEqualTo(1);
                    assertThat(e.leerjaar()).isEqualTo(2);
                });
    }

    @Test
    void R37_een_onvolledige_overdracht_is_een_aandachtspunt() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, false));
        assertThat(d.doe("2026-04-07", Rol.BRUGKLASCOORDINATOR, warmeOverdracht()))
                .containsExactly("WarmeOverdrachtUitgevoerd", "R37:OVERDRACHT_ONVOLLEDIG");
        d.doe("2026-04-08", Rol.ADMINISTRATIE, dossier("ADVIES", "RESULTATEN"));
        assertThat(d.doe("2026-04-08", Rol.AFDELINGSLEIDER, warmeOverdracht())).contains("R37:OVERDRACHT_ONVOLLEDIG");
        assertThat(d.doe("2026-04-08", Rol.BRUGKLASCOORDINATOR, warmeOverdracht()))
                .containsExactly("WarmeOverdrachtUitgevoerd");
    }

    private static OntvangOverdrachtsdossier dossier(String... onderdelen) {
        return new OntvangOverdrachtsdossier(LEERLING, null, Overdrachtsbron.DOD, List.of(onderdelen), false, null);
    }

    @Test
    void R207_terug_uit_het_VSO_ligt_het_OPP_erbij() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.UIT_VSO, true));
        d.doe("2026-04-08", Rol.ADMINISTRATIE, dossier("ADVIES", "RESULTATEN"));
        VoerWarmeOverdrachtUit overdracht = warmeOverdracht(Rol.AFDELINGSLEIDER, Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(d.doe("2026-04-08", Rol.AFDELINGSLEIDER, overdracht)).contains("R37:OVERDRACHT_ONVOLLEDIG");
        d.doe(
                "2026-04-09",
                Rol.ADMINISTRATIE,
                new OntvangOverdrachtsdossier(LEERLING, null, Overdrachtsbron.OSO, List.of(), true, null));
        assertThat(d.doe("2026-04-09", Rol.AFDELINGSLEIDER, overdracht)).containsExactly("WarmeOverdrachtUitgevoerd");
    }

    @Test
    void R38_een_dakpanklas_vraagt_advies_en_warme_overdracht() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, false));
        d.doe("2026-03-20", Rol.RECTOR, besluit(BesluitToelating.TOELATEN));
        weigert(() -> d.doe("2026-03-20", Rol.AFDELINGSLEIDER, klas(Klastype.DAKPAN)), "STATUS_ONJUIST", null);
        d.doe("2026-03-20", Rol.ADMINISTRATIE, inschrijving());
        weigert(
                () -> d.doe("2026-03-21", Rol.BRUGKLASCOORDINATOR, klas(Klastype.DAKPAN)),
                "PLAATSINGSGEGEVENS_ONTBREKEN",
                "R38");
        d.doe("2026-03-22", Rol.ADMINISTRATIE, dossier("ADVIES", "RESULTATEN"));
        d.doe(
                "2026-03-22",
                Rol.BRUGKLASCOORDINATOR,
                new VoerWarmeOverdrachtUit(LEERLING, null, null, null, List.of(), true, null));
        assertThat(weigert(
                                () -> d.doe("2026-03-22", Rol.BRUGKLASCOORDINATOR, klas(Klastype.DAKPAN)),
                                "PLAATSINGSGEGEVENS_ONTBREKEN",
                                "R38")
                        .ontbreekt())
                .containsExactly("ONDERSTEUNINGSCOORDINATOR");
        d.doe("2026-03-23", Rol.BRUGKLASCOORDINATOR, warmeOverdracht());
        assertThat(d.doe("2026-03-23", Rol.BRUGKLASCOORDINATOR, klas(Klastype.DAKPAN)))
                .containsExactly("LeerlingInKlasGeplaatst");
        d.doe("2026-03-23", Rol.AFDELINGSLEIDER, new WijsMentorToe(LEERLING, "M1", null));
        LocalDate dag = LocalDate.parse("2026-03-23");
        assertThat(d.staat().feiten().klas(dag)).isEqualTo("1a");
        assertThat(d.staat().feiten().mentorId(dag)).isEqualTo("M1");
    }

    @Test
    void R38_geldt_niet_op_een_school_die_niet_zegt_wat_een_warme_overdracht_bevat() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 1);
        assertThat(d.doe("2026-09-01", Rol.AFDELINGSLEIDER, klas(Klastype.DAKPAN)))
                .containsExactly("LeerlingInKlasGeplaatst");
    }

    @Test
    void R39_onderbouw_twee_niveaus_bovenbouw_een() {
        BeoordeelNiveau twee = new BeoordeelNiveau(LEERLING, "BL", "KL", null);
        StelNiveauDefinitiefVast een = new StelNiveauDefinitiefVast(LEERLING, "KL", null);
        Dossier onder = Dossier.bij("KLA").ingeschreven("2026-08-31", 2);
        assertThat(onder.doe("2026-09-01", Rol.MENTOR, twee)).containsExactly("NiveauBeoordeeld");
        weigert(() -> onder.doe("2026-09-01", Rol.MENTOR, een), "NIVEAU_FASE_ONJUIST", "R39");
        weigert(
                () -> onder.doe("2026-09-01", Rol.MENTOR, new BeoordeelNiveau(LEERLING, "KL", "KL", null)),
                "NIVEAU_FASE_ONJUIST",
                "R39");
        onder.doe("2027-08-30", Rol.AFDELINGSLEIDER, new PlaatsInKlas(LEERLING, "3a", Klastype.REGULIER, null, 3));
        weigert(() -> onder.doe("2027-09-01", Rol.MENTOR, twee), "NIVEAU_FASE_ONJUIST", "R39");
        assertThat(onder.doe("2027-09-01", Rol.MENTOR, een)).containsExactly("NiveauDefinitiefVastgesteld");
    }

    private static LaatLeerlingDoorstromen doorstroom(Doorstroomrichting richting, Boolean potentie) {
        return new LaatLeerlingDoorstromen(LEERLING, richting, "TL", null, null, potentie);
    }

    @Test
    void R40_op_en_afstroom_tot_en_met_leerjaar_drie() {
        assertThat(Dossier.bij("DIA")
                        .ingeschreven("2026-08-31", 3)
                        .doe("2026-09-01", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.OPSTROOM, null)))
                .containsExactly("LeerlingDoorgestroomd");
        Dossier vier = Dossier.bij("DIA").ingeschreven("2026-08-31", 4);
        weigert(
                () -> vier.doe("2026-09-01", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.AFSTROOM, null)),
                "DOORSTROOM_NIET_MOGELIJK",
                "R40");
    }

    @Test
    void R40_overstap_na_een_jaar_en_met_potentie() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 3);
        weigert(
                () -> d.doe("2027-08-30", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.OVERSTAP, true)),
                "DOORSTROOM_NIET_MOGELIJK",
                "R40");
        weigert(
                () -> d.doe("2027-08-31", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.OVERSTAP, false)),
                "DOORSTROOM_NIET_MOGELIJK",
                "R40");
        assertThat(d.doe("2027-08-31", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.OVERSTAP, null)))
                .containsExactly("LeerlingDoorgestroomd", "R40:POTENTIE_NIET_VASTGELEGD");
        assertThat(d.doe("2027-08-31", Rol.AFDELINGSLEIDER, doorstroom(Doorstroomrichting.OVERSTAP, true)))
                .containsExactly("LeerlingDoorgestroomd");
    }

    private static PlaatsInTaalvoorziening isk(String sinds, Boolean beheerst) {
        return new PlaatsInTaalvoorziening(
                LEERLING, Taalvoorziening.ISK, LocalDate.parse(sinds), LocalDate.parse("2026-08-31"), beheerst);
    }

    @Test
    void R41_de_ISK_is_voor_wie_nog_geen_twee_jaar_in_Nederland_is() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 1);
        weigert(
                () -> d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2024-08-31", null)),
                "ISK_VOORWAARDE",
                "R41");
        weigert(
                () -> d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2026-01-01", true)),
                "ISK_VOORWAARDE",
                "R41");
        assertThat(d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2024-09-01", null)))
                .containsExactly("InTaalvoorzieningGeplaatst");
        assertThat(d.staat().termijnen()).extracting(Termijn::eind).containsExactly(LocalDate.parse("2028-08-31"));
        assertThat(d.klok("2028-08-31")).isEmpty();
        assertThat(d.klok("2028-09-01")).containsExactly("TaalvoorzieningTermijnVerstreken");
        assertThat(d.klok("2028-09-02")).isEmpty();
        assertThat(d.doe(
                        "2028-09-02",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new RondTaalvoorzieningAf(LEERLING, null, Taalvervolg.VO)))
                .containsExactly("TaalvoorzieningAfgerond");
    }

    @Test
    void R297_na_de_ISK_kan_een_leerling_naar_het_mbo() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 1);
        d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2025-09-01", null));
        assertThat(d.doe(
                        "2027-06-01",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new RondTaalvoorzieningAf(LEERLING, null, Taalvervolg.MBO)))
                .containsExactly("TaalvoorzieningAfgerond");
    }

    @Test
    void R41_wie_nog_moet_komen_is_er_niet_en_een_school_zonder_ISK_heeft_geen_plaats() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 1);
        weigert(
                () -> d.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2026-09-01", null)),
                "ISK_VOORWAARDE",
                "R41");
        Dossier kla = Dossier.bij("KLA").ingeschreven("2026-08-31", 1);
        weigert(
                () -> kla.doe("2026-08-31", Rol.ONDERSTEUNINGSCOORDINATOR, isk("2026-01-01", null)),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R42_de_taalklas_is_voor_leerjaar_twee() {
        PlaatsInTaalvoorziening taalklas =
                new PlaatsInTaalvoorziening(LEERLING, Taalvoorziening.TAALKLAS, null, null, null);
        Dossier drie = Dossier.bij("DIA").ingeschreven("2026-08-31", 3);
        assertThat(weigert(
                                () -> drie.doe("2026-09-01", Rol.ONDERSTEUNINGSCOORDINATOR, taalklas),
                                "LEERJAAR_BUITEN_DOELGROEP",
                                "R42")
                        .overruleMogelijk())
                .isTrue();
        assertThat(drie.metOverrule("net uit de ISK").doe("2026-09-01", Rol.ONDERSTEUNINGSCOORDINATOR, taalklas))
                .containsExactly("InTaalvoorzieningGeplaatst");
        assertThat(Dossier.bij("DIA")
                        .ingeschreven("2026-08-31", 2)
                        .doe("2026-09-01", Rol.ONDERSTEUNINGSCOORDINATOR, taalklas))
                .containsExactly("InTaalvoorzieningGeplaatst");
    }

    private static SchrijfLeerlingUit uit(
            RedenUitschrijving reden, String bestemming, Diploma diploma, String bevestiging) {
        return new SchrijfLeerlingUit(LEERLING, null, reden, bestemming, diploma, bevestiging);
    }

    @Test
    void R43_wie_om_zijn_behoefte_vertrekt_heeft_een_vervolgplek() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 2);
        weigert(
                () -> d.doe(
                        "2027-01-11",
                        Rol.ADMINISTRATIE,
                        uit(RedenUitschrijving.ANDERE_ONDERSTEUNING, "onbekend", null, null)),
                "VERVOLGPLEK_ONTBREEKT",
                "R43");
        assertThat(d.doe(
                        "2027-01-11",
                        Rol.ADMINISTRATIE,
                        uit(RedenUitschrijving.ANDERE_ONDERSTEUNING, "VSO X", null, "bev-1")))
                .containsExactly("LeerlingUitgeschreven");
        assertThat(d.staat().feiten().isIngeschreven(LocalDate.parse("2027-01-11")))
                .isFalse();
        weigert(
                () -> d.doe("2027-01-12", Rol.ADMINISTRATIE, uit(RedenUitschrijving.WERK, null, null, null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R206_uitschrijven_na_bevestiging_van_de_nieuwe_school() {
        Dossier d = Dossier.bij("CHR").ingeschreven("2026-08-31", 2);
        weigert(
                () -> d.doe("2027-07-13", Rol.ADMINISTRATIE, uit(RedenUitschrijving.ANDERE_SCHOOL, "COE", null, null)),
                "PLAATSING_NIET_BEVESTIGD",
                "R206");
        assertThat(d.doe("2027-07-13", Rol.ADMINISTRATIE, uit(RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bev")))
                .containsExactly("LeerlingUitgeschreven");
    }

    @Test
    void R173_met_een_lopend_arrangement_blijft_de_leerling_ingeschreven() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 2);
        d.arrangement = true;
        weigert(
                () -> d.doe("2027-07-13", Rol.ADMINISTRATIE, uit(RedenUitschrijving.VERHUIZING, "X", null, "bev")),
                "LOPEND_ARRANGEMENT",
                "R173");
    }

    @Test
    void R222_zonder_startkwalificatie_en_vervolg_is_het_voortijdig() {
        assertThat(vertrek("DIA", uit(RedenUitschrijving.ZONDER_VERVOLG, null, null, null)))
                .containsExactly("LeerlingUitgeschreven", "VoortijdigSchoolverlatenVastgesteld");
        assertThat(vertrek("DIA", uit(RedenUitschrijving.DIPLOMA, null, Diploma.VMBO, null)))
                .contains("VoortijdigSchoolverlatenVastgesteld");
        assertThat(vertrek("DIA", uit(RedenUitschrijving.DIPLOMA, "MBO", Diploma.VMBO, null)))
                .containsExactly("LeerlingUitgeschreven");
        assertThat(vertrek("DIA", uit(RedenUitschrijving.WERK, "baan", Diploma.HAVO, null)))
                .containsExactly("LeerlingUitgeschreven");
        assertThat(vertrek("HEI", uit(RedenUitschrijving.OVERIG, null, null, null)))
                .containsExactly("LeerlingUitgeschreven");
    }

    private static List<String> vertrek(String school, SchrijfLeerlingUit c) {
        return Dossier.bij(school).ingeschreven("2026-08-31", 4).doe("2027-07-01", Rol.ADMINISTRATIE, c);
    }

    @Test
    void R86_wie_bij_HEI_wordt_ingeschreven_staat_op_niveau_een() {
        Dossier d = Dossier.bij("HEI");
        d.doe("2026-08-31", Rol.OUDER, aanmelding("2026-08-31", Instroomtype.REGULIER_PO_VO, false));
        d.doe("2026-08-31", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN));
        assertThat(d.events("2026-08-31", Rol.ADMINISTRATIE, inschrijving()))
                .singleElement()
                .isInstanceOfSatisfying(LeerlingIngeschreven.class, e -> assertThat(e.niveauStart())
                        .isEqualTo(Ondersteuningsniveau.BASIS));
    }

    @Test
    void R61_het_dossier_gaat_pas_over_na_inzage_van_de_ouders() {
        Dossier d = Dossier.bij("CHR").ingeschreven("2026-08-31", 2);
        for (LocalDate inzage : new LocalDate[] {null, LocalDate.parse("2027-04-14")}) {
            weigert(
                    () -> d.doe(
                            "2027-04-13",
                            Rol.ONDERSTEUNINGSCOORDINATOR,
                            new DraagDossierOver(LEERLING, "COE", List.of("OPP"), inzage)),
                    "INZAGE_OUDERS_ONTBREEKT",
                    "R61");
        }
        assertThat(d.doe(
                        "2027-04-13",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new DraagDossierOver(LEERLING, "COE", List.of("OPP"), LocalDate.parse("2027-04-13"))))
                .containsExactly("DossierOvergedragen");
    }

    @Test
    void R206_uitschrijven_kan_niet_voor_de_eerste_dag() {
        Dossier d = Dossier.bij("COE").ingeschreven("2026-08-31", 2);
        assertThat(weigert(
                                () -> d.doe(
                                        "2026-09-28",
                                        Rol.ADMINISTRATIE,
                                        new SchrijfLeerlingUit(
                                                LEERLING,
                                                LocalDate.parse("2016-09-28"),
                                                RedenUitschrijving.VERHUIZING,
                                                "VO-X",
                                                null,
                                                "PB-1")),
                                "DATUM_VOOR_INSCHRIJVING",
                                "R206")
                        .ontbreekt())
                .containsExactly("datum (vanaf 2026-08-31)");
        assertThat(d.doe(
                        "2026-09-28",
                        Rol.ADMINISTRATIE,
                        new SchrijfLeerlingUit(
                                LEERLING,
                                LocalDate.parse("2026-08-31"),
                                RedenUitschrijving.VERHUIZING,
                                "VO-X",
                                null,
                                "PB-1")))
                .containsExactly("LeerlingUitgeschreven");
    }

    @Test
    void R206_een_bevestigde_plaatsing_op_een_TLV_is_de_bevestiging_maar_niet_van_een_verhuizing() {
        Buurfeiten geplaatst = new Geplaatst();
        Aanmeldingen staat = Dossier.bij("COE").ingeschreven("2026-08-31", 3).staat();
        Inschrijving hier = staat.inschrijving();
        Context x = Proef.context("COE", Rol.ADMINISTRATIE, "ADM", "2027-01-03", "SchrijfLeerlingUit");
        assertThat(hier.decide(uit(RedenUitschrijving.SPECIAAL_ONDERWIJS, "VSO", null, null), x, staat, geplaatst))
                .singleElement()
                .extracting("plaatsingsbevestiging")
                .isEqualTo("TLV-1");
        weigert(
                () -> hier.decide(uit(RedenUitschrijving.VERHUIZING, "VO-X", null, null), x, staat, geplaatst),
                "PLAATSING_NIET_BEVESTIGD",
                "R206");
        weigert(
                () -> hier.decide(
                        uit(RedenUitschrijving.SPECIAAL_ONDERWIJS, "VSO", null, null), x, staat, Buurfeiten.GEEN),
                "PLAATSING_NIET_BEVESTIGD",
                "R206");
    }

    /** A neighbour that knows of a confirmed placement and of nothing else. */
    private static final class Geplaatst implements Buurfeiten {
        @Override
        public String toestemming(String doel, PartnerType partner, Gegevenssoort soort, LocalDate op) {
            return null;
        }

        @Override
        public LocalDate toegestemdOp(String doel, LocalDate op) {
            return null;
        }

        @Override
        public boolean besprokenSinds(LocalDate dag) {
            return false;
        }

        @Override
        public @org.jspecify.annotations.Nullable String lopendBuitenSchool() {
            return null;
        }

        @Override
        public String plaatsingBevestigd(LocalDate sinds) {
            return sinds.equals(LocalDate.parse("2026-08-31")) ? "TLV-1" : null;
        }
    }
}
