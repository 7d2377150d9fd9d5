package nl.zorgspoor.core.leerling.opp;

import static nl.zorgspoor.core.leerling.opp.OPPproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ExtraOndersteuningsbehoefteVastgesteld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatUitkomstVastgelegd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Trajectoptie;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningAfgeschaald;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.PlanVanAanpakVastgesteld;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectfaseGewijzigd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an OPP is owed, until when, and when no longer. */
class OPPPlichtTest {

    private static final ExtraOndersteuningsbehoefteVastgesteld BEHOEFTE =
            new ExtraOndersteuningsbehoefteVastgesteld(L, "A1", List.of("structuur"), LocalDate.parse("2026-06-01"));

    private static LeerlingIngeschreven ingeschreven() {
        return Voorbeeld.van(LeerlingIngeschreven.class);
    }

    private static OPPVerwacht verwacht(Aanleiding aanleiding, String vanaf, String voor) {
        return new OPPVerwacht(
                L, aanleiding, LocalDate.parse(vanaf), LocalDate.parse(voor), Rol.ONDERSTEUNINGSCOORDINATOR);
    }

    @Test
    void R119_wie_met_een_vastgestelde_behoefte_wordt_ingeschreven_heeft_binnen_zes_weken_een_OPP() {
        OPPs behoefte = Vouw.na(OPPs.LEEG, BEHOEFTE);
        assertThat(OPPPlicht.volgtOp(behoefte, ingeschreven(), oc("COE", "2026-09-14")))
                .containsExactly(verwacht(Aanleiding.INSCHRIJVING, "2026-09-14", "2026-10-26"));
        assertThat(OPPPlicht.volgtOp(OPPs.LEEG, ingeschreven(), oc("COE", "2026-09-14")))
                .isEmpty();
    }

    private static FlexZatUitkomstVastgelegd uitkomst(@Nullable LocalDate oppVoor) {
        return new FlexZatUitkomstVastgelegd(
                L,
                "F1",
                "v",
                List.of(Arrangementtype.BPO),
                List.of(),
                List.of(),
                Rol.MENTOR,
                LocalDate.parse("2027-06-10"),
                oppVoor);
    }

    @Test
    void R119_na_een_Flex_Zat_met_een_arrangement_zes_weken_vanaf_die_dag() {
        assertThat(OPPPlicht.volgtOp(OPPs.LEEG, uitkomst(LocalDate.parse("2027-05-06")), oc("COE", "2027-03-26")))
                .containsExactly(verwacht(Aanleiding.FLEXZAT, "2027-03-25", "2027-05-06"));
        assertThat(OPPPlicht.volgtOp(OPPs.LEEG, uitkomst(null), oc("COE", "2027-03-26")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EXTRA_ONDERSTEUNING_PO,true", "ZELF_BEGELEIDEN,false", "SMW_OF_EXTERNE_HULP,false"})
    void R119_na_een_plan_met_extra_ondersteuning(Trajectoptie optie, boolean owed) {
        PlanVanAanpakVastgesteld plan = new PlanVanAanpakVastgesteld(
                L,
                "T1",
                List.of(optie),
                List.of(),
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-12-04"),
                Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(OPPPlicht.volgtOp(OPPs.LEEG, plan, oc("DIA", "2026-11-20")))
                .isEqualTo(
                        owed ? List.of(verwacht(Aanleiding.PLAN_VAN_AANPAK, "2026-11-20", "2027-01-01")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "KLA,TRAJECTGROEP_KORT,true",
        "KLA,LEERLINGBEGELEIDER,false",
        "HEI,NIVEAU_4_ARRANGEMENT,true",
        "HEI,NIVEAU_3,false",
        "COE,FASE_3B,false"
    })
    void R119_bij_de_fase_waarin_de_extra_ondersteuning_begint(String school, String fase, boolean owed) {
        TrajectfaseGewijzigd wissel = new TrajectfaseGewijzigd(
                L, "T1", "EERDER", fase, Ondersteuningsniveau.EXTRA, "x", LocalDate.parse("2027-01-25"), List.of());
        List<OPPEvent> events = OPPPlicht.volgtOp(OPPs.LEEG, wissel, oc(school, "2027-01-25"));
        assertThat(events).hasSize(owed ? 1 : 0);
        if (owed) {
            assertThat(((OPPVerwacht) events.get(0)).vaststellenVoor()).isEqualTo(LocalDate.parse("2027-03-08"));
        }
    }

    @ParameterizedTest
    @CsvSource({"CLUSTER_2,true", "SWV_ARRANGEMENT,true", "BESTUUR_ARRANGEMENT,true", "LWOO,false", "PRO,false"})
    void R119_na_het_besluit_over_een_arrangement_zes_weken_vanaf_dat_besluit(Arrangementtype type, boolean owed) {
        ArrangementToegekend besluit = toegekend(type);
        assertThat(OPPPlicht.volgtOp(OPPs.LEEG, besluit, oc("COE", "2027-04-08")))
                .isEqualTo(owed ? List.of(verwacht(Aanleiding.ARRANGEMENT, "2027-04-06", "2027-05-18")) : List.of());
    }

    private static ArrangementToegekend toegekend(Arrangementtype type) {
        return new ArrangementToegekend(
                L, "ARR-1", type, Verstrekker.AURIS, "uren", "k-1", LocalDate.parse("2027-04-06"));
    }

    @Test
    void R119_een_besluit_stelt_een_termijn_die_loopt_of_voorbij_is_niet_uit() {
        ArrangementToegekend besluit = toegekend(Arrangementtype.CLUSTER_4);
        OPPs wacht = Vouw.na(OPPs.LEEG, verwacht(Aanleiding.FLEXZAT, "2027-02-01", "2027-03-15"));
        assertThat(OPPPlicht.volgtOp(wacht, besluit, oc("COE", "2027-04-08"))).isEmpty();
        OPPs verstreken = Vouw.na(wacht, new OPPTermijnVerstreken(L, LocalDate.parse("2027-03-15")));
        assertThat(OPPPlicht.volgtOp(verstreken, besluit, oc("COE", "2027-04-08")))
                .isEmpty();
        assertThat(OPPPlicht.volgtOp(vastgesteld(), besluit, oc("COE", "2027-04-08")))
                .isEmpty();
    }

    @Test
    void R119_een_OPP_wordt_een_keer_tegelijk_verwacht_en_niet_van_wie_er_een_heeft() {
        OPPs wacht = Vouw.na(Vouw.na(OPPs.LEEG, BEHOEFTE), verwacht(Aanleiding.FLEXZAT, "2027-03-25", "2027-05-06"));
        assertThat(OPPPlicht.volgtOp(wacht, ingeschreven(), oc("COE", "2027-04-01")))
                .isEmpty();
        OPPs vast = Vouw.na(vastgesteld(), BEHOEFTE);
        assertThat(OPPPlicht.volgtOp(vast, ingeschreven(), oc("COE", "2027-04-12")))
                .isEmpty();
        OPPs verstreken = Vouw.na(wacht, new OPPTermijnVerstreken(L, LocalDate.parse("2027-05-06")));
        assertThat(OPPPlicht.volgtOp(verstreken, ingeschreven(), oc("COE", "2027-05-07")))
                .hasSize(1);
    }

    @Test
    void R119_wat_uitblijft_wordt_een_keer_gemeld() {
        OPPs wacht = Vouw.na(OPPs.LEEG, verwacht(Aanleiding.FLEXZAT, "2027-03-25", "2027-05-06"));
        Termijn t = wacht.termijnen(oc("COE", "2027-04-01")).get(0);
        assertThat(List.of(t.soort(), t.eind(), t.regel(), t.actie()))
                .containsExactly("OPP_VASTSTELLEN", LocalDate.parse("2027-05-06"), Regel.OPP_TERMIJN, "StelOPPOp");
        assertThat(wacht.verstreken(L, oc("COE", "2027-05-06"))).isEmpty();
        List<OPPEvent> laat = wacht.verstreken(L, oc("COE", "2027-05-07"));
        assertThat(laat).containsExactly(new OPPTermijnVerstreken(L, LocalDate.parse("2027-05-06")));
        OPPs na = Vouw.na(wacht, laat);
        assertThat(na.verstreken(L, oc("COE", "2027-05-08"))).isEmpty();
        assertThat(na.termijnen(oc("COE", "2027-05-08"))).isEmpty();
    }

    @Test
    void R119_een_concept_is_nog_geen_OPP_en_vaststellen_maakt_een_einde_aan_de_termijn() {
        List<Object> eerst = new ArrayList<>(List.of(verwacht(Aanleiding.FLEXZAT, "2027-03-25", "2027-05-06")));
        eerst.addAll(Opstelling.decide(
                Vouw.na(OPPs.LEEG, eerst),
                stelOp(HEEL, Rol.MENTOR),
                oc("DIA", DAG),
                nl.zorgspoor.core.leerling.flexzat.FlexZats.LEEG));
        OPPs concept = Vouw.na(OPPs.LEEG, eerst);
        assertThat(((OPPOpgesteld) eerst.get(1)).vaststellenVoor()).isEqualTo(LocalDate.parse("2027-05-06"));
        assertThat(concept.termijnen(oc("DIA", DAG)).get(0).actie()).isEqualTo("StelOPPVast");
        OPPs klaar = besproken(gehoord(concept, DAG), DAG);
        OPPs vast = Vouw.na(klaar, Vaststelling.decide(klaar, stelVast(), oc("DIA", DAG), DERTIEN));
        assertThat(vast.termijnen(oc("DIA", DAG))).extracting(Termijn::soort).containsExactly("OPP_EVALUATIE");
    }

    @Test
    void R119_wie_weg_is_of_geen_extra_ondersteuning_meer_krijgt_wacht_niet_op_een_OPP() {
        OPPs wacht = Vouw.na(Vouw.na(OPPs.LEEG, BEHOEFTE), verwacht(Aanleiding.FLEXZAT, "2027-03-25", "2027-05-06"));
        assertThat(Vouw.na(wacht, Voorbeeld.van(TrajectAfgesloten.class)).verwacht())
                .isNull();
        assertThat(Vouw.na(wacht, afgeschaald(Ondersteuningsniveau.BASIS)).verwacht())
                .isNull();
        assertThat(Vouw.na(wacht, afgeschaald(Ondersteuningsniveau.EXTRA)).verwacht())
                .isNotNull();
        OPPs weg = Vouw.na(wacht, Voorbeeld.van(UitschrijvingIngegaan.class));
        assertThat(weg.verwacht()).isNull();
        assertThat(weg.behoefteVastgesteld()).isFalse();
    }

    private static OndersteuningAfgeschaald afgeschaald(Ondersteuningsniveau niveau) {
        return new OndersteuningAfgeschaald(
                L, "T1", "VAN", "NAAR", niveau, "o", LocalDate.parse("2027-04-01"), List.of());
    }
}
