package nl.zorgspoor.core.leerling.plan;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieBeeindigd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieDuurOverschreden;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.traject.Routeproef;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningAfgeschaald;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningIngetrokken;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannenTest {

    private static final String L = "L-1";
    private static final LocalDate EVALUATIE = LocalDate.parse("2026-12-15");

    private static Context x(String school, String dag) {
        return Proef.context(school, Rol.MENTOR, "M1", dag, "StelHandelingsplanOp");
    }

    private static StelHandelingsplanOp plan(@Nullable LocalDate evaluatieOp, Rol... besprokenMet) {
        return new StelHandelingsplanOp(
                L,
                "P-1",
                null,
                List.of(),
                "plant niet",
                List.of("plant elke week"),
                List.of("agenda"),
                evaluatieOp,
                "SOM-1",
                List.of(besprokenMet),
                null,
                null,
                List.of());
    }

    private static StelHandelingsplanOp heel() {
        return plan(EVALUATIE, Rol.LEERLING, Rol.OUDER);
    }

    private static Plannen opgesteld(String school) {
        return Vouw.na(
                Plannen.LEEG,
                Plannen.LEEG.decide(heel(), x(school, "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD));
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    @Test
    void R109_een_plan_heeft_vier_delen() {
        assertThat(weigert(
                                () -> Plannen.LEEG.decide(
                                        plan(null, Rol.LEERLING, Rol.OUDER),
                                        x("COE", "2026-10-15"),
                                        Interventies.LEEG,
                                        Observatie.VASTGELEGD),
                                "PLANONDERDEEL_ONTBREEKT",
                                "R109")
                        .ontbreekt())
                .containsExactly("evaluatieOp");
        var leeg = new StelHandelingsplanOp(
                L, "P-1", null, List.of(), " ", List.of(""), List.of(), null, null, List.of(), null, null, List.of());
        assertThat(weigert(
                                () -> Plannen.LEEG.decide(
                                        leeg, x("COE", "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD),
                                "PLANONDERDEEL_ONTBREEKT",
                                "R109")
                        .ontbreekt())
                .containsExactly("beginsituatie", "doelen", "middelen", "evaluatieOp");
        assertThat(namen(Plannen.LEEG.decide(heel(), x("COE", "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD)))
                .containsExactly("HandelingsplanOpgesteld");
    }

    @Test
    void R109_een_plan_wordt_niet_geevalueerd_of_afgesloten_voor_het_er_was_en_de_evaluatie_komt_nog() {
        Plannen p = opgesteld("COE");
        Context x = x("COE", "2026-11-15");
        var evalueer = new EvalueerHandelingsplan(L, "P-1", Effect.DEELS, null, LocalDate.parse("2026-10-14"));
        weigert(() -> p.decide(evalueer, x), "STATUS_ONJUIST", null);
        weigert(
                () -> p.decide(new SluitHandelingsplanAf(L, "P-1", LocalDate.parse("2026-10-14")), x),
                "STATUS_ONJUIST",
                null);
        LocalDate zelfdeDag = LocalDate.parse("2026-10-15");
        Plannen geevalueerd =
                Vouw.na(p, p.decide(new EvalueerHandelingsplan(L, "P-1", Effect.DEELS, null, zelfdeDag), x));
        assertThat(p.decide(new SluitHandelingsplanAf(L, "P-1", zelfdeDag), x)).hasSize(1);
        assertThat(weigert(
                                () -> geevalueerd.decide(
                                        new StelHandelingsplanBij(
                                                L,
                                                "P-1",
                                                List.of(),
                                                List.of(),
                                                LocalDate.parse("2026-11-14"),
                                                null,
                                                List.of()),
                                        x),
                                "STATUS_ONJUIST",
                                null)
                        .ontbreekt())
                .containsExactly("evaluatieOp (vandaag of later)");
        assertThat(geevalueerd.decide(
                        new StelHandelingsplanBij(
                                L, "P-1", List.of(), List.of(), LocalDate.parse("2026-11-15"), null, List.of()),
                        x))
                .hasSize(1);
    }

    @Test
    void R110_ook_een_aanpassing_in_de_klas_vraagt_een_plan_en_zonder_haar_hoeft_het_niet() {
        var toegekend = new VoorzieningToegekend(
                L, "AANGEPASTE_OPDRACHT", null, LocalDate.parse("2026-10-05"), null, null, null, false);
        List<PlanEvent> verwacht = Plannen.LEEG.volgtOp(toegekend, x("COE", "2026-10-05"));
        assertThat(verwacht)
                .containsExactly(new HandelingsplanVerwacht(
                        L,
                        "AANGEPASTE_OPDRACHT",
                        LocalDate.parse("2026-10-05"),
                        LocalDate.parse("2026-10-26"),
                        Rol.MENTOR));
        Plannen p = Vouw.na(Plannen.LEEG, verwacht);
        assertThat(p.termijnen()).hasSize(1);
        assertThat(p.evolve(new VoorzieningIngetrokken(L, "AANGEPASTE_OPDRACHT", LocalDate.parse("2026-10-12"), false))
                        .termijnen())
                .isEmpty();
        assertThat(Plannen.LEEG.volgtOp(
                        new VoorzieningToegekend(
                                L, "LIFT", null, LocalDate.parse("2026-10-05"), null, null, null, false),
                        x("COE", "2026-10-05")))
                .isEmpty();
        assertThat(opgesteld("COE").volgtOp(toegekend, x("COE", "2026-10-05"))).isEmpty();
    }

    @Test
    void R109_waar_het_geen_harde_eis_is_is_een_ontbrekend_deel_een_aandachtspunt() {
        assertThat(namen(Plannen.LEEG.decide(
                        plan(null), x("KLA", "2026-10-15"), Interventies.LEEG, Observatie.ONTBREEKT)))
                .containsExactly("HandelingsplanOpgesteld", "AandachtspuntGesignaleerd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "CHR"})
    void R111_een_plan_is_met_leerling_en_ouders_besproken(String school) {
        assertThat(weigert(
                                () -> Plannen.LEEG.decide(
                                        plan(EVALUATIE, Rol.LEERLING),
                                        x(school, "2026-10-15"),
                                        Interventies.LEEG,
                                        Observatie.VASTGELEGD),
                                "NIET_BESPROKEN",
                                "R111")
                        .ontbreekt())
                .containsExactly("OUDER");
        assertThat(opgesteld(school).vervuld(Regel.HP_BESPROKEN, Interventies.LEEG))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"COE,true", "DIA,true", "HEI,true", "CHR,true", "KLA,false"})
    void R82_een_plan_volgt_op_een_observatie_en_bijstellen_op_een_evaluatie(String school, boolean geldt) {
        var bij = new StelHandelingsplanBij(L, "P-1", List.of("nieuw doel"), List.of(), null, null, List.of());
        if (!geldt) {
            assertThat(Plannen.LEEG.decide(heel(), x(school, "2026-10-15"), Interventies.LEEG, Observatie.ONTBREEKT))
                    .hasSize(1);
            assertThat(opgesteld(school).decide(bij, x(school, "2026-11-15"))).hasSize(1);
            return;
        }
        weigert(
                () -> Plannen.LEEG.decide(heel(), x(school, "2026-10-15"), Interventies.LEEG, Observatie.ONTBREEKT),
                "HGW_STAP_ONTBREEKT",
                "R82");
        Plannen p = opgesteld(school);
        weigert(() -> p.decide(bij, x(school, "2026-11-15")), "HGW_STAP_ONTBREEKT", "R82");
        Plannen geevalueerd = Vouw.na(
                p, p.decide(new EvalueerHandelingsplan(L, "P-1", Effect.DEELS, null, null), x(school, "2026-11-15")));
        Plannen bijgesteld = Vouw.na(geevalueerd, geevalueerd.decide(bij, x(school, "2026-11-15")));
        weigert(() -> bijgesteld.decide(bij, x(school, "2026-11-16")), "HGW_STAP_ONTBREEKT", "R82");
    }

    private static StelHandelingsplanOp metEigenDoelen(List<String> doelen, String context, String... eigenDoelen) {
        return new StelHandelingsplanOp(
                L,
                "P-1",
                null,
                List.of(),
                "b",
                doelen,
                List.of("m"),
                EVALUATIE,
                "SOM-1",
                List.of(Rol.OUDER, Rol.LEERLING),
                null,
                context,
                List.of(eigenDoelen));
    }

    @Test
    void R302_een_plan_noemt_de_context_en_wat_de_leerling_zelf_in_handen_heeft() {
        Context chr = x("CHR", "2026-10-15");
        var alleenEigen = metEigenDoelen(List.of(), "oma vangt op", "zelf plannen", " ");
        assertThat(Plannen.LEEG.decide(alleenEigen, chr, Interventies.LEEG, Observatie.VASTGELEGD))
                .as("een doel dat de leerling zelf in handen heeft is een doel (R109)")
                .first(InstanceOfAssertFactories.type(HandelingsplanOpgesteld.class))
                .satisfies(e -> {
                    assertThat(e.context()).isEqualTo("oma vangt op");
                    assertThat(e.doelen()).isEmpty();
                    assertThat(e.eigenDoelen()).containsExactly("zelf plannen");
                });
        weigert(
                () -> Plannen.LEEG.decide(
                        metEigenDoelen(List.of(), "oma vangt op", " "),
                        x("COE", "2026-10-15"),
                        Interventies.LEEG,
                        Observatie.VASTGELEGD),
                "PLANONDERDEEL_ONTBREEKT",
                "R109");
    }

    @Test
    void R302_bijstellen_mag_met_alleen_de_context_of_een_eigen_doel_en_niet_met_niets() {
        Context chr = x("CHR", "2026-11-15");
        Plannen p = Vouw.na(
                opgesteld("CHR"),
                opgesteld("CHR").decide(new EvalueerHandelingsplan(L, "P-1", Effect.DEELS, null, null), chr));
        assertThat(p.decide(
                        new StelHandelingsplanBij(L, "P-1", List.of(), List.of(), null, "vader terug", List.of()), chr))
                .containsExactly(new HandelingsplanBijgesteld(
                        L, "P-1", List.of(), List.of(), null, LocalDate.parse("2026-11-15"), "vader terug", List.of()));
        assertThat(p.decide(
                        new StelHandelingsplanBij(
                                L, "P-1", List.of(), List.of(), null, null, List.of(" ", "vraagt zelf hulp")),
                        chr))
                .first(InstanceOfAssertFactories.type(HandelingsplanBijgesteld.class))
                .satisfies(e -> assertThat(e.eigenDoelen()).containsExactly("vraagt zelf hulp"));
        var niets = new StelHandelingsplanBij(L, "P-1", List.of(), List.of(), null, " ", List.of(""));
        weigert(() -> p.decide(niets, chr), "INHOUD_ONTBREEKT", null);
    }

    @Test
    void R112_zonder_verwijzing_naar_het_LVS_is_er_een_aandachtspunt() {
        var zonder = new StelHandelingsplanOp(
                L,
                "P-1",
                null,
                List.of(),
                "b",
                List.of("d"),
                List.of("m"),
                EVALUATIE,
                null,
                List.of(Rol.OUDER, Rol.LEERLING),
                null,
                null,
                List.of());
        assertThat(namen(Plannen.LEEG.decide(zonder, x("COE", "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD)))
                .containsExactly("HandelingsplanOpgesteld", "AandachtspuntGesignaleerd");
        assertThat(namen(Plannen.LEEG.decide(zonder, x("CHR", "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD)))
                .containsExactly("HandelingsplanOpgesteld");
    }

    @Test
    void R113_een_groepsplan_wordt_niet_in_het_dossier_van_een_leerling_opgesteld() {
        weigert(
                () -> Plannen.LEEG.decide(
                        new StelHandelingsplanOp(
                                L,
                                "P-1",
                                Plansoort.GROEP,
                                List.of("L-1", "L-2"),
                                "b",
                                List.of("d"),
                                List.of("m"),
                                EVALUATIE,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of()),
                        x("COE", "2026-10-15"),
                        Interventies.LEEG,
                        Observatie.VASTGELEGD),
                "STATUS_ONJUIST",
                null);
    }

    private static VolgGroepsplan stap(Groepsstap stap, @Nullable Effect effect) {
        return new VolgGroepsplan(
                L, "GP1", stap, LocalDate.parse("2026-10-15"), EVALUATIE, effect, List.of(Rol.LEERLING, Rol.OUDER));
    }

    private static Plannen na(Plannen staat, VolgGroepsplan stap) {
        return Vouw.na(staat, Groepsplanstap.decide(staat, stap));
    }

    @Test
    void R113_de_stappen_van_een_groepsplan_staan_bij_elk_lid_zonder_de_woorden() {
        assertThat(Groepsplanstap.decide(Plannen.LEEG, stap(Groepsstap.OPGENOMEN, null)))
                .containsExactly(new HandelingsplanOpgesteld(
                        L,
                        "GP1",
                        Plansoort.GROEP,
                        null,
                        List.of(),
                        List.of(),
                        EVALUATIE,
                        null,
                        List.of(Rol.LEERLING, Rol.OUDER),
                        List.of(),
                        LocalDate.parse("2026-10-15"),
                        null,
                        List.of()));
        Plannen lid = na(Plannen.LEEG, stap(Groepsstap.OPGENOMEN, null));
        assertThat(lid.openstaand()).containsExactly("GROEPSPLAN");
        assertThat(lid.heeftPlan()).isTrue();
        assertThat(lid.vervuld(Regel.HP_BESPROKEN, Interventies.LEEG)).isTrue();
        assertThat(Groepsplanstap.decide(lid, stap(Groepsstap.OPGENOMEN, null))).isEmpty();
        assertThat(namen(Groepsplanstap.decide(lid, stap(Groepsstap.GEEVALUEERD, Effect.ONVOLDOENDE))))
                .containsExactly("HandelingsplanGeevalueerd");
        assertThat(na(lid, stap(Groepsstap.GEEVALUEERD, Effect.ONVOLDOENDE))
                        .vervuld(Regel.OPSCHALEN_EVAL, Interventies.LEEG))
                .isTrue();
        assertThat(Groepsplanstap.decide(lid, stap(Groepsstap.BIJGESTELD, null)))
                .containsExactly(new HandelingsplanBijgesteld(
                        L, "GP1", List.of(), List.of(), EVALUATIE, LocalDate.parse("2026-10-15"), null, List.of()));
        Plannen af = na(lid, stap(Groepsstap.AFGESLOTEN, null));
        assertThat(af.openstaand()).isEmpty();
        assertThat(af.heeftPlan()).isFalse();
        for (Groepsstap later : List.of(Groepsstap.GEEVALUEERD, Groepsstap.BIJGESTELD, Groepsstap.AFGESLOTEN)) {
            assertThat(Groepsplanstap.decide(af, stap(later, Effect.DEELS))).isEmpty();
        }
        assertThat(namen(Groepsplanstap.decide(af, stap(Groepsstap.OPGENOMEN, null))))
                .containsExactly("HandelingsplanOpgesteld");
    }

    @Test
    void R113_met_het_plan_van_een_groep_gebeurt_bij_een_lid_niets_los() {
        Plannen lid = na(Plannen.LEEG, stap(Groepsstap.OPGENOMEN, null));
        weigert(
                () -> lid.decide(
                        new EvalueerHandelingsplan(L, "GP1", Effect.DEELS, null, null), x("COE", "2026-11-15")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> lid.decide(new SluitHandelingsplanAf(L, "GP1", null), x("COE", "2026-11-15")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> Groepsplanstap.decide(
                        opgesteld("COE"),
                        new VolgGroepsplan(L, "P-1", Groepsstap.OPGENOMEN, EVALUATIE, EVALUATIE, null, List.of())),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R110_een_groepsplan_is_geen_individueel_plan() {
        Plannen lid = na(Plannen.LEEG, stap(Groepsstap.OPGENOMEN, null));
        assertThat(namen(lid.volgtOp(ingezet("I-1", "DYSLEXIE_RT"), x("COE", "2026-10-15"))))
                .containsExactly("HandelingsplanVerwacht");
        assertThat(opgesteld("COE").volgtOp(ingezet("I-1", "DYSLEXIE_RT"), x("COE", "2026-10-15")))
                .isEmpty();
    }

    @Test
    void R60_met_het_dossier_van_een_lid_gaat_wat_er_over_de_groep_geschreven_is() {
        Plannen lid = na(opgesteld("COE"), stap(Groepsstap.OPGENOMEN, null));
        PersoonsgegevensVernietigd weg = new PersoonsgegevensVernietigd(
                L, Vernietigingsgrond.VERZOEK, Set.of(Bewaarklasse.DOSSIER), LocalDate.parse("2030-01-01"));
        assertThat(Groepsplanstap.volgtOp(weg, lid)).containsExactly(new GroepsplantekstVernietigd(L, "GP1"));
        PersoonsgegevensVernietigd verzuim = new PersoonsgegevensVernietigd(
                L, Vernietigingsgrond.VERZOEK, Set.of(Bewaarklasse.VERZUIM), LocalDate.parse("2030-01-01"));
        assertThat(Groepsplanstap.volgtOp(verzuim, lid)).isEmpty();
    }

    private static InterventieIngezet ingezet(String id, String item) {
        return new InterventieIngezet(
                L,
                id,
                item,
                null,
                Rol.REMEDIAL_TEACHER,
                null,
                LocalDate.parse("2026-10-05"),
                null,
                null,
                Regel.INTERV_EVAL,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    @Test
    void R110_RT_en_JOS_vragen_binnen_tien_schooldagen_een_plan() {
        Plannen p = Vouw.na(
                Plannen.LEEG, Plannen.LEEG.volgtOp(ingezet("I-1", "REMEDIAL_TEACHING"), x("COE", "2026-10-05")));
        assertThat(p.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eind()).as("tien schooldagen, herfstvakantie niet").isEqualTo(LocalDate.parse("2026-10-26"));
            assertThat(t.actie()).isEqualTo("StelHandelingsplanOp");
            assertThat(t.eigenaar()).isEqualTo(Rol.MENTOR);
        });
        var jos = Voorbeeld.van(JOSBegeleidingGestart.class);
        assertThat(Plannen.LEEG.volgtOp(jos, x("COE", "2026-10-14"))).hasSize(1);
        assertThat(Plannen.LEEG.volgtOp(ingezet("I-2", "STUVA"), x("COE", "2026-10-05")))
                .isEmpty();
        assertThat(Plannen.LEEG.volgtOp(ingezet("I-1", "REMEDIAL_TEACHING"), x("DIA", "2026-10-05")))
                .isEmpty();
        assertThat(opgesteld("COE").volgtOp(ingezet("I-1", "REMEDIAL_TEACHING"), x("COE", "2026-10-05")))
                .as("een plan dat al loopt telt")
                .isEmpty();
        assertThat(p.verstreken(L, x("COE", "2026-10-26"))).isEmpty();
        List<? extends Gebeurtenis> te_laat = p.verstreken(L, x("COE", "2026-10-27"));
        assertThat(namen(te_laat)).containsExactly("HandelingsplanUitgebleven");
        assertThat(Vouw.na(p, te_laat).verstreken(L, x("COE", "2026-10-28"))).isEmpty();
        var opgesteld = (HandelingsplanOpgesteld)
                p.decide(heel(), x("COE", "2026-10-15"), Interventies.LEEG, Observatie.VASTGELEGD)
                        .get(0);
        assertThat(opgesteld.interventieIds()).containsExactly("I-1");
        assertThat(Vouw.na(p, opgesteld).termijnen()).isEmpty();
        assertThat(p.evolve(new InterventieBeeindigd(L, "I-1", LocalDate.parse("2026-10-10")))
                        .termijnen())
                .isEmpty();
    }

    // HEI: korte plannen

    private static final Trajecten NIVEAU_1 = Trajecten.inFase("NIVEAU_1", 1);

    private static Context hei(String dag) {
        return Proef.context("HEI", Rol.DOCENT, "LK", dag, "StartBegeleidingsplan");
    }

    private static StartBegeleidingsplan start(String id, Plandomein domein, @Nullable String ouders) {
        return new StartBegeleidingsplan(
                L,
                id,
                domein,
                List.of(Instrument.METHODETOETS),
                "leest op niveau",
                Plek.BUITEN_KLAS,
                Rol.ONDERWIJSASSISTENT,
                null,
                LocalDate.parse("2026-11-09"),
                ouders == null ? null : LocalDate.parse(ouders));
    }

    private static Plannen gestart(Plannen p, String id, Plandomein domein) {
        return Vouw.na(p, p.decide(start(id, domein, "2026-09-14"), hei("2026-09-14"), NIVEAU_1));
    }

    private static Plannen geevalueerd(Plannen p, String id, Effect effect) {
        return Vouw.na(p, p.decide(new EvalueerBegeleidingsplan(L, id, effect, null), hei("2026-11-09")));
    }

    private static Plannen na(Plannen p, String id, Plandomein domein, Effect effect) {
        return geevalueerd(gestart(p, id, domein), id, effect);
    }

    @Test
    void R85_een_kort_plan_noemt_waaruit_de_behoefte_blijkt() {
        var zonder = new StartBegeleidingsplan(
                L,
                "B-1",
                Plandomein.DIDACTISCH,
                List.of(),
                "d",
                Plek.IN_KLAS,
                Rol.DOCENT,
                null,
                LocalDate.parse("2026-11-09"),
                LocalDate.parse("2026-09-14"));
        weigert(() -> Plannen.LEEG.decide(zonder, hei("2026-09-14"), NIVEAU_1), "INSTRUMENT_ONTBREEKT", "R85");
    }

    @Test
    void R114_een_kort_plan_heeft_einde_doel_plaats_en_uitvoerder() {
        var kaal = new StartBegeleidingsplan(
                L,
                "B-1",
                Plandomein.DIDACTISCH,
                List.of(Instrument.CITO),
                null,
                null,
                null,
                null,
                null,
                LocalDate.parse("2026-09-14"));
        assertThat(weigert(() -> Plannen.LEEG.decide(kaal, hei("2026-09-14"), NIVEAU_1), "DUUR_ONTBREEKT", "R114")
                        .ontbreekt())
                .containsExactly("tot", "doel", "waar", "begeleider");
        Plannen p = gestart(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH);
        assertThat(p.vervuld(Regel.HEI_SIGNAAL, Interventies.LEEG)).isTrue();
        assertThat(p.vervuld(Regel.BP_KORT, Interventies.LEEG)).isTrue();
        assertThat(p.openstaand()).containsExactly("BEGELEIDINGSPLAN");
        assertThat(p.termijnen()).singleElement().satisfies(t -> assertThat(t.eigenaar())
                .isEqualTo(Rol.DOCENT));
        assertThat(p.verstreken(L, hei("2026-11-09"))).isEmpty();
        assertThat(p.verstreken(L, hei("2026-11-10")))
                .containsExactly(
                        new InterventieDuurOverschreden(L, "B-1", LocalDate.parse("2026-11-09"), Regel.BP_KORT));
        assertThat(p.evolve(new InterventieDuurOverschreden(L, "B-1", LocalDate.parse("2026-11-09"), Regel.BP_KORT))
                        .verstreken(L, hei("2026-11-11")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09,false", "2026-11-10,true"})
    void R114_langer_dan_acht_weken_is_niet_kort(String tot, boolean lang) {
        var c = new StartBegeleidingsplan(
                L,
                "B-1",
                Plandomein.DIDACTISCH,
                List.of(Instrument.CITO),
                "d",
                Plek.IN_KLAS,
                Rol.DOCENT,
                null,
                LocalDate.parse(tot),
                LocalDate.parse("2026-09-14"));
        assertThat(namen(Plannen.LEEG.decide(c, hei("2026-09-14"), NIVEAU_1)).contains("AandachtspuntGesignaleerd"))
                .isEqualTo(lang);
    }

    @Test
    void R54_ouders_zijn_voor_de_eerste_dag_geinformeerd() {
        weigert(
                () -> Plannen.LEEG.decide(start("B-1", Plandomein.DIDACTISCH, null), hei("2026-09-14"), NIVEAU_1),
                "OUDERS_NIET_GEINFORMEERD",
                "R54");
        weigert(
                () -> Plannen.LEEG.decide(
                        start("B-1", Plandomein.DIDACTISCH, "2026-09-15"), hei("2026-09-14"), NIVEAU_1),
                "OUDERS_NIET_GEINFORMEERD",
                "R54");
        assertThat(namen(Plannen.LEEG.decide(
                        start("B-1", Plandomein.DIDACTISCH, "2026-09-14"), hei("2026-09-14"), NIVEAU_1)))
                .as("hier voor het eerst gezegd, dus vastgelegd")
                .containsExactly("OudersGeinformeerd", "BegeleidingsplanGestart");
        Trajecten verteld = Routeproef.geinformeerd(
                NIVEAU_1, new OudersGeinformeerd(L, "plan", null, null, LocalDate.parse("2026-09-11")));
        assertThat(namen(Plannen.LEEG.decide(start("B-1", Plandomein.DIDACTISCH, null), hei("2026-09-14"), verteld)))
                .containsExactly("BegeleidingsplanGestart");
    }

    @Test
    void R115_opeenvolgende_plannen_in_hetzelfde_domein_maken_de_reeks_vol() {
        Plannen een = na(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE);
        assertThat(een.vervuld(Regel.BP_REEKS, Interventies.LEEG)).isFalse();
        assertThat(na(een, "B-2", Plandomein.PEDAGOGISCH, Effect.ONVOLDOENDE)
                        .vervuld(Regel.BP_REEKS, Interventies.LEEG))
                .as("een ander domein")
                .isFalse();
        assertThat(na(een, "B-2", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE).vervuld(Regel.BP_REEKS, Interventies.LEEG))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"VOLDOENDE", "DEELS"})
    void R115_een_plan_dat_wel_hielp_breekt_de_reeks(Effect effect) {
        Plannen p = na(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE);
        p = na(p, "B-2", Plandomein.DIDACTISCH, effect);
        p = na(p, "B-3", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE);
        assertThat(p.vervuld(Regel.BP_REEKS, Interventies.LEEG)).isFalse();
    }

    @Test
    void R115_na_een_stap_terug_begint_een_nieuwe_reeks() {
        Plannen vol = na(
                na(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE),
                "B-2",
                Plandomein.DIDACTISCH,
                Effect.ONVOLDOENDE);
        Plannen terug = vol.evolve(new OndersteuningAfgeschaald(
                L,
                null,
                "NIVEAU_4_INTENSIEF",
                "NIVEAU_3",
                Ondersteuningsniveau.EXTRA_IN_SCHOOL,
                null,
                LocalDate.parse("2027-05-10"),
                List.of()));
        assertThat(terug.vervuld(Regel.BP_REEKS, Interventies.LEEG)).isFalse();
        assertThat(na(terug, "B-3", Plandomein.DIDACTISCH, Effect.ONVOLDOENDE)
                        .vervuld(Regel.BP_REEKS, Interventies.LEEG))
                .isFalse();
    }

    @Test
    void R143_een_plan_dat_nog_loopt_houdt_de_leerling_op_dezelfde_plek() {
        Plannen p = gestart(gestart(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH), "B-2", Plandomein.PEDAGOGISCH);
        Plannen een = geevalueerd(p, "B-1", Effect.VOLDOENDE);
        assertThat(een.vervuld(Regel.INTERV_EVAL, Interventies.LEEG)).isFalse();
        assertThat(geevalueerd(een, "B-2", Effect.VOLDOENDE).vervuld(Regel.INTERV_EVAL, Interventies.LEEG))
                .isTrue();
    }

    @Test
    void per_domein_loopt_een_plan_en_het_wordt_een_keer_geevalueerd() {
        Plannen p = gestart(Plannen.LEEG, "B-1", Plandomein.DIDACTISCH);
        weigert(
                () -> p.decide(start("B-2", Plandomein.DIDACTISCH, "2026-09-14"), hei("2026-09-14"), NIVEAU_1),
                "STATUS_ONJUIST",
                null);
        Plannen klaar = geevalueerd(p, "B-1", Effect.DEELS);
        weigert(
                () -> klaar.decide(new EvalueerBegeleidingsplan(L, "B-1", Effect.DEELS, null), hei("2026-11-09")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> klaar.decide(new EvalueerBegeleidingsplan(L, "B-9", Effect.DEELS, null), hei("2026-11-09")),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R242_een_handelingsplan_staat_open_tot_het_is_afgesloten() {
        Plannen p = opgesteld("COE");
        assertThat(p.openstaand()).containsExactly("HANDELINGSPLAN");
        Plannen dicht = Vouw.na(p, p.decide(new SluitHandelingsplanAf(L, "P-1", null), x("COE", "2026-12-15")));
        assertThat(dicht.openstaand()).isEmpty();
        assertThat(dicht.vervuld(Regel.HP_BESPROKEN, Interventies.LEEG)).isFalse();
        weigert(
                () -> dicht.decide(new SluitHandelingsplanAf(L, "P-1", null), x("COE", "2026-12-15")),
                "STATUS_ONJUIST",
                null);
    }
}
