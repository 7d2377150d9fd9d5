package nl.zorgspoor.projections.werkbord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.GastleerlingschapTermijnVerstreken;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingTijdelijkGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.VoorkeurschoolOpgegeven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnNadert;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnVerlengd;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnVerstreken;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.Zorgplichtfase;
import nl.zorgspoor.core.leerling.casus.CasusCommand.Afspraak;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSCommand.NaJOS;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSMaximumduurBereikt;
import nl.zorgspoor.core.leerling.jos.JOSEvent.NaJOSDoorverwezen;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVCommand;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeregistreerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.BetwistingAfgehandeld;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingBetwist;
import nl.zorgspoor.core.leerling.traject.TrajectCommand;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ConsultatieTermijnVerstreken;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingReactieUitgebleven;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.leerling.Bord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CoordinatorWerkbordTest {

    private static final String L = "L-COE-101";

    private final Vouwer bord = new Vouwer(Bord.PROJECTOR);

    @Test
    void een_aanvraag_is_een_taak_tot_er_gepland_is() {
        bord.na(new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null));
        assertThat(acties()).containsExactly("PlanFlexZat");
        bord.na(new FlexZatGepland(L, "F1", LocalDateTime.parse("2026-10-01T15:00"), null, Map.of()));
        assertThat(acties()).isEmpty();
    }

    @Test
    void een_andere_flexzat_sluit_de_taak_niet() {
        bord.na(
                new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null),
                new FlexZatGepland(L, "F2", LocalDateTime.parse("2026-10-01T15:00"), null, Map.of()));
        assertThat(acties()).containsExactly("PlanFlexZat");
    }

    @Test
    void de_uitkomst_zonder_arrangement_vraagt_geen_opp() {
        bord.na(new FlexZatUitkomstVastgelegd(
                L, "F1", "v", List.of(), List.of(), List.of(), Rol.MENTOR, LocalDate.parse("2026-12-10"), null));
        assertThat(acties()).containsExactly("EvalueerTraject");
    }

    @Test
    void R102_R103_na_een_gekozen_arrangement_volgen_opp_vpi_en_de_evaluatie_op_haar_dag() {
        bord.na(new FlexZatUitkomstVastgelegd(
                L,
                "F1",
                "v",
                List.of(Arrangementtype.BPO),
                List.of(),
                List.of(),
                Rol.MENTOR,
                LocalDate.parse("2027-06-10"),
                LocalDate.parse("2027-05-06")));
        assertThat(bord.document(L).getList("items", Document.class))
                .extracting(
                        i -> i.get("soort"),
                        i -> i.get("volgendeActie"),
                        i -> i.get("vervaldatum"),
                        i -> i.get("regel"))
                .containsExactly(
                        tuple(null, "VulVPIIn", null, "R103"),
                        tuple(null, "EvalueerTraject", "2027-06-10", "R102"),
                        tuple(null, "VraagArrangementAan", null, "R171"));
        bord.na(new nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVStukToegevoegd(
                L, "TLV1", TLVCommand.StukType.VPI, "DOC", LocalDate.parse("2027-05-01"), List.of()));
        assertThat(bord.document(L).getList("items", Document.class))
                .extracting(i -> i.get("volgendeActie"))
                .containsExactly("EvalueerTraject", "VraagArrangementAan");
    }

    @Test
    void R171_R186_wat_de_flexzat_koos_wordt_gevraagd_en_een_OOV_die_afloopt_geevalueerd() {
        bord.na(new FlexZatUitkomstVastgelegd(
                L,
                "F1",
                "v",
                List.of(Arrangementtype.OOV, Arrangementtype.CLUSTER_2),
                List.of(),
                List.of(),
                Rol.MENTOR,
                null,
                null));
        assertThat(acties()).contains("VraagOOVAan", "VraagCluster2Aan").doesNotContain("VraagArrangementAan");
        bord.na(Voorbeeld.van(OOVAangevraagd.class));
        assertThat(acties()).contains("LegOOVIntakeVast", "StartOOV").doesNotContain("VraagOOVAan");
        bord.na(Voorbeeld.van(OOVIntakeVastgelegd.class), Voorbeeld.van(OOVGestart.class));
        assertThat(acties()).doesNotContain("LegOOVIntakeVast", "StartOOV");
        bord.na(Voorbeeld.van(OOVTermijnNadert.class));
        assertThat(acties()).contains("EvalueerOOV");
        bord.na(Voorbeeld.van(OOVTermijnVerstreken.class));
        assertThat(acties()).contains("BeeindigOOV").doesNotContain("EvalueerOOV");
        bord.na(Voorbeeld.van(OOVBeeindigd.class));
        assertThat(acties()).doesNotContain("BeeindigOOV");
    }

    private List<Object> acties() {
        return bord.document(L).getList("items", Document.class).stream()
                .map(i -> i.get("volgendeActie"))
                .toList();
    }

    @Test
    void R102_ook_na_de_termijn_staat_de_regel_bij_de_uitkomst() {
        bord.na(Voorbeeld.van(FlexZatGehouden.class));
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("regel", "R102"));
    }

    @Test
    void wat_na_een_termijn_blijft_staan_houdt_haar_dag() {
        bord.na(
                Voorbeeld.van(JOSMaximumduurBereikt.class),
                Voorbeeld.van(ConsultatieTermijnVerstreken.class),
                Voorbeeld.van(GastleerlingschapTermijnVerstreken.class),
                Voorbeeld.van(VerwijzingReactieUitgebleven.class));
        assertThat(bord.document(Voorbeeld.van(JOSMaximumduurBereikt.class).leerlingId())
                        .getList("items", Document.class))
                .hasSize(4)
                .allSatisfy(i -> {
                    assertThat(i.getString("vervaldatum")).isNotNull();
                    assertThat(i.getString("regel")).isNotNull();
                });
    }

    @Test
    void R92_dat_de_afdelingsleider_wordt_ingelicht_is_een_taak() {
        bord.na(new OverlegEvent.AandachtspuntGesignaleerd(
                "OV1", Regel.GV_LEDEN, "AFDELINGSLEIDER_INFORMEREN", Ernst.AANDACHT, "SluitOverlegAf"));
        assertThat(bord.document("overleg:OV1").getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i)
                        .containsEntry("type", "TAAK")
                        .containsEntry("soort", "AFDELINGSLEIDER_INFORMEREN")
                        .containsEntry("eigenaar", "VERZUIMCOORDINATOR"));
    }

    @Test
    void een_registratie_in_het_lvs_laat_de_taak_staan_en_die_in_rod_niet() {
        var afgegeven = nl.zorgspoor.core.Voorbeeld.van(nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAfgegeven.class);
        bord.na(afgegeven);
        assertThat(acties()).containsExactly("RegistreerTLV");
        bord.na(new TLVGeregistreerd(L, afgegeven.tlvId(), TLVCommand.Systeem.LVS, LocalDate.parse("2026-09-14")));
        assertThat(acties()).containsExactly("RegistreerTLV");
        bord.na(new TLVGeregistreerd(L, afgegeven.tlvId(), TLVCommand.Systeem.ROD, LocalDate.parse("2026-09-14")));
        assertThat(acties()).isEmpty();
    }

    @Test
    void hetzelfde_aandachtspunt_staat_er_een_keer() {
        var punt =
                new AandachtspuntGesignaleerd(L, Regel.FZ_AANWEZIG, "VASTE_ROL_AFWEZIG", Ernst.AANDACHT, "HoudFlexZat");
        bord.na(punt, punt);
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("regel", "R98"));
    }

    @Test
    void de_termijnenlijst_vervangt_de_vorige() {
        var gebeurtenis = new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null);
        String termijn =
                "[{\"id\":\"zorgplicht:A1\",\"soort\":\"ZORGPLICHT\",\"begin\":\"2026-09-14\",\"eind\":\"2026-10-26\",\"wek\":\"2026-10-27\",\"regel\":\"ZORGPLICHT\",\"grondslag\":\"ZorgplichtTermijnGestart\",\"actie\":\"BesluitOverToelating\",\"eigenaar\":\"RECTOR\"}]";
        bord.met(Metadata.TERMIJNEN, termijn).na(gebeurtenis);
        assertThat(bord.document(L).getList("termijnen", Document.class))
                .singleElement()
                .satisfies(t -> assertThat(t).containsEntry("vervaldatum", "2026-10-26"));
        bord.met(Metadata.TERMIJNEN, "[]").na(gebeurtenis);
        assertThat(bord.document(L).getList("termijnen", Document.class)).isEmpty();
    }

    private static BesprekingVastgelegd besproken(String wat) {
        return new BesprekingVastgelegd(
                L,
                "OV1",
                OverlegvormCode.LEERLINGBESPREKING,
                LocalDate.parse("2026-09-24"),
                null,
                null,
                Rol.MENTOR,
                List.of(new Afspraak("M1", wat, LocalDate.parse("2026-10-01"))),
                List.of());
    }

    @Test
    void een_afspraak_staat_er_tot_de_volgende_bespreking_of_het_einde_van_het_traject() {
        bord.na(besproken("planner"));
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> assertThat(i)
                        .containsEntry("omschrijving", "planner")
                        .containsEntry("vervaldatum", "2026-10-01")
                        .containsEntry("eigenaar", "M1")
                        .containsEntry("gestartDoor", "BesprekingVastgelegd"));
        bord.na(besproken("agenda"));
        assertThat(bord.document(L).getList("items", Document.class))
                .extracting(i -> i.get("omschrijving"))
                .containsExactly("agenda");
        bord.na(new TrajectAfgesloten(L, "T1", LocalDate.parse("2026-12-01"), null));
        assertThat(acties()).isEmpty();
    }

    @Test
    void R16_na_tien_weken_is_tijdelijk_plaatsen_aan_de_orde() {
        LocalDate eind = LocalDate.parse("2026-10-26");
        bord.na(new ZorgplichtTermijnNadert(L, "A1", LocalDate.parse("2026-10-12"), eind));
        assertThat(acties()).containsExactly("BesluitOverToelating");
        bord.na(new ZorgplichtTermijnVerstreken(L, "A1", Zorgplichtfase.ZES_WEKEN, eind));
        assertThat(acties()).containsExactly("BesluitOverToelating");
        bord.na(new ZorgplichtTermijnVerstreken(L, "A1", Zorgplichtfase.TIEN_WEKEN, eind.plusWeeks(4)));
        assertThat(acties()).containsExactly("PlaatsTijdelijk");
        bord.na(new LeerlingTijdelijkGeplaatst(L, "A1", eind.plusWeeks(5)));
        assertThat(acties()).as("het besluit moet nog komen").containsExactly("BesluitOverToelating");
    }

    @Test
    void R12_R15_een_herinnering_gaat_weg_bij_verlenging_en_als_de_zorgplicht_elders_ligt() {
        LocalDate eind = LocalDate.parse("2026-10-26");
        ZorgplichtTermijnNadert nadert = new ZorgplichtTermijnNadert(L, "A1", LocalDate.parse("2026-10-12"), eind);
        bord.na(nadert, new ZorgplichtTermijnVerlengd(L, "A1", 2, "reden", eind, eind.plusWeeks(2)));
        assertThat(acties()).isEmpty();
        bord.na(nadert, new VoorkeurschoolOpgegeven(L, "A1", "COE", true));
        assertThat(acties()).as("deze school").containsExactly("BesluitOverToelating");
        bord.na(new VoorkeurschoolOpgegeven(L, "A1", "KLA", false));
        assertThat(acties()).as("een andere school").isEmpty();
    }

    @Test
    void R152_na_jos_wordt_gevraagd_waar_naar_verwezen_is() {
        bord.na(new NaJOSDoorverwezen(L, "J1", NaJOS.SOCIAAL_TEAM, LocalDate.parse("2027-03-15")));
        assertThat(acties()).containsExactly("BereidVerwijzingVoor");
    }

    @Test
    void R152_naar_de_opvang_en_de_begeleider_gaat_het_via_de_flexzat() {
        for (NaJOS naar : new NaJOS[] {NaJOS.OOV, NaJOS.BPO}) {
            Vouwer leeg =
                    new Vouwer(Bord.PROJECTOR).na(new NaJOSDoorverwezen(L, "J1", naar, LocalDate.parse("2027-03-15")));
            assertThat(leeg.document(L).getList("items", Document.class))
                    .singleElement()
                    .satisfies(i -> assertThat(i).containsEntry("volgendeActie", "VraagFlexZatAan"));
            leeg.na(new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null));
            assertThat(leeg.document(L).getList("items", Document.class))
                    .extracting(i -> i.get("volgendeActie"))
                    .containsExactly("PlanFlexZat");
        }
    }

    @Test
    void een_aandachtspunt_over_een_overleg_staat_er_zonder_leerling() {
        bord.na(new OverlegEvent.AandachtspuntGesignaleerd(
                "OV1", Regel.OVERLEG_ROLLEN, "VASTE_ROL_AFWEZIG", Ernst.AANDACHT, "SluitOverlegAf"));
        assertThat(bord.document("overleg:OV1"))
                .containsEntry("overlegId", "OV1")
                .doesNotContainKey("leerlingId");
    }

    @Test
    void wat_de_laatste_stap_was_staat_er_maar_een_vertrouwelijke_niet() {
        bord.na(new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, null));
        assertThat(bord.document(L)).containsEntry("laatsteGebeurtenis", "FlexZatAangevraagd");
        bord.na(new ZorgGesignaleerd(
                L,
                "T1",
                "T1",
                TrajectCommand.Signaalbron.MENTOR,
                List.of(TrajectCommand.Signaaldomein.RADICALISERING),
                List.of(),
                null,
                false,
                LocalDate.parse("2026-09-14"),
                "FASE_1",
                1));
        assertThat(bord.document(L)).containsEntry("laatsteGebeurtenis", "FlexZatAangevraagd");
    }

    @Test
    void een_betwiste_toestemming_is_een_taak_tot_zij_is_afgehandeld() {
        LocalDate dag = LocalDate.parse("2026-09-28");
        bord.na(new ToestemmingBetwist(L, "T1", ToestemmingDoel.SMW, null, "O1", "niet getekend", dag, null));
        assertThat(acties()).containsExactly("HandelBetwistingAf");
        bord.na(new BetwistingAfgehandeld(
                L, "T1", ToestemmingDoel.SMW, null, Betwistingsuitkomst.BLIJFT, "samen bekeken", dag, null));
        assertThat(acties()).isEmpty();
    }

    private static VerzuimdrempelBereikt drempel(String drempel, String dag) {
        return new VerzuimdrempelBereikt(
                L,
                "verzuim:" + L,
                drempel,
                Halven.heel(16),
                LocalDate.parse(dag),
                LocalDate.parse(dag),
                LocalDate.parse("2026-10-21"),
                Rol.VERZUIMCOORDINATOR);
    }

    private List<Object> ids() {
        return bord.document(L).getList("items", Document.class).stream()
                .map(i -> i.get("id"))
                .toList();
    }

    @Test
    void R210_een_ongedane_drempel_is_geen_taak_meer_en_een_andere_blijft_het() {
        bord.na(
                drempel("16_UUR", "2026-10-06"),
                drempel("16_UUR", "2026-10-13"),
                new VerzuimmeldingTeLaat(
                        L, "verzuim:" + L, "16_UUR", LocalDate.parse("2026-10-06"), LocalDate.parse("2026-10-13")));
        assertThat(ids()).hasSize(7);
        bord.na(new VerzuimdrempelVervallen(L, "verzuim:" + L, "16_UUR", LocalDate.parse("2026-10-06")));
        assertThat(ids())
                .as("melden, het bespreken met de afdelingsleider (R216) en het groot-verzuimoverleg (R218)")
                .containsExactly(
                        "VerzuimdrempelBereikt:16_UUR+2026-10-13",
                        "VerzuimdrempelBereikt+leiding:16_UUR+2026-10-13",
                        "VerzuimdrempelBereikt+voorstel:16_UUR+2026-10-13");
    }

    @Test
    void R211_een_melding_sluit_de_drempels_die_zij_noemt_en_een_van_vroeger_alle() {
        VerzuimGemeldBijLeerplicht v = Voorbeeld.van(VerzuimGemeldBijLeerplicht.class);
        bord.na(drempel("16_UUR", "2026-10-06"), drempel("LRV", "2026-10-06"));
        bord.na(melding(v, List.of(new Drempeldag("LRV", LocalDate.parse("2026-10-06")))));
        assertThat(ids())
                .contains("VerzuimdrempelBereikt:16_UUR+2026-10-06")
                .doesNotContain("VerzuimdrempelBereikt:LRV+2026-10-06");
        bord.na(melding(v, null));
        assertThat(ids())
                .noneMatch(id -> id.toString().startsWith("VerzuimdrempelBereikt:"))
                .contains("VerzuimdrempelBereikt+leiding:16_UUR+2026-10-06");
    }

    private static VerzuimGemeldBijLeerplicht melding(VerzuimGemeldBijLeerplicht v, List<Drempeldag> drempels) {
        return new VerzuimGemeldBijLeerplicht(
                L,
                v.dossierId(),
                v.verwijzingId(),
                v.soort(),
                v.periodeVan(),
                v.periodeTot(),
                v.uren(),
                v.omschrijving(),
                v.ondernomenActies(),
                v.grondslag(),
                v.oudersGeinformeerd(),
                v.datum(),
                v.reactieVoor(),
                v.melder(),
                v.leerlingNaam(),
                v.geboortedatum(),
                drempels,
                1,
                null);
    }

    @Test
    void R213_R217_ook_een_signaal_en_een_thuiszitter_die_niet_kloppen_gaan_van_het_bord() {
        LocalDate dag = LocalDate.parse("2026-10-06");
        bord.na(
                new ZorgwekkendZiekteverzuimGesignaleerd(L, "verzuim:" + L, "ZIEK_DAGEN", 7, dag),
                new ZorgwekkendZiekteverzuimGesignaleerd(L, "verzuim:" + L, "ZIEK_AANTAL", 4, dag),
                new ThuiszitterVastgesteld(L, "verzuim:" + L, dag, dag));
        bord.na(
                new ZiekteverzuimsignaalVervallen(L, "verzuim:" + L, "ZIEK_DAGEN", dag),
                new ThuiszitterVervallen(L, "verzuim:" + L, dag, dag));
        assertThat(ids())
                .containsExactly(
                        "ZorgwekkendZiekteverzuimGesignaleerd:ZIEK_AANTAL+2026-10-06",
                        "ZorgwekkendZiekteverzuimGesignaleerd+coordinator:ZIEK_AANTAL+2026-10-06",
                        "ZorgwekkendZiekteverzuimGesignaleerd+voorstel:ZIEK_AANTAL+2026-10-06");
        bord.na(new VerzuimgesprekGevoerd(L, "verzuim:" + L, dag, List.of(), List.of()));
        assertThat(ids())
                .as("nog te bespreken met de coordinator (R216) en in het grote verzuimoverleg (R218)")
                .containsExactly(
                        "ZorgwekkendZiekteverzuimGesignaleerd+coordinator:ZIEK_AANTAL+2026-10-06",
                        "ZorgwekkendZiekteverzuimGesignaleerd+voorstel:ZIEK_AANTAL+2026-10-06");
        bord.na(new VerzuimgesprekGevoerd(L, "verzuim:" + L, dag, List.of(Rol.ONDERSTEUNINGSCOORDINATOR), List.of()));
        assertThat(ids()).containsExactly("ZorgwekkendZiekteverzuimGesignaleerd+voorstel:ZIEK_AANTAL+2026-10-06");
    }
}
