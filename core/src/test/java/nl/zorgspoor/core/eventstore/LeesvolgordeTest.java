package nl.zorgspoor.core.eventstore;

import static nl.zorgspoor.core.Proefleerlingen.informeer;
import static nl.zorgspoor.core.Proefleerlingen.informeerOuders;
import static nl.zorgspoor.core.Proefleerlingen.meldAan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In which order readers get events, and when a position has been seen. */
class LeesvolgordeTest {

    private static final String LEEG =
            "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud,"
                    + " metadata) values ('x' || random(), 'COE/los' || random(), 0, 'Leerling', '2026-09-14T08:00:00Z', 'proef.Onbekend',"
                    + " '1', '{}', '{}')";

    private final Proefopstelling core = new Proefopstelling();
    private final Verwerkers verwerkers = core.bean(Verwerkers.class);
    private final List<Vastgelegd> gezien = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Verwerker verwerker = verwerkers.maak("proef", opnemer(), false);

    private Bundelverwerker opnemer() {
        return new Bundelverwerker() {
            @Override
            public void begin() {}

            @Override
            public void verwerk(Vastgelegd v) {
                gezien.add(v);
            }

            @Override
            public void klaar(long hoogste) {}
        };
    }

    @BeforeEach
    void begin() {
        core.richtIn("COE");
        meldAan(core, "L1");
        meldAan(core, "L2");
        verwerker.start();
        assertThat(verwerker.wachtOp(verwerkers.kop(), 20_000)).isTrue();
    }

    @AfterEach
    void einde() {
        verwerker.stop();
        core.close();
    }

    @Test
    void wat_later_vastligt_met_een_lager_nummer_komt_eerst_en_met_zijn_eigen_nummer() throws Exception {
        CountDownLatch geschreven = new CountDownLatch(1);
        CountDownLatch door = new CountDownLatch(1);
        CompletableFuture<Antwoord> traag = CompletableFuture.supplyAsync(() -> inTransactie(() -> {
            Antwoord a = verstuur("L1");
            geschreven.countDown();
            wacht(door);
            return a;
        }));
        assertThat(geschreven.await(120, TimeUnit.SECONDS)).isTrue();
        long vlug = informeerOuders(core, "L2").positie();
        // What was committed waits for what will be: neither is there yet, and the position says so.
        assertThat(verwerker.wachtOp(vlug, 300)).isFalse();
        assertThat(gezien).noneMatch(v -> v.positie() == vlug);
        door.countDown();
        long laat = traag.get(10, TimeUnit.SECONDS).positie();
        assertThat(laat).isLessThan(vlug);
        assertThat(verwerker.wachtOp(vlug, 120_000)).isTrue();
        assertThat(gezien).extracting(Vastgelegd::positie).endsWith(laat, vlug);
        assertThat(gezien).allSatisfy(v -> assertThat(v.positie())
                .isEqualTo(core.alsApp()
                        .queryForObject(
                                "select positie from gebeurtenis where gebeurtenis_id = ?",
                                Long.class,
                                v.gebeurtenisId())));
    }

    @Test
    void op_een_nummer_dat_is_teruggedraaid_wordt_niet_gewacht() throws SQLException {
        long voor = verwerkers.kop();
        try (Connection c = core.bean(DataSource.class).getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute(LEEG);
            c.rollback();
            c.setAutoCommit(true);
        }
        long begin = System.nanoTime();
        verwerkers.eisUitgegeven(voor + 1);
        assertThat(verwerker.wachtOp(voor + 1, 60_000)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(20_000);
        long na = informeerOuders(core, "L1").positie();
        assertThat(na).isGreaterThan(voor + 1);
        assertThat(verwerker.wachtOp(na, 120_000)).isTrue();
    }

    @Test
    void een_nummer_dat_nog_niet_is_uitgegeven_wordt_meteen_geweigerd() {
        long hoogste = verwerkers.kop();
        verwerkers.eisUitgegeven(hoogste);
        assertThatThrownBy(() -> verwerkers.eisUitgegeven(hoogste + 1_000_000))
                .isInstanceOfSatisfying(
                        CommandGeweigerd.class,
                        e -> assertThat(e.weigering().code()).isEqualTo("INVOER_ONGELDIG"));
    }

    @Test
    void een_stroom_staat_nooit_in_een_andere_volgorde_dan_zij_werd_geschreven() {
        AtomicLong eigen = new AtomicLong();
        // This transaction has its number before the other one, and builds on what the other one stores: it is done
        // again.
        inTransactie(() -> {
            eigen.set(nummer("select schrijftransactie()"));
            elders(() -> informeerOuders(core, "L1"));
            return verstuur("L1");
        });
        assertThat(nummer("select transactie from gebeurtenis where stroom = 'COE/L1' and volgnummer = 3"))
                .isGreaterThan(nummer("select transactie from gebeurtenis where stroom = 'COE/L1' and volgnummer = 2"))
                .isGreaterThan(eigen.get());
        Antwoord daarna = informeerOuders(core, "L1");
        assertThat(verwerker.wachtOp(daarna.positie(), 120_000)).isTrue();
        List<Long> nummers = gezien.stream()
                .filter(v -> v.stroom().equals("L1"))
                .map(Vastgelegd::volgnummer)
                .toList();
        assertThat(nummers).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void na_een_herstel_in_een_andere_database_komt_wat_nieuw_is_achteraan() {
        core.alsBeheer().update("update leestelling set verschuiving = verschuiving + 1000000");
        informeerOuders(core, "L1");
        core.alsBeheer().update("update leestelling set verschuiving = 0");
        try (Proefopstelling weer = core.tweedeKnoop()) {
            long positie = informeerOuders(weer, "L2").positie();
            assertThat(verwerker.wachtOp(positie, 120_000)).isTrue();
            assertThat(gezien).last().satisfies(v -> assertThat(v.stroom()).isEqualTo("L2"));
        }
    }

    private Antwoord verstuur(String leerlingId) {
        return core.poort()
                .verstuur(Verzoek.van(
                        UUID.randomUUID(),
                        informeer(leerlingId),
                        new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null)));
    }

    private long nummer(String sql) {
        Long nummer = core.alsApp().queryForObject(sql, Long.class);
        return nummer == null ? -1 : nummer;
    }

    private static void elders(Runnable werk) {
        Thread draad = new Thread(werk);
        draad.start();
        try {
            draad.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inTransactie(java.util.function.Supplier<T> werk) {
        return new TransactionTemplate(core.bean(PlatformTransactionManager.class)).execute(t -> werk.get());
    }

    private static void wacht(CountDownLatch op) {
        try {
            op.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
