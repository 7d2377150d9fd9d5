package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.LEERLING;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.aanmelding;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.advies;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.besluit;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.gesprek;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.navraag;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.tussentijds;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.weiger;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToelatingTest {

    private static Dossier aangemeld(String school, boolean verwacht) {
        Dossier d = Dossier.bij(school);
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, verwacht));
        return d;
    }

    private static ToetsAanGrenzen grenzen(String... codes) {
        return new ToetsAanGrenzen(LEERLING, null, List.of(codes), "toelichting");
    }

    @Test
    void R13_met_ondersteuningsbehoefte_pas_weigeren_als_een_andere_school_de_leerling_aanneemt() {
        Dossier d = aangemeld("CHR", true);
        d.doe("2026-03-20", Rol.MENTOR, gesprek());
        BesluitOverToelating zonder = weiger(null, List.of(), "past niet", null);
        weigert(() -> d.doe("2026-03-21", Rol.DIRECTEUR, zonder), "ALTERNATIEVE_SCHOOL_ONTBREEKT", "R13");
        assertThat(d.doe("2026-03-21", Rol.ONDERSTEUNINGSCOORDINATOR, zoek(Zoekstatus.AFGEWEZEN)))
                .containsExactly("AlternatieveSchoolGezocht");
        weigert(() -> d.doe("2026-03-21", Rol.DIRECTEUR, zonder), "ALTERNATIEVE_SCHOOL_ONTBREEKT", "R13");
        assertThat(d.doe("2026-03-22", Rol.ONDERSTEUNINGSCOORDINATOR, zoek(Zoekstatus.BEREID)))
                .containsExactly("AlternatieveSchoolGezocht", "AlternatieveSchoolGevonden");
        assertThat(d.doe("2026-03-23", Rol.DIRECTEUR, zonder))
                .containsExactly("ToelatingBesloten", "LeerlingNietToegelaten");
    }

    private static ZoekAlternatieveSchool zoek(Zoekstatus status) {
        return new ZoekAlternatieveSchool(LEERLING, null, "School X", status, null);
    }

    @Test
    void R13_zonder_ondersteuningsbehoefte_is_geen_andere_school_nodig() {
        Dossier d = aangemeld("CHR", false);
        d.doe("2026-03-20", Rol.MENTOR, gesprek());
        assertThat(d.doe("2026-03-23", Rol.DIRECTEUR, weiger(Weigergrond.SCHOOL_VOL, List.of(), "vol", null)))
                .contains("LeerlingNietToegelaten");
    }

    @Test
    void R18_over_geschiktheid_wordt_pas_na_een_gesprek_beslist() {
        Dossier d = aangemeld("DIA", true);
        weigert(
                () -> d.doe("2026-03-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)),
                "GESPREK_ONTBREEKT",
                "R18");
        d.doe("2026-03-20", Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        assertThat(d.doe("2026-03-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .contains("LeerlingToegelaten");
        Dossier weigering = aangemeld("DIA", false);
        weigert(
                () -> weigering.doe(
                        "2026-03-20", Rol.DIRECTEUR, weiger(Weigergrond.SCHOOL_VOL, List.of(), "vol", null)),
                "GESPREK_ONTBREEKT",
                "R18");
    }

    @Test
    void R18_alleen_bij_COE_en_HEI_is_zonder_vraag_geen_gesprek_nodig() {
        for (String school : List.of("CHR", "DIA", "KLA")) {
            weigert(
                    () -> aangemeld(school, false).doe("2026-03-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)),
                    "GESPREK_ONTBREEKT",
                    "R18");
        }
        assertThat(aangemeld("COE", false).doe("2026-03-20", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten");
        assertThat(aangemeld("HEI", false).doe("2026-03-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten");
    }

    @Test
    void R34_balans_gaat_over_de_klas_en_vraagt_geen_motivering_per_grens() {
        Dossier d = aangemeld("KLA", false);
        d.doe("2026-03-20", Rol.AFDELINGSLEIDER, gesprek());
        d.doe("2026-03-20", Rol.ONDERSTEUNINGSCOORDINATOR, grenzen("GRENS_KLA_4"));
        weigert(
                () -> d.doe(
                        "2026-03-23", Rol.DIRECTEUR, weiger(Weigergrond.BALANS, List.of("GRENS_KLA_4"), null, null)),
                "BALANS_ONVOLDOENDE_ONDERBOUWD",
                "R34");
    }

    @Test
    void R91_nieuw_is_wie_is_aangemeld_of_van_een_andere_school_komt_niet_wie_met_het_jaar_begint() {
        Dossier brug = aangemeld("COE", false);
        assertThat(brug.staat().nieuwOp(LocalDate.parse("2026-08-30")))
                .as("aangemeld")
                .isTrue();
        brug.doe("2026-03-20", Rol.RECTOR, besluit(BesluitToelating.TOELATEN));
        brug.doe("2026-08-31", Rol.ADMINISTRATIE, new SchrijfLeerlingIn(LEERLING, null, null, null, null));
        assertThat(brug.staat().nieuwOp(LocalDate.parse("2026-09-14")))
                .as("ingeschreven na PO-VO")
                .isFalse();

        Dossier terug = Dossier.bij("COE");
        terug.doe("2026-08-31", Rol.OUDER, aanmelding("2026-08-31", Instroomtype.UIT_VSO, false));
        terug.doe("2026-08-31", Rol.AFDELINGSLEIDER, gesprek());
        terug.doe("2026-08-31", Rol.RECTOR, besluit(BesluitToelating.TOELATEN));
        terug.doe("2026-08-31", Rol.ADMINISTRATIE, new SchrijfLeerlingIn(LEERLING, null, null, null, null));
        assertThat(terug.staat().nieuwOp(LocalDate.parse("2026-09-14")))
                .as("van een andere school")
                .isTrue();
        assertThat(terug.staat().nieuwOp(LocalDate.parse("2027-09-14")))
                .as("een jaar later")
                .isFalse();
    }

    @Test
    void R19_de_intake_van_CHR_is_compleet() {
        Dossier d = aangemeld("CHR", false);
        assertThat(weigert(
                                () -> d.doe(
                                        "2026-05-19", Rol.MENTOR, gesprek("KENNISMAKING", "TALENTEN", "ONDERSTEUNING")),
                                "INTAKE_ONVOLLEDIG",
                                "R19")
                        .ontbreekt())
                .containsExactly("GELOOF");
        LegIntakegesprekVast v = gesprek();
        weigert(
                () -> d.doe(
                        "2026-05-19",
                        Rol.MENTOR,
                        new LegIntakegesprekVast(LEERLING, null, null, v.onderwerpen(), null, null, true, false)),
                "INTAKE_ONVOLLEDIG",
                "R19");
        assertThat(weigert(
                                () -> d.doe(
                                        "2026-05-19",
                                        Rol.MENTOR,
                                        new LegIntakegesprekVast(
                                                LEERLING, null, null, v.onderwerpen(), null, "veel", true, false)),
                                "INTAKE_ONVOLLEDIG",
                                "R19")
                        .ontbreekt())
                .containsExactly("ouderAanwezig");
        assertThat(weigert(
                                () -> d.doe(
                                        "2026-05-19",
                                        Rol.MENTOR,
                                        new LegIntakegesprekVast(
                                                LEERLING, null, null, v.onderwerpen(), null, " ", false, true)),
                                "INTAKE_ONVOLLEDIG",
                                "R19")
                        .ontbreekt())
                .containsExactly("leerlingAanwezig", "besprokenMogelijkheden");
        assertThat(d.doe("2026-05-19", Rol.MENTOR, v)).containsExactly("IntakegesprekGevoerd");
        assertThat(aangemeld("DIA", false).doe("2026-05-19", Rol.LEERLINGBEGELEIDER, gesprek("KENNISMAKING")))
                .containsExactly("IntakegesprekGevoerd");
    }

    @ParameterizedTest
    @EnumSource(RedenInstroom.class)
    void R20_tussentijds_heeft_een_bekende_reden(RedenInstroom reden) {
        MeldLeerlingAan c = aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, false);
        MeldLeerlingAan met = new MeldLeerlingAan(
                LEERLING,
                "A1",
                c.persoonsgegevens(),
                c.aanmelddatum(),
                c.instroomtype(),
                reden,
                false,
                false,
                c.ouders(),
                null,
                2,
                "HAVO");
        if (reden == RedenInstroom.OVERIG) {
            weigert(() -> Dossier.bij("COE").doe("2027-03-08", Rol.OUDER, met), "REDEN_ONBEKEND", "R20");
        } else {
            assertThat(Dossier.bij("COE").doe("2027-03-08", Rol.OUDER, met)).contains("LeerlingAangemeld");
        }
    }

    @Test
    void R20_zonder_reden_alleen_waar_de_tussentijdse_procedure_geldt() {
        MeldLeerlingAan c = aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, false);
        MeldLeerlingAan zonder = new MeldLeerlingAan(
                LEERLING,
                "A1",
                c.persoonsgegevens(),
                c.aanmelddatum(),
                c.instroomtype(),
                null,
                false,
                false,
                c.ouders(),
                null,
                2,
                "HAVO");
        weigert(() -> Dossier.bij("COE").doe("2027-03-08", Rol.OUDER, zonder), "REDEN_ONBEKEND", "R20");
        assertThat(Dossier.bij("DIA").doe("2027-03-08", Rol.OUDER, zonder)).contains("LeerlingAangemeld");
    }

    @Test
    void R21_de_huidige_school_weet_het_voor_het_gesprek() {
        Dossier d = Dossier.bij("COE");
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, true));
        weigert(
                () -> d.doe("2027-03-09", Rol.AFDELINGSLEIDER, plan("2027-03-16", "spanning", Rol.AFDELINGSLEIDER)),
                "SCHOOL_VAN_HERKOMST_NIET_GEINFORMEERD",
                "R21");
        weigert(
                () -> d.doe("2027-03-09", Rol.AFDELINGSLEIDER, gesprek()),
                "SCHOOL_VAN_HERKOMST_NIET_GEINFORMEERD",
                "R21");
    }

    private static PlanIntakegesprek plan(String dag, String motief, Rol... rollen) {
        return new PlanIntakegesprek(
                LEERLING,
                null,
                LocalDateTime.parse(dag + "T15:00"),
                java.util.Arrays.stream(rollen).map(r -> new Deelnemer(r, null)).toList(),
                motief);
    }

    @Test
    void R22_afdelingsleider_met_precies_een_van_twee_en_een_reden() {
        Dossier d = Dossier.bij("COE");
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, true));
        d.doe("2027-03-10", Rol.AFDELINGSLEIDER, new InformeerSchoolVanHerkomst(LEERLING, null, null, null));
        for (PlanIntakegesprek fout : List.of(
                plan("2027-03-16", "spanning", Rol.AFDELINGSLEIDER),
                plan("2027-03-16", "spanning", Rol.LEERLINGBEGELEIDER),
                plan(
                        "2027-03-16",
                        "spanning",
                        Rol.AFDELINGSLEIDER,
                        Rol.LEERLINGBEGELEIDER,
                        Rol.ONDERSTEUNINGSCOORDINATOR),
                plan("2027-03-16", "spanning", Rol.AFDELINGSLEIDER, Rol.LEERLINGBEGELEIDER, Rol.LEERLINGBEGELEIDER),
                plan("2027-03-16", null, Rol.AFDELINGSLEIDER, Rol.LEERLINGBEGELEIDER))) {
            weigert(() -> d.doe("2027-03-11", Rol.AFDELINGSLEIDER, fout), "INTAKE_DEELNEMERS", "R22");
        }
        assertThat(d.doe(
                        "2027-03-11",
                        Rol.AFDELINGSLEIDER,
                        plan("2027-03-16", "spanning", Rol.AFDELINGSLEIDER, Rol.LEERLINGBEGELEIDER, Rol.OUDER)))
                .containsExactly("IntakegesprekGepland");
    }

    @Test
    void R288_de_school_stelt_in_of_de_coordinator_de_intake_van_een_overstap_doet() {
        Schoolprofiel school = Proef.met(
                Proef.met(
                        Proef.school("COE"),
                        Instelling.INTAKE_DEELNEMERS_VAST,
                        "AFDELINGSLEIDER,ONDERSTEUNINGSCOORDINATOR"),
                Instelling.INTAKE_DEELNEMER_EEN_VAN,
                "");
        Dossier d = Dossier.bij(school);
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, true));
        d.doe("2027-03-10", Rol.AFDELINGSLEIDER, new InformeerSchoolVanHerkomst(LEERLING, null, null, null));
        weigert(
                () -> d.doe(
                        "2027-03-11",
                        Rol.AFDELINGSLEIDER,
                        plan("2027-03-16", "spanning", Rol.AFDELINGSLEIDER, Rol.LEERLINGBEGELEIDER)),
                "INTAKE_DEELNEMERS",
                "R22");
        assertThat(d.doe(
                        "2027-03-11",
                        Rol.AFDELINGSLEIDER,
                        plan("2027-03-16", null, Rol.AFDELINGSLEIDER, Rol.ONDERSTEUNINGSCOORDINATOR)))
                .containsExactly("IntakegesprekGepland");
    }

    @Test
    void R23_geen_advies_zonder_toestemming_om_te_volgen() {
        Dossier d = tussentijds();
        d.toestemmingen.clear();
        weigert(
                () -> d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)),
                "TOESTEMMING_ONTBREEKT",
                "R23");
    }

    @Test
    void R23_toestemming_van_voor_het_gesprek_telt_niet() {
        Dossier d = tussentijds();
        d.toegestemdOp = LocalDate.parse("2027-03-15");
        weigert(
                () -> d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)),
                "TOESTEMMING_ONTBREEKT",
                "R23");
        d.toegestemdOp = LocalDate.parse("2027-03-16");
        assertThat(d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)))
                .containsExactly("PlaatsingsadviesUitgebracht");
    }

    @Test
    void R24_geen_advies_zonder_navraag_na_het_gesprek() {
        Dossier d = Dossier.bij("COE");
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.TUSSENTIJDS, true));
        d.doe("2027-03-10", Rol.AFDELINGSLEIDER, new InformeerSchoolVanHerkomst(LEERLING, null, null, null));
        d.toestemmingen.add("VOLGEN_SCHOOLZORGTEAM");
        d.doe("2027-03-15", Rol.AFDELINGSLEIDER, navraag());
        weigert(
                () -> d.doe("2027-03-15", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)),
                "GESPREK_ONTBREEKT",
                "R18");
        d.doe("2027-03-16", Rol.AFDELINGSLEIDER, gesprek());
        weigert(
                () -> d.doe("2027-03-17", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)),
                "NAVRAAG_ONTBREEKT",
                "R24");
        d.doe("2027-03-18", Rol.AFDELINGSLEIDER, navraag());
        assertThat(d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.TOELATEN)))
                .containsExactly("PlaatsingsadviesUitgebracht");
    }

    @Test
    void R24_navraag_bij_anderen_alleen_met_toestemming() {
        Dossier d = tussentijds();
        weigert(() -> d.doe("2027-03-19", Rol.AFDELINGSLEIDER, navraag("GGD")), "TOESTEMMING_ONTBREEKT", "R24");
        d.toestemmingen.add("OPVRAGEN_GEGEVENS:GGD");
        assertThat(d.doe("2027-03-19", Rol.AFDELINGSLEIDER, navraag("GGD")))
                .containsExactly("SchoolVanHerkomstGeraadpleegd");
    }

    @Test
    void R25_geen_besluit_zonder_advies() {
        Dossier d = tussentijds();
        weigert(() -> d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)), "ADVIES_ONTBREEKT", "R25");
    }

    private static BrengPlaatsingsadviesUit adviesVan(String... adviseurs) {
        BrengPlaatsingsadviesUit c = advies(BesluitToelating.TOELATEN);
        return new BrengPlaatsingsadviesUit(
                c.leerlingId(), c.aanmeldingId(), c.advies(), c.voorwaarden(), c.motivering(), List.of(adviseurs));
    }

    @Test
    void R25_een_advies_van_een_van_beiden_is_er_geen_van_beiden_samen() {
        for (String[] een : new String[][] {{"AL"}, {"AL", "AL"}, {}}) {
            Dossier d = tussentijds();
            d.doe("2027-03-25", Rol.AFDELINGSLEIDER, adviesVan(een));
            assertThat(weigert(
                                    () -> d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)),
                                    "ADVIES_ONTBREEKT",
                                    "R25")
                            .ontbreekt())
                    .containsExactly("AFDELINGSLEIDER", "ONDERSTEUNINGSCOORDINATOR of LEERLINGBEGELEIDER");
            d.doe("2027-03-25", Rol.AFDELINGSLEIDER, adviesVan("AL", "LB1"));
            assertThat(d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)))
                    .contains("LeerlingToegelaten");
        }
    }

    @Test
    void R25_van_wie_als_medewerker_bekend_is_telt_de_eigen_rol() {
        Schoolprofiel school = Proef.metMedewerker(
                Proef.metMedewerker(Proef.school("COE"), "OC", Rol.ONDERSTEUNINGSCOORDINATOR), "M1", Rol.MENTOR);
        Context x = Proef.context(school, Rol.RECTOR, "REC", "2027-04-06", "BesluitOverToelating");
        assertThat(Adviseurs.volstaan(List.of("AL", "OC"), x)).isTrue();
        assertThat(Adviseurs.volstaan(List.of("OC", "M1"), x))
                .as("een mentor adviseert niet")
                .isFalse();
        assertThat(Adviseurs.volstaan(List.of("M1", "OC", "AL"), x)).isTrue();
        assertThat(Adviseurs.volstaan(List.of("OC"), x)).isFalse();
    }

    @Test
    void R26_alleen_de_rector_beslist_tussentijds_en_wijkt_met_reden_af() {
        Dossier d = tussentijds();
        d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.GASTLEERLING));
        weigert(
                () -> d.doe("2027-04-06", Rol.BRUGKLASCOORDINATOR, besluit(BesluitToelating.GASTLEERLING)),
                "ALLEEN_RECTOR",
                "R26");
        weigert(
                () -> d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)),
                "MOTIVERING_ONTBREEKT",
                "R26");
        assertThat(d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.GASTLEERLING)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten");
        Dossier regulier = aangemeld("COE", false);
        assertThat(regulier.doe("2026-04-06", Rol.BRUGKLASCOORDINATOR, besluit(BesluitToelating.TOELATEN)))
                .contains("LeerlingToegelaten");
    }

    @Test
    void R27_een_tussentijdse_weigering_noemt_haar_grond_en_licht_die_toe() {
        Dossier d = tussentijds();
        d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.NIET_TOELATEN));
        for (BesluitOverToelating fout : List.of(
                weiger(null, List.of(), "tekst", "S2"),
                weiger(Weigergrond.SCHOOL_VOL, List.of(), "tekst", "S2"),
                weiger(Weigergrond.RISICO, List.of(), " ", "S2"),
                weiger(Weigergrond.ZORGVRAAG_NIET_HAALBAAR, List.of(), "tekst", "S2"))) {
            weigert(() -> d.doe("2027-04-06", Rol.RECTOR, fout), "WEIGERGROND_ONTBREEKT", "R27");
        }
        assertThat(d.doe("2027-04-06", Rol.RECTOR, weiger(Weigergrond.GROEPSGROOTTE, List.of(), "30 van 30", "S2")))
                .contains("LeerlingNietToegelaten");
    }

    @Test
    void R28_de_ouders_horen_het_binnen_vijf_schooldagen() {
        Dossier d = tussentijds();
        d.doe("2027-03-25", Rol.AFDELINGSLEIDER, advies(BesluitToelating.GASTLEERLING));
        weigert(() -> d.doe("2027-04-06", Rol.AFDELINGSLEIDER, informeer()), "STATUS_ONJUIST", null);
        d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.GASTLEERLING));
        assertThat(d.staat().termijnen())
                .filteredOn(t -> t.soort().equals("INFORMEREN_OVER_BESLUIT"))
                .extracting(Termijn::eind)
                .containsExactly(LocalDate.parse("2027-04-13"));
        assertThat(d.klok("2027-04-13")).isEmpty();
        assertThat(d.klok("2027-04-14")).containsExactly("InformerenOverBesluitUitgebleven");
        assertThat(d.klok("2027-04-15")).isEmpty();
        assertThat(d.doe("2027-04-15", Rol.AFDELINGSLEIDER, informeer()))
                .containsExactly("OudersOverBesluitGeinformeerd");
    }

    private static InformeerOudersOverBesluit informeer() {
        return new InformeerOudersOverBesluit(LEERLING, null, null, "TELEFOON");
    }

    @Test
    void R31_een_grens_alleen_is_geen_weigering() {
        Dossier d = aangemeld("KLA", true);
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        assertThat(d.doe("2026-04-14", Rol.ONDERSTEUNINGSCOORDINATOR, grenzen("GRENS_KLA_2")))
                .containsExactly("GrensGesignaleerd");
        weigert(
                () -> d.doe("2026-04-14", Rol.DIRECTEUR, weiger(null, List.of("GRENS_KLA_2"), null, null)),
                "GRENS_NIET_ONDERBOUWD",
                "R31");
        weigert(
                () -> d.doe(
                        "2026-04-14",
                        Rol.DIRECTEUR,
                        weiger(Weigergrond.ZORGVRAAG_NIET_HAALBAAR, List.of(), "motivering", null)),
                "GRENS_NIET_ONDERBOUWD",
                "R31");
        weigert(
                () -> d.doe("2026-04-14", Rol.DIRECTEUR, weiger(null, List.of("GRENS_KLA_2"), "motivering", null)),
                "ALTERNATIEVE_SCHOOL_ONTBREEKT",
                "R13");
    }

    @Test
    void R6_een_onbekende_grens_wordt_geweigerd() {
        Dossier d = aangemeld("KLA", true);
        weigert(
                () -> d.doe("2026-04-14", Rol.ONDERSTEUNINGSCOORDINATOR, grenzen("GRENS_DIA_04")),
                "NIET_IN_CATALOGUS",
                "R6");
        assertThat(d.doe("2026-04-14", Rol.ONDERSTEUNINGSCOORDINATOR, grenzen()))
                .containsExactly("GeenGrensGeraakt");
        d.doe("2026-04-14", Rol.MENTOR, gesprek());
        weigert(
                () -> d.doe(
                        "2026-04-14",
                        Rol.DIRECTEUR,
                        weiger(Weigergrond.ZORGVRAAG_NIET_HAALBAAR, List.of("GRENS_DIA_04"), "te zwaar", "S1")),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R32_een_bespreekgeval_wordt_eerst_in_het_team_besproken() {
        Dossier d = aangemeld("DIA", true);
        d.doe("2026-03-20", Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        d.doe("2026-03-23", Rol.ONDERSTEUNINGSCOORDINATOR, grenzen("GRENS_DIA_04"));
        d.besprokenOp = LocalDate.parse("2026-03-22");
        weigert(
                () -> d.doe("2026-03-30", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)),
                "BESPREKING_ONTBREEKT",
                "R32");
        d.besprokenOp = LocalDate.parse("2026-03-23");
        assertThat(d.doe("2026-03-30", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .contains("LeerlingToegelaten");
    }

    @Test
    void R32_ook_een_bespreekgeval_dat_pas_in_het_besluit_genoemd_wordt() {
        Dossier d = aangemeld("DIA", false);
        d.doe("2026-03-20", Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        BesluitOverToelating weigering =
                weiger(Weigergrond.ZORGVRAAG_NIET_HAALBAAR, List.of("GRENS_DIA_04"), "waarom", "VSO-1");
        weigert(() -> d.doe("2026-03-30", Rol.DIRECTEUR, weigering), "BESPREKING_ONTBREEKT", "R32");
        d.besprokenOp = LocalDate.parse("2026-03-27");
        assertThat(d.doe("2026-03-30", Rol.DIRECTEUR, weigering)).contains("LeerlingNietToegelaten");
    }

    private static ZoekAlternatieveSchool zoek(String school, Zoekstatus status) {
        return new ZoekAlternatieveSchool(LEERLING, null, school, status, null);
    }

    @Test
    void R13_een_school_die_nee_zei_of_nog_niets_zei_neemt_de_leerling_niet_over() {
        Dossier d = aangemeld("KLA", true);
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        d.doe("2026-03-26", Rol.ONDERSTEUNINGSCOORDINATOR, zoek("VSO A", Zoekstatus.BENADERD));
        BesluitOverToelating naarA = weiger(Weigergrond.SCHOOL_VOL, List.of(), "vol", "VSO A");
        BesluitOverToelating ergens = weiger(Weigergrond.SCHOOL_VOL, List.of(), "vol", null);
        weigert(() -> d.doe("2026-03-27", Rol.DIRECTEUR, naarA), "ALTERNATIEVE_SCHOOL_ONTBREEKT", "R13");
        d.doe("2026-03-28", Rol.ONDERSTEUNINGSCOORDINATOR, zoek("VSO A", Zoekstatus.BEREID));
        d.doe("2026-03-29", Rol.ONDERSTEUNINGSCOORDINATOR, zoek("VSO A", Zoekstatus.AFGEWEZEN));
        weigert(() -> d.doe("2026-03-30", Rol.DIRECTEUR, naarA), "ALTERNATIEVE_SCHOOL_ONTBREEKT", "R13");
        weigert(() -> d.doe("2026-03-30", Rol.DIRECTEUR, ergens), "ALTERNATIEVE_SCHOOL_ONTBREEKT", "R13");
        d.doe("2026-03-31", Rol.ONDERSTEUNINGSCOORDINATOR, zoek("VSO B", Zoekstatus.BEREID));
        assertThat(d.doe("2026-04-01", Rol.DIRECTEUR, ergens)).contains("LeerlingNietToegelaten");
    }

    @Test
    void R18_wie_van_een_andere_school_komt_heeft_bij_COE_een_gesprek_ook_buiten_de_tussentijdse_procedure() {
        for (Instroomtype type : List.of(Instroomtype.UIT_VSO, Instroomtype.UIT_RESIDENTIEEL, Instroomtype.ISK)) {
            Dossier d = Dossier.bij("COE");
            d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", type, false));
            weigert(
                    () -> d.doe("2026-03-30", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)),
                    "GESPREK_ONTBREEKT",
                    "R18");
        }
        Dossier uitGroepAcht = Dossier.bij("COE");
        uitGroepAcht.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, false));
        assertThat(uitGroepAcht.doe("2026-03-30", Rol.BRUGKLASCOORDINATOR, besluit(BesluitToelating.TOELATEN)))
                .contains("LeerlingToegelaten");
    }

    @Test
    void R34_balans_vraagt_klasgegevens_en_kan_met_motivering_van_de_directie() {
        Dossier d = aangemeld("KLA", false);
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        BesluitOverToelating balans = weiger(Weigergrond.BALANS, List.of(), "te vol", null);
        assertThat(weigert(() -> d.doe("2026-04-14", Rol.DIRECTEUR, balans), "BALANS_ONVOLDOENDE_ONDERBOUWD", "R34")
                        .overruleMogelijk())
                .isTrue();
        assertThat(d.metOverrule("klas 1b telt 12 leerlingen met een plan").doe("2026-04-14", Rol.DIRECTEUR, balans))
                .contains("LeerlingNietToegelaten");
    }

    @Test
    void R34_met_klasgegevens_is_geen_overrule_nodig() {
        Dossier d = aangemeld("KLA", false);
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        assertThat(d.doe(
                        "2026-04-14",
                        Rol.DIRECTEUR,
                        new BesluitOverToelating(
                                LEERLING,
                                null,
                                BesluitToelating.NIET_TOELATEN,
                                List.of(),
                                Weigergrond.BALANS,
                                List.of(),
                                "motivering",
                                null,
                                "1b: 22 leerlingen, 12 met een plan")))
                .contains("LeerlingNietToegelaten");
    }

    @Test
    void R207_terug_uit_het_VSO_volgt_niet_de_tussentijdse_procedure() {
        Dossier d = Dossier.bij("COE");
        d.doe("2027-03-08", Rol.OUDER, aanmelding("2027-03-08", Instroomtype.UIT_VSO, true));
        d.doe("2027-03-16", Rol.AFDELINGSLEIDER, gesprek());
        assertThat(d.doe("2027-04-06", Rol.RECTOR, besluit(BesluitToelating.TOELATEN)))
                .contains("LeerlingToegelaten");
    }
}
