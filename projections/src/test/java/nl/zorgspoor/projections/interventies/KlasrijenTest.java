package nl.zorgspoor.projections.interventies;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieEvent.*;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KlasrijenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-05");

    private final InterventiesLopend view = new InterventiesLopend();
    private final ProefMongo mongo = new ProefMongo();
    private final MongoCollection<Document> documenten = mongo.database().getCollection("interventies-lopend_v2");

    @BeforeEach
    void vul() {
        Vouwer vouwer = new Vouwer(Klasrijen.RIJEN);
        vouwer.na(ingezet("KI-1", "1m2"), ingezet("KI-2", "2b1"), ingezet("KI-3", "1m2"));
        vouwer.na(
                new KlasinterventieGeevalueerd("DIA", "KI-1", Effect.VOLDOENDE, "klaar", DAG),
                new KlasinterventieBeeindigd("DIA", "KI-3", DAG));
        vouwer.documenten().forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", "DIA/" + id)));
    }

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private static KlasinterventieIngezet ingezet(String id, String klas) {
        return new KlasinterventieIngezet(
                "DIA", id, "KLASSENTRAINING", VoorWie.KLAS, klas, null, "rust", Rol.TRAINER, DAG, DAG.plusWeeks(6));
    }

    private List<Document> rijen(Rol rol, @Nullable Set<String> bereik, Map<String, String> filters) {
        Omgeving o = new Omgeving(
                new Lezer(new Actor("X", rol, "DIA", null), Proef.school("DIA"), Openstelling.ALLES),
                DAG.plusWeeks(7),
                filters,
                bereik,
                documenten,
                null,
                null);
        Bson bereikt = view.bereik(o);
        Bson vraag = bereikt == null ? view.beperking(o) : Filters.and(bereikt, view.beperking(o));
        return view.rijen(documenten.find(vraag).into(new ArrayList<>()), o);
    }

    @Test
    void V12_R141_een_interventie_voor_een_klas_staat_bij_de_klas_en_bij_geen_leerling() {
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, null, Map.of()))
                .extracting("interventieId")
                .containsExactlyInAnyOrder("KI-1", "KI-2");
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Set.of("L-1"), Map.of("klas", "1m2")))
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("interventieId", "KI-1")
                        .containsEntry("klas", "1m2")
                        .containsEntry("item", "KLASSENTRAINING")
                        .containsEntry("soort", "KLAS")
                        .containsEntry("status", "GEEVALUEERD")
                        .containsEntry("signalen", List.of("OVER_TIJD"))
                        .doesNotContainKeys("leerlingId"));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Set.of("L-1"), Map.of("leerlingId", "L-1")))
                .isEmpty();
        assertThat(rijen(Rol.MENTOR, Set.of("L-1"), Map.of())).hasSize(2);
    }

    @Test
    void V12_R141_ouders_leerlingen_en_partners_lezen_niets_van_een_klas() {
        for (Rol rol : List.of(Rol.OUDER, Rol.LEERLING, Rol.SWV_CONSULENT)) {
            assertThat(rijen(rol, Set.of("L-1"), Map.of())).as(rol.name()).isEmpty();
            assertThat(rijen(rol, null, Map.of())).as(rol.name()).isEmpty();
        }
    }
}
