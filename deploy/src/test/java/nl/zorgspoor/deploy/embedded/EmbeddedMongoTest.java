package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class EmbeddedMongoTest {

    @Test
    void een_kapot_bestand_gaat_opzij_en_de_server_begint_leeg() throws Exception {
        var dir = ProefMap.nieuw("mongo-kapot");
        Files.writeString(dir.resolve("mongo.mv"), "dit is geen gegevensbestand".repeat(1000));
        try (var mongo = EmbeddedMongo.start(dir)) {
            assertThat(mongo.isLeegBegonnen()).isTrue();
            Proefgegevens.schrijfDocument(mongo, "een");
            assertThat(Proefgegevens.documenten(mongo)).containsExactly("een");
        }
        assertThat(dir.resolve("mongo.mv.onbruikbaar")).exists();
    }

    @Test
    void documenten_die_niet_kloppen_met_hun_index_gaan_opzij() throws Exception {
        var dir = ProefMap.nieuw("mongo-onsamenhangend");
        try (var mongo = EmbeddedMongo.start(dir)) {
            Proefgegevens.schrijfDocument(mongo, "een");
            Proefgegevens.schrijfDocument(mongo, "twee");
        }
        try (var store = MVStore.open(dir.resolve("mongo.mv").toString())) {
            var index = store.getMapNames().stream()
                    .filter(naam -> naam.contains("._index_"))
                    .findFirst()
                    .orElseThrow();
            var sleutels = store.openMap(index);
            sleutels.remove(sleutels.firstKey());
        }
        try (var mongo = EmbeddedMongo.start(dir)) {
            assertThat(mongo.isLeegBegonnen()).isTrue();
            assertThat(Proefgegevens.documenten(mongo)).isEmpty();
        }
    }

    @Test
    void een_bestand_dat_in_gebruik_is_blijft_waar_het_is() throws Exception {
        var dir = ProefMap.nieuw("mongo-slot");
        try (var store = MVStore.open(dir.resolve("mongo.mv").toString())) {
            store.openMap("iets").put("a", "b");
            assertThatThrownBy(() -> EmbeddedMongo.start(dir)).isInstanceOf(EmbeddedServerException.class);
        }
        assertThat(dir.resolve("mongo.mv.onbruikbaar")).doesNotExist();
    }

    @Test
    void vastleggen_onder_gelijktijdige_schrijvers_blijft_samenhangend_en_het_bestand_klein() throws Exception {
        var dir = ProefMap.nieuw("mongo-druk");
        try (var mongo = EmbeddedMongo.start(dir);
                var client = MongoClients.create(mongo.connectionString())) {
            var schrijvers = new ArrayList<CompletableFuture<Void>>();
            for (var schrijver = 0; schrijver < 3; schrijver++) {
                var documenten = client.getDatabase("proef").getCollection("druk" + schrijver);
                schrijvers.add(CompletableFuture.runAsync(() -> {
                    for (var i = 0; i < 700; i++) {
                        var id = new Document("_id", i % 50);
                        documenten.deleteOne(id);
                        documenten.insertOne(new Document(id).append("inhoud", "x".repeat(500)));
                        if (i % 5 == 0) {
                            mongo.commit();
                        }
                    }
                }));
            }
            schrijvers.forEach(CompletableFuture::join);
            mongo.commit();
            assertThat(Files.size(dir.resolve("mongo.mv"))).isLessThan(30_000_000L);
        }
        try (var mongo = EmbeddedMongo.start(dir);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(mongo.isLeegBegonnen()).isFalse();
            for (var schrijver = 0; schrijver < 3; schrijver++) {
                assertThat(client.getDatabase("proef")
                                .getCollection("druk" + schrijver)
                                .countDocuments())
                        .isEqualTo(50);
            }
        }
    }
}
