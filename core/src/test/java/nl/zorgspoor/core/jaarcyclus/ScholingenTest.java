package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.*;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.*;
import org.junit.jupiter.api.Test;

class ScholingenTest {

    private static final String JAAR = "2026-2027";
    private static final Scholingen LEEG = Scholingen.LEEG;

    private static Context op(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static JaaraandachtspuntGesignaleerd punt(String code) {
        return new JaaraandachtspuntGesignaleerd("COE", Regel.SCHOLING, code, "Proef");
    }

    private static final ScholingsplanVastgesteld PLAN = new ScholingsplanVastgesteld(
            "COE",
            JAAR,
            List.of(new Scholingsonderdeel("HGW: studiedag", Scholingsoort.HGW, 2, List.of(Rol.DOCENT))),
            dag("2026-09-01"));

    @Test
    void R248_er_is_een_scholingsplan_per_jaar() {
        assertThat(LEEG.decide(new StelScholingsplanVast("COE", JAAR, PLAN.onderdelen()), op("COE", "2026-09-01")))
                .containsExactly(PLAN);
        weigert(
                () -> LEEG.decide(new StelScholingsplanVast("COE", JAAR, List.of()), op("COE", "2026-09-01")),
                "SCHOLINGSPLAN_LEEG",
                "R248");
        RegistreerScholing c = new RegistreerScholing("COE", "Sova", Scholingsoort.SOVA, 4, null, null);
        assertThat(LEEG.decide(c, op("COE", "2026-09-14"))).contains(punt("SCHOLINGSPLAN_ONTBREEKT"));
        assertThat(Vouw.na(LEEG, PLAN).decide(c, op("COE", "2026-09-14"))).hasSize(1);
        assertThat(Vouw.na(LEEG, PLAN).decide(c, op("COE", "2027-09-14"))).contains(punt("SCHOLINGSPLAN_ONTBREEKT"));
    }

    @Test
    void R248_handelingsgericht_werken_is_voor_alle_docenten() {
        Schoolprofiel twee =
                Proef.metMedewerker(Proef.metMedewerker(Proef.school("COE"), "D1", Rol.DOCENT), "M1", Rol.MENTOR);
        Context x = Proef.context(twee, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-14", "Proef");
        Scholingen metPlan = Vouw.na(LEEG, PLAN);
        assertThat(metPlan.decide(new RegistreerScholing("COE", "HGW", Scholingsoort.HGW, 1, null, null), x))
                .containsExactly(
                        new ScholingGeregistreerd("COE", JAAR, "HGW", Scholingsoort.HGW, 1, 2, dag("2026-09-14")),
                        punt("NIET_ALLE_DOCENTEN"));
        assertThat(metPlan.decide(new RegistreerScholing("COE", "HGW", Scholingsoort.HGW, 2, null, null), x))
                .hasSize(1);
        assertThat(metPlan.decide(new RegistreerScholing("COE", "EHBO", null, 3, 4, null), x))
                .contains(punt("NIET_ALLE_DEELNEMERS"));
    }

    @Test
    void R248_wat_het_plan_noemt_is_van_de_soort_die_daar_staat() {
        Schoolprofiel twee =
                Proef.metMedewerker(Proef.metMedewerker(Proef.school("COE"), "D1", Rol.DOCENT), "M1", Rol.MENTOR);
        Context x = Proef.context(twee, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-14", "Proef");
        RegistreerScholing c = new RegistreerScholing("COE", "HGW: Studiedag ", null, 1, null, null);
        assertThat(Vouw.na(LEEG, PLAN).decide(c, x)).contains(punt("NIET_ALLE_DOCENTEN"));
        Scholingen nieuwPlan = Vouw.na(
                LEEG,
                PLAN,
                new ScholingsplanVastgesteld(
                        "COE",
                        JAAR,
                        List.of(new Scholingsonderdeel("EHBO", Scholingsoort.OVERIG, 1, List.of())),
                        dag("2026-09-02")));
        assertThat(nieuwPlan.decide(c, x)).hasSize(1);
    }

    @Test
    void R341_de_netwerken_zijn_die_van_de_school() {
        RegistreerNetwerkbijeenkomst c = new RegistreerNetwerkbijeenkomst(
                "COE", "CTVS", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), "dekkend netwerk", dag("2026-09-10"));
        assertThat(LEEG.decide(c, op("COE", "2026-09-14")))
                .containsExactly(new NetwerkbijeenkomstGeregistreerd(
                        "COE",
                        JAAR,
                        "CTVS",
                        List.of(Rol.ONDERSTEUNINGSCOORDINATOR),
                        "dekkend netwerk",
                        dag("2026-09-10")));
        weigert(
                () -> LEEG.decide(
                        new RegistreerNetwerkbijeenkomst("COE", "BRIDGECLUB", List.of(), null, null),
                        op("COE", "2026-09-14")),
                "NETWERK_ONBEKEND",
                "R341");
    }

    @Test
    void R293_een_mentor_heeft_uren_in_de_normjaartaak() {
        Schoolprofiel kla =
                Proef.metMedewerker(Proef.metMedewerker(Proef.school("KLA"), "M1", Rol.MENTOR), "D1", Rol.DOCENT);
        Context x = Proef.context(kla, Rol.DIRECTEUR, "DIR", "2026-09-14", "Proef");
        assertThat(LEEG.decide(new StelNormjaartaakVast("KLA", JAAR, "M1", 120), x))
                .containsExactly(new NormjaartaakVastgesteld("KLA", JAAR, "M1", 120));
        weigert(() -> LEEG.decide(new StelNormjaartaakVast("KLA", JAAR, "D1", 120), x), "GEEN_MENTOR", "R293");
        weigert(() -> LEEG.decide(new StelNormjaartaakVast("KLA", JAAR, "M9", 120), x), "NIET_GEVONDEN", null);
    }

    private static final List<String> VRAGEN = List.of("1", "2a", "2b", "2c", "3", "4");

    private static final PilotGestart GESTART =
            new PilotGestart("COE", "LB", VRAGEN, dag("2026-09-14"), dag("2027-09-14"));

    private static EvalueerPilot evaluatie(List<String> vragen) {
        return new EvalueerPilot(
                "COE",
                "LB",
                vragen.stream().map(v -> new Pilotantwoord(v, "ja")).toList(),
                null);
    }

    @Test
    void R300_een_pilot_begint_met_zijn_vragen() {
        assertThat(LEEG.decide(new StartPilot("COE", "LB", VRAGEN, null), op("COE", "2026-09-14")))
                .containsExactly(GESTART);
        weigert(
                () -> LEEG.decide(
                        new StartPilot("COE", "LB", List.of("1", "2", " ", "1", "3"), null), op("COE", "2026-09-14")),
                "VRAGEN_ONTBREKEN",
                "R300");
        weigert(
                () -> Vouw.na(LEEG, GESTART).decide(new StartPilot("COE", "LB", VRAGEN, null), op("COE", "2026-09-14")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R247_een_pilot_wordt_na_een_jaar_op_al_zijn_vragen_beoordeeld() {
        Scholingen gestart = Vouw.na(LEEG, GESTART);
        PilotGeevalueerd klaar =
                new PilotGeevalueerd("COE", "LB", evaluatie(VRAGEN).vragen(), dag("2027-09-14"));
        assertThat(gestart.decide(evaluatie(VRAGEN), op("COE", "2027-09-14"))).containsExactly(klaar);
        assertThat(gestart.decide(evaluatie(VRAGEN), op("COE", "2027-09-13")))
                .contains(new JaaraandachtspuntGesignaleerd("COE", Regel.PILOT, "PILOT_KORTER_DAN_EEN_JAAR", "Proef"));
        assertThat(weigert(
                                () -> gestart.decide(evaluatie(VRAGEN.subList(0, 5)), op("COE", "2027-09-14")),
                                "VRAGEN_ONBEANTWOORD",
                                "R247")
                        .ontbreekt())
                .containsExactly("4");
        weigert(
                () -> Vouw.na(gestart, klaar).decide(evaluatie(VRAGEN), op("COE", "2027-09-14")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R247_een_pilot_van_voor_de_vastlegging_wordt_op_ten_minste_vier_vragen_beoordeeld() {
        Context x = op("COE", "2027-09-14");
        assertThat(LEEG.decide(evaluatie(VRAGEN.subList(0, 4)), x)).hasSize(1);
        weigert(() -> LEEG.decide(evaluatie(VRAGEN.subList(0, 3)), x), "VRAGEN_ONBEANTWOORD", "R247");
        weigert(
                () -> LEEG.decide(new EvalueerPilot("COE", "LB", List.of(new Pilotantwoord("1", " ")), null), x),
                "VRAGEN_ONBEANTWOORD",
                "R247");
    }
}
