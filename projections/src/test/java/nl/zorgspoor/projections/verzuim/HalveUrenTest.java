package nl.zorgspoor.projections.verzuim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class HalveUrenTest {

    private static final String L = "L-HEI-1";

    private final Vouwer view = new Vouwer(VerzuimOverzicht.WEERGAVE.projector());

    private void afwezig(String id, String dag, double uren) {
        view.na(new AfwezigheidGeregistreerd(
                L,
                "verzuim:" + L,
                id,
                LocalDate.parse(dag),
                Halven.van(uren),
                VerzuimSoort.ONGEOORLOOFD,
                null,
                null,
                null));
    }

    /** As it comes back from the store. */
    private Dagen dagen() {
        Document d = Document.parse(view.document(L).toJson());
        return Dagen.van(d, Proef.school("HEI"), LocalDate.parse("2026-09-18"));
    }

    @Test
    void R311_uren_in_een_weergave_zijn_heel_waar_zij_heel_zijn_en_tellen_precies_op() {
        afwezig("A1", "2026-09-14", 5.5);
        afwezig("A2", "2026-09-15", 4);
        assertThat(dagen().ongeoorloofd()).isEqualTo(Halven.van(9.5));
        assertThat(dagen().perSoort(LocalDate.parse("2026-08-01")).toJson()).isEqualTo("{\"ONGEOORLOOFD\": 9.5}");
        afwezig("A3", "2026-09-16", 0.5);
        assertThat(dagen().perSoort(LocalDate.parse("2026-08-01")).toJson()).isEqualTo("{\"ONGEOORLOOFD\": 10}");
        assertThat(dagen().weken(12)).singleElement().satisfies(w -> assertThat(w.get("uren", Document.class))
                .containsEntry("ONGEOORLOOFD", 10));
    }

    @Test
    void R311_een_half_uur_meer_staat_hoger() {
        afwezig("A1", "2026-09-14", 5);
        int vijf = view.document(L).getInteger("_zwaarte");
        afwezig("A2", "2026-09-15", 0.5);
        assertThat(view.document(L).getInteger("_zwaarte")).isGreaterThan(vijf);
        assertThat(vijf).isEqualTo(50_005);
    }
}
