package nl.zorgspoor.projections.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.opp.OPPEvent.VPIIngevuld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Cluster;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TlvChecklistTest {

    private final Vouwer tlv = new Vouwer(TlvChecklist.RIJEN.en(TlvChecklist.ERNAAST));

    @Test
    void het_dossier_houdt_bij_welke_stukken_er_zijn_en_wat_nog_ontbreekt() {
        tlv.na(Voorbeeld.van(TLVDossierGestart.class), Voorbeeld.van(TLVStukToegevoegd.class));
        Document rij = tlv.document("tlvId-1");
        assertThat(rij).containsEntry("status", "DOSSIER").containsKey("ontbreekt");
        assertThat(rij.get("stukken", Document.class)).hasSize(1);
    }

    @Test
    void wat_buiten_het_dossier_gebeurt_verandert_wat_ontbreekt() {
        tlv.na(Voorbeeld.van(TLVDossierGestart.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("ontbreekt", List.of("ontbreekt-1"));
        tlv.na(new TLVVereistenGewijzigd("L-COE-101", "tlvId-1", List.of(), LocalDate.parse("2027-01-11")));
        assertThat(tlv.document("tlvId-1")).containsEntry("ontbreekt", List.of());
    }

    private static FlexZatGehouden gehouden(String id, String dag) {
        return new FlexZatGehouden(
                "L-COE-101", id, LocalDate.parse(dag), List.of(), "OC", null, null, LocalDate.parse(dag));
    }

    private Document dagen() {
        List<Document> ernaast = tlv.documenten().values().stream()
                .filter(d -> !d.containsKey("tlvId"))
                .toList();
        return TlvChecklist.metDagen(new Document(), tlv.document("tlvId-1"), ernaast);
    }

    @Test
    void V07_de_dag_van_de_flexzat_en_van_het_laatste_vpi_staan_erbij() {
        tlv.na(Voorbeeld.van(TLVDossierGestart.class));
        assertThat(dagen()).containsEntry("flexZatOp", null).containsEntry("vpiOp", null);
        tlv.na(
                new VPIIngevuld("L-COE-101", "VPI-1", LocalDate.parse("2026-11-02"), List.of(Rol.MENTOR), "vpi-1"),
                new VPIIngevuld("L-COE-101", "VPI-2", LocalDate.parse("2026-10-02"), List.of(Rol.MENTOR), "vpi-2"),
                gehouden("flexZatId-1", "2026-10-12"),
                gehouden("F-2", "2026-11-12"));
        assertThat(dagen()).containsEntry("flexZatOp", "2026-11-12").containsEntry("vpiOp", "2026-11-02");
        tlv.na(Voorbeeld.van(TLVAangevraagd.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("flexZatId", "flexZatId-1");
        assertThat(dagen()).containsEntry("flexZatOp", "2026-10-12");
    }

    @Test
    void R205_een_aanmelding_waarvoor_geen_tlv_nodig_is_staat_er_zonder_dossier() {
        LocalDate dag = LocalDate.parse("2027-02-17");
        tlv.na(new AangemeldBijSpeciaalOnderwijs("L-COE-101", "A1", "Auris college", TlvSoort.VSO, Cluster.C2, dag));
        assertThat(tlv.document("A1"))
                .containsEntry("status", "EIGEN_INSTELLING")
                .containsEntry("soort", "VSO")
                .containsEntry("school", "Auris college")
                .containsEntry("aangemeldOp", "2027-02-17")
                .containsEntry("ontbreekt", List.of());
        tlv.na(new PlaatsingBevestigd("L-COE-101", "A1", "Auris college", TlvSoort.VSO, Cluster.C2, dag));
        assertThat(tlv.document("A1")).containsEntry("status", "GEPLAATST");
        tlv.na(Voorbeeld.van(TLVDossierGestart.class), Voorbeeld.van(AangemeldBijSpeciaalOnderwijs.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("status", "DOSSIER").containsKey("aangemeldOp");
    }

    @Test
    void van_aanvraag_tot_plaatsing_volgt_de_status() {
        tlv.na(Voorbeeld.van(TLVDossierGestart.class), Voorbeeld.van(TLVAangevraagd.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("status", "AANGEVRAAGD");
        tlv.na(Voorbeeld.van(TLVAanvullingGevraagd.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("status", "AANVULLING");
        tlv.na(Voorbeeld.van(TLVAangevuld.class), Voorbeeld.van(DeskundigenadviesUitgebracht.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("status", "DESKUNDIGEN");
        tlv.na(Voorbeeld.van(TLVAfgegeven.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("besluit", "TOEGEWEZEN");
        tlv.na(Voorbeeld.van(PlaatsingBevestigd.class));
        assertThat(tlv.document("tlvId-1")).containsEntry("status", "GEPLAATST");
    }
}
