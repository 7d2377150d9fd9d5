package nl.zorgspoor.projections.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.Afweging;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.AcuteActieUitgebleven;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.AcuteSituatieGemeld;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.DirecteActieUitgezet;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.GemeldBijVeiligThuis;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.MeldcodeGestart;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.MeldcodestapVastgelegd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** V20: what of an acute situation and a meldcode asks attention. */
class MeldcodeDossierTest {

    private static final String L = "L-DIA-303";
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2027-02-04T09:00");
    private static final LocalDate DAG = MOMENT.toLocalDate();

    private final Vouwer view = new Vouwer(MeldcodeDossier.RIJEN);

    private static AcuteSituatieGemeld acuut() {
        return new AcuteSituatieGemeld(
                L, "M1", null, "durft niet naar huis", MOMENT, MOMENT.plusHours(8), "D3", Rol.DOCENT);
    }

    private static MeldcodestapVastgelegd stap(int nummer, String overgeslagen, boolean meldplicht) {
        return new MeldcodestapVastgelegd(
                L, "M1", nummer, overgeslagen, null, meldplicht ? Afweging.ACUUT_ONVEILIG : null, meldplicht, DAG);
    }

    private List<String> signalen() {
        return MeldcodeDossier.signalen(view.document("M1"));
    }

    @Test
    void R223_een_acute_situatie_zonder_actie_is_een_signaal_tot_iemand_handelt() {
        view.na(acuut());
        assertThat(signalen()).containsExactly("ACUUT_ZONDER_ACTIE");
        view.na(new AcuteActieUitgebleven(L, "M1", MOMENT.plusHours(8), DAG));
        assertThat(signalen()).containsExactly("ACUUT_ZONDER_ACTIE", "ACTIE_UITGEBLEVEN");
        view.na(new DirecteActieUitgezet(L, "M1", "gebeld", MOMENT.plusHours(9), null));
        assertThat(signalen()).isEmpty();
        assertThat(view.document("M1")).containsEntry("status", "ACTIE_UITGEZET");
    }

    @Test
    void R225_een_weging_die_tot_melden_verplicht_is_een_signaal_tot_er_is_gemeld() {
        view.na(new MeldcodeGestart(L, "M1", DAG), stap(1, null, false), stap(2, null, false));
        assertThat(signalen()).isEmpty();
        view.na(stap(3, "veiligheid", false), stap(4, null, true));
        assertThat(signalen()).containsExactly("MELDING_VEILIG_THUIS_ONTBREEKT");
        assertThat(view.document("M1").getList("stappen", Document.class))
                .extracting(s -> s.get("overgeslagenReden"))
                .containsExactly(null, null, "veiligheid", null);
        view.na(new GemeldBijVeiligThuis(L, "M1", "V1", Grondslag.MELDCODE, false, null, DAG));
        assertThat(signalen()).isEmpty();
        assertThat(view.document("M1")).containsEntry("veiligThuisGemeldOp", "2027-02-04");
    }
}
