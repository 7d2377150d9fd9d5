package nl.zorgspoor.projections.verwijzingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.Onderzoeksoort;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Verzendwijze;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class VerwijzingenPerPartnerTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-01");

    private final Vouwer verwijzingen = new Vouwer(VerwijzingenPerPartner.RIJEN);

    @Test
    void een_verwijzing_volgt_de_antwoorden_van_de_partner() {
        var verzonden = Voorbeeld.van(VerwijzingVerzonden.class);
        String id = verzonden.verwijzingId();
        verwijzingen.na(verzonden);
        assertThat(verwijzingen.document(id))
                .containsEntry("status", "VERZONDEN")
                .containsEntry("reactieVoor", verzonden.reactieVoor().toString())
                .doesNotContainKey("contactgegevensOuders");
        verwijzingen.na(new VerwijzingGeaccepteerd(
                "L-COE-101", id, PartnerType.JOS, "B1", 1, LocalDate.parse("2026-10-05"), null));
        assertThat(verwijzingen.document(id))
                .containsEntry("status", "GEACCEPTEERD")
                .containsEntry("laatsteBerichtDatum", "2026-10-05")
                .containsEntry("reactieVoor", null);
    }

    private VerwijzingVerzonden naar(PartnerType partner) {
        return new VerwijzingVerzonden(
                "L-COE-101",
                "V1",
                partner,
                "P1",
                null,
                Urgentie.NORMAAL,
                Set.of(),
                false,
                Grondslag.TOESTEMMING,
                null,
                null,
                null,
                null,
                DAG,
                DAG.plusDays(14),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void wat_niet_vanzelf_gaat_zegt_dat_tot_iemand_het_heeft_verstuurd() {
        verwijzingen.na(naar(PartnerType.GGZ));
        assertThat(verwijzingen.document("V1"))
                .containsEntry("status", "VERZONDEN")
                .containsEntry("bezorging", "ZELF_VERSTUREN");
        verwijzingen.na(new VerwijzingZelfVerstuurd(
                "L-COE-101", "V1", PartnerType.GGZ, false, Verzendwijze.POST, DAG.plusDays(1)));
        assertThat(verwijzingen.document("V1"))
                .containsEntry("bezorging", "ZELF_VERSTUURD")
                .containsEntry("bezorgdOp", "2026-10-02");
        verwijzingen.na(new VerwijzingIngetrokken(
                "L-COE-101",
                "V1",
                PartnerType.GGZ,
                "P1",
                true,
                Intrekreden.DOOR_SCHOOL,
                null,
                DAG.plusDays(2),
                2,
                null));
        assertThat(verwijzingen.document("V1"))
                .containsEntry("status", "INGETROKKEN")
                .containsEntry("bezorging", "ZELF_VERSTUREN");
    }

    @Test
    void R237_na_een_aanvulling_wacht_de_school_weer_op_de_partner() {
        verwijzingen.na(
                naar(PartnerType.SWV),
                new AanvullingDoorPartnerGevraagd("L-COE-101", "V1", PartnerType.SWV, "B1", 1, DAG, "welke toetsen?"));
        assertThat(verwijzingen.document("V1"))
                .containsEntry("status", "AANVULLING_GEVRAAGD")
                .containsEntry("reactieVoor", null);
        verwijzingen.na(new VerwijzingAangevuld(
                "L-COE-101",
                "V1",
                PartnerType.SWV,
                "P1",
                2,
                "deze toetsen",
                Set.of(),
                Grondslag.TOESTEMMING,
                "T1",
                null,
                null,
                DAG.plusDays(3),
                DAG.plusDays(17),
                null,
                null,
                null,
                null));
        assertThat(verwijzingen.document("V1"))
                .containsEntry("status", "ONTVANGEN")
                .containsEntry("aangevuldOp", DAG.plusDays(3).toString())
                .containsEntry("reactieVoor", DAG.plusDays(17).toString())
                .containsEntry("bezorging", "ZELF_VERSTUREN");
    }

    @Test
    void wat_vanzelf_gaat_en_wat_is_beantwoord_hoeft_niemand_te_versturen() {
        verwijzingen.na(naar(PartnerType.JOS));
        assertThat(verwijzingen.document("V1")).containsEntry("bezorging", "VIA_KANAAL");
        verwijzingen.na(
                naar(PartnerType.SWV),
                new VerwijzingOntvangenDoorPartner("L-COE-101", "V1", PartnerType.SWV, "B1", 1, DAG, null, null));
        assertThat(verwijzingen.document("V1")).containsEntry("bezorging", "ZELF_VERSTUURD");
    }

    @Test
    void een_melding_bij_veilig_thuis_is_vertrouwelijk() {
        verwijzingen.na(new VerwijzingVoorbereid(
                "L-COE-101", "V1", PartnerType.VEILIG_THUIS, "VT", null, Urgentie.SPOED, Set.of(), false, null));
        assertThat(verwijzingen.document("V1")).containsEntry("vertrouwelijkheid", "MELDCODE");
    }

    @Test
    void een_gevraagd_onderzoek_staat_bij_de_verwijzingen_tot_het_verslag_er_is() {
        Vouwer onderzoeken = new Vouwer(VerwijzingenPerPartner.WEERGAVE.projector());
        onderzoeken.na(new OnderzoekAangevraagd("L-HEI-1", "O1", Onderzoeksoort.GEDRAG, "waarom", "bureau", "T1", DAG));
        assertThat(onderzoeken.document("onderzoek:O1"))
                .containsEntry("partner", "ONDERZOEKSBUREAU")
                .containsEntry("partnerId", "bureau")
                .containsEntry("categorie", "GEDRAG")
                .containsEntry("verzondenOp", "2026-10-01")
                .containsEntry("toestemmingId", "T1")
                .containsEntry("status", "GEVRAAGD");
        onderzoeken.na(new OnderzoeksverslagOntvangen(
                "L-HEI-1", "O1", Onderzoeksoort.GEDRAG, DAG.plusDays(20), "DOC-1", "conclusie"));
        assertThat(onderzoeken.document("onderzoek:O1"))
                .containsEntry("status", "AFGESLOTEN")
                .containsEntry("laatsteBericht", "VERSLAG")
                .containsEntry("laatsteBerichtDatum", "2026-10-21")
                .containsEntry("documentRef", "DOC-1")
                .doesNotContainValue("conclusie");
    }

    @Test
    void een_onderzoek_en_een_verwijzing_met_hetzelfde_id_zijn_twee_rijen() {
        Vouwer beide = new Vouwer(VerwijzingenPerPartner.WEERGAVE.projector());
        beide.na(
                naar(PartnerType.JOS),
                new OnderzoekAangevraagd("L-COE-101", "V1", Onderzoeksoort.GEDRAG, null, null, null, DAG));
        assertThat(beide.documenten()).hasSize(2);
    }
}
