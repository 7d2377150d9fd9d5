package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.traject.Proefleerling.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvergangenTest {

    /** An event of another area, by its name and outcome. */
    private record Elders(String leerlingId, String naam, String routeaanleiding) implements LeerlingGebeurtenis {
        @Override
        public nl.zorgspoor.core.gedeeld.Gegevenssoort gegevenssoort() {
            return nl.zorgspoor.core.gedeeld.Gegevenssoort.BASIS;
        }
    }

    private static Elders elders(String naam) {
        return new Elders(ID, naam, naam);
    }

    private static Elders elders(String naam, String uitkomst) {
        return new Elders(ID, naam, naam + ":" + uitkomst);
    }

    private static Proefleerling coe(String fase) {
        return in("COE", fase, "2027-03-15").als(Rol.ONDERSTEUNINGSCOORDINATOR);
    }

    private static Proefleerling hei(String fase) {
        return in("HEI", fase, "2027-03-15").als(Rol.INTERN_BEGELEIDER);
    }

    @Test
    void R4_een_stap_die_de_route_niet_kent_wordt_geweigerd() {
        weigert(() -> coe("FASE_1").doe(schaalOp("FASE_3B")), "OVERGANG_NIET_TOEGESTAAN", "R4");
        weigert(() -> coe("FASE_1").doe(schaalOp("BESTAAT_NIET")), "OVERGANG_NIET_TOEGESTAAN", "R4");
        weigert(
                () -> coe("FASE_3A").doe(new SchaalOndersteuningOp(ID, null, "FASE_2", "FASE_3B", null, List.of())),
                "OVERGANG_NIET_TOEGESTAAN",
                "R4");
    }

    @Test
    void R4_een_stap_met_openstaande_vereisten_wordt_geweigerd_en_noemt_ze() {
        assertThat(weigert(() -> coe("FASE_3A").doe(schaalAf("FASE_1")), "OVERGANG_NIET_TOEGESTAAN", "R4")
                        .ontbreekt())
                .containsExactly("INTERV_EVAL");
        Proefleerling l = coe("FASE_3A");
        l.vervuld.add(Regel.INTERV_EVAL);
        assertThat(l.doe(schaalAf("FASE_1"))).containsExactly("OndersteuningAfgeschaald");
        assertThat(l.staat.fase()).isEqualTo("FASE_1");
    }

    @Test
    void R4_een_weigering_zegt_wat_wel_kan_en_wat_te_doen() {
        assertThat(weigert(() -> coe("FASE_1").doe(schaalOp("FASE_3B")), "OVERGANG_NIET_TOEGESTAAN", "R4")
                        .melding())
                .endsWith("vandaar kan het naar FASE_2, AFGESLOTEN.");
        assertThat(weigert(() -> coe("FASE_3A").doe(schaalAf("FASE_1")), "OVERGANG_NIET_TOEGESTAAN", "R4")
                        .herstelactie())
                .isEqualTo("EvalueerInterventie");
    }

    @Test
    void R4_opschalen_gaat_niet_terug_en_afschalen_niet_vooruit() {
        Proefleerling l = coe("FASE_3B");
        weigert(() -> l.doe(schaalOp("FASE_3A")), "OVERGANG_NIET_TOEGESTAAN", "R4");
        weigert(() -> coe("FASE_3A").doe(schaalAf("FASE_3B")), "OVERGANG_NIET_TOEGESTAAN", "R4");
        weigert(() -> coe("FASE_1").doe(schaalAf("AFGESLOTEN")), "OVERGANG_NIET_TOEGESTAAN", "R4");
    }

    @Test
    void R84_van_basis_naar_extra_kan_na_een_evaluatie_onvoldoende() {
        Proefleerling l = coe("FASE_3A");
        assertThat(weigert(() -> l.doe(schaalOp("FASE_3B")), "EVALUATIE_ONTBREEKT", "R84")
                        .overruleMogelijk())
                .isTrue();
        l.vervuld.add(Regel.OPSCHALEN_EVAL);
        assertThat(l.doe(schaalOp("FASE_3B"))).startsWith("OndersteuningOpgeschaald");
        assertThat(l.staat.fase()).isEqualTo("FASE_3B");
    }

    @Test
    void R84_de_coordinator_mag_met_reden_direct_meer_deskundigheid_inzetten() {
        assertThat(coe("FASE_3A").overruled().doe(schaalOp("FASE_3B"))).contains("OndersteuningOpgeschaald");
        Proefleerling anderen = in("KLA", "BASISONDERSTEUNING", "2026-11-23").als(Rol.LEERLINGBEGELEIDER);
        weigert(() -> anderen.overruled().doe(schaalOp("LEERLINGBEGELEIDER")), "EVALUATIE_ONTBREEKT", "R84");
    }

    @Test
    void R83_zonder_vastgestelde_behoefte_is_opschalen_een_aandachtspunt() {
        Proefleerling l = coe("FASE_3A");
        l.vervuld.add(Regel.OPSCHALEN_EVAL);
        l.ouders();
        assertThat(l.doe(schaalOp("FASE_3B"))).containsExactly("OndersteuningOpgeschaald", "AandachtspuntGesignaleerd");
        Proefleerling met = coe("FASE_3A");
        met.vervuld.add(Regel.OPSCHALEN_EVAL);
        met.ouders();
        met.doe(new StelOndersteuningsbehoefteVast(ID, null, "a", "b", "c", null));
        assertThat(met.doe(schaalOp("FASE_3B"))).containsExactly("OndersteuningOpgeschaald");
    }

    @Test
    void R54_extra_ondersteuning_zonder_bericht_aan_de_ouders_is_een_aandachtspunt() {
        Proefleerling l = in("KLA", "BASISONDERSTEUNING", "2026-11-23").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        l.vervuld.add(Regel.OPSCHALEN_EVAL);
        assertThat(l.doe(schaalOp("LEERLINGBEGELEIDER")))
                .containsExactly("OndersteuningOpgeschaald", "AandachtspuntGesignaleerd");
        Proefleerling uit = in(
                        Proef.met(Proef.school("KLA"), Instelling.OUDERS_STAP_MODUS, "UIT"),
                        "BASISONDERSTEUNING",
                        "2026-11-23")
                .als(Rol.ONDERSTEUNINGSCOORDINATOR);
        uit.vervuld.add(Regel.OPSCHALEN_EVAL);
        assertThat(uit.doe(schaalOp("LEERLINGBEGELEIDER"))).containsExactly("OndersteuningOpgeschaald");
    }

    @Test
    void R54_bij_HEI_weten_de_ouders_van_elke_stap_van_niveau_3_tot_5() {
        Proefleerling l = hei("NIVEAU_3_UITGEPUT");
        l.vervuld.add(Regel.ONDERZOEK_IB);
        weigert(() -> l.doe(schaalOp("NIVEAU_4_ONDERZOEK")), "OUDERS_NIET_GEINFORMEERD", "R54");
        weigert(() -> l.staat.eisOudersGeinformeerd(l.x("VraagOnderzoekAan")), "OUDERS_NIET_GEINFORMEERD", "R54");
        l.ouders();
        assertThat(l.doe(schaalOp("NIVEAU_4_ONDERZOEK"))).contains("OndersteuningOpgeschaald");
        l.vervuld.add(Regel.ONDERZOEK_N4);
        assertThat(l.gebeurt(elders("OnderzoeksverslagOntvangen"), "OntvangOnderzoeksverslag"))
                .as("de volgende stap vraagt een nieuw bericht")
                .isEmpty();
    }

    /** R4 names the steps that somebody decides on: KLA's, HEI's from 3 to 4, COE's from 3a to 3b and back. */
    @ParameterizedTest
    @CsvSource({
        "HEI, NIVEAU_3, NIVEAU_4_ONDERZOEK",
        "HEI, NIVEAU_3_UITGEPUT, NIVEAU_4_ONDERZOEK",
        "COE, FASE_3A, FASE_3B",
        "COE, FASE_3B, FASE_3A",
        "KLA, BASISONDERSTEUNING, LEERLINGBEGELEIDER",
        "KLA, LEERLINGBEGELEIDER, BASISONDERSTEUNING",
        "KLA, TRAJECTGROEP_KORT, LEERLINGBEGELEIDER",
        "KLA, VASTE_KOPPELING, TRAJECTGROEP_KORT",
        "KLA, VASTE_KOPPELING, LEERLINGBEGELEIDER"
    })
    void R4_een_stap_waarover_iemand_besluit_gaat_na_geen_enkele_gebeurtenis_vanzelf(
            String school, String van, String naar) {
        assertThat(nl.zorgspoor.core.Proef.school(school)
                        .routekaart()
                        .overgang(van, naar)
                        .orElseThrow()
                        .aanleidingen())
                .isEmpty();
    }

    @Test
    void R4_bij_HEI_zet_een_gevraagd_onderzoek_zelf_geen_stap() {
        Proefleerling l = hei("NIVEAU_3_UITGEPUT");
        l.vervuld.add(Regel.ONDERZOEK_IB);
        l.ouders();
        assertThat(l.gebeurt(elders("OnderzoekAangevraagd"), "VraagOnderzoekAan"))
                .isEmpty();
        assertThat(l.doe(schaalOp("NIVEAU_4_ONDERZOEK"))).contains("OndersteuningOpgeschaald");
        assertThat(l.staat.fase()).isEqualTo("NIVEAU_4_ONDERZOEK");
    }

    /** Also when somebody writes the name of an event that a route waits for. */
    @ParameterizedTest
    @CsvSource({"COE, FASE_0", "COE, FASE_1", "DIA, 1A_GESIGNALEERD", "HEI, NIVEAU_4_INTENSIEF"})
    void R4_de_reden_van_een_tlv_dossier_zet_geen_stap_en_mag_ontbreken(String school, String fase) {
        Proefleerling l = in(school, fase, "2027-03-15").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        l.ouders();
        for (Regel regel : nl.zorgspoor.core.gedeeld.Routekaart.VEREISTEN) {
            l.vervuld.add(regel);
        }
        List<String> redenen = new java.util.ArrayList<>(List.of("agressie in de klas"));
        nl.zorgspoor.core.Proef.school(school).routekaart().vanuit(fase).forEach(o -> redenen.addAll(o.aanleidingen()));
        redenen.add(null);
        for (String reden : redenen) {
            var gestart = new TLVDossierGestart(
                    ID,
                    "TLV1",
                    TlvSoort.SO,
                    reden,
                    List.of(),
                    false,
                    java.time.LocalDate.parse("2027-03-15"),
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    List.of());
            assertThat(l.gebeurt(gestart, "StartTLVDossier")).as("%s", reden).isEmpty();
            assertThat(l.staat.fase()).isEqualTo(fase);
        }
    }

    @Test
    void R115_niveau_4_vraagt_genoeg_korte_plannen_en_kan_met_reden_van_IB_eerder() {
        Proefleerling l = hei("NIVEAU_3");
        assertThat(weigert(() -> l.doe(schaalOp("NIVEAU_4_ONDERZOEK")), "TE_WEINIG_PLANNEN", "R115")
                        .ontbreekt())
                .containsExactly("BP_REEKS", "ONDERZOEK_IB", "OUDERS_STAP");
        l.ouders();
        l.vervuld.add(Regel.ONDERZOEK_IB);
        assertThat(l.overruled().doe(schaalOp("NIVEAU_4_ONDERZOEK"))).contains("OndersteuningOpgeschaald");
    }

    @Test
    void R163_een_overgeslagen_stap_bij_KLA_mag_alleen_de_coordinator_met_reden() {
        Proefleerling l = in("KLA", "LEERLINGBEGELEIDER", "2026-11-24").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(weigert(() -> l.doe(schaalOp("TRAJECTGROEP_KORT")), "STAP_OVERGESLAGEN", "R163")
                        .overruleMogelijk())
                .isTrue();
        assertThat(l.gebeurt(elders("TrajectgroepBegeleidingGestart"), "StartTrajectgroepBegeleiding"))
                .isEmpty();
        assertThat(l.overruled().gebeurt(elders("TrajectgroepBegeleidingGestart"), "StartTrajectgroepBegeleiding"))
                .contains("TrajectfaseGewijzigd");
    }

    @Test
    void R4_een_gebeurtenis_zet_de_stap_vanzelf_als_de_vereisten_vervuld_zijn() {
        Proefleerling l = coe("FASE_3B");
        assertThat(l.gebeurt(elders("TLVAangevraagd"), "VraagTLVAan")).isEmpty();
        l.vervuld.add(Regel.TLV_FLEXZAT);
        l.vervuld.add(Regel.C_GRENS);
        l.ouders();
        assertThat(l.gebeurt(elders("TLVAangevraagd"), "VraagTLVAan")).containsExactly("TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("FASE_4");
        assertThat(l.gebeurt(elders("TLVGeweigerd"), "VerwerkTLVBesluit")).containsExactly("TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("FASE_3B");
    }

    @Test
    void R4_de_uitkomst_bepaalt_waar_de_route_heen_gaat() {
        Proefleerling goed = hei("NIVEAU_3");
        goed.vervuld.add(Regel.INTERV_EVAL);
        goed.gebeurt(elders("BegeleidingsplanGeevalueerd", "VOLDOENDE"), "EvalueerBegeleidingsplan");
        assertThat(goed.staat.fase()).isEqualTo("NIVEAU_1");
        Proefleerling slecht = hei("NIVEAU_3");
        slecht.gebeurt(elders("BegeleidingsplanGeevalueerd", "ONVOLDOENDE"), "EvalueerBegeleidingsplan");
        assertThat(slecht.staat.fase()).isEqualTo("NIVEAU_3");
        slecht.vervuld.add(Regel.BP_REEKS);
        slecht.gebeurt(elders("BegeleidingsplanGeevalueerd", "ONVOLDOENDE"), "EvalueerBegeleidingsplan");
        assertThat(slecht.staat.fase()).isEqualTo("NIVEAU_3_UITGEPUT");
    }

    @Test
    void een_signaal_van_een_leerling_zet_bij_CHR_dezelfde_stap_als_elk_ander() {
        Proefleerling l = in("CHR", "GEPLAATST", "2026-09-14");
        assertThat(l.doe(signaal("T1", Signaalbron.LEERLING)))
                .containsExactly("ZorgGesignaleerd", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("GESIGNALEERD");
    }

    @Test
    void R242_een_traject_sluit_pas_als_niets_meer_openstaat() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        l.doe(signaal("T1", Signaalbron.MENTOR));
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.ouders();
        l.doe(consultatie());
        Weigering open = weigert(
                () -> Afronding.decide(l.staat, sluitAf(), l.x("SluitTrajectAf"), new Openstaand(List.of("SMW"))),
                "OPENSTAANDE_ZAKEN",
                "R242");
        assertThat(open.ontbreekt()).containsExactly("SMW", "CONSULTATIE", "TRAJECTEVALUATIE");
        assertThat(open.herstelactie()).isEqualTo("GeefConsultatieadvies");
        l.doe(advies(Consultuitkomst.MENTOR_VERDER));
        assertThat(weigert(() -> l.doe(sluitAf()), "OPENSTAANDE_ZAKEN", "R242").herstelactie())
                .isEqualTo("EvalueerTraject");
        assertThat(weigert(
                                () -> Afronding.decide(
                                        l.staat, sluitAf(), l.x("SluitTrajectAf"), new Openstaand(List.of("SMW"))),
                                "OPENSTAANDE_ZAKEN",
                                "R242")
                        .herstelactie())
                .isNull();
        l.doe(evalueer());
        assertThat(l.doe(sluitAf())).containsExactly("TrajectAfgesloten", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("AFGESLOTEN");
        assertThat(l.staat.loopt()).isFalse();
        weigert(() -> l.doe(sluitAf()), "STATUS_ONJUIST", null);
    }

    @Test
    void na_het_afsluiten_begint_een_nieuw_signaal_een_nieuw_traject() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        l.doe(signaal("T1", Signaalbron.MENTOR));
        l.doe(evalueer());
        l.doe(sluitAf());
        weigert(() -> l.doe(signaal("T1", Signaalbron.MENTOR)), "STATUS_ONJUIST", null);
        l.op("2026-11-02").doe(signaal("T2", Signaalbron.MENTOR));
        assertThat(l.staat.fase()).isEqualTo("FASE_1");
        weigert(() -> l.doe(sluitAf()), "OPENSTAANDE_ZAKEN", "R242");
    }

    @Test
    void R4_vanuit_extra_ondersteuning_sluit_een_traject_niet_zomaar() {
        Proefleerling l = coe("FASE_3B");
        l.doe(evalueer());
        weigert(() -> l.doe(sluitAf()), "OVERGANG_NIET_TOEGESTAAN", "R4");
    }

    @Test
    void R174_bij_afschalen_van_extra_wordt_een_arrangement_zonder_evaluatie_gezegd() {
        assertThat(coe("FASE_3B").doe(schaalAf("FASE_3A")))
                .containsExactly("OndersteuningAfgeschaald", "AandachtspuntGesignaleerd");
        Proefleerling l = coe("FASE_3B");
        l.vervuld.add(Regel.ARR_TIJDELIJK);
        assertThat(l.doe(schaalAf("FASE_3A"))).containsExactly("OndersteuningAfgeschaald");
    }

    @Test
    void R242_zonder_eigen_woord_sluit_een_traject_zoals_het_is_geevalueerd() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14").als(Rol.ONDERSTEUNINGSCOORDINATOR);
        l.doe(signaal("T1", Signaalbron.MENTOR));
        l.doe(evalueer());
        assertThat(Afronding.decide(l.staat, sluitAf(), l.x("SluitTrajectAf"), Openstaand.NIETS))
                .singleElement()
                .isInstanceOfSatisfying(
                        TrajectAfgesloten.class, e -> assertThat(e.uitkomst()).isEqualTo("VOLDOENDE"));
        assertThat(Afronding.decide(
                        l.staat,
                        new SluitTrajectAf(ID, null, null, "OPGELOST"),
                        l.x("SluitTrajectAf"),
                        Openstaand.NIETS))
                .singleElement()
                .isInstanceOfSatisfying(
                        TrajectAfgesloten.class, e -> assertThat(e.uitkomst()).isEqualTo("OPGELOST"));
    }

    @Test
    void R240_een_besluit_over_nazorg_sluit_fase_3b_af() {
        Proefleerling l = coe("FASE_3B");
        var start = new StartNazorg(ID, null, LocalDate.parse("2027-06-01"), Rol.MENTOR);
        assertThat(l.doe(start)).containsExactly("NazorgGestart", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("NAZORG");
        weigert(() -> l.doe(start), "STATUS_ONJUIST", null);
        var klaar = new RondNazorgAf(ID, null, null, "goed");
        l.doe(klaar);
        weigert(() -> l.doe(klaar), "STATUS_ONJUIST", null);
        weigert(() -> l.doe(schaalOp("FASE_1")), "OVERGANG_NIET_TOEGESTAAN", "R4");
        l.doe(evalueer());
        assertThat(l.doe(schaalOp("FASE_1"))).contains("OndersteuningOpgeschaald");
    }

    @Test
    void R82_een_signaal_of_gesprek_is_een_vastgelegde_observatie() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14");
        assertThat(l.staat.observatieVastgelegd()).isFalse();
        l.doe(leerlinggesprek());
        assertThat(l.staat.observatieVastgelegd()).isTrue();
    }

    @Test
    void R86_elke_ingeschreven_leerling_van_HEI_staat_zonder_besluit_op_niveau_1() {
        Trajecten ingeschreven = Trajecten.LEEG.begint(
                String.valueOf(Proef.school("HEI").routekaart().startBijInschrijving()), 1, true);
        assertThat(ingeschreven.fase()).isEqualTo("NIVEAU_1");
        assertThat(ingeschreven.loopt()).isFalse();
    }
}
