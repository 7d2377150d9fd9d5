package nl.zorgspoor.core.groepsplan;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Verblijf;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.*;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import org.junit.jupiter.api.Test;

/** The plan of a group; L-1, L-2 and L-3 are students of mentor M1, L-4 is M2's, L-5 has left, L-6 is not known. */
class GroepsplanTest {

    private static final String DAG = "2026-10-15";
    private static final LocalDate EVALUATIE = LocalDate.parse("2026-12-15");

    private static final Naslag NASLAG = new Naslag() {
        @Override
        public Optional<Leerlingfeiten> leerling(String id) {
            return switch (id) {
                case "L-1", "L-2", "L-3" -> Optional.of(new Leerlingfeiten(id, "COE", true, "2a", "M1", Set.of("O1")));
                case "L-4" -> Optional.of(new Leerlingfeiten(id, "COE", true, "2b", "M2", Set.of("O1")));
                case "L-5" ->
                    Optional.of(new Leerlingfeiten(
                            id, "COE", Verblijf.altijd(false, "2a", "M1"), Set.of(), LocalDate.parse(DAG)));
                default -> Optional.empty();
            };
        }
    };

    private static Context x(Rol rol, String id, String dag) {
        return Proef.metNaslag(Proef.context("COE", rol, id, dag, "Proef"), NASLAG);
    }

    private static Context mentor(String dag) {
        return x(Rol.MENTOR, "M1", dag);
    }

    private static StelGroepsplanOp op(String... leden) {
        return new StelGroepsplanOp(
                "GP1",
                "plannen",
                List.of(leden),
                "maken het werk niet af",
                List.of("plannen per week"),
                List.of("agenda"),
                EVALUATIE,
                "SOM-9",
                List.of(Rol.LEERLING, Rol.OUDER));
    }

    private static List<GroepsplanEvent> stelOp(StelGroepsplanOp c) {
        return Groepsplan.LEEG.decide(c, mentor(DAG), KlassenOPP.LEEG);
    }

    private static Groepsplan opgesteld() {
        return Vouw.na(Groepsplan.LEEG, stelOp(op("L-1", "L-2")));
    }

    @Test
    void R113_een_groepsplan_geldt_voor_ten_minste_twee_leerlingen() {
        weigert(() -> stelOp(op("L-1")), "GROEP_TE_KLEIN", "R113");
        weigert(() -> stelOp(op("L-1", "L-1")), "GROEP_TE_KLEIN", "R113");
        assertThat(stelOp(op("L-1", "L-2", "L-1")))
                .containsExactly(new HandelingsplanOpgesteld(
                        "GP1",
                        "COE",
                        Plansoort.GROEP,
                        List.of("L-1", "L-2"),
                        "plannen",
                        "maken het werk niet af",
                        List.of("plannen per week"),
                        List.of("agenda"),
                        EVALUATIE,
                        "SOM-9",
                        List.of(Rol.LEERLING, Rol.OUDER),
                        LocalDate.parse(DAG)));
    }

    @Test
    void R113_elk_lid_is_een_leerling_van_de_school_die_er_nog_is_en_van_wie_het_plan_maakt() {
        weigert(() -> stelOp(op("L-1", "L-6")), "NIET_GEVONDEN", null);
        weigert(() -> stelOp(op("L-1", "L-5")), "LEERLING_UITGESCHREVEN", "R327");
        weigert(() -> stelOp(op("L-1", "L-4")), "ROL_NIET_BEVOEGD", "R3");
        assertThat(Groepsplan.LEEG.decide(op("L-1", "L-4"), x(Rol.LEERLINGBEGELEIDER, "LB", DAG), KlassenOPP.LEEG))
                .hasSize(1);
    }

    @Test
    void R113_een_groepsplan_wordt_niet_geevalueerd_of_afgesloten_voor_het_er_was() {
        Groepsplan plan = opgesteld();
        LocalDate eerder = LocalDate.parse(DAG).minusDays(1);
        weigert(
                () -> plan.decide(new EvalueerGroepsplan("GP1", Effect.DEELS, null, eerder), mentor("2026-11-15")),
                "STATUS_ONJUIST",
                null);
        weigert(() -> plan.decide(new SluitGroepsplanAf("GP1", eerder), mentor("2026-11-15")), "STATUS_ONJUIST", null);
        assertThat(plan.decide(new SluitGroepsplanAf("GP1", LocalDate.parse(DAG)), mentor("2026-11-15")))
                .hasSize(1);
    }

    @Test
    void R109_een_groepsplan_heeft_vier_delen_en_R111_is_besproken() {
        StelGroepsplanOp leeg = new StelGroepsplanOp(
                "GP1", null, List.of("L-1", "L-2"), " ", List.of(""), List.of(), null, null, List.of());
        assertThat(weigert(() -> stelOp(leeg), "PLANONDERDEEL_ONTBREEKT", "R109")
                        .ontbreekt())
                .containsExactly("beginsituatie", "doelen", "middelen", "evaluatieOp");
        StelGroepsplanOp niet = new StelGroepsplanOp(
                "GP1",
                null,
                List.of("L-1", "L-2"),
                "b",
                List.of("d"),
                List.of("m"),
                EVALUATIE,
                null,
                List.of(Rol.OUDER));
        weigert(() -> stelOp(niet), "NIET_BESPROKEN", "R111");
        StelGroepsplanOp eerder = new StelGroepsplanOp(
                "GP1",
                null,
                List.of("L-1", "L-2"),
                "b",
                List.of("d"),
                List.of("m"),
                LocalDate.parse("2026-10-14"),
                null,
                List.of(Rol.OUDER, Rol.LEERLING));
        weigert(() -> stelOp(eerder), "STATUS_ONJUIST", null);
    }

    @Test
    void een_id_is_van_een_plan() {
        weigert(() -> opgesteld().decide(op("L-1", "L-2"), mentor(DAG), KlassenOPP.LEEG), "STATUS_ONJUIST", null);
        KlassenOPP klas = new KlassenOPP(new KlassenOPP.Stand(
                "COE",
                "2a",
                KlassenOPP.Status.CONCEPT,
                nl.zorgspoor.core.leerling.opp.OPPCommand.Secties.LEEG,
                EVALUATIE,
                null,
                false));
        weigert(() -> Groepsplan.LEEG.decide(op("L-1", "L-2"), mentor(DAG), klas), "STATUS_ONJUIST", null);
        weigert(() -> Groepsplan.LEEG.decide(new SluitGroepsplanAf("GP1", null), mentor(DAG)), "NIET_GEVONDEN", null);
    }

    private static StelGroepsplanBij bij(List<String> doelen, List<String> erbij, List<String> eraf) {
        return new StelGroepsplanBij("GP1", doelen, List.of(), null, erbij, eraf);
    }

    @Test
    void R113_wie_erbij_komt_of_eraf_gaat_verandert_de_groep_en_die_blijft_een_groep() {
        Groepsplan plan = opgesteld();
        assertThat(plan.decide(bij(List.of(), List.of("L-3", "L-1"), List.of("L-2", "L-9")), mentor(DAG)))
                .containsExactly(new HandelingsplanBijgesteld(
                        "GP1",
                        "COE",
                        List.of("L-1", "L-3"),
                        List.of("L-3"),
                        List.of("L-2"),
                        List.of(),
                        List.of(),
                        null,
                        List.of(Rol.LEERLING, Rol.OUDER),
                        LocalDate.parse(DAG)));
        weigert(() -> plan.decide(bij(List.of(), List.of(), List.of("L-2")), mentor(DAG)), "GROEP_TE_KLEIN", "R113");
        weigert(() -> plan.decide(bij(List.of(), List.of("L-6"), List.of()), mentor(DAG)), "NIET_GEVONDEN", null);
        weigert(() -> plan.decide(bij(List.of(), List.of("L-1"), List.of()), mentor(DAG)), "INHOUD_ONTBREEKT", null);
    }

    @Test
    void R82_wat_een_groepsplan_zegt_wordt_bijgesteld_na_een_evaluatie() {
        Groepsplan plan = opgesteld();
        weigert(
                () -> plan.decide(bij(List.of("per dag"), List.of(), List.of()), mentor(DAG)),
                "HGW_STAP_ONTBREEKT",
                "R82");
        Groepsplan geevalueerd = Vouw.na(
                plan, plan.decide(new EvalueerGroepsplan("GP1", Effect.DEELS, "helpt", null), mentor("2026-11-15")));
        Groepsplan metLid = Vouw.na(
                geevalueerd, geevalueerd.decide(bij(List.of(), List.of("L-3"), List.of()), mentor("2026-11-15")));
        Groepsplan bijgesteld =
                Vouw.na(metLid, metLid.decide(bij(List.of("per dag"), List.of(), List.of()), mentor("2026-11-16")));
        weigert(
                () -> bijgesteld.decide(bij(List.of("per uur"), List.of(), List.of()), mentor("2026-11-17")),
                "HGW_STAP_ONTBREEKT",
                "R82");
    }

    @Test
    void een_evaluatie_en_het_einde_noemen_de_leden_van_die_dag() {
        Groepsplan plan = opgesteld();
        assertThat(plan.decide(new EvalueerGroepsplan("GP1", Effect.VOLDOENDE, null, null), mentor("2026-11-15")))
                .containsExactly(new HandelingsplanGeevalueerd(
                        "GP1", "COE", List.of("L-1", "L-2"), Effect.VOLDOENDE, null, LocalDate.parse("2026-11-15")));
        List<GroepsplanEvent> einde = plan.decide(new SluitGroepsplanAf("GP1", null), mentor("2026-11-20"));
        assertThat(einde)
                .containsExactly(new HandelingsplanAfgesloten(
                        "GP1", "COE", List.of("L-1", "L-2"), LocalDate.parse("2026-11-20")));
        weigert(
                () -> Vouw.na(plan, einde).decide(new SluitGroepsplanAf("GP1", null), mentor("2026-11-21")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R3_wie_geen_van_de_leden_begeleidt_blijft_van_het_plan_af_en_R9_een_andere_school_ook() {
        weigert(
                () -> opgesteld().decide(new SluitGroepsplanAf("GP1", null), x(Rol.MENTOR, "M2", DAG)),
                "ROL_NIET_BEVOEGD",
                "R3");
        Context dia = Proef.metNaslag(Proef.context("DIA", Rol.MENTOR, "M1", DAG, "Proef"), NASLAG);
        weigert(() -> opgesteld().decide(new SluitGroepsplanAf("GP1", null), dia), "ANDERE_SCHOOL", "R9");
    }
}
