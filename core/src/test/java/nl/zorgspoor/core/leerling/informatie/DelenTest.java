package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelenTest {

    private static final String L = "L-CHR-606";
    private static final LocalDate DAG = LocalDate.parse("2026-10-12");

    /** Fourteen years old on the day. */
    private static final Aanmeldingen VEERTIEN = Leerlingproef.leerling(L, LocalDate.parse("2012-02-01"));

    private static Context op(String school, String dag) {
        return context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "x");
    }

    // R56

    private static List<? extends Object> weigering(String school, Gevolg gevolg) {
        return Delen.decide(
                new LegGeenMedewerkingVast(L, null, List.of(new Poging(DAG.minusDays(3), "gebeld")), gevolg),
                op(school, "2026-10-12"));
    }

    @ParameterizedTest
    @CsvSource({"HEI, ZORGPLICHT_NIET_UITVOERBAAR,", "DIA, GRENSCRITERIUM, GRENS_DIA_03", "COE, GEEN,"})
    void R56_wat_een_weigering_betekent_zegt_de_school(String school, Gevolg gevolg, String grens) {
        List<?> events = weigering(school, null);
        assertThat(events.get(0)).isInstanceOfSatisfying(GeenMedewerkingVastgelegd.class, e -> {
            assertThat(e.gevolg()).isEqualTo(gevolg);
            assertThat(e.grenscode()).isEqualTo(grens);
            assertThat(e.aantalPogingen()).isOne();
            assertThat(e.datum()).isEqualTo(DAG);
        });
        assertThat(events).hasSize(gevolg == Gevolg.GEEN ? 1 : 2);
        if (gevolg != Gevolg.GEEN) {
            assertThat((AandachtspuntGesignaleerd) events.get(1))
                    .extracting(AandachtspuntGesignaleerd::regel, AandachtspuntGesignaleerd::code)
                    .containsExactly(Regel.MEDEWERKING, gevolg.name());
        }
    }

    @Test
    void R56_bij_DIA_telt_de_weigering_als_genoemde_grens_en_elders_niet() {
        assertThat(Vouw.na(Informatie.LEEG, weigering("DIA", null)).vervuld(Regel.C_GRENS))
                .isTrue();
        assertThat(Vouw.na(Informatie.LEEG, weigering("HEI", null)).vervuld(Regel.C_GRENS))
                .isFalse();
        assertThat(Vouw.na(Informatie.LEEG, weigering("DIA", Gevolg.GEEN)).vervuld(Regel.C_GRENS))
                .isFalse();
    }

    @Test
    void R56_zonder_pogingen_is_er_niet_geweigerd_en_een_poging_kan_niet_in_de_toekomst_liggen() {
        weigert(
                () -> Delen.decide(new LegGeenMedewerkingVast(L, DAG, List.of(), Gevolg.GEEN), op("COE", "2026-10-12")),
                "POGINGEN_ONTBREKEN",
                "R56");
        weigert(
                () -> Delen.decide(
                        new LegGeenMedewerkingVast(L, DAG, List.of(new Poging(DAG.plusDays(1), "bellen")), null),
                        op("COE", "2026-10-12")),
                "STATUS_ONJUIST",
                null);
    }

    // R58

    @Test
    void R58_gedeeld_wordt_met_de_mentor_tenzij_anders_gezegd_en_nooit_buiten_de_school() {
        assertThat(Delen.decide(
                        new DeelMetMentor(L, "rust", "laat hem vooraan zitten", List.of()),
                        op("DIA", "2026-10-12"),
                        VEERTIEN))
                .singleElement()
                .extracting("zichtbaarVoor")
                .isEqualTo(List.of(Rol.MENTOR));
        for (Rol buiten : List.of(Rol.OUDER, Rol.LEERPLICHTAMBTENAAR, Rol.SYSTEEM)) {
            weigert(
                    () -> Delen.decide(
                            new DeelMetMentor(L, "rust", "tekst", List.of(Rol.MENTOR, buiten)),
                            op("DIA", "2026-10-12"),
                            VEERTIEN),
                    "ROL_NIET_BEVOEGD",
                    "R58");
        }
    }

    @ParameterizedTest
    @CsvSource({"COE", "DIA", "KLA", "HEI", "CHR"})
    void R58_alleen_de_coordinator_van_de_school_deelt(String school) {
        var bevoegd = Proef.school(school).bevoegdheden().get("DeelMetMentor");
        assertThat(bevoegd.rollen()).containsExactly(Proef.school(school).coordinator(DAG));
        assertThat(bevoegd.regel()).isEqualTo(Regel.SELECTIE);
    }

    // R52

    private static DeelZonderToestemming delen(
            PartnerType partner, Grondslag grond, String motief, Boolean geinformeerd) {
        return new DeelZonderToestemming(L, partner, grond, motief, List.of(Gegevenssoort.BASIS), geinformeerd, null);
    }

    @ParameterizedTest
    @CsvSource({
        "LEERPLICHT, WETTELIJKE_PLICHT, true",
        "VEILIG_THUIS, MELDCODE, false",
        "SWV_CTA, SWV_WETTELIJKE_TAAK, true",
        "GGZ, ACUUT_GEVAAR, false",
        "JOS, VITAAL_BELANG, false"
    })
    void R52_een_grond_die_past_draagt_het_delen(PartnerType partner, Grondslag grond, boolean geinformeerd) {
        assertThat(Delen.decide(delen(partner, grond, "moet nu", geinformeerd), op("COE", "2026-10-12")))
                .singleElement()
                .isInstanceOfSatisfying(GegevensGedeeldZonderToestemming.class, e -> {
                    assertThat(e.grondslag()).isEqualTo(grond);
                    assertThat(e.motivering()).isEqualTo("moet nu");
                    assertThat(e.datum()).isEqualTo(DAG);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "JOS, WETTELIJKE_PLICHT, ja, true, grondslag",
        "SMW, MELDCODE, ja, true, grondslag",
        "GGZ, SWV_WETTELIJKE_TAAK, ja, true, grondslag",
        "GGZ, TOESTEMMING, ja, true, grondslag",
        "GGZ, , ja, true, grondslag",
        "LEERPLICHT, WETTELIJKE_PLICHT, , true, motivering",
        "LEERPLICHT, WETTELIJKE_PLICHT, ' ', true, motivering",
        "LEERPLICHT, WETTELIJKE_PLICHT, ja, false, oudersGeinformeerd",
        "LEERPLICHT, WETTELIJKE_PLICHT, ja, , oudersGeinformeerd"
    })
    void R52_zonder_passende_grond_motief_of_bericht_aan_ouders_gaat_er_niets(
            PartnerType partner, Grondslag grond, String motief, Boolean geinformeerd, String ontbreekt) {
        assertThat(weigert(
                                () -> Delen.decide(
                                        delen(partner, grond, motief, geinformeerd), op("COE", "2026-10-12")),
                                "GRONDSLAG_ONTBREEKT",
                                "R52")
                        .ontbreekt())
                .singleElement()
                .asString()
                .startsWith(ontbreekt);
    }

    @Test
    void R52_wat_de_ouders_niet_weten_lezen_zij_niet_en_R59_de_vertrouwenspersoon_deelt_nooit() {
        var melding = new GegevensGedeeldZonderToestemming(
                L, PartnerType.VEILIG_THUIS, Grondslag.MELDCODE, "m", java.util.Set.of(), false, DAG);
        var nood = new GegevensGedeeldZonderToestemming(
                L, PartnerType.GGZ, Grondslag.ACUUT_GEVAAR, "m", java.util.Set.of(), false, DAG);
        var verteld = new GegevensGedeeldZonderToestemming(
                L, PartnerType.GGZ, Grondslag.ACUUT_GEVAAR, "m", java.util.Set.of(), true, DAG);
        assertThat(melding.vertrouwelijkheid()).isEqualTo(Vertrouwelijkheid.MELDCODE);
        assertThat(nood.vertrouwelijkheid()).isEqualTo(Vertrouwelijkheid.BEPERKT);
        assertThat(verteld.vertrouwelijkheid()).isEqualTo(Vertrouwelijkheid.NORMAAL);
        weigert(
                () -> Delen.decide(
                        new DeelZonderToestemming(
                                L,
                                PartnerType.VEILIG_THUIS,
                                Grondslag.MELDCODE,
                                "m",
                                List.of(Gegevenssoort.VERTROUWELIJK_VP),
                                false,
                                null),
                        op("COE", "2026-10-12")),
                "ROL_NIET_BEVOEGD",
                "R59");
    }

    // R55

    private static ToestemmingVerleend agree(String id, String wie, LocalDate vanaf, LocalDate tot) {
        return new ToestemmingVerleend(
                L,
                id,
                ToestemmingDoel.KLAS_INLICHTEN,
                null,
                java.util.Set.of(),
                List.of(wie),
                Vorm.DIGITAAL,
                vanaf,
                tot,
                null,
                "alleen dat drukte lastig is");
    }

    private static LichtKlasIn klas(String leerling, String ouder) {
        return new LichtKlasIn(L, "2h1", "drukte is lastig", leerling, ouder, DAG);
    }

    private static List<InformatieEvent> licht(LichtKlasIn c, Aanmeldingen wie, Object... toestemmingen) {
        return Delen.decide(c, op("CHR", "2026-10-12"), wie, Vouw.na(Toestemmingen.LEEG, toestemmingen));
    }

    @Test
    void R55_de_klas_hoort_het_met_toestemming_van_leerling_en_ouders() {
        var ouder = agree("TO", "O1", DAG, DAG);
        var leerling = agree("TL", L, DAG, DAG);
        assertThat(weigert(() -> licht(klas(null, "TO"), VEERTIEN, ouder), "TOESTEMMING_LEERLING_EN_OUDERS", "R55")
                        .ontbreekt())
                .containsExactly("toestemmingLeerlingId");
        assertThat(weigert(() -> licht(klas("TL", null), VEERTIEN, leerling), "TOESTEMMING_LEERLING_EN_OUDERS", "R55")
                        .ontbreekt())
                .containsExactly("toestemmingOuderId");
        assertThat(licht(klas(null, null), VEERTIEN, ouder, leerling))
                .containsExactly(new KlasIngelicht(L, "2h1", "drukte is lastig", "TL", "TO", DAG));
        weigert(() -> licht(klas("TO", "TL"), VEERTIEN, ouder, leerling), "TOESTEMMING_LEERLING_EN_OUDERS", "R55");
    }

    @Test
    void R55_beide_toestemmingen_gelden_op_de_dag_zelf_en_niemand_heeft_geweigerd() {
        var leerling = agree("TL", L, DAG, null);
        for (ToestemmingVerleend ouder : List.of(
                agree("TO", "O1", DAG.minusDays(9), DAG.minusDays(1)), agree("TO", "O1", DAG.plusDays(1), null))) {
            weigert(() -> licht(klas("TL", "TO"), VEERTIEN, leerling, ouder), "TOESTEMMING_LEERLING_EN_OUDERS", "R55");
        }
        weigert(
                () -> licht(
                        klas("TL", "TO"),
                        VEERTIEN,
                        leerling,
                        agree("TO", "O1", DAG, null),
                        new ToestemmingGeweigerd(
                                L, "TW", ToestemmingDoel.KLAS_INLICHTEN, null, List.of("O2"), DAG, null)),
                "TOESTEMMING_LEERLING_EN_OUDERS",
                "R55");
        weigert(
                () -> licht(klas("TL", "T3"), VEERTIEN, leerling, agree("T3", "O3", DAG, null)),
                "TOESTEMMING_LEERLING_EN_OUDERS",
                "R55");
    }

    @Test
    void R55_wie_achttien_is_beslist_alleen() {
        var leerling = agree("TL", L, DAG, null);
        assertThat(licht(klas(null, null), Leerlingproef.leerling(L, DAG.minusYears(18)), leerling))
                .singleElement()
                .extracting("toestemmingOuderId")
                .isNull();
        weigert(
                () -> licht(
                        klas(null, null),
                        Leerlingproef.leerling(L, DAG.minusYears(18).plusDays(1)),
                        leerling),
                "TOESTEMMING_LEERLING_EN_OUDERS",
                "R55");
    }
}
