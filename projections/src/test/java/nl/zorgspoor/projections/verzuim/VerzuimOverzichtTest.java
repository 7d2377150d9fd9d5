package nl.zorgspoor.projections.verzuim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.Ziekteonderwijs;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.OnderwijsBijZiekteGeregeld;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Meldweg;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.EindeVerzuimGemeld;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** V09: reports with their end (R313), and education during illness (R221). */
class VerzuimOverzichtTest {

    private static final String L = "L-COE-1";
    private static final String DOSSIER = "verzuim:" + L;

    private final Vouwer view = new Vouwer(VerzuimOverzicht.WEERGAVE.projector());

    private static VerzuimGemeldBijLeerplicht gemeld(String dag) {
        LocalDate d = LocalDate.parse(dag);
        return new VerzuimGemeldBijLeerplicht(
                L,
                DOSSIER,
                "LPA-1",
                "16_UUR",
                d.minusDays(14),
                d,
                Halven.heel(16),
                null,
                List.of(),
                Grondslag.WETTELIJKE_PLICHT,
                true,
                d,
                d.plusDays(14),
                Rol.VERZUIMCOORDINATOR,
                null,
                null,
                List.of(),
                1,
                Meldweg.VERZUIMLOKET);
    }

    private static EindeVerzuimGemeld einde(String dag) {
        return new EindeVerzuimGemeld(
                L, DOSSIER, "LPA-1", LocalDate.parse(dag), LocalDate.parse(dag), "16_UUR", 2, Meldweg.VERZUIMLOKET);
    }

    @Test
    void R313_elke_melding_houdt_haar_eigen_einde() {
        view.na(gemeld("2026-10-05"), einde("2026-10-09"), gemeld("2026-11-16"));
        assertThat(view.document(L).getList("meldingen", Document.class))
                .extracting(m -> m.get("eindeOp"))
                .containsExactly("2026-10-09", null);
        view.na(einde("2026-11-20"));
        assertThat(view.document(L).getList("meldingen", Document.class))
                .extracting(m -> m.get("eindeOp"))
                .containsExactly("2026-10-09", "2026-11-20");
    }

    @Test
    void R315_uren_in_uniforme_categorieen() {
        view.na(
                afwezig("A1", VerzuimSoort.ZIEK),
                afwezig("A2", VerzuimSoort.TE_LAAT),
                afwezig("A3", VerzuimSoort.WACHT_OP_PLEK),
                afwezig("A4", VerzuimSoort.ONGEMELD));
        Dagen dagen = Dagen.van(
                Document.parse(view.document(L).toJson()), Proef.school("COE"), LocalDate.parse("2026-09-18"));
        assertThat(dagen.perCategorie(LocalDate.parse("2026-08-01")).toJson())
                .isEqualTo("{\"GEOORLOOFD\": 2, \"ONGEOORLOOFD\": 4, \"NIET_BEPAALD\": 2}");
    }

    private static AfwezigheidGeregistreerd afwezig(String id, VerzuimSoort soort) {
        return new AfwezigheidGeregistreerd(
                L, DOSSIER, id, LocalDate.parse("2026-09-14"), Halven.heel(2), soort, null, null, null);
    }

    @Test
    void R221_onderwijs_tijdens_ziekte_staat_bij_het_verzuim() {
        view.na(new OnderwijsBijZiekteGeregeld(L, Ziekteonderwijs.ZIEZON_THUIS, LocalDate.parse("2026-10-05")));
        assertThat(view.document(L).get("onderwijsBijZiekte", Document.class))
                .containsEntry("soort", "ZIEZON_THUIS")
                .containsEntry("van", "2026-10-05");
    }
}
