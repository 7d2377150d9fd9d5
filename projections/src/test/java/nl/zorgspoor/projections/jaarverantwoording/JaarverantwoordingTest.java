package nl.zorgspoor.projections.jaarverantwoording;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.JaarplanVastgesteld;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** V18: who reads what of a school's year. */
class JaarverantwoordingTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2027-06-30");

    private final Jaarverantwoording view = new Jaarverantwoording();
    private final ProefMongo mongo = new ProefMongo();
    private final MongoCollection<Document> documenten = mongo.database().getCollection("jaarverantwoording_v1");

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private List<Document> rijen(Rol rol, Map<String, String> filters) {
        Omgeving o = new Omgeving(
                new Lezer(new Actor("X", rol, "COE", null), Proef.school("COE"), Openstelling.ALLES),
                VANDAAG,
                filters,
                null,
                documenten,
                null,
                null);
        return view.vooraf(o).stream().sorted(view.volgorde()).toList();
    }

    private void vastgelegd() {
        Vouwer vouwer = new Vouwer(Jaarverantwoording.WEERGAVE.projector());
        vouwer.na(
                new JaarplanVastgesteld("COE", "2026-2027", "JP-1", LocalDate.parse("2026-09-10")),
                new ArrangementenJaarlijksGeevalueerd(
                        "COE",
                        "2026-2027",
                        Map.of(Arrangementtype.CLUSTER_4, 3),
                        List.of("L-1"),
                        LocalDate.parse("2027-06-20")));
        vouwer.documenten().forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", "COE/" + id)));
    }

    private static Document van(List<Document> rijen, String item) {
        return rijen.stream()
                .filter(r -> item.equals(r.get("item")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void zonder_een_enkele_vastlegging_ontbreekt_alles_en_staat_het_er_toch() {
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of())).isNotEmpty().allSatisfy(r -> assertThat(r)
                .containsEntry("ontbreekt", true));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("schooljaar", "morgen")))
                .isEmpty();
    }

    @Test
    void R243_wie_van_buiten_leest_ziet_waarover_wordt_verantwoord_en_geen_aantallen() {
        vastgelegd();
        List<Document> binnen = rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of());
        assertThat(van(binnen, "ARRANGEMENTEN").get("gegevens").toString()).contains("CLUSTER_4=3");
        List<Document> buiten = rijen(Rol.SWV_CONSULENT, Map.of());
        assertThat(van(buiten, "ARRANGEMENTEN"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("gegevens", new Document());
        assertThat(van(buiten, "JAARPLAN").get("gegevens")).isEqualTo(new Document("documentRef", "JP-1"));
        assertThat(buiten)
                .extracting(r -> r.get("soort"))
                .doesNotContain("PROTOCOL", "BUDGET", "ONTWIKKELDOEL", "NETWERK");
    }

    @Test
    void R243_buiten_de_school_is_niet_te_zien_dat_er_een_nieuwere_versie_van_de_kengetallen_is() {
        Vouwer vouwer = new Vouwer(Jaarverantwoording.WEERGAVE.projector());
        List<List<Document>> buiten = new ArrayList<>();
        for (int versie = 1; versie <= 2; versie++) {
            vouwer.na(new KengetallenVastgelegd(
                    "COE",
                    "2026-2027",
                    LocalDate.parse("2026-10-01"),
                    "2025-2026",
                    versie,
                    1,
                    Map.of(),
                    List.of(),
                    List.of(),
                    LocalDate.parse("2026-10-05").plusDays(versie)));
            documenten.deleteMany(new Document());
            vouwer.documenten().forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", "COE/" + id)));
            buiten.add(rijen(Rol.SWV_CONSULENT, Map.of()));
        }
        assertThat(van(buiten.get(0), "KENGETALLEN")).containsEntry("status", "GEDAAN");
        assertThat(buiten.get(1)).isEqualTo(buiten.get(0));
        assertThat(van(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of()), "KENGETALLEN"))
                .containsEntry("datum", "2026-10-07");
    }

    @Test
    void wat_het_eerst_moet_staat_bovenaan() {
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of()))
                .extracting(r -> r.getString("uiterlijk"))
                .isSorted();
    }
}
