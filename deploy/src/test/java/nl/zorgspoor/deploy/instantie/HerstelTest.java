package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Documentversie;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.documenten.S3Server;
import nl.zorgspoor.deploy.embedded.EmbeddedPostgresServer;
import nl.zorgspoor.deploy.instantie.Productieopstelling.Knooppunt;
import nl.zorgspoor.deploy.partners.Partner;
import nl.zorgspoor.deploy.partners.Verwijzingsopdrachten;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * The drill of {@code docs/beheer.md}: store and keys are copied apart, the keys earlier than the store; what came after is lost with the
 * machine. On a fresh PostgreSQL with empty views everything of before is there again, and nothing that had been destroyed.
 */
class HerstelTest {

    private static final String SLEUTEL = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final String IN = "lb.terugmelding.smw.v1";
    private static final String TYPE_IN = "nl.zorgspoor.terugmelding.smw.v1";
    private static final String WEG = "L-KLA-WEG";
    private static final String BLIJFT = "L-KLA-BLIJFT";

    private static final Actor COORDINATOR = new Actor("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "KLA", null);

    @TempDir
    static Path map;

    private static Productieopstelling productie;
    private static S3Server s3;

    @BeforeAll
    static void begin() throws Exception {
        productie = new Productieopstelling(SLEUTEL);
        s3 = S3Server.in(map.resolve("s3"));
    }

    @AfterAll
    static void eind() {
        productie.close();
        s3.close();
    }

    private static Antwoord stuur(Knooppunt knoop, Actor wie, Opdracht opdracht) {
        return knoop.bean(Opdrachtpoort.class).verstuur(Verzoek.van(UUID.randomUUID(), opdracht, wie));
    }

    /** From whoever of the staff may; each command from somebody else. */
    private static void doe(Knooppunt knoop, Opdracht opdracht) {
        Rol rol =
                knoop
                        .bean(Schoolprofielen.class)
                        .van("KLA")
                        .bevoegdheden()
                        .get(opdracht.opdrachtnaam())
                        .rollen()
                        .stream()
                        .filter(r -> !r.isPartij() && !r.isExtern())
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        stuur(knoop, new Actor(rol + "-" + opdracht.opdrachtnaam(), rol, "KLA", null), opdracht);
    }

    private static void meldAan(Knooppunt knoop, String leerling) {
        doe(knoop, Verwijzingsopdrachten.aanmelding(leerling, "Naam van " + leerling, LocalDate.parse("2026-11-02")));
    }

    private static void verwijs(Knooppunt knoop, String leerling, String verwijzing) {
        stuur(
                knoop,
                new Actor("O1", Rol.OUDER, "KLA", leerling),
                Verwijzingsopdrachten.toestemming(leerling, "TS-" + leerling));
        Actor coordinator = new Actor("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "KLA", null);
        stuur(knoop, coordinator, Verwijzingsopdrachten.voorbereiding(leerling, verwijzing, "Steun"));
        stuur(knoop, coordinator, Verwijzingsopdrachten.verzending(leerling, verwijzing));
    }

    private static void vernietig(Knooppunt knoop, String leerling) {
        doe(knoop, new TrekAanmeldingIn(leerling, null, null, "verhuisd"));
        doe(knoop, new VernietigPersoonsgegevens(leerling, Vernietigingsgrond.VERZOEK, null));
        doe(knoop, new GeefVernietigingVrij(leerling));
        doe(knoop, new VernietigPersoonsgegevens(leerling, Vernietigingsgrond.VERZOEK, null));
    }

    private static String geschiedenis(Knooppunt knoop, String leerling) {
        StringBuilder alles = new StringBuilder();
        for (Vastgelegd g : knoop.bean(Leerlinggeschiedenis.class).van("KLA", leerling)) {
            alles.append(g.naam()).append(g.inhoud()).append('\n');
        }
        return alles.toString();
    }

    private static void wachtOp(Knooppunt knoop, String leerling, String gebeurtenis) throws InterruptedException {
        Geduld geduld = new Geduld(Duration.ofSeconds(60));
        while (!geschiedenis(knoop, leerling).contains(gebeurtenis) && !geduld.isOp()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(geschiedenis(knoop, leerling)).containsOnlyOnce(gebeurtenis);
    }

    /** Every document of every view, without what says when it was written. */
    private static Map<String, String> weergaven(Knooppunt knoop) {
        long kop = knoop.bean(Verwerkers.class).kop();
        Weergavebeheer beheer = knoop.bean(Weergavebeheer.class);
        Map<String, String> alles = new TreeMap<>();
        for (var weergave : ProjectionsConfiguratie.alleWeergaven()) {
            assertThat(beheer.wachtOp(weergave.naam(), kop, 60_000))
                    .as(weergave.naam())
                    .isTrue();
            for (Document d : beheer.documenten(weergave.naam()).find()) {
                alles.put(weergave.naam() + "/" + d.get("_id"), d.toJson());
            }
        }
        return alles;
    }

    private static Connection als(EmbeddedPostgresServer pg) throws SQLException {
        return DriverManager.getConnection(pg.jdbcUrl(), pg.beheerUser(), pg.beheerPassword());
    }

    /** As {@code pg_dump --data-only} writes it, one table after the other. */
    private static Map<String, byte[]> kopieer(EmbeddedPostgresServer pg, String welke) throws Exception {
        Map<String, byte[]> kopie = new LinkedHashMap<>();
        try (Connection c = als(pg);
                var tabellen = c.createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public' and tablename <>"
                                + " 'flyway_schema_history' and tablename ~ '" + welke + "' order by 1")) {
            while (tabellen.next()) {
                ByteArrayOutputStream uit = new ByteArrayOutputStream();
                c.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + tabellen.getString(1) + " to stdout (format binary)", uit);
                kopie.put(tabellen.getString(1), uit.toByteArray());
            }
        }
        return kopie;
    }

    private static void zetTerug(EmbeddedPostgresServer pg, Map<String, byte[]> kopie) throws Exception {
        try (Connection c = als(pg)) {
            for (Map.Entry<String, byte[]> tabel : kopie.entrySet()) {
                if (!tabel.getKey().equals("gebeurtenis")) {
                    c.createStatement().execute("delete from " + tabel.getKey());
                }
                c.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + tabel.getKey() + " from stdin (format binary)",
                                new ByteArrayInputStream(tabel.getValue()));
            }
            for (String kolom : List.of(
                    "gebeurtenis.positie",
                    "weigering.id",
                    "opzijgezet.kenmerk",
                    "voorbijgegaan.id",
                    "document_inzage.id")) {
                String[] deel = kolom.split("\\.");
                c.createStatement()
                        .execute(
                                "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select coalesce(max(%2$s), 0) + 1 from %1$s), false)"
                                        .formatted(deel[0], deel[1]));
            }
        }
    }

    private static EmbeddedPostgresServer versePostgres() throws IOException {
        EmbeddedPostgresServer pg = EmbeddedPostgresServer.start(Productieopstelling.map());
        Flyway.configure()
                .dataSource(pg.jdbcUrl(), pg.beheerUser(), pg.beheerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_rol", pg.appUser()))
                .load()
                .migrate();
        return pg;
    }

    /** As {@code kafka-consumer-groups.sh --reset-offsets --to-earliest} does for the application's groups. */
    private static void leesVanVoorafAan() throws Exception {
        try (Admin admin = Admin.create(productie.servers().kafka().adminProps())) {
            for (GroupListing groep : admin.listGroups().all().get()) {
                if (groep.groupId().startsWith(Topicbeheer.APP_GROEPEN)) {
                    Map<TopicPartition, OffsetAndMetadata> begin = new HashMap<>();
                    admin.listConsumerGroupOffsets(groep.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .keySet()
                            .forEach(p -> begin.put(p, new OffsetAndMetadata(0)));
                    zodraLeeg(() -> admin.alterConsumerGroupOffsets(groep.groupId(), begin)
                            .all()
                            .get());
                }
            }
        }
    }

    private interface Zetten {
        Object doe() throws ExecutionException, InterruptedException;
    }

    /** A node that stops keeps its place in a group for some seconds. */
    private static void zodraLeeg(Zetten zetten) throws Exception {
        long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                zetten.doe();
                return;
            } catch (ExecutionException e) {
                if (System.nanoTime() > tot) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static String antwoord(String verwijzing, int volgnummer, String soort) {
        return "{\"verwijzingId\":\"%s\",\"volgnummer\":%d,\"soort\":\"%s\",\"datum\":\"2026-11-30\"}"
                .formatted(verwijzing, volgnummer, soort);
    }

    private static long opTopic(Partner smw, String verwijzing) {
        return smw.leesTot(UIT, alle -> alle.stream().anyMatch(r -> r.key().equals("VH-NA"))).stream()
                .filter(r -> r.key().equals(verwijzing))
                .count();
    }

    @Test
    void na_een_herstel_is_alles_er_weer_en_niets_wat_was_vernietigd() throws Exception {
        EmbeddedPostgresServer oud = productie.servers().postgres();
        Partner smw = new Partner(productie.servers().kafka().clientProps("smw", "geheim"), "smw");
        Map<String, byte[]> sleutels;
        Map<String, byte[]> store;
        Map<String, String> bijDeKopie;
        try (Knooppunt knoop = productie.start("voor", s3.omgeving())) {
            stuur(knoop, new Actor("B", Rol.BEHEERDER, "KLA", null), Scholen.lees("KLA"));
            meldAan(knoop, BLIJFT);
            meldAan(knoop, WEG);
            verwijs(knoop, BLIJFT, "VH-VOOR");
            smw.leesTot(UIT, alle -> alle.stream().anyMatch(r -> r.key().equals("VH-VOOR")));
            smw.schrijf(IN, TYPE_IN, "H-1", "VH-VOOR", antwoord("VH-VOOR", 1, "GEACCEPTEERD"));
            wachtOp(knoop, BLIJFT, "leerling.VerwijzingGeaccepteerd");
            breng(knoop, BLIJFT);
            breng(knoop, WEG);
            sleutels = kopieer(oud, "^persoonssleutel$");
            vernietig(knoop, WEG);
            assertThat(geschiedenis(knoop, WEG)).contains("(vernietigd)").doesNotContain("Naam van");
            bijDeKopie = weergaven(knoop);
            store = kopieer(oud, "^(?!persoonssleutel$)");
            // After the copy; the store will not know it, the broker will.
            smw.schrijf(IN, TYPE_IN, "H-2", "VH-VOOR", antwoord("VH-VOOR", 2, "GESTART"));
            wachtOp(knoop, BLIJFT, "leerling.BegeleidingDoorPartnerGestart");
            // What that answer took away is away after the recovery, too: it is read again.
            bijDeKopie.keySet().retainAll(weergaven(knoop).keySet());
        }

        leesVanVoorafAan();
        try (EmbeddedPostgresServer nieuw = versePostgres()) {
            zetTerug(nieuw, store);
            zetTerug(nieuw, sleutels);
            assertThat(persoonlijk(nieuw, WEG))
                    .as("de oudere kopie heeft de sleutel nog")
                    .isEqualTo(1);
            Map<String, String> anders = new HashMap<>();
            anders.putAll(s3.omgeving());
            anders.put("ZORGSPOOR_PG_URL", nieuw.jdbcUrl());
            anders.put("ZORGSPOOR_PG_APP_PASSWORD", nieuw.appPassword());
            anders.put("ZORGSPOOR_PG_BEHEER_PASSWORD", nieuw.beheerPassword());
            anders.put("ZORGSPOOR_MONGO_URI", productie.servers().mongo().connectionString("hersteld"));
            try (Knooppunt knoop = productie.start("na", anders)) {
                assertThat(persoonlijk(nieuw, WEG)).isZero();
                assertThat(geschiedenis(knoop, WEG)).contains("(vernietigd)").doesNotContain("Naam van");
                assertThat(geschiedenis(knoop, BLIJFT)).contains("Naam van " + BLIJFT);
                assertThat(document(knoop, BLIJFT)).isEqualTo("document van " + BLIJFT);
                assertThat(document(knoop, WEG)).isEmpty();
                Geduld geduld = new Geduld(Duration.ofSeconds(60));
                while (s3.objecten().size() > 1 && !geduld.isOp()) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertThat(s3.objecten()).hasSize(1);
                wachtOp(knoop, BLIJFT, "leerling.BegeleidingDoorPartnerGestart");
                wachtOp(knoop, BLIJFT, "leerling.VerwijzingGeaccepteerd");
                Map<String, String> na = weergaven(knoop);
                assertThat(na.keySet()).containsAll(bijDeKopie.keySet());
                assertThat(String.join("", na.values())).doesNotContain("Naam van " + WEG);

                meldAan(knoop, "L-KLA-NA");
                verwijs(knoop, "L-KLA-NA", "VH-NA");
                assertThat(opTopic(smw, "VH-NA")).isEqualTo(1);
                assertThat(opTopic(smw, "VH-VOOR"))
                        .as("wat verzonden was gaat niet nog eens")
                        .isEqualTo(1);
                assertThat(weergaven(knoop)).anySatisfy((id, d) -> assertThat(d).contains("L-KLA-NA"));
            }
            ruim(productie.servers().mongo().connectionString());
        }
    }

    private static void breng(Knooppunt knoop, String leerling) throws IOException {
        byte[] inhoud = ("document van " + leerling).getBytes(StandardCharsets.UTF_8);
        knoop.bean(Documentenkast.class)
                .bewaar(
                        COORDINATOR,
                        new Documentenkast.Aanbod(
                                leerling,
                                null,
                                UUID.randomUUID(),
                                Gegevenssoort.OPP,
                                "plan.pdf",
                                "application/pdf",
                                inhoud.length,
                                "0".repeat(64)),
                        () -> new ByteArrayInputStream(inhoud),
                        LocalDateTime.parse("2026-11-30T10:00"));
    }

    /** What the student's documents say. */
    private static String document(Knooppunt knoop, String leerling) throws IOException {
        Documentenkast kast = knoop.bean(Documentenkast.class);
        StringBuilder alles = new StringBuilder();
        for (Documentversie v : kast.van("KLA", leerling)) {
            try (InputStream in = kast.open(v, COORDINATOR, leerling, v.op()).orElseThrow()) {
                alles.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return alles.toString();
    }

    private static long persoonlijk(EmbeddedPostgresServer pg, String leerling) throws SQLException {
        try (Connection c = als(pg);
                var rij = c.createStatement()
                        .executeQuery("select count(*) from persoonssleutel where leerling_id = 'KLA/" + leerling
                                + "' and sleutel is not null")) {
            rij.next();
            return rij.getLong(1);
        }
    }

    private static void ruim(String mongo) {
        try (var client = MongoClients.create(mongo)) {
            MongoDatabase hersteld = client.getDatabase("hersteld");
            hersteld.drop();
        }
    }
}
