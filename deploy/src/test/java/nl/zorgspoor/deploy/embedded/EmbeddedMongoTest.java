package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
            var sleutels = Opslagvorm.open(store, index);
            sleutels.remove(sleutels.firstKey());
        }
        try (var mongo = EmbeddedMongo.start(dir)) {
            assertThat(mongo.isLeegBegonnen()).isTrue();
            assertThat(Proefgegevens.documenten(mongo)).isEmpty();
        }
    }

    @Test
    void een_bestand_van_voor_de_bson_wordt_eenmaal_anders_opgeschreven_en_verliest_niets() throws Exception {
        var dir = ProefMap.nieuw("mongo-oud");
        var rijk = new Document("_id", "COE/L-1")
                .append("tekst", "één")
                .append("leeg", null)
                .append("getal", 7L)
                .append("klein", 7)
                .append("breuk", 7.5)
                .append("ja", true)
                .append("deel", new Document("lijst", List.of("a", new Document("b", 1))));
        var oud = new MongoServer(new H2Backend(dir.resolve("mongo.mv").toString()));
        try (var client = MongoClients.create(oud.bindAndGetConnectionString())) {
            client.getDatabase("proef").getCollection("documenten").insertOne(rijk);
            // Ids that sort otherwise as bytes of Java objects than by their values.
            for (var i = 0; i < 300; i++) {
                client.getDatabase("proef")
                        .getCollection("documenten")
                        .insertOne(new Document("_id", "x".repeat(i % 17) + i));
            }
        } finally {
            oud.shutdownNow();
        }
        for (var start = 0; start < 2; start++) {
            try (var mongo = EmbeddedMongo.start(dir);
                    var client = MongoClients.create(mongo.connectionString("proef"))) {
                var documenten = client.getDatabase("proef").getCollection("documenten");
                assertThat(documenten.find(new Document("_id", "COE/L-1")).first())
                        .isEqualTo(rijk);
                assertThat(documenten.countDocuments()).isEqualTo(301);
                for (var i = 0; i < 300; i++) {
                    var id = new Document("_id", "x".repeat(i % 17) + i);
                    assertThat(documenten.find(id).first()).isEqualTo(id);
                }
            }
        }
        assertThat(dir.resolve("mongo.mv.onbruikbaar")).doesNotExist();
    }

    @Test
    void wie_naar_een_leerling_vraagt_krijgt_wat_er_na_elke_wijziging_van_die_leerling_is() throws Exception {
        var dir = ProefMap.nieuw("mongo-zoekindex");
        var verwacht = new HashMap<String, String>();
        var toeval = new Random(3);
        for (var start = 0; start < 3; start++) {
            try (var mongo = EmbeddedMongo.start(dir);
                    var client = MongoClients.create(mongo.connectionString())) {
                var documenten = client.getDatabase("proef").getCollection("leerlingen");
                if (start == 1) {
                    // What was there before the index is in it as well.
                    documenten.createIndex(Indexes.ascending("leerlingId"));
                }
                for (var i = 0; i < 200; i++) {
                    var id = "d" + toeval.nextInt(60);
                    var leerling = "L-" + toeval.nextInt(6);
                    if (toeval.nextInt(4) == 0) {
                        documenten.deleteOne(Filters.eq("_id", id));
                        verwacht.remove(id);
                    } else {
                        var zonder = toeval.nextInt(5) == 0;
                        var document = new Document("_id", id).append("schoolId", "COE");
                        documenten.replaceOne(
                                Filters.eq("_id", id),
                                zonder ? document : document.append("leerlingId", leerling),
                                new ReplaceOptions().upsert(true));
                        verwacht.put(id, zonder ? "" : leerling);
                    }
                }
                documenten.deleteMany(Filters.and(Filters.eq("leerlingId", "L-5"), Filters.eq("schoolId", "COE")));
                verwacht.values().removeIf("L-5"::equals);
                for (var leerling : List.of("L-0", "L-1", "L-2", "L-3", "L-4", "L-5", "L", "")) {
                    var eigen = verwacht.entrySet().stream()
                            .filter(e -> !leerling.isEmpty() && e.getValue().equals(leerling))
                            .map(Map.Entry::getKey)
                            .toList();
                    var school = Filters.eq("schoolId", "COE");
                    for (var vraag : List.of(
                            Filters.eq("leerlingId", leerling),
                            Filters.and(school, Filters.eq("leerlingId", leerling)),
                            Filters.and(school, Filters.in("leerlingId", leerling, "onbekend")),
                            Filters.and(Filters.and(Filters.in("leerlingId", leerling)), school))) {
                        assertThat(documenten
                                        .find(vraag)
                                        .map(d -> d.getString("_id"))
                                        .into(new ArrayList<>()))
                                .containsExactlyInAnyOrderElementsOf(eigen);
                    }
                }
                assertThat(documenten
                                .find(Filters.or(Filters.eq("leerlingId", "L-1"), Filters.exists("leerlingId", false)))
                                .into(new ArrayList<>()))
                        .hasSize((int) verwacht.values().stream()
                                .filter(l -> l.isEmpty() || l.equals("L-1"))
                                .count());
            }
        }
    }

    @Test
    void een_bladzijde_in_de_volgorde_van_een_index_is_die_van_alle_documenten() throws Exception {
        var toeval = new Random(5);
        try (var mongo = EmbeddedMongo.start(ProefMap.nieuw("mongo-orde"));
                var client = MongoClients.create(mongo.connectionString())) {
            var met = client.getDatabase("proef").getCollection("met");
            var zonder = client.getDatabase("proef").getCollection("zonder");
            met.createIndex(Indexes.ascending("schoolId", "orde"));
            for (var i = 0; i < 400; i++) {
                var document = new Document("_id", "d" + toeval.nextInt(150))
                        .append("schoolId", List.of("COE", "DIA", "CO").get(toeval.nextInt(3)))
                        .append("soort", toeval.nextInt(3));
                if (toeval.nextInt(6) > 0) {
                    document.append("orde", "2026-09-" + (10 + toeval.nextInt(15)));
                }
                for (var collectie : List.of(met, zonder)) {
                    collectie.replaceOne(
                            Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
                }
            }
            for (var school : List.of("COE", "DIA", "CO", "KLA")) {
                for (var vraag : List.of(
                        Filters.eq("schoolId", school),
                        Filters.and(Filters.eq("schoolId", school), Filters.eq("soort", 1)),
                        Filters.and(Filters.gte("orde", "2026-09-15"), Filters.eq("schoolId", school)),
                        Filters.and(
                                Filters.eq("schoolId", school),
                                Filters.eq("orde", "2026-09-15"),
                                Filters.gt("_id", "d3")))) {
                    for (var volgorde : List.of(
                            Sorts.ascending("orde", "_id"),
                            Sorts.descending("orde", "_id"),
                            Sorts.ascending("_id"),
                            Sorts.descending("_id"),
                            Sorts.orderBy(Sorts.ascending("orde"), Sorts.descending("_id")))) {
                        for (var overslaan : List.of(0, 7, 500)) {
                            assertThat(met.find(vraag)
                                            .sort(volgorde)
                                            .skip(overslaan)
                                            .limit(10)
                                            .into(new ArrayList<>()))
                                    .isEqualTo(zonder.find(vraag)
                                            .sort(volgorde)
                                            .skip(overslaan)
                                            .limit(10)
                                            .into(new ArrayList<>()));
                        }
                    }
                }
            }
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

    @Test
    void zonder_login_of_met_een_verkeerd_wachtwoord_leest_niemand_een_weergave() throws Exception {
        var dir = ProefMap.nieuw("mongo-login");
        try (var mongo = EmbeddedMongo.start(dir)) {
            Proefgegevens.schrijfDocument(mongo, "een");
            var anoniem = "mongodb://127.0.0.1:" + mongo.poort();
            var wachtwoord = Geheimen.in(dir).wachtwoord("mongo." + EmbeddedMongo.GEBRUIKER);
            for (var adres : List.of(
                    anoniem,
                    mongo.connectionString().replace(wachtwoord, "x".repeat(32)),
                    mongo.connectionString().replace("zorgspoor:", "iemand:"))) {
                try (var client = MongoClients.create(adres)) {
                    for (var vraag : List.of(
                            new Document("find", "proef"),
                            new Document("listCollections", 1),
                            new Document("insert", "proef").append("documents", List.of(new Document("_id", "twee"))),
                            new Document("dropDatabase", 1),
                            new Document("fsync", 1))) {
                        assertThatThrownBy(() -> client.getDatabase("proef").runCommand(vraag))
                                .as(adres.replace(wachtwoord, "") + vraag)
                                .isInstanceOf(MongoException.class);
                    }
                }
            }
            assertThat(Proefgegevens.documenten(mongo)).containsExactly("een");
        }
    }

    @Test
    void wat_is_gewist_staat_na_de_dagelijkse_herschrijving_en_na_een_stop_niet_meer_in_het_bestand() throws Exception {
        var dir = ProefMap.nieuw("mongo-gewist");
        var bestand = dir.resolve("mongo.mv");
        try (var mongo = EmbeddedMongo.start(dir);
                var client = MongoClients.create(mongo.connectionString())) {
            var documenten = client.getDatabase("proef").getCollection("proef");
            for (var naam : List.of("eerste-geheim", "tweede-geheim", "blijft-staan")) {
                documenten.insertOne(new Document("_id", naam));
                mongo.commit();
            }
            documenten.deleteOne(new Document("_id", "eerste-geheim"));
            mongo.commit();
            assertThat(inhoud(bestand)).as("gewist is nog niet weg").contains("eerste-geheim");
            mongo.herschrijf();
            assertThat(inhoud(bestand)).doesNotContain("eerste-geheim").contains("blijft-staan");
            documenten.deleteOne(new Document("_id", "tweede-geheim"));
            mongo.commit();
        }
        assertThat(inhoud(bestand)).doesNotContain("tweede-geheim").contains("blijft-staan");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
        try (var mongo = EmbeddedMongo.start(dir)) {
            assertThat(Proefgegevens.documenten(mongo)).containsExactly("blijft-staan");
        }
    }

    private static String inhoud(Path bestand) throws IOException {
        return new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1);
    }

    @Test
    void wat_opzij_staat_is_na_zijn_termijn_weg_en_niet_eerder() throws Exception {
        var dir = ProefMap.nieuw("opzij");
        Files.writeString(dir.resolve("mongo.mv.onbruikbaar"), "x");
        Files.createDirectories(dir.resolve("postgres.half-1/base"));
        Files.writeString(dir.resolve("postgres.half-1/base/1"), "x");
        Files.writeString(dir.resolve("van-een-ander"), "x");
        Opzijgezet.ruimOp(dir, Instant.now().plus(Duration.ofDays(6)));
        assertThat(dir.resolve("mongo.mv.onbruikbaar")).exists();
        Opzijgezet.ruimOp(dir, Instant.now().plus(Duration.ofDays(8)));
        assertThat(dir.resolve("mongo.mv.onbruikbaar")).doesNotExist();
        assertThat(dir.resolve("postgres.half-1")).doesNotExist();
        assertThat(dir.resolve("van-een-ander")).exists();
    }

    @Test
    void de_schijfwacht_gaat_dicht_bij_te_weinig_ruimte_en_open_bij_genoeg() {
        var vrij = new AtomicLong(Schijfwacht.WEER_RUIM);
        var wacht = new Schijfwacht(Path.of("data"), vrij::get);
        wacht.kijk();
        assertThat(wacht.isVol()).isFalse();
        vrij.set(Schijfwacht.GRENS - 1);
        wacht.kijk();
        assertThat(wacht.isVol()).isTrue();
        vrij.set(Schijfwacht.GRENS + 1);
        wacht.kijk();
        assertThat(wacht.isVol()).as("niet aan en uit met elk bestand").isTrue();
        vrij.set(Schijfwacht.WEER_RUIM);
        wacht.kijk();
        assertThat(wacht.isVol()).isFalse();
    }
}
