package nl.zorgspoor.core.leerling.lwoo;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.GEEN_ELDERS;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.L;
import static nl.zorgspoor.core.leerling.arrangement.Arrangementproef.oc;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.WarmeOverdrachtUitgevoerd;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAfgewezen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.Plannen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LWOOsTest {

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Map<Leerdomein, BigDecimal> achterstand(String tl, String bl, String sp, String ir) {
        Map<Leerdomein, BigDecimal> m = new EnumMap<>(Leerdomein.class);
        List<String> waarden = List.of(tl, bl, sp, ir);
        for (Leerdomein d : Leerdomein.values()) {
            m.put(d, new BigDecimal(waarden.get(d.ordinal())));
        }
        return m;
    }

    private static VraagLWOOAan vraag(@Nullable Integer iq, Map<Leerdomein, BigDecimal> achterstand, boolean sociaal) {
        return new VraagLWOOAan(L, "LW1", iq, "WISC", achterstand, sociaal);
    }

    private static List<LeerlingGebeurtenis> doe(VraagLWOOAan c, Context x) {
        return LWOOs.LEEG.decide(c, x, Arrangementen.LEEG, GEEN_ELDERS);
    }

    private static List<String> codes(List<LeerlingGebeurtenis> events) {
        return events.stream()
                .filter(AandachtspuntGesignaleerd.class::isInstance)
                .map(e -> ((AandachtspuntGesignaleerd) e).code())
                .toList();
    }

    private static final VraagLWOOAan GEWOON = vraag(82, achterstand("0.3", "0.4", "0.1", "0.1"), false);

    private static LWOOs gevraagd() {
        return Vouw.na(LWOOs.LEEG, doe(GEWOON, oc("2026-09-14")));
    }

    private static VerwerkLWOOBeschikking besluit(boolean ja, @Nullable String vanaf) {
        return new VerwerkLWOOBeschikking(L, "LW1", ja, "K1", vanaf == null ? null : dag(vanaf));
    }

    private static Context cta(String dag) {
        return Proef.context("COE", Rol.SWV_CTA, "CTA", dag, "VerwerkLWOOBeschikking");
    }

    private static LWOOs toegekend() {
        LWOOs l = gevraagd();
        return Vouw.na(l, l.decide(besluit(true, "2026-10-01"), cta("2026-10-01")));
    }

    @Test
    void R176_lwoo_wordt_gevraagd_met_IQ_en_vier_leerachterstanden() {
        Map<Leerdomein, BigDecimal> drie = achterstand("0.3", "0.4", "0.1", "0.1");
        drie.remove(Leerdomein.IR);
        assertThat(weigert(() -> doe(vraag(null, drie, false), oc("2026-09-14")), "LWOO_GEGEVENS", "R176")
                        .ontbreekt())
                .containsExactly("iq", "leerachterstanden.IR");
        weigert(() -> doe(vraag(82, Map.of(), false), oc("2026-09-14")), "LWOO_GEGEVENS", "R176");
        assertThat(doe(GEWOON, oc("2026-09-14"))).hasSize(1);
        weigert(
                () -> gevraagd()
                        .decide(
                                GEWOON,
                                oc("2026-09-15"),
                                Arrangementen.LEEG,
                                id -> java.util.Optional.of(new nl.zorgspoor.core.leerling.arrangement.Elders.Aanvraag(
                                        Arrangementtype.LWOO, dag("2026-09-14"), true, "VerwerkLWOOBeschikking"))),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R176_alleen_de_coordinator_van_COE_en_DIA_vraagt_lwoo_en_het_SWV_beslist() {
        for (String school : List.of("COE", "DIA")) {
            assertThat(Proef.school(school).bevoegdheden().get("VraagLWOOAan").rollen())
                    .containsExactly(Rol.ONDERSTEUNINGSCOORDINATOR);
            assertThat(Proef.school(school)
                            .bevoegdheden()
                            .get("VerwerkLWOOBeschikking")
                            .rollen())
                    .containsExactlyInAnyOrder(Rol.SYSTEEM, Rol.SWV_CONSULENT, Rol.SWV_CTA);
        }
        assertThat(Proef.school("HEI").bevoegdheden().get("VraagLWOOAan").rollen())
                .isEmpty();
        weigert(() -> LWOOs.LEEG.decide(besluit(true, null), cta("2026-10-01")), "NIET_GEVONDEN", null);
        weigert(() -> toegekend().decide(besluit(false, null), cta("2026-10-02")), "STATUS_ONJUIST", null);
    }

    @ParameterizedTest
    @CsvSource({
        "75, 0.25, 0.25, 0, 0, false, true",
        "90, 0.5, 0.5, 0, 0, false, true",
        "74, 0.3, 0.3, 0, 0, false, false",
        "91, 0.3, 0.3, 0, 0, false, false",
        "91, 0, 0, 0, 0, true, true",
        "120, 0, 0, 0, 0, true, true",
        "121, 0, 0, 0, 0, true, false",
        "82, 0.24, 0.3, 0, 0, false, false",
        "82, 0.51, 0.3, 0, 0, false, false",
        "82, 0.3, 0, 0.3, 0, false, false",
        "82, 0.3, 0, 0.3, 0.3, false, true",
        "82, 0.3, 0, 0, 0.3, true, true"
    })
    void R177_buiten_de_landelijke_criteria_wordt_gezegd_en_niet_geweigerd(
            int iq, String tl, String bl, String sp, String ir, boolean sociaal, boolean binnen) {
        assertThat(codes(doe(vraag(iq, achterstand(tl, bl, sp, ir), sociaal), oc("2026-09-14"))))
                .isEqualTo(binnen ? List.of() : List.of("BUITEN_LANDELIJKE_CRITERIA"));
    }

    @Test
    void R324_een_SWV_met_eigen_criteria_houdt_de_landelijke_er_niet_tegenaan() {
        Schoolprofiel eigen = Proef.met(Proef.school("COE"), Instelling.LWOO_CRITERIA, "SWV");
        Context x = Proef.context(eigen, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-14", "VraagLWOOAan");
        assertThat(codes(doe(vraag(60, achterstand("0", "0", "0", "0"), false), x)))
                .isEmpty();
    }

    private static NeemLWOOBesluitOver meegebracht(@Nullable String kenmerk, String vanaf, @Nullable String tot) {
        return new NeemLWOOBesluitOver(L, "LW9", kenmerk, dag(vanaf), tot == null ? null : dag(tot));
    }

    @Test
    void R178_een_besluit_van_een_andere_school_wordt_overgenomen_en_niet_opnieuw_gevraagd() {
        Context x = oc("2026-09-14");
        List<LWOOEvent> events =
                LWOOs.LEEG.decide(meegebracht("K-2025", "2025-08-01", null), x, Arrangementen.LEEG, GEEN_ELDERS);
        assertThat(events).containsExactly(new LWOOBeschikt(L, "LW9", true, "K-2025", dag("2025-08-01"), null));
        LWOOs l = Vouw.na(LWOOs.LEEG, events);
        assertThat(l.geldtOp(dag("2029-06-01"))).isTrue();
        weigert(() -> l.decide(GEWOON, x, Arrangementen.LEEG, GEEN_ELDERS), "LWOO_GELDT_AL", "R178");
        weigert(
                () -> l.decide(
                        new NeemLWOOBesluitOver(L, "LW8", "K", dag("2025-08-01"), null),
                        x,
                        Arrangementen.LEEG,
                        GEEN_ELDERS),
                "LWOO_GELDT_AL",
                "R178");
        assertThat(l.volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Plannen.LEEG))
                .extracting(Gebeurtenis::naam)
                .contains("LWOOPlanVerwacht");
    }

    @Test
    void R178_R324_een_meegebracht_besluit_heeft_een_kenmerk_en_geldt_nog() {
        Context x = oc("2026-09-14");
        weigert(
                () -> LWOOs.LEEG.decide(meegebracht(" ", "2025-08-01", null), x, Arrangementen.LEEG, GEEN_ELDERS),
                "INHOUD_ONTBREEKT",
                "R178");
        weigert(
                () -> LWOOs.LEEG.decide(
                        meegebracht("K", "2024-08-01", "2026-07-31"), x, Arrangementen.LEEG, GEEN_ELDERS),
                "LWOO_VERLOPEN",
                "R178");
        weigert(
                () -> LWOOs.LEEG.decide(meegebracht("K", "2026-09-15", null), x, Arrangementen.LEEG, GEEN_ELDERS),
                "STATUS_ONJUIST",
                null);
        LWOOs l = Vouw.na(
                LWOOs.LEEG,
                LWOOs.LEEG.decide(meegebracht("K", "2025-08-01", "2027-07-31"), x, Arrangementen.LEEG, GEEN_ELDERS));
        assertThat(l.geldtOp(dag("2027-07-31"))).isTrue();
        assertThat(l.geldtOp(dag("2027-08-01"))).isFalse();
    }

    @Test
    void R178_een_besluit_geldt_de_hele_loopbaan_ook_na_vertrek_en_terugkeer() {
        LWOOs l = toegekend();
        assertThat(l.geldtOp(dag("2026-09-30"))).isFalse();
        assertThat(l.geldtOp(dag("2026-10-01"))).isTrue();
        LWOOs terug = Vouw.na(l, new UitschrijvingIngegaan(L, dag("2027-02-01"), RedenUitschrijving.VERHUIZING));
        assertThat(terug.geldtOp(dag("2030-06-01"))).isTrue();
        weigert(
                () -> terug.decide(
                        new VraagLWOOAan(L, "LW2", 82, null, achterstand("0.3", "0.3", "0", "0"), false),
                        oc("2027-09-01"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS),
                "LWOO_GELDT_AL",
                "R178");
    }

    @Test
    void R324_R178_een_SWV_kan_een_duur_zetten() {
        Schoolprofiel kort = Proef.met(Proef.school("COE"), Instelling.LWOO_GELDIG_MAANDEN, "24");
        LWOOs l = gevraagd();
        List<LWOOEvent> events = l.decide(
                besluit(true, "2026-10-01"),
                Proef.context(kort, Rol.SWV_CTA, "CTA", "2026-10-01", "VerwerkLWOOBeschikking"));
        assertThat(events)
                .containsExactly(new LWOOBeschikt(L, "LW1", true, "K1", dag("2026-10-01"), dag("2028-09-30")));
        LWOOs na = Vouw.na(l, events);
        assertThat(na.geldtOp(dag("2028-09-30"))).isTrue();
        assertThat(na.geldtOp(dag("2028-10-01"))).isFalse();
    }

    @Test
    void R178_een_afgewezen_aanvraag_geldt_niet_en_kan_opnieuw() {
        LWOOs l = gevraagd();
        LWOOs af = Vouw.na(l, l.decide(besluit(false, null), cta("2026-10-01")));
        assertThat(af.geldtOp(dag("2026-10-02"))).isFalse();
        assertThat(af.decide(
                        new VraagLWOOAan(L, "LW2", 82, null, achterstand("0.3", "0.3", "0", "0"), false),
                        oc("2026-11-02"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS))
                .hasSize(1);
    }

    private static VraagPrOAan pro(@Nullable String onderbouwing, @Nullable Meting meting) {
        return new VraagPrOAan(L, "PR1", onderbouwing, meting);
    }

    private static Meting meting(@Nullable Integer iq, String... achterstand) {
        return new Meting(
                iq,
                "WISC",
                achterstand.length == 0
                        ? Map.of()
                        : achterstand(achterstand[0], achterstand[1], achterstand[2], achterstand[3]));
    }

    @Test
    void R180_PrO_volgt_pas_als_lwoo_niet_genoeg_is() {
        VraagPrOAan binnenKader = pro("basis met lwoo lukt niet", meting(78, "0.6", "0.6", "0", "0"));
        for (LWOOs l : List.of(LWOOs.LEEG, gevraagd(), toegekend())) {
            assertThat(weigert(
                                    () -> l.decide(binnenKader, oc("2026-11-02"), Arrangementen.LEEG, GEEN_ELDERS),
                                    "LWOO_EERST_ONDERZOEKEN",
                                    "R180")
                            .herstelactie())
                    .isEqualTo("VraagLWOOAan");
        }
        LWOOs af = Vouw.na(gevraagd(), gevraagd().decide(besluit(false, null), cta("2026-10-01")));
        assertThat(codes(af.decide(binnenKader, oc("2026-11-02"), Arrangementen.LEEG, GEEN_ELDERS)))
                .isEmpty();
    }

    @Test
    void R180_onder_het_lwoo_kader_kan_PrO_meteen_met_een_onderbouwing() {
        VraagPrOAan onder = pro("basis met lwoo lukt niet", meting(74, "0.6", "0.6", "0", "0"));
        assertThat(LWOOs.LEEG.decide(onder, oc("2026-11-02"), Arrangementen.LEEG, GEEN_ELDERS))
                .hasSize(1);
        weigert(
                () -> LWOOs.LEEG.decide(
                        pro("basis lukt niet", meting(75, "0.6", "0.6", "0", "0")),
                        oc("2026-11-02"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS),
                "LWOO_EERST_ONDERZOEKEN",
                "R180");
        weigert(
                () -> LWOOs.LEEG.decide(
                        pro(" ", meting(74, "0.6", "0.6", "0", "0")),
                        oc("2026-11-02"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS),
                "INHOUD_ONTBREEKT",
                "R180");
        weigert(
                () -> LWOOs.LEEG.decide(pro("x", null), oc("2026-11-02"), Arrangementen.LEEG, GEEN_ELDERS),
                "LWOO_EERST_ONDERZOEKEN",
                "R180");
    }

    @Test
    void R180_ook_wie_lwoo_heeft_en_onder_het_kader_zit_kan_naar_PrO() {
        VraagPrOAan onder = pro("basis met lwoo lukt niet", meting(74, "0.6", "0.6", "0", "0"));
        assertThat(toegekend().decide(onder, oc("2026-11-02"), Arrangementen.LEEG, GEEN_ELDERS))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "55, 0.51, 0.51, 0, 0, true",
        "74, 0.6, 0, 0, 0.6, true",
        "54, 0.6, 0.6, 0, 0, false",
        "70, 0.5, 0.6, 0, 0, false",
        "70, 0.6, 0, 0.6, 0, false"
    })
    void R177_ook_voor_PrO_worden_de_criteria_alleen_getoetst(
            int iq, String tl, String bl, String sp, String ir, boolean binnen) {
        assertThat(codes(LWOOs.LEEG.decide(
                        pro("basis met lwoo lukt niet", meting(iq, tl, bl, sp, ir)),
                        oc("2026-11-02"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS)))
                .isEqualTo(binnen ? List.of() : List.of("BUITEN_LANDELIJKE_CRITERIA"));
    }

    @Test
    void over_PrO_beslist_het_SWV() {
        LWOOs l = Vouw.na(
                LWOOs.LEEG,
                LWOOs.LEEG.decide(
                        pro("x", meting(70, "0.6", "0.6", "0", "0")),
                        oc("2026-11-02"),
                        Arrangementen.LEEG,
                        GEEN_ELDERS));
        assertThat(l.aanvraag("PR1").orElseThrow().status()).isEqualTo(LWOOs.Status.AANGEVRAAGD);
        assertThat(Vouw.na(
                                l,
                                new ArrangementToegekend(
                                        L, "PR1", Arrangementtype.PRO, Verstrekker.SWV, null, null, dag("2026-12-01")))
                        .aanvraag("PR1")
                        .orElseThrow()
                        .status())
                .isEqualTo(LWOOs.Status.TOEGEKEND);
        LWOOs af = Vouw.na(
                l, new ArrangementAfgewezen(L, "PR1", Arrangementtype.PRO, Verstrekker.SWV, null, dag("2026-12-01")));
        assertThat(af.aanvraag("PR1").orElseThrow().status()).isEqualTo(LWOOs.Status.AFGEWEZEN);
        assertThat(af.geldtOp(dag("2026-12-02"))).isFalse();
    }

    private static LeerlingIngeschreven ingeschreven(String op) {
        return new LeerlingIngeschreven(
                L, "A1", 1, "VMBO", dag(op), nl.zorgspoor.core.gedeeld.Ondersteuningsniveau.BASIS, "FASE_1", 1);
    }

    private static Aanmeldingen hier() {
        return Vouw.na(Leerlingproef.leerling(L, dag("2013-03-01")), ingeschreven("2026-08-31"));
    }

    private static HandelingsplanOpgesteld plan() {
        return new HandelingsplanOpgesteld(
                L,
                "P1",
                Plansoort.INDIVIDUEEL,
                "b",
                List.of("d"),
                List.of("m"),
                dag("2026-12-15"),
                null,
                List.of(),
                List.of(),
                dag("2026-10-05"),
                null,
                List.of());
    }

    @Test
    void R129_elke_lwoo_leerling_heeft_een_plan_en_dat_komt_op_tijd() {
        LWOOs l = toegekend();
        LWOOBeschikt e = new LWOOBeschikt(L, "LW1", true, "K1", dag("2026-10-01"), null);
        List<LWOOEvent> verwacht = l.volgtOp(e, cta("2026-10-01"), hier(), Plannen.LEEG);
        assertThat(verwacht)
                .containsExactly(new LWOOPlanVerwacht(L, "LW1", dag("2026-10-01"), dag("2026-10-15"), Rol.MENTOR));
        LWOOs wacht = Vouw.na(l, verwacht);
        assertThat(wacht.termijnen()).singleElement().satisfies(t -> assertThat(t.regel())
                .isEqualTo(Regel.LWOO_HP));
        assertThat(wacht.verstreken(L, oc("2026-10-15"))).isEmpty();
        List<LWOOEvent> laat = wacht.verstreken(L, oc("2026-10-16"));
        assertThat(laat).containsExactly(new LWOOPlanUitgebleven(L, "LW1", dag("2026-10-15")));
        assertThat(Vouw.na(wacht, laat).verstreken(L, oc("2026-10-20"))).isEmpty();
        assertThat(Vouw.na(wacht, laat).termijnen()).isEmpty();
        assertThat(Vouw.na(wacht, plan()).termijnen()).isEmpty();
        assertThat(Vouw.na(wacht, new UitschrijvingIngegaan(L, dag("2026-10-05"), RedenUitschrijving.VERHUIZING))
                        .termijnen())
                .isEmpty();
    }

    @Test
    void R129_wie_een_plan_heeft_of_geen_lwoo_krijgt_is_geen_plan_schuldig() {
        LWOOs l = toegekend();
        LWOOBeschikt ja = new LWOOBeschikt(L, "LW1", true, "K1", dag("2026-10-01"), null);
        LWOOBeschikt nee = new LWOOBeschikt(L, "LW1", false, "K1", dag("2026-10-01"), null);
        assertThat(l.volgtOp(ja, cta("2026-10-01"), hier(), Vouw.na(Plannen.LEEG, plan())))
                .isEmpty();
        assertThat(l.volgtOp(nee, cta("2026-10-01"), hier(), Plannen.LEEG)).isEmpty();
        Context dia = Proef.context("DIA", Rol.SWV_CTA, "CTA", "2026-10-01", "VerwerkLWOOBeschikking");
        assertThat(l.volgtOp(ja, dia, hier(), Plannen.LEEG)).isEmpty();
    }

    @Test
    void R129_R178_een_besluit_van_voor_de_inschrijving_telt_vanaf_de_eerste_dag() {
        Aanmeldingen aangemeld = Leerlingproef.leerling(L, dag("2013-03-01"));
        LWOOs l = toegekend();
        assertThat(l.volgtOp(
                        new LWOOBeschikt(L, "LW1", true, "K1", dag("2026-10-01"), null),
                        cta("2026-10-01"),
                        aangemeld,
                        Plannen.LEEG))
                .isEmpty();
        assertThat(l.volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Plannen.LEEG))
                .extracting(Gebeurtenis::naam)
                .containsExactly("LWOOPlanVerwacht", "LWOOGesprekVerwacht");
        assertThat(LWOOs.LEEG.volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Plannen.LEEG))
                .isEmpty();
    }

    private static final LWOOBeschikt BESCHIKT = new LWOOBeschikt(L, "LW1", true, "K1", dag("2026-10-01"), null);

    private static LegLWOOGesprekVast gesprek(boolean leerling, boolean ouder, @Nullable String verslag) {
        return new LegLWOOGesprekVast(L, dag("2026-11-04"), leerling, ouder, verslag);
    }

    private static Context lb() {
        return Proef.context("COE", Rol.LEERLINGBEGELEIDER, "LB", "2026-11-05", "LegLWOOGesprekVast");
    }

    private static LWOOGesprekVerwacht verwacht(String vanaf) {
        return new LWOOGesprekVerwacht(L, "LW1", dag(vanaf), Rol.LEERLINGBEGELEIDER);
    }

    @Test
    void R277_met_elke_nieuwe_lwoo_leerling_en_de_ouders_wordt_gesproken() {
        LWOOs l = toegekend();
        assertThat(l.volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Vouw.na(Plannen.LEEG, plan())))
                .containsExactly(verwacht("2026-11-02"));
        assertThat(gevraagd().volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Plannen.LEEG))
                .as("ook wie nog op het besluit wacht")
                .containsExactly(verwacht("2026-11-02"));
        LWOOs af = Vouw.na(gevraagd(), gevraagd().decide(besluit(false, null), cta("2026-10-01")));
        assertThat(af.volgtOp(ingeschreven("2026-11-02"), oc("2026-10-05"), Plannen.LEEG))
                .isEmpty();
        Schoolprofiel zonder = Proef.met(Proef.school("COE"), Instelling.LWOO_INTAKEGESPREK, "");
        Context x = Proef.context(zonder, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-10-05", "SchrijfLeerlingIn");
        assertThat(l.volgtOp(ingeschreven("2026-11-02"), x, Vouw.na(Plannen.LEEG, plan())))
                .isEmpty();
    }

    @Test
    void R277_het_gesprek_is_met_leerling_en_ouders_samen_en_wordt_vastgelegd() {
        LWOOs l = toegekend();
        assertThat(weigert(() -> l.decide(gesprek(false, false, "kennis"), lb()), "LEERLING_OF_OUDER_ONTBREEKT", "R277")
                        .ontbreekt())
                .containsExactly("LEERLING", "OUDER");
        assertThat(weigert(() -> l.decide(gesprek(true, false, "kennis"), lb()), "LEERLING_OF_OUDER_ONTBREEKT", "R277")
                        .ontbreekt())
                .containsExactly("OUDER");
        weigert(() -> l.decide(gesprek(true, true, " "), lb()), "INHOUD_ONTBREEKT", "R277");
        weigert(() -> LWOOs.LEEG.decide(gesprek(true, true, "kennis"), lb()), "LWOO_ONTBREEKT", "R277");
        LWOOs af = Vouw.na(gevraagd(), gevraagd().decide(besluit(false, null), cta("2026-10-01")));
        weigert(() -> af.decide(gesprek(true, true, "kennis"), lb()), "LWOO_ONTBREEKT", "R277");
        assertThat(l.decide(gesprek(true, true, "kennis"), lb()))
                .containsExactly(new LWOOGesprekGevoerd(L, "LW1", dag("2026-11-04"), "kennis"));
    }

    @Test
    void R277_wie_al_gesproken_is_niet_weer_en_wie_terugkomt_wel() {
        LWOOs l = Vouw.na(gevraagd(), gevraagd().decide(gesprek(true, true, "kennis"), lb()));
        LWOOs toegekend = Vouw.na(l, BESCHIKT);
        assertThat(toegekend.volgtOp(ingeschreven("2026-11-09"), oc("2026-11-06"), Vouw.na(Plannen.LEEG, plan())))
                .isEmpty();
        LWOOs terug =
                Vouw.na(toegekend, new UitschrijvingIngegaan(L, dag("2027-02-01"), RedenUitschrijving.VERHUIZING));
        assertThat(terug.volgtOp(ingeschreven("2027-08-30"), oc("2027-08-02"), Vouw.na(Plannen.LEEG, plan())))
                .containsExactly(verwacht("2027-08-30"));
    }

    private static WarmeOverdrachtUitgevoerd overdracht(Rol... deelnemers) {
        return new WarmeOverdrachtUitgevoerd(L, "A1", dag("2026-04-01"), "basisschool", List.of(deelnemers), true, "v");
    }

    @Test
    void R286_wordt_lwoo_verwacht_dan_wordt_de_intern_begeleider_van_de_basisschool_gesproken() {
        LWOOAangevraagd e = new LWOOAangevraagd(L, "LW1", 82, "WISC", Map.of(), false, true, dag("2026-04-06"));
        Aanmeldingen aangemeld = Leerlingproef.leerling(L, dag("2013-03-01"));
        LWOOOverdrachtVerwacht verwacht = new LWOOOverdrachtVerwacht(L, "LW1", dag("2026-04-06"));
        assertThat(LWOOs.LEEG.volgtOp(e, oc("2026-04-06"), aangemeld)).containsExactly(verwacht);
        assertThat(LWOOs.LEEG.volgtOp(e, oc("2026-04-06"), Vouw.na(aangemeld, overdracht(Rol.BRUGKLASCOORDINATOR))))
                .containsExactly(verwacht);
        assertThat(LWOOs.LEEG.volgtOp(
                        e,
                        oc("2026-04-06"),
                        Vouw.na(
                                aangemeld,
                                overdracht(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.INTERN_BEGELEIDER_PO),
                                overdracht(Rol.BRUGKLASCOORDINATOR))))
                .as("van meer gesprekken telt wie er bij een van was")
                .isEmpty();
    }

    @Test
    void R286_wie_hier_al_is_of_niet_van_een_basisschool_komt_heeft_dat_gesprek_niet() {
        LWOOAangevraagd e = new LWOOAangevraagd(L, "LW1", 82, "WISC", Map.of(), false, true, dag("2026-09-07"));
        assertThat(LWOOs.LEEG.volgtOp(e, oc("2026-09-07"), hier())).isEmpty();
        assertThat(LWOOs.LEEG.volgtOp(e, oc("2026-09-07"), Aanmeldingen.LEEG)).isEmpty();
        Context dia = Proef.context("DIA", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-04-06", "VraagLWOOAan");
        assertThat(LWOOs.LEEG.volgtOp(e, dia, Leerlingproef.leerling(L, dag("2013-03-01"))))
                .isEmpty();
    }
}
