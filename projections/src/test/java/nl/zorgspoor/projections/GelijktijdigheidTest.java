package nl.zorgspoor.projections;

import static nl.zorgspoor.core.Proefleerlingen.informeer;
import static nl.zorgspoor.core.Proefleerlingen.informeerOuders;
import static nl.zorgspoor.core.Proefleerlingen.meldAan;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many writers at once on two nodes, with commands of several events, some that commit slowly and some that roll back after taking
 * numbers: every view is what it would be if it were built again, every row has its event's own position, and nothing is handed on
 * twice.
 */
class GelijktijdigheidTest {

    private static final int SCHRIJVERS = 6;
    private static final int LEERLINGEN = 15;
    private static final String TERUGGEDRAAID =
            "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud,"
                    + " metadata) select 'x' || random(), 'COE/los' || random(), 0, 'Leerling', '2026-09-14T08:00:00Z', 'proef.Nooit',"
                    + " '1', '{}', '{}' from generate_series(1, 3)";

    private final Proefopstelling core = new Proefopstelling();
    private final Proefopstelling knoop = core.tweedeKnoop();
    private final ProefMongo mongo = new ProefMongo();
    private final Verwerkers verwerkers = core.bean(Verwerkers.class);
    private final Map<String, AtomicInteger> gekregen = new ConcurrentHashMap<>();

    @AfterEach
    void einde() {
        knoop.close();
        core.close();
        mongo.close();
    }

    /** Stands for who tells partners: what it gets twice, goes out twice. */
    private Bundelverwerker teller() {
        return new Bundelverwerker() {
            @Override
            public void begin() {}

            @Override
            public void verwerk(Vastgelegd v) {
                gekregen.computeIfAbsent(v.gebeurtenisId(), g -> new AtomicInteger())
                        .incrementAndGet();
            }

            @Override
            public void klaar(long hoogste) {}
        };
    }

    @Test
    void elke_weergave_is_gelijk_aan_haar_eigen_herbouw() throws Exception {
        core.richtIn("COE");
        Verwerker partner = verwerkers.maak("proef-partner", teller(), false);
        partner.start();
        core.bean(Termijnwacht.class).start();
        try (Weergavebeheer beheer = new Weergavebeheer(
                mongo.database(),
                (naam, bundel) -> verwerkers.maak(naam, bundel, false),
                core.bean(Leerlinggeschiedenis.class)::van,
                ProjectionsConfiguratie.alleWeergaven(),
                () -> {},
                Proefschrift.SCHRIFT)) {
            beheer.start();
            belast(beheer);
            long kop = verwerkers.kop();
            assertThat(partner.wachtOp(kop, 240_000)).isTrue();
            assertThat(wacht("termijnen").wachtOp(kop, 240_000)).isTrue();
            Map<String, Map<String, Document>> eerst = new TreeMap<>();
            for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
                assertThat(beheer.wachtOp(w.naam(), kop, 240_000)).as(w.naam()).isTrue();
                eerst.put(w.naam(), documenten(beheer, w.naam()));
            }
            assertThat(verwerkers.wachtrij().alle(10)).isEmpty();
            controleerPosities(eerst.get("dossier-tijdlijn"));
            controleerEenmaal();
            for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
                herbouw(beheer, w.naam());
                assertThat(documenten(beheer, w.naam())).as(w.naam()).isEqualTo(eerst.get(w.naam()));
            }
        }
        partner.stop();
    }

    private Verwerker wacht(String naam) {
        return verwerkers.alle().stream()
                .filter(v -> v.naam().equals(naam))
                .findFirst()
                .orElseThrow();
    }

    private void belast(Weergavebeheer beheer) throws Exception {
        ExecutorService draden = Executors.newFixedThreadPool(SCHRIJVERS + 2);
        List<Future<?>> werk = new ArrayList<>();
        for (int s = 0; s < SCHRIJVERS; s++) {
            int schrijver = s;
            werk.add(draden.submit(() -> schrijf(beheer, schrijver)));
        }
        werk.add(draden.submit(this::draaiTerug));
        werk.add(draden.submit(this::schrijfTraag));
        for (Future<?> w : werk) {
            w.get(120, TimeUnit.SECONDS);
        }
        draden.shutdown();
    }

    private Void schrijf(Weergavebeheer beheer, int schrijver) {
        Proefopstelling hier = schrijver % 2 == 0 ? core : knoop;
        for (int l = 0; l < LEERLINGEN; l++) {
            String leerling = "L-%d-%d".formatted(schrijver, l);
            long positie = meldAan(hier, leerling).positie();
            if (l % 3 == 0) {
                // Who has an answer sees it in the view, whatever others are doing.
                assertThat(beheer.wachtOp("aanmeldingen-zorgplicht", positie, 120_000))
                        .isTrue();
                assertThat(beheer.documenten("aanmeldingen-zorgplicht")
                                .find(new Document("leerlingId", leerling))
                                .first())
                        .as(leerling)
                        .isNotNull()
                        .containsEntry("zorgplichtStatus", "LOOPT");
            }
            informeerOuders(hier, leerling);
            if (l % 5 == 0) {
                corrigeer(hier, leerling);
            }
            informeerOuders(schrijver % 2 == 0 ? knoop : core, leerling);
        }
        return null;
    }

    private static void corrigeer(Proefopstelling hier, String leerling) {
        String gebeurtenis = hier.alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where stroom = ? and volgnummer = 0",
                        String.class,
                        hier.naam("COE", leerling));
        hier.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "COE",
                new CorrigeerGegeven(leerling, gebeurtenis, "schoolVanHerkomst", "PO-17", "stond er niet"));
    }

    /** Takes numbers, and no event will ever have them. */
    private Void draaiTerug() throws SQLException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            try (Connection c = core.bean(DataSource.class).getConnection();
                    Statement s = c.createStatement()) {
                c.setAutoCommit(false);
                s.execute(TERUGGEDRAAID);
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, 25));
                c.rollback();
                c.setAutoCommit(true);
            }
        }
        return null;
    }

    /** Has its numbers long before it commits: others with higher numbers are there first. */
    private Void schrijfTraag() {
        TransactionTemplate transactie = new TransactionTemplate(core.bean(PlatformTransactionManager.class));
        Actor oc = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null);
        for (int i = 0; i < 20; i++) {
            String leerling = "L-traag-" + i;
            meldAan(core, leerling);
            transactie.executeWithoutResult(t -> {
                core.poort().verstuur(Verzoek.van(UUID.randomUUID(), informeer(leerling), oc));
                slaap(ThreadLocalRandom.current().nextInt(20, 120));
            });
        }
        return null;
    }

    private static void slaap(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void controleerPosities(Map<String, Document> tijdlijn) {
        Map<String, Long> eigen = new HashMap<>();
        core.alsApp().query("select gebeurtenis_id, positie from gebeurtenis", rs -> {
            eigen.put(rs.getString(1), rs.getLong(2));
        });
        assertThat(tijdlijn).hasSizeGreaterThan(SCHRIJVERS * LEERLINGEN * 4);
        tijdlijn.forEach((id, d) ->
                assertThat(d.getLong("positie")).as(id).isEqualTo(eigen.get(id.substring(id.indexOf('/') + 1))));
    }

    private void controleerEenmaal() {
        Set<String> alle =
                Set.copyOf(core.alsApp().queryForList("select gebeurtenis_id from gebeurtenis", String.class));
        assertThat(gekregen.keySet()).isEqualTo(alle);
        assertThat(gekregen.values()).allMatch(n -> n.get() == 1);
        assertThat(core.alsApp()
                        .queryForObject("select count(*) from termijn where soort like 'ZORGPLICHT%'", Long.class))
                .isEqualTo(SCHRIJVERS * LEERLINGEN + 20L);
    }

    private static Map<String, Document> documenten(Weergavebeheer beheer, String naam) {
        Map<String, Document> documenten = new TreeMap<>();
        beheer.documenten(naam).find().forEach(d -> documenten.put(String.valueOf(d.get("_id")), d));
        return documenten;
    }

    private static void herbouw(Weergavebeheer beheer, String naam) throws InterruptedException {
        String nieuw = naam.replace('-', '_') + "_v" + beheer.herbouw(naam);
        for (int i = 0;
                i < 1_200
                        && !beheer.documenten(naam)
                                .getNamespace()
                                .getCollectionName()
                                .equals(nieuw);
                i++) {
            Thread.sleep(50);
        }
        assertThat(beheer.documenten(naam).getNamespace().getCollectionName()).isEqualTo(nieuw);
    }
}
