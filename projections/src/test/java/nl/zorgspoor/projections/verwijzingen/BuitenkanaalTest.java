package nl.zorgspoor.projections.verwijzingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.GemeldBijVeiligThuis;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.Consultsoort;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.AdviesGGDOntvangen;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.ConsultSchoolartsAangevraagd;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.VerwezenNaarSchoolverpleegkundige;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** V06: what went to the GGD and to Veilig Thuis stands among what went to other partners. */
class BuitenkanaalTest {

    private static final String L = "L-COE-1";
    private static final LocalDate DAG = LocalDate.parse("2026-10-12");

    private final Vouwer view = new Vouwer(VerwijzingenPerPartner.WEERGAVE.projector());

    @Test
    void R215_wat_naar_de_GGD_gaat_staat_bij_de_partners_en_is_zo_vertrouwelijk_als_verzuim() {
        view.na(
                new VerwezenNaarSchoolverpleegkundige(L, "verzuim:" + L, "GGD-1", "vaak ziek", false, null, DAG),
                new ConsultSchoolartsAangevraagd(
                        L, "verzuim:" + L, "GGD-2", "wat kan hij aan?", "T1", DAG, Consultsoort.OP_SIGNAAL, null));
        assertThat(view.document("ggd:GGD-1"))
                .containsEntry("partner", "GGD")
                .containsEntry("status", "VERZONDEN")
                .containsEntry("verzondenOp", "2026-10-12")
                .containsEntry("vraag", "vaak ziek")
                .containsEntry("gegevenssoort", "AANWEZIGHEID");
        assertThat(view.document("ggd:GGD-2"))
                .containsEntry("partner", "SCHOOLARTS")
                .containsEntry("toestemmingId", "T1");
    }

    /** That the doctor answered is as medical as the answer: it is added for who reads that. */
    @Test
    void R215_dat_de_GGD_antwoordde_ziet_wie_medische_gegevens_leest() {
        view.na(
                new VerwezenNaarSchoolverpleegkundige(L, "verzuim:" + L, "GGD-1", "vaak ziek", false, null, DAG),
                new AdviesGGDOntvangen(L, "verzuim:" + L, "GGD-1", "halve dagen", DAG.plusDays(7)),
                new AdviesGGDOntvangen(L, "verzuim:" + L, null, "zonder kenmerk", DAG.plusDays(8)));
        Document d = view.document("ggd:GGD-1");
        assertThat(d).doesNotContainKeys("laatsteBericht", "laatsteBerichtOp");
        Document rij = new Document();
        Buitenkanaal.advies(d, rij);
        assertThat(rij).containsEntry("laatsteBericht", "ADVIES").containsEntry("laatsteBerichtOp", "2026-10-19");
        assertThat(view.documenten()).hasSize(1);
    }

    @Test
    void R225_een_melding_bij_Veilig_Thuis_staat_bij_de_partners_voor_wie_de_meldcode_leest() {
        view.na(new GemeldBijVeiligThuis(L, "M1", "VT-1", Grondslag.MELDCODE, false, "onveilig", DAG));
        assertThat(view.document("vt:VT-1"))
                .containsEntry("partner", "VEILIG_THUIS")
                .containsEntry("vertrouwelijkheid", "MELDCODE")
                .containsEntry("grondslag", "MELDCODE")
                .containsEntry("bezorging", "ZELF_VERSTUURD")
                .doesNotContainKey("vraag");
    }
}
