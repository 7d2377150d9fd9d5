package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.traject.Proefleerling.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import org.junit.jupiter.api.Test;

class PlannenTest {

    /** DIA, the case with the coordinator since 12 October. */
    private static Proefleerling overgenomen() {
        Proefleerling l = op("DIA", "2026-10-07");
        l.doe(signaal("T1", Signaalbron.LEERLING));
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.doe(notitie());
        l.doe(consultatie());
        l.als(Rol.ONDERSTEUNINGSCOORDINATOR).op("2026-10-12");
        assertThat(l.doe(new NeemCasusOver(ID, null, null)))
                .containsExactly("CasusOvergenomen", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("3_PROBLEEMANALYSE");
        return l;
    }

    private static Proefleerling geanalyseerd() {
        Proefleerling l = overgenomen();
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.op("2026-10-30").doe(analyse());
        assertThat(l.staat.fase()).isEqualTo("3_GEANALYSEERD");
        return l;
    }

    private static Proefleerling metPlan() {
        Proefleerling l = geanalyseerd().op("2026-11-20");
        assertThat(l.doe(plan(Trajectoptie.SMW_OF_EXTERNE_HULP)))
                .startsWith("PlanVanAanpakVastgesteld", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("4_PLAN");
        return l;
    }

    @Test
    void R71_de_coordinator_praat_na_het_overnemen_met_leerling_en_ouders() {
        Proefleerling l = overgenomen();
        assertThat(weigert(() -> l.doe(analyse()), "GESPREKKEN_ONTBREKEN", "R71")
                        .ontbreekt())
                .containsExactly("LEERLING", "OUDER");
        l.doe(leerlinggesprek());
        l.als(Rol.MENTOR).doe(oudergesprek());
        l.als(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(weigert(() -> l.doe(analyse()), "GESPREKKEN_ONTBREKEN", "R71")
                        .ontbreekt())
                .containsExactly("OUDER");
        l.doe(oudergesprek());
        assertThat(l.doe(analyse())).containsExactly("ProbleemanalyseOpgesteld", "TrajectfaseGewijzigd");
    }

    @Test
    void R72_een_plan_kiest_ten_minste_een_van_de_vijf_trajecten() {
        Proefleerling l = geanalyseerd();
        weigert(() -> l.doe(plan()), "TRAJECT_ONTBREEKT", "R72");
        l.doe(plan(Trajectoptie.ZELF_BEGELEIDEN));
        assertThat(l.staat.planopties()).containsExactly(Trajectoptie.ZELF_BEGELEIDEN);
    }

    @Test
    void R4_een_plan_past_niet_in_een_fase_zonder_analyse() {
        weigert(() -> overgenomen().doe(plan(Trajectoptie.ZELF_BEGELEIDEN)), "OVERGANG_NIET_TOEGESTAAN", "R4");
    }

    @Test
    void R73_het_plan_wordt_binnen_tien_schooldagen_aan_alle_drie_teruggekoppeld() {
        Proefleerling l = metPlan();
        assertThat(l.staat.termijnen().get(0).eind()).isEqualTo(LocalDate.parse("2026-12-04"));
        assertThat(l.op("2026-11-24").doe(koppelTerug(Terugkoppeling.MENTOR, Bewaker.SMW)))
                .containsExactly("PlanVanAanpakTeruggekoppeld");
        l.doe(koppelTerug(Terugkoppeling.LEERLING, null));
        assertThat(l.staat.fase()).isEqualTo("4_PLAN");
        assertThat(l.staat.termijnen()).hasSize(1);
        assertThat(l.doe(koppelTerug(Terugkoppeling.OUDER, null)))
                .containsExactly("PlanVanAanpakTeruggekoppeld", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("5_TERUGGEKOPPELD");
        assertThat(l.staat.termijnen()).isEmpty();
    }

    @Test
    void R73_een_uitgebleven_terugkoppeling_wordt_een_keer_gemeld() {
        Proefleerling l = metPlan();
        assertThat(l.op("2026-12-04").wacht()).isEmpty();
        assertThat(l.op("2026-12-05").wacht()).containsExactly("TerugkoppelingUitgebleven");
        assertThat(l.wacht()).isEmpty();
    }

    @Test
    void R74_vanaf_de_terugkoppeling_is_een_bewaker_genoemd() {
        Proefleerling l = metPlan();
        weigert(() -> l.doe(koppelTerug(Terugkoppeling.MENTOR, null)), "BEWAKER_ONTBREEKT", "R74");
        l.doe(koppelTerug(Terugkoppeling.MENTOR, Bewaker.COORDINATOR));
        assertThat(l.doe(koppelTerug(Terugkoppeling.LEERLING, null))).isNotEmpty();
    }

    @Test
    void zonder_plan_is_er_niets_terug_te_koppelen() {
        weigert(() -> geanalyseerd().doe(koppelTerug(Terugkoppeling.OUDER, Bewaker.SMW)), "STATUS_ONJUIST", null);
    }

    @Test
    void R83_de_behoeften_van_alle_drie_worden_vastgesteld() {
        Proefleerling l = in("COE", "FASE_3A", "2026-10-01");
        assertThat(weigert(
                                () -> l.doe(new StelOndersteuningsbehoefteVast(ID, null, "rust", "", null, null)),
                                "BEHOEFTE_ONVOLLEDIG",
                                "R83")
                        .ontbreekt())
                .containsExactly("ouders", "docent");
        assertThat(l.doe(new StelOndersteuningsbehoefteVast(ID, null, "rust", "contact", "tijd", null)))
                .containsExactly("OndersteuningsbehoefteVastgesteld");
    }

    @Test
    void R35_HEI_weegt_vijf_dingen_af() {
        Proefleerling l = in("HEI", "NIVEAU_4_INTENSIEF", "2027-01-11").als(Rol.INTERN_BEGELEIDER);
        l.ouders();
        assertThat(weigert(
                                () -> l.doe(verlegen(new Afwegingen("veel", "vol", "krap", "op", null))),
                                "AFWEGING_ONVOLLEDIG",
                                "R35")
                        .ontbreekt())
                .containsExactly("expertise");
        assertThat(l.doe(verlegen(new Afwegingen("veel", "vol", "krap", "op", "elders"))))
                .contains("HandelingsverlegenheidVastgesteld", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("NIVEAU_5_VERKENNING");
    }

    @Test
    void R260_dat_dit_niet_de_plek_is_wordt_met_ouders_en_leerling_vastgesteld() {
        var afwegingen = new Afwegingen("veel", "vol", "krap", "op", "elders");
        assertThat(bijHei().doe(verlegen(afwegingen)))
                .filteredOn("AandachtspuntGesignaleerd"::equals)
                .hasSize(2);
        List<Partij> samen = List.of(
                new Partij(Rol.OUDER, "nu lukt het niet"),
                new Partij(Rol.LEERLING, null),
                new Partij(Rol.SWV_CONSULENT, "eens"));
        assertThat(bijHei().doe(new StelHandelingsverlegenheidVast(
                        ID, null, afwegingen, List.of(), null, samen, LocalDate.parse("2027-03-01"))))
                .doesNotContain("AandachtspuntGesignaleerd");
        assertThat(bijHei().doe(new StelHandelingsverlegenheidVast(
                        ID, null, afwegingen, List.of(), null, samen.subList(0, 1), null)))
                .filteredOn("AandachtspuntGesignaleerd"::equals)
                .hasSize(1);
        weigert(
                () -> bijHei().doe(new StelHandelingsverlegenheidVast(
                        ID, null, afwegingen, List.of(), null, samen, LocalDate.parse("2027-01-10"))),
                "DAG_ONJUIST",
                null);
    }

    private static Proefleerling bijHei() {
        Proefleerling l = in("HEI", "NIVEAU_4_INTENSIEF", "2027-01-11").als(Rol.INTERN_BEGELEIDER);
        l.ouders();
        return l;
    }

    @Test
    void R33_een_grens_kan_op_elke_school_na_plaatsing_worden_bereikt() {
        assertThat(in("KLA", "VASTE_KOPPELING", "2027-01-11")
                        .doe(new StelHandelingsverlegenheidVast(ID, null, null, List.of("GRENS_KLA_2"), null)))
                .containsExactly("HandelingsverlegenheidVastgesteld");
    }

    @Test
    void R54_HEI_stelt_handelingsverlegenheid_pas_vast_als_de_ouders_van_de_stap_weten() {
        Proefleerling l = in("HEI", "NIVEAU_4_INTENSIEF", "2027-01-11").als(Rol.INTERN_BEGELEIDER);
        var c = verlegen(new Afwegingen("veel", "vol", "krap", "op", "elders"));
        weigert(() -> l.doe(c), "OUDERS_NIET_GEINFORMEERD", "R54");
        l.ouders();
        assertThat(l.doe(c)).contains("TrajectfaseGewijzigd");
        assertThat(l.staat.positie().oudersVoorStap())
                .as("elke stap vraagt zijn eigen bericht")
                .isFalse();
    }
}
