package nl.zorgspoor.projections.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Cluster;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TlvChecklistTest {

    private final Vouwer tlv = new Vouwer(TlvChecklist.RIJEN);

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
