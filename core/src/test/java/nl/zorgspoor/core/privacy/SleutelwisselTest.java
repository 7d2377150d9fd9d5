package nl.zorgspoor.core.privacy;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.privacy.HoofdsleutelproefTest.sleutel;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.privacy.Sleutelwissel.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The change of the master key, on a real PostgreSQL with nodes that know one key or both. */
class SleutelwisselTest {

    private static final Hoofdsleutel OUD = sleutel(1);
    private static final Hoofdsleutel NIEUW = sleutel(2);
    private static final Hoofdsleutels BEIDE = new Hoofdsleutels(OUD, NIEUW);

    private final Proefopstelling oorspronkelijk = new Proefopstelling();
    private final JdbcTemplate jdbc = oorspronkelijk.alsApp();

    @AfterEach
    void stop() {
        oorspronkelijk.close();
    }

    private Sleutelwissel wissel(Hoofdsleutels sleutels) {
        return new Sleutelwissel(jdbc, oorspronkelijk.bean(PlatformTransactionManager.class), sleutels);
    }

    private static byte[] tekst(int n) {
        return ("geheim " + n).getBytes(StandardCharsets.UTF_8);
    }

    private Map<Integer, String> versleutel(Hoofdsleutels met, int van, int tot) {
        Sleutelbos bos = new Sleutelbos(jdbc, met);
        Map<Integer, String> teksten = new TreeMap<>();
        IntStream.range(van, tot)
                .forEach(n -> teksten.put(n, bos.versleutel("COE/" + n, Bewaarklasse.DOSSIER, tekst(n))));
        return teksten;
    }

    private void eisLeesbaar(Hoofdsleutels met, Map<Integer, String> teksten) {
        Sleutelbos bos = new Sleutelbos(jdbc, met);
        teksten.forEach((n, t) -> assertThat(bos.ontcijfer(t)).hasValue(tekst(n)));
    }

    private long met(Hoofdsleutel h) {
        return jdbc.queryForObject(
                "select count(*) from persoonssleutel where sleutel is not null and hoofdsleutel = ?",
                Long.class,
                h.kenmerk());
    }

    @Test
    void alle_sleutels_gaan_in_stappen_over_en_de_oude_is_daarna_niet_meer_nodig() {
        assertThat(Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(OUD))).isEqualTo(Hoofdsleutelproef.Uitkomst.PAST);
        Map<Integer, String> teksten = versleutel(Hoofdsleutels.van(OUD), 0, 2_500);
        jdbc.update("update persoonssleutel set hoofdsleutel = null where leerling_id < 'COE/5'");
        new Sleutelbos(jdbc, BEIDE).vernietig("COE/7", Bewaarklasse.DOSSIER);
        teksten.remove(7);
        byte[] geheim = Installatiegeheimen.geef(jdbc, Hoofdsleutels.van(OUD), "pseudoniemen");

        assertThat(wissel(BEIDE).stand()).isEqualTo(new Stand(OUD.kenmerk(), NIEUW.kenmerk(), 2_499, 2_499, 0, 0));
        Stand halverwege = wissel(BEIDE).stap();
        assertThat(halverwege.over()).isEqualTo(499);
        assertThat(halverwege.klaar()).isFalse();
        assertThat(halverwege.huidig()).isEqualTo(NIEUW.kenmerk());
        // Broken off here: every node that knows both goes on, whichever it calls the new one; one that knows one does
        // not start.
        eisLeesbaar(BEIDE, teksten);
        assertThat(Hoofdsleutelproef.van(jdbc, BEIDE)).isEqualTo(Hoofdsleutelproef.Uitkomst.PAST);
        assertThat(Hoofdsleutelproef.van(jdbc, new Hoofdsleutels(NIEUW, OUD)))
                .isEqualTo(Hoofdsleutelproef.Uitkomst.PAST);
        assertThat(Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(NIEUW)))
                .isEqualTo(Hoofdsleutelproef.Uitkomst.ONVOLLEDIG);
        assertThat(Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(OUD))).isEqualTo(Hoofdsleutelproef.Uitkomst.VREEMD);

        assertThat(wissel(BEIDE).stap().klaar()).isTrue();
        assertThat(wissel(BEIDE).stap().over()).isZero();
        assertThat(met(NIEUW)).isEqualTo(2_499);
        assertThat(Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(NIEUW))).isEqualTo(Hoofdsleutelproef.Uitkomst.PAST);
        eisLeesbaar(Hoofdsleutels.van(NIEUW), teksten);
        assertThat(new Sleutelbos(jdbc, BEIDE).isVernietigd("COE/7", Bewaarklasse.DOSSIER))
                .isTrue();
        assertThat(Installatiegeheimen.geef(jdbc, Hoofdsleutels.van(NIEUW), "pseudoniemen"))
                .as("pseudoniemen van partners blijven dezelfde")
                .isEqualTo(geheim)
                .isEqualTo(OUD.afgeleid("pseudoniemen"));
    }

    @Test
    void zonder_nieuwe_sleutel_of_met_een_knoop_die_haar_niet_kent_begint_er_niets() throws Exception {
        Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(OUD));
        versleutel(Hoofdsleutels.van(OUD), 0, 3);
        weigert(() -> wissel(Hoofdsleutels.van(OUD)).stap(), "GEEN_NIEUWE_HOOFDSLEUTEL", null);
        for (String knoop : List.of(Sleutelwissel.KNOOP, Sleutelwissel.KNOOP + " " + OUD.kenmerk())) {
            try (Connection ander = jdbc.getDataSource().getConnection()) {
                ander.createStatement().execute("set application_name = '" + knoop + "'");
                assertThat(wissel(BEIDE).stand().knopenZonderNieuw()).isEqualTo(1);
                weigert(() -> wissel(BEIDE).stap(), "KNOOP_KENT_NIEUWE_SLEUTEL_NIET", null);
                assertThat(met(NIEUW)).isZero();
                assertThat(wissel(BEIDE).stand().huidig()).isEqualTo(OUD.kenmerk());
                ander.createStatement().execute("set application_name = 'weg'");
            }
        }
        try (Connection ander = jdbc.getDataSource().getConnection()) {
            ander.createStatement()
                    .execute("set application_name = '" + Sleutelwissel.KNOOP + " " + OUD.kenmerk() + ","
                            + NIEUW.kenmerk() + "'");
            assertThat(wissel(BEIDE).stap().klaar()).isTrue();
            ander.createStatement().execute("set application_name = 'weg'");
        }
    }

    @Test
    void twee_knopen_die_doorwerken_laten_tijdens_de_wissel_niets_achter() throws Exception {
        Hoofdsleutelproef.van(jdbc, Hoofdsleutels.van(OUD));
        Map<Integer, String> teksten = versleutel(Hoofdsleutels.van(OUD), 0, 5_000);
        AtomicBoolean klaar = new AtomicBoolean();
        ExecutorService draden = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<Integer, String>>> werk = IntStream.range(0, 2)
                    .mapToObj(k -> draden.submit(() -> schrijfDoor(100_000 * (k + 1), klaar)))
                    .toList();
            List<Future<?>> wissels = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(k -> draden.submit(() -> {
                        while (!wissel(BEIDE).stap().klaar()) {
                            Thread.onSpinWait();
                        }
                    }))
                    .toList();
            for (Future<?> w : wissels) {
                w.get();
            }
            Thread.sleep(200);
            klaar.set(true);
            for (Future<Map<Integer, String>> w : werk) {
                assertThat(w.get()).isNotEmpty();
                teksten.putAll(w.get());
            }
        } finally {
            klaar.set(true);
            draden.shutdownNow();
        }
        assertThat(wissel(BEIDE).stand().over()).isZero();
        eisLeesbaar(Hoofdsleutels.van(NIEUW), teksten);
    }

    /** As commands do it: a key is made in a transaction that takes a while. */
    private Map<Integer, String> schrijfDoor(int vanaf, AtomicBoolean klaar) throws InterruptedException {
        Sleutelbos bos = new Sleutelbos(jdbc, BEIDE);
        TransactionTemplate transactie = new TransactionTemplate(oorspronkelijk.bean(PlatformTransactionManager.class));
        Map<Integer, String> teksten = new TreeMap<>();
        for (int n = vanaf; !klaar.get(); n++) {
            int nu = n;
            teksten.put(n, transactie.execute(t -> {
                String tekst = bos.versleutel("COE/" + nu, Bewaarklasse.DOSSIER, tekst(nu));
                try {
                    Thread.sleep(3);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return tekst;
            }));
        }
        return teksten;
    }
}
