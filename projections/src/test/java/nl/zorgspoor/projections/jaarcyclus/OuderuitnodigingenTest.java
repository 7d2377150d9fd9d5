package nl.zorgspoor.projections.jaarcyclus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.jaarcyclus.OudercontactCommand.Uitnodigingsoort;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.OudersUitgenodigd;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.OuderuitnodigingIngetrokken;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What parents were invited to, in the portal and in the mentor's week. */
class OuderuitnodigingenTest {

    private final Vouwer view = new Vouwer(Ouderuitnodigingen.PROJECTOR);

    private static OudersUitgenodigd uitgenodigd(String id, String moment) {
        return new OudersUitgenodigd(
                "COE",
                id,
                Uitnodigingsoort.OUDERAVOND,
                null,
                LocalDateTime.parse(moment),
                "aula",
                "rapport",
                LocalDate.parse("2026-09-14"));
    }

    private List<Document> lijst() {
        return view.document("ouders:COE").getList(Ouderuitnodigingen.LIJST, Document.class);
    }

    @Test
    void R275_wat_is_afgezegd_blijft_tot_zijn_dag_staan_als_afgezegd_en_met_de_reden() {
        view.na(
                uitgenodigd("U1", "2026-10-01T19:00"),
                uitgenodigd("U2", "2026-10-08T19:00"),
                new OuderuitnodigingIngetrokken("COE", "U1", "zaal bezet", LocalDate.parse("2026-09-20")));
        assertThat(lijst())
                .satisfiesExactly(
                        u -> assertThat(u)
                                .containsEntry("uitnodigingId", "U1")
                                .containsEntry("status", "AFGEZEGD")
                                .containsEntry("afgezegdOp", "2026-09-20")
                                .containsEntry("reden", "zaal bezet"),
                        u -> assertThat(u)
                                .containsEntry("status", "UITGENODIGD")
                                .doesNotContainKey("afgezegdOp"));
        // the same id again is a new invitation
        view.na(uitgenodigd("U1", "2026-10-02T19:00"));
        assertThat(lijst())
                .filteredOn(u -> "U1".equals(u.get("uitnodigingId")))
                .singleElement()
                .satisfies(u -> assertThat(u).containsEntry("status", "UITGENODIGD"));
    }
}
