package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.GESCHORST;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.LUXE;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ONGEMELD;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ONGEOORLOOFD;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.TE_LAAT;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.VERLOF;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ZIEK;
import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.coe;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.melding;
import static nl.zorgspoor.core.verzuim.Verzuimproef.naslag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.registratie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerzuimTest {

    private static final String DOSSIER = "verzuim:L-COE-505";

    @Test
    void R208_verzuim_zonder_uren_wordt_geweigerd() {
        Verzuimproef p = coe();
        for (Integer uren : new Integer[] {null, 0}) {
            weigert(
                    () -> p.dossier().decide(registratie("2026-09-14", uren, ZIEK), p.op("2026-09-14")),
                    "UREN_ONTBREKEN",
                    "R208");
        }
        assertThat(p.afwezig(ZIEK, 1, "2026-09-14").vastgelegd()).hasSize(1);
    }

    @Test
    void R208_onbekend_verzuim_heet_ongemeld_en_krijgt_een_eigen_id() {
        Verzuimproef p = coe().afwezig(null, 2, "2026-09-14", "2026-09-14");
        List<AfwezigheidGeregistreerd> events = p.vastgelegd(AfwezigheidGeregistreerd.class);
        assertThat(events).extracting(AfwezigheidGeregistreerd::soort).containsOnly(ONGEMELD);
        assertThat(events)
                .extracting(AfwezigheidGeregistreerd::afwezigheidId)
                .containsExactly("AFW-2026-09-14-1", "AFW-2026-09-14-2");
        assertThat(events).extracting(AfwezigheidGeregistreerd::dossierId).containsOnly(DOSSIER);
        assertThat(events.get(0).bewaarklasse()).isEqualTo(Bewaarklasse.VERZUIM);
    }

    @Test
    void verzuim_is_van_een_ingeschreven_leerling_binnen_bereik() {
        RegistreerAfwezigheid c = registratie("2026-09-14", 2, ZIEK);
        Context x = coe().op("2026-09-14");
        weigert(() -> Verzuimdossier.LEEG.decide(c, Proef.metNaslag(x, Naslag.LEEG)), "NIET_GEVONDEN", null);
        weigert(() -> Verzuimdossier.LEEG.decide(c, Proef.metNaslag(x, naslag("COE", false))), "STATUS_ONJUIST", null);
        weigert(() -> Verzuimdossier.LEEG.decide(c, Proef.metNaslag(x, naslag("DIA", true))), "ANDERE_SCHOOL", "R9");
        weigert(() -> Verzuimdossier.LEEG.decide(c, coe().op("2026-09-14", Rol.MENTOR)), "ROL_NIET_BEVOEGD", "R3");
    }

    @Test
    void verzuim_van_morgen_kan_alleen_als_het_vooraf_bekend_is() {
        Context x = coe().op("2026-09-14");
        weigert(() -> Verzuimdossier.LEEG.decide(registratie("2026-09-15", 2, ZIEK), x), "STATUS_ONJUIST", null);
        assertThat(Verzuimdossier.LEEG.decide(registratie("2026-09-15", 2, VERLOF), x))
                .hasSize(1);
    }

    @Test
    void R209_te_laat_of_ongemeld_vraagt_die_week_een_gesprek_van_de_mentor() {
        Verzuimproef p = coe().afwezig(TE_LAAT, 1, "2026-09-15").afwezig(ONGEMELD, 2, "2026-09-16");
        assertThat(p.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo(dag("2026-09-18"));
            assertThat(t.eigenaar()).isEqualTo(Rol.MENTOR);
        });
        assertThat(p.dossier().verstreken(p.op("2026-09-18"))).isEmpty();
        Context daarna = p.op("2026-09-19");
        assertThat(p.dossier().verstreken(daarna))
                .containsExactly(
                        new VerzuimopvolgingUitgebleven(
                                LEERLING, DOSSIER, List.of("AFW-2026-09-15-1", "AFW-2026-09-16-1"), dag("2026-09-18")),
                        daarna.aandacht(LEERLING, Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT"));
        assertThat(p.verstreken("2026-09-19").termijnen()).isEmpty();
    }

    /** 19 September 2026 is a Saturday; the autumn holiday is from 19 to 23 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-18, 2026-09-18",
        "2026-09-19, 2026-09-25",
        "2026-09-20, 2026-09-25",
        "2026-10-19, 2026-10-30",
        "2026-10-23, 2026-10-30"
    })
    void R209_wat_buiten_de_lessen_bekend_wordt_vraagt_een_gesprek_in_de_week_daarna(String bekendOp, LocalDate voor) {
        Verzuimproef p = coe();
        p.leg(p.dossier().decide(registratie("2026-09-15", 1, TE_LAAT), p.op(bekendOp)));
        assertThat(p.dossier().termijnen(p.op(bekendOp)))
                .filteredOn(t -> t.soort().equals("VERZUIMOPVOLGING"))
                .singleElement()
                .satisfies(t -> assertThat(t.eind()).isEqualTo(voor));
        assertThat(p.dossier().verstreken(p.op(bekendOp))).isEmpty();
    }

    @Test
    void R209_een_gesprek_dat_uitbleef_hoeft_niet_meer_als_alles_ziekte_of_verlof_bleek() {
        Verzuimproef p = coe().afwezig(TE_LAAT, 1, "2026-09-15").afwezig(ONGEMELD, 2, "2026-09-16");
        p.verstreken("2026-09-19").herkwalificeer("2026-09-21", "2026-09-16", ZIEK);
        assertThat(p.vastgelegd(VerzuimopvolgingVervallen.class)).isEmpty();
        p.herkwalificeer("2026-09-22", "2026-09-15", ZIEK);
        assertThat(p.vastgelegd(VerzuimopvolgingVervallen.class))
                .containsExactly(new VerzuimopvolgingVervallen(LEERLING, DOSSIER, dag("2026-09-22")));
        p.herkwalificeer("2026-09-23", "2026-09-15", ONGEMELD).herkwalificeer("2026-09-24", "2026-09-15", ZIEK);
        assertThat(p.vastgelegd(VerzuimopvolgingVervallen.class)).hasSize(1);
    }

    @Test
    void R209_wat_ongeoorloofd_bleek_vraagt_het_gesprek_nog_en_na_het_gesprek_vervalt_er_niets() {
        Verzuimproef p = coe().afwezig(ONGEMELD, 2, "2026-09-16").verstreken("2026-09-19");
        p.herkwalificeer("2026-09-21", "2026-09-16", ONGEOORLOOFD);
        assertThat(p.vastgelegd(VerzuimopvolgingVervallen.class)).isEmpty();
        p.leg(p.dossier()
                .decide(
                        new LegVerzuimgesprekVast(
                                LEERLING, dag("2026-09-22"), List.of(Rol.LEERLING), List.of("op tijd")),
                        p.op("2026-09-22")));
        p.herkwalificeer("2026-09-23", "2026-09-16", ZIEK);
        assertThat(p.vastgelegd(VerzuimopvolgingVervallen.class)).isEmpty();
    }

    @Test
    void R209_na_het_gesprek_is_de_taak_klaar_en_ziekte_vraagt_er_geen() {
        Verzuimproef p = coe().afwezig(TE_LAAT, 1, "2026-09-15");
        p.leg(p.dossier()
                .decide(
                        new LegVerzuimgesprekVast(
                                LEERLING, dag("2026-09-16"), List.of(Rol.LEERLING), List.of("op tijd")),
                        p.op("2026-09-16")));
        assertThat(p.termijnen()).isEmpty();
        assertThat(coe().afwezig(ZIEK, 6, "2026-09-15").termijnen()).isEmpty();
        assertThat(new Verzuimproef("DIA").afwezig(TE_LAAT, 1, "2026-09-15").termijnen())
                .isEmpty();
    }

    @Test
    void R210_zestien_uur_is_de_drempel_en_vijftien_niet() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14").afwezig(ONGEOORLOOFD, 7, "2026-09-15");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).isEmpty();
        assertThat(p.afwezig(TE_LAAT, 1, "2026-09-16").vastgelegd(VerzuimdrempelBereikt.class))
                .containsExactly(new VerzuimdrempelBereikt(
                        LEERLING,
                        DOSSIER,
                        "16_UUR",
                        Halven.heel(16),
                        dag("2026-09-14"),
                        dag("2026-09-16"),
                        dag("2026-09-23"),
                        Rol.VERZUIMCOORDINATOR));
    }

    @Test
    void R210_ziekte_verlof_en_ongemeld_tellen_niet_mee() {
        Verzuimproef p = coe().afwezig(ZIEK, 20, "2026-09-14")
                .afwezig(VERLOF, 20, "2026-09-15")
                .afwezig(ONGEMELD, 20, "2026-09-16")
                .afwezig(ONGEOORLOOFD, 15, "2026-09-17");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).isEmpty();
        assertThat(p.afwezig(LUXE, 1, "2026-09-18").vastgelegd(VerzuimdrempelBereikt.class))
                .extracting(VerzuimdrempelBereikt::drempel)
                .containsExactly("16_UUR", "LUXE");
    }

    @Test
    void R210_ongemeld_telt_zodra_het_is_gekwalificeerd_en_de_meldtermijn_begint_dan() {
        Verzuimproef p =
                coe().afwezig(ONGEMELD, 16, "2026-09-14").herkwalificeer("2026-10-05", "2026-09-14", ONGEOORLOOFD);
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).singleElement().satisfies(d -> {
            assertThat(d.datum()).isEqualTo(dag("2026-09-14"));
            assertThat(d.meldenVoor()).isEqualTo(dag("2026-10-12"));
        });
    }

    @Test
    void R210_een_drempel_vervalt_als_het_verzuim_toch_geoorloofd_was() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14", "2026-09-15")
                .herkwalificeer("2026-09-16", "2026-09-14", ZIEK);
        assertThat(p.vastgelegd(VerzuimdrempelVervallen.class))
                .containsExactly(new VerzuimdrempelVervallen(LEERLING, DOSSIER, "16_UUR", dag("2026-09-15")));
        assertThat(p.termijnen()).isEmpty();
        meldsoortOnjuist(p, melding("16_UUR", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        assertThat(p.afwezig(ONGEOORLOOFD, 8, "2026-09-17").vastgelegd(VerzuimdrempelBereikt.class))
                .hasSize(2);
    }

    @Test
    void R210_de_telling_kijkt_vier_schoolweken_terug() {
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2026-08-31", "2026-09-25").vastgelegd(VerzuimdrempelBereikt.class))
                .hasSize(1);
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2026-08-31", "2026-09-28").vastgelegd(VerzuimdrempelBereikt.class))
                .isEmpty();
    }

    @Test
    void R210_een_vakantieweek_telt_niet_als_schoolweek() {
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2026-09-28", "2026-10-30").vastgelegd(VerzuimdrempelBereikt.class))
                .hasSize(1);
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2026-09-28", "2026-11-02").vastgelegd(VerzuimdrempelBereikt.class))
                .isEmpty();
    }

    @Test
    void R210_na_de_drempel_begint_de_telling_de_volgende_dag_opnieuw() {
        Verzuimproef p =
                coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14", "2026-09-15").afwezig(ONGEOORLOOFD, 15, "2026-09-17");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).hasSize(1);
        assertThat(p.afwezig(ONGEOORLOOFD, 1, "2026-09-18").vastgelegd(VerzuimdrempelBereikt.class))
                .extracting(VerzuimdrempelBereikt::datum)
                .containsExactly(dag("2026-09-15"), dag("2026-09-18"));
    }

    @Test
    void R210_wie_wegblijft_haalt_hooguit_een_nieuwe_drempel_per_zeven_dagen() {
        Verzuimproef p = coe().afwezig(
                        ONGEOORLOOFD,
                        8,
                        "2026-09-14",
                        "2026-09-15",
                        "2026-09-16",
                        "2026-09-17",
                        "2026-09-18",
                        "2026-09-21");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).hasSize(1);
        assertThat(p.afwezig(ONGEOORLOOFD, 8, "2026-09-22").vastgelegd(VerzuimdrempelBereikt.class))
                .last()
                .satisfies(d -> {
                    assertThat(d.datum()).isEqualTo(dag("2026-09-22"));
                    assertThat(d.waarde()).isEqualTo(Halven.heel(40));
                });
    }

    @Test
    void R210_de_volgorde_van_registreren_maakt_niet_uit() {
        Verzuimproef p =
                coe().afwezig(ONGEOORLOOFD, 8, "2026-09-15").achteraf("2026-09-16", ONGEOORLOOFD, 8, "2026-09-14");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class))
                .extracting(VerzuimdrempelBereikt::datum)
                .containsExactly(dag("2026-09-15"));
    }

    private static Verzuimproef drempel() {
        return coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14", "2026-09-15");
    }

    @Test
    void R211_na_vijf_werkdagen_zonder_melding_is_zij_te_laat() {
        Verzuimproef p = drempel();
        assertThat(p.termijnen()).extracting(Termijn::eind).containsExactly(dag("2026-09-22"));
        assertThat(p.dossier().verstreken(p.op("2026-09-22"))).isEmpty();
        assertThat(p.verstreken("2026-09-23").vastgelegd(VerzuimmeldingTeLaat.class))
                .containsExactly(
                        new VerzuimmeldingTeLaat(LEERLING, DOSSIER, "16_UUR", dag("2026-09-15"), dag("2026-09-22")));
        assertThat(p.dossier().verstreken(p.op("2026-09-24"))).isEmpty();
        assertThat(drempel()
                        .meld("2026-09-22", "16_UUR", "2026-09-14", "2026-09-15", null)
                        .verstreken("2026-09-23")
                        .vastgelegd(VerzuimmeldingTeLaat.class))
                .isEmpty();
    }

    @Test
    void R211_een_melding_gaat_zonder_toestemming_op_wettelijke_plicht() {
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        assertThat(p.vastgelegd(VerzuimGemeldBijLeerplicht.class))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.grondslag()).isEqualTo(Grondslag.WETTELIJKE_PLICHT);
                    assertThat(e.uren()).isEqualTo(Halven.heel(16));
                    assertThat(e.verwijzingId()).isEqualTo("LPA-1");
                    assertThat(e.reactieVoor()).isEqualTo(dag("2026-09-30"));
                    assertThat(e.leerlingNaam()).isEqualTo("Leerling 505");
                    assertThat(e.geboortedatum()).isEqualTo(dag("2012-05-01"));
                });
        assertThat(p.dossier().verstreken(p.op("2026-09-30"))).isEmpty();
        assertThat(p.dossier().verstreken(p.op("2026-10-01")))
                .containsExactly(new LeerplichtReactieUitgebleven(LEERLING, DOSSIER, "LPA-1", dag("2026-09-30")));
    }

    @Test
    void R330_het_id_waaronder_leerplicht_antwoordt_is_uniek_en_noemt_de_leerling_niet() {
        MeldVerzuimBijLeerplicht zonderId = new MeldVerzuimBijLeerplicht(
                LEERLING,
                "16_UUR",
                dag("2026-09-14"),
                dag("2026-09-15"),
                null,
                null,
                List.of("ouders gebeld"),
                null,
                true);
        Verzuimproef p = drempel();
        Context een = p.op("2026-09-16");
        Context ander = p.op("2026-09-16");
        assertThat(p.dossier().decide(zonderId, een))
                .first()
                .isInstanceOfSatisfying(VerzuimGemeldBijLeerplicht.class, e -> assertThat(e.verwijzingId())
                        .isEqualTo("LPA-" + een.commandId())
                        .doesNotContain(LEERLING)
                        .isNotEqualTo("LPA-" + ander.commandId()));
    }

    @Test
    void R211_een_melding_zonder_naam_gaat_en_wijst_daarop() {
        Verzuimproef p = drempel();
        Naslag zonderNaam = new Naslag() {
            private final Naslag met = p.op("2026-09-16").naslag();

            @Override
            public Optional<Overlegfeiten> overleg(String overlegId) {
                return met.overleg(overlegId);
            }

            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return met.leerling(leerlingId);
            }

            @Override
            public Set<String> agenda(String overlegId) {
                return met.agenda(overlegId);
            }
        };
        assertThat(p.dossier()
                        .decide(
                                Verzuimproef.melding("16_UUR", "2026-09-14", "2026-09-15", null),
                                Proef.metNaslag(p.op("2026-09-16"), zonderNaam)))
                .hasSize(2)
                .last()
                .satisfies(
                        e -> assertThat(((AandachtspuntGesignaleerd) e).code()).isEqualTo("IDENTITEIT_ONBEKEND"));
    }

    @Test
    void R211_weten_ouders_het_niet_dan_volgt_een_aandachtspunt() {
        Verzuimproef p = drempel();
        Context x = p.op("2026-09-16");
        MeldVerzuimBijLeerplicht c = new MeldVerzuimBijLeerplicht(
                LEERLING,
                "16_UUR",
                dag("2026-09-14"),
                dag("2026-09-15"),
                Halven.heel(16),
                null,
                List.of(),
                "V1",
                false);
        assertThat(p.dossier().decide(c, x))
                .last()
                .isEqualTo(x.aandacht(LEERLING, Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA"})
    void R211_alleen_de_verzuimcoordinator_meldt(String school) {
        Context mentor = Proef.context(school, Rol.MENTOR, "M1", "2026-09-16", "MeldVerzuimBijLeerplicht");
        weigert(() -> Bevoegdheden.eisRol(mentor, false), "ROL_NIET_BEVOEGD", "R3");
        Bevoegdheden.eisRol(
                Proef.context(school, Rol.VERZUIMCOORDINATOR, "V1", "2026-09-16", "MeldVerzuimBijLeerplicht"), false);
    }

    private static void meldsoortOnjuist(Verzuimproef p, MeldVerzuimBijLeerplicht c, String vandaag) {
        weigert(() -> p.dossier().decide(c, p.op(vandaag)), "MELDSOORT_ONJUIST", "R212");
    }

    @Test
    void R212_een_onbekende_soort_wordt_geweigerd() {
        meldsoortOnjuist(drempel(), melding("SPIJBELEN", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        meldsoortOnjuist(drempel(), melding("UREN_16", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        for (String soort : List.of("16_UUR", "OVERIG")) {
            assertThat(drempel()
                            .dossier()
                            .decide(melding(soort, "2026-09-14", "2026-09-15", 16), coe().op("2026-09-16")))
                    .hasSize(1);
        }
    }

    @Test
    void R212_zestien_uur_melden_kan_niet_zonder_de_uren_en_niet_twee_keer() {
        Verzuimproef weinig = coe().afwezig(ONGEOORLOOFD, 15, "2026-09-14");
        meldsoortOnjuist(weinig, melding("16_UUR", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        meldsoortOnjuist(coe(), melding("16_UUR", "2026-09-14", "2026-09-15", 15), "2026-09-16");
        assertThat(coe().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", 16)
                        .vastgelegd())
                .hasSize(1);
        Verzuimproef gemeld = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", 16);
        meldsoortOnjuist(gemeld, melding("LPA-2", "16_UUR", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        meldsoortOnjuist(gemeld, melding("16_UUR", "2026-09-14", "2026-09-15", 16), "2026-09-16");
    }

    @Test
    void R212_ziekte_en_schorsing_worden_alleen_als_overig_gemeld() {
        Verzuimproef p = coe().afwezig(ZIEK, 20, "2026-09-14").afwezig(GESCHORST, 20, "2026-09-15");
        for (String soort : List.of("16_UUR", "LRV", "LUXE", "18PLUS")) {
            meldsoortOnjuist(p, melding(soort, "2026-08-31", "2026-09-30", 40), "2026-09-30");
        }
        assertThat(p.meld("2026-09-16", "OVERIG", "2026-09-14", "2026-09-15", 40)
                        .vastgelegd())
                .hasSize(3);
    }

    @Test
    void R212_langdurig_verzuim_duurt_meer_dan_vier_weken() {
        meldsoortOnjuist(coe(), melding("LRV", "2026-08-31", "2026-09-27", 100), "2026-10-01");
        assertThat(coe().meld("2026-10-01", "LRV", "2026-08-31", "2026-09-28", 100)
                        .vastgelegd())
                .hasSize(1);
    }

    @Test
    void R213_de_vierde_ziekmelding_in_twaalf_schoolweken_is_zorgwekkend() {
        Verzuimproef p = coe().afwezig(ZIEK, 6, "2026-09-01", "2026-09-08", "2026-09-15");
        assertThat(p.vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class)).isEmpty();
        assertThat(p.afwezig(ZIEK, 6, "2026-09-22").vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .containsExactly(new ZorgwekkendZiekteverzuimGesignaleerd(
                        LEERLING, DOSSIER, "ZIEK_AANTAL", 4, dag("2026-09-22")));
        assertThat(p.afwezig(ZIEK, 6, "2026-09-23", "2026-09-29")
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .hasSize(1);
    }

    @Test
    void R213_ziektedagen_achter_elkaar_zijn_een_melding() {
        assertThat(coe().afwezig(ZIEK, 6, "2026-09-04", "2026-09-07", "2026-09-08", "2026-09-15", "2026-09-22")
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .isEmpty();
    }

    @Test
    void R213_een_melding_van_meer_dan_twaalf_schoolweken_geleden_telt_niet() {
        assertThat(coe().afwezig(ZIEK, 6, "2026-09-01", "2026-09-15", "2026-09-29", "2026-12-01")
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .isEmpty();
        assertThat(coe().afwezig(ZIEK, 6, "2026-09-01", "2026-09-15", "2026-09-29", "2026-11-24")
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .hasSize(1);
    }

    @Test
    void R213_de_zevende_schooldag_op_rij_is_zorgwekkend() {
        Verzuimproef p = coe().afwezig(
                        ZIEK, 6, "2026-10-12", "2026-10-13", "2026-10-14", "2026-10-15", "2026-10-16", "2026-10-26");
        assertThat(p.vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class)).isEmpty();
        assertThat(p.afwezig(ZIEK, 6, "2026-10-27").vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .containsExactly(new ZorgwekkendZiekteverzuimGesignaleerd(
                        LEERLING, DOSSIER, "ZIEK_DAGEN", 7, dag("2026-10-27")));
    }

    private static String[] schooldagen(String van, String tot) {
        return dag(van).datesUntil(dag(tot).plusDays(1))
                .filter(Proef.school("COE").kalender()::isSchooldag)
                .map(Object::toString)
                .toArray(String[]::new);
    }

    @Test
    void R217_meer_dan_vier_weken_wegblijven_maakt_thuiszitter() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 6, schooldagen("2026-08-31", "2026-09-25"));
        assertThat(p.vastgelegd(ThuiszitterVastgesteld.class)).isEmpty();
        p.afwezig(ONGEOORLOOFD, 6, "2026-09-28", "2026-09-29");
        assertThat(p.vastgelegd(ThuiszitterVastgesteld.class))
                .containsExactly(new ThuiszitterVastgesteld(LEERLING, DOSSIER, dag("2026-08-31"), dag("2026-09-28")));
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class))
                .extracting(VerzuimdrempelBereikt::drempel)
                .contains("LRV");
        assertThat(p.meld("2026-09-30", "LRV", "2026-09-21", "2026-09-29", null)
                        .vastgelegd(VerzuimGemeldBijLeerplicht.class))
                .hasSize(1);
    }

    @Test
    void R217_een_vakantie_zet_de_telling_niet_terug_en_een_dag_op_school_wel() {
        assertThat(coe().afwezig(ONGEOORLOOFD, 6, schooldagen("2026-10-05", "2026-11-02"))
                        .vastgelegd(ThuiszitterVastgesteld.class))
                .extracting(ThuiszitterVastgesteld::sinds)
                .containsExactly(dag("2026-10-05"));
        assertThat(coe().afwezig(ONGEOORLOOFD, 6, schooldagen("2026-10-05", "2026-10-12"))
                        .afwezig(ONGEOORLOOFD, 6, schooldagen("2026-10-14", "2026-11-06"))
                        .vastgelegd(ThuiszitterVastgesteld.class))
                .isEmpty();
        assertThat(coe().afwezig(ZIEK, 6, schooldagen("2026-10-05", "2026-11-06"))
                        .vastgelegd(ThuiszitterVastgesteld.class))
                .isEmpty();
    }

    private static VerwerkLeerplichtBericht bericht(String verwijzingId, Leerplichtactie actie) {
        return new VerwerkLeerplichtBericht(
                LEERLING, verwijzingId, actie, dag("2026-09-21"), List.of("elke dag op school"));
    }

    @Test
    void R219_leerplicht_antwoordt_tot_de_melding_is_afgesloten() {
        String id = "LPA-1";
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        Context leerplicht = p.op("2026-09-21", Rol.LEERPLICHTAMBTENAAR);
        for (Leerplichtactie actie : Leerplichtactie.values()) {
            p.leg(p.dossier().decide(bericht(id, actie), leerplicht));
        }
        assertThat(p.vastgelegd(LeerplichtActieOntvangen.class)).hasSize(5);
        assertThat(p.termijnen()).isEmpty();
        weigert(() -> p.dossier().decide(bericht(id, Leerplichtactie.AFSPRAKEN), leerplicht), "STATUS_ONJUIST", null);
        weigert(
                () -> p.dossier().decide(bericht("onbekend", Leerplichtactie.AFSPRAKEN), leerplicht),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R219_alleen_leerplicht_bepaalt_de_maatregel() {
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        weigert(
                () -> p.dossier().decide(bericht("LPA-1", Leerplichtactie.MAATREGEL), p.op("2026-09-21")),
                "ROL_NIET_BEVOEGD",
                "R219");
    }

    @Test
    void een_leerling_heeft_een_stroom_over_alle_schooljaren() {
        assertThat(registratie("2027-07-31", 2, ZIEK).stroom()).isEqualTo(DOSSIER);
        assertThat(registratie("2027-08-01", 2, ZIEK).stroom()).isEqualTo(DOSSIER);
        assertThat(VerzuimCommand.eerdereDossiers(LEERLING)).contains(DOSSIER + ":2026-2027");
        assertThat(VerzuimCommand.isEerderDossier(DOSSIER + ":2026-2027")).isTrue();
        assertThat(VerzuimCommand.isEerderDossier(DOSSIER)).isFalse();
        assertThat(VerzuimCommand.dossierVan(DOSSIER + ":2026-2027")).isEqualTo(DOSSIER);
        assertThat(bericht("V1", Leerplichtactie.AFSPRAKEN).stroom()).isEqualTo(DOSSIER);
    }

    @Test
    void R212_18plus_wordt_alleen_gemeld_van_wie_meerderjarig_is() {
        MeldVerzuimBijLeerplicht c = melding("18PLUS", "2026-09-14", "2026-09-15", 16);
        meldsoortOnjuist(drempel(), c, "2026-09-16");
        for (String[] geval : new String[][] {{"2008-09-16", "nee"}, {"2008-09-15", "ja"}}) {
            Context x = Proef.metNaslag(coe().op("2026-09-16"), geboren(geval[0]));
            if (geval[1].equals("nee")) {
                weigert(() -> drempel().dossier().decide(c, x), "MELDSOORT_ONJUIST", "R212");
            } else {
                assertThat(drempel().dossier().decide(c, x)).singleElement().satisfies(e -> assertThat(
                                ((VerzuimGemeldBijLeerplicht) e).drempels())
                        .containsExactly(new Drempeldag("16_UUR", dag("2026-09-15"))));
            }
        }
        Context onbekend = Proef.metNaslag(coe().op("2026-09-16"), geboren(null));
        weigert(() -> drempel().dossier().decide(c, onbekend), "MELDSOORT_ONJUIST", "R212");
    }

    @Test
    void R212_van_wie_meerderjarig_is_hoort_leerplicht_niets() {
        for (String soort : List.of("16_UUR", "LRV", "LUXE")) {
            MeldVerzuimBijLeerplicht c = melding(soort, "2026-09-14", "2026-09-15", 16);
            Context volwassen = Proef.metNaslag(coe().op("2026-09-16"), geboren("2008-09-15"));
            assertThat(weigert(() -> drempel().dossier().decide(c, volwassen), "MELDSOORT_ONJUIST", "R212")
                            .ontbreekt())
                    .containsExactly("soort (18PLUS)");
        }
        // the day before that birthday it is leerplicht's
        Context net = Proef.metNaslag(coe().op("2026-09-16"), geboren("2008-09-16"));
        assertThat(drempel().dossier().decide(melding("16_UUR", "2026-09-14", "2026-09-15", 16), net))
                .hasSize(1);
        Context volwassen = Proef.metNaslag(coe().op("2026-09-16"), geboren("2008-09-15"));
        assertThat(drempel().dossier().decide(melding("OVERIG", "2026-09-14", "2026-09-15", 16), volwassen))
                .hasSize(1);
    }

    @Test
    void R310_het_doorstroompunt_volgt_tot_de_ingestelde_leeftijd() {
        MeldVerzuimBijLeerplicht c = melding("18PLUS", "2026-09-14", "2026-09-15", 16);
        Context op26 = Proef.metNaslag(coe().op("2026-09-16"), geboren("1999-09-16"));
        assertThat(drempel().dossier().decide(c, op26)).hasSize(1);
        Context op27 = Proef.metNaslag(coe().op("2026-09-16"), geboren("1999-09-15"));
        weigert(() -> drempel().dossier().decide(c, op27), "DOORSTROOMPUNT_LEEFTIJD", "R310");
        Context eerder = Proef.metNaslag(
                Proef.context(
                        Proef.met(Proef.school("COE"), Instelling.DOORSTROOMPUNT_TOT_LEEFTIJD, "23"),
                        Rol.VERZUIMCOORDINATOR,
                        "V1",
                        "2026-09-16",
                        "MeldVerzuimBijLeerplicht"),
                geboren("2003-09-15"));
        weigert(() -> drempel().dossier().decide(c, eerder), "DOORSTROOMPUNT_LEEFTIJD", "R310");
    }

    private static Meldweg via(Context x) {
        return drempel().dossier().decide(melding("16_UUR", "2026-09-14", "2026-09-15", 16), x).stream()
                .filter(VerzuimGemeldBijLeerplicht.class::isInstance)
                .map(e -> ((VerzuimGemeldBijLeerplicht) e).via())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void R312_een_vo_school_meldt_via_het_verzuimloket_of_uit_haar_eigen_systeem() {
        assertThat(via(coe().op("2026-09-16"))).isEqualTo(Meldweg.VERZUIMLOKET);
        Context eigen = Proef.metNaslag(
                Proef.context(
                        Proef.met(Proef.school("COE"), Instelling.VERZUIMMELDING_EIGEN_SYSTEEM, "ja"),
                        Rol.VERZUIMCOORDINATOR,
                        "V1",
                        "2026-09-16",
                        "MeldVerzuimBijLeerplicht"),
                naslag("COE", true));
        assertThat(via(eigen)).isEqualTo(Meldweg.EIGEN_SYSTEEM);
    }

    @Test
    void R312_een_po_school_meldt_aan_het_verzuimregister() {
        Verzuimproef p = new Verzuimproef("HEI").afwezig(ONGEOORLOOFD, 8, "2026-09-14", "2026-09-15");
        assertThat(p.meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null)
                        .vastgelegd(VerzuimGemeldBijLeerplicht.class))
                .extracting(VerzuimGemeldBijLeerplicht::via)
                .containsExactly(Meldweg.VERZUIMREGISTER);
    }

    private static Naslag geboren(String dag) {
        return new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return naslag("COE", true).leerling(leerlingId);
            }

            @Override
            public Optional<Identiteit> identiteit(String leerlingId) {
                return Optional.of(new Identiteit("Leerling 505", dag == null ? null : dag(dag)));
            }
        };
    }

    @Test
    void R212_luxe_wordt_gemeld_als_er_luxe_is_geregistreerd() {
        meldsoortOnjuist(drempel(), melding("LUXE", "2026-09-14", "2026-09-15", 16), "2026-09-16");
        assertThat(coe().afwezig(LUXE, 6, "2026-09-14")
                        .meld("2026-09-15", "LUXE", "2026-09-14", "2026-09-14", null)
                        .vastgelegd(VerzuimGemeldBijLeerplicht.class))
                .hasSize(1);
    }

    @Test
    void R212_een_uur_in_een_lange_periode_is_geen_langdurig_verzuim() {
        meldsoortOnjuist(
                coe().afwezig(ONGEOORLOOFD, 1, "2026-09-14"),
                melding("LRV", "2026-08-31", "2026-09-30", 100),
                "2026-10-01");
    }

    @Test
    void R235_een_tweede_melding_gaat_in_het_gesprek_dat_loopt() {
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        p.afwezig(ONGEOORLOOFD, 8, "2026-09-23", "2026-09-28");
        p.leg(p.dossier().decide(melding(null, "16_UUR", "2026-09-23", "2026-09-28", null), p.op("2026-09-29")));
        List<VerzuimGemeldBijLeerplicht> meldingen = p.vastgelegd(VerzuimGemeldBijLeerplicht.class);
        assertThat(meldingen).extracting(VerzuimGemeldBijLeerplicht::volgnummer).containsExactly(1, 2);
        assertThat(meldingen.get(1).verwijzingId()).isEqualTo(meldingen.get(0).verwijzingId());
        assertThat(p.dossier().meldingen()).hasSize(1);
        assertThat(p.termijnen()).extracting(Termijn::eind).containsExactly(dag("2026-10-13"));
    }

    @Test
    void R235_in_een_gesprek_dat_leerplicht_sloot_komt_geen_melding_meer_en_een_ander_begint() {
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        String id = p.vastgelegd(VerzuimGemeldBijLeerplicht.class).get(0).verwijzingId();
        p.leg(p.dossier().decide(bericht(id, Leerplichtactie.AFGESLOTEN), p.op("2026-09-21", Rol.LEERPLICHTAMBTENAAR)));
        p.afwezig(ONGEOORLOOFD, 8, "2026-09-23", "2026-09-28");
        weigert(
                () -> p.dossier()
                        .decide(
                                new MeldVerzuimBijLeerplicht(
                                        LEERLING,
                                        "16_UUR",
                                        dag("2026-09-23"),
                                        dag("2026-09-28"),
                                        Halven.heel(16),
                                        null,
                                        List.of(),
                                        id,
                                        true),
                                p.op("2026-09-29")),
                "STATUS_ONJUIST",
                null);
        p.leg(p.dossier().decide(melding("LPA-9", "16_UUR", "2026-09-23", "2026-09-28", null), p.op("2026-09-29")));
        assertThat(p.vastgelegd(VerzuimGemeldBijLeerplicht.class)).last().satisfies(e -> {
            assertThat(e.verwijzingId()).isNotEqualTo(id);
            assertThat(e.volgnummer()).isEqualTo(1);
        });
    }
}
