package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.scenario.Buiten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole in a process of its own, of which parts are stopped, killed and filled up one after the other; two starts pay for all. It
 * buys that a broken part says so, in time and in one line, and that the rest comes back by itself or ends in time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StukkeDelenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor ADMINISTRATIE = new Actor("A1", Rol.ADMINISTRATIE, "COE", null);
    private static final Actor BEHEER = new Actor("beheer", Rol.INSTALLATIEBEHEERDER, "", null);
    private static final long STOPTIJD_MS = 20_000;

    private static Path data;
    private static boolean eigenSchijf;
    private static LosProces proces;
    private static Buiten buiten;
    private static int nummer = 7_000;

    @BeforeAll
    static void begin() throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        data = Files.createTempDirectory(basis, "stuk-");
        // A disk of its own that can be filled: only root may, and not everywhere.
        eigenSchijf = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", data.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
        start();
    }

    private static void start() throws Exception {
        proces = LosProces.start(data);
        buiten = new Buiten(proces.wachtTotKlaar(), Uitgever.in(data)::token);
    }

    @AfterAll
    static void einde() throws Exception {
        proces.close();
        if (eigenSchijf) {
            new ProcessBuilder("umount", "-l", data.toString()).start().waitFor();
        }
    }

    private static Buiten.Antwoord meldAan() {
        ObjectNode aanmelding = JSON.createObjectNode();
        aanmelding.put("aanmeldingId", "A1").put("aanmelddatum", "2026-09-14");
        aanmelding.put("instroomtype", "REGULIER_PO_VO").put("verwachteOndersteuning", false);
        aanmelding.put("leerjaar", 1).put("gewenstNiveau", "HAVO").put("meerdereScholen", false);
        aanmelding.putObject("persoonsgegevens").put("naam", "Leerling").put("geboortedatum", "2013-03-01");
        aanmelding.putArray("ouders").addObject().put("ouderId", "O1").put("gezag", true);
        return buiten.opdracht(ADMINISTRATIE, "MeldLeerlingAan", "L-COE-" + nummer++, aanmelding);
    }

    /** The status of readiness, or 0 when it does not come within five seconds. */
    private static int gereed() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(proces.wachtTotKlaar() + "/actuator/health/readiness"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits until readiness is this; how long that took. */
    private static long wachtOpGereed(int status, int seconden) throws InterruptedException {
        long begin = System.nanoTime();
        while (gereed() != status) {
            assertThat(System.nanoTime() - begin)
                    .as("readiness %d binnen %d s; %s", status, seconden, proces.regels())
                    .isLessThan(TimeUnit.SECONDS.toNanos(Drukte.binnen(seconden)));
            Thread.sleep(100);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Test
    @Order(1)
    void staat_postgresql_stil_dan_zegt_readiness_dat_binnen_vijf_seconden_en_daarna_gaat_alles_verder()
            throws Exception {
        wachtOpGereed(200, 20);
        var stil = proces.postgres();
        LosProces.sein("STOP", stil);
        try {
            assertThat(wachtOpGereed(503, 5)).isLessThan(Drukte.binnen(5_000));
        } finally {
            LosProces.sein("CONT", stil);
        }
        wachtOpGereed(200, 15);
        assertThat(meldAan().status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void een_gedode_postgresql_wordt_opnieuw_gestart_en_dat_staat_er_in_een_regel() throws Exception {
        LosProces.sein("KILL", proces.postgres().subList(0, 1));
        long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int status = 0;
        // A session that was open may take one more command before it falls away.
        while (status != 200 || proces.aantalRegels("PostgreSQL draait weer") == 0) {
            assertThat(System.nanoTime()).as("%d; %s", status, proces.regels()).isLessThan(tot);
            status = meldAan().status();
            assertThat(status).isIn(200, 503);
            Thread.sleep(200);
        }
        assertThat(proces.aantalRegels("PostgreSQL is onverwacht gestopt")).isEqualTo(1);
        assertThat(proces.aantalRegels("PostgreSQL draait weer")).isEqualTo(1);
        assertThat(proces.aantalRegels("\tat ")).as("%s", proces.regels()).isZero();
        wachtOpGereed(200, 15);
    }

    @Test
    @Order(3)
    void een_volle_schijf_is_een_regel_en_503_en_met_ruimte_gaat_het_vanzelf_verder() throws Exception {
        assumeTrue(eigenSchijf, "hier mag geen schijf worden gemaakt om te vullen");
        wachtOpGereed(200, 20);
        Path vulling = data.resolve("vulling");
        // On a busy machine the work before this one may have come near the end of so small a disk.
        long eerder = proces.aantalRegels("is vol");
        try {
            vul(vulling);
            wachtOpGereed(503, 5);
            assertThat(meldAan().status()).isEqualTo(503);
            assertThat(proces.aantalRegels("is vol")).isEqualTo(eerder + 1);
        } finally {
            Files.deleteIfExists(vulling);
        }
        wachtOpGereed(200, 10);
        assertThat(meldAan().status()).isEqualTo(200);
    }

    private static void vul(Path vulling) throws IOException {
        try (RandomAccessFile bestand = new RandomAccessFile(vulling.toFile(), "rw")) {
            byte[] blok = new byte[1 << 20];
            while (Files.getFileStore(data).getUsableSpace() > (40 << 20)) {
                bestand.write(blok);
            }
        }
    }

    @Test
    @Order(4)
    void na_een_herbouw_is_de_oude_versie_van_een_weergave_uit_de_lijst() throws Exception {
        assertThat(buiten.beheer(BEHEER, "/v1/beheer/weergaven/dossier-tijdlijn/herbouw")
                        .isGoed())
                .isTrue();
        long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String namen = "";
        while (!namen.contains("weergave-dossier-tijdlijn-v2") || namen.contains("weergave-dossier-tijdlijn-v1")) {
            assertThat(System.nanoTime()).as(namen).isLessThan(tot);
            StringBuilder alle = new StringBuilder();
            for (JsonNode v :
                    buiten.lees(BEHEER, "/v1/beheer/verwerkers", Map.of()).inhoud()) {
                alle.append(v.path("naam").asString("")).append(' ');
            }
            namen = alle.toString();
            Thread.sleep(200);
        }
    }

    @Test
    @Order(5)
    void een_gewone_stop_duurt_geen_vijf_seconden_en_laat_niets_achter() throws Exception {
        long duur = proces.stop();
        System.out.printf("een gewone stop duurde %d ms%n", duur);
        assertThat(duur).as("%s", proces.regels()).isLessThan(Drukte.binnen(5_000));
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        start();
    }

    @Test
    @Order(6)
    void ook_tijdens_een_herbouw_en_met_een_stilstaande_postgresql_eindigt_een_stop_op_tijd() throws Exception {
        buiten.beheer(BEHEER, "/v1/beheer/weergaven/coordinator-werkbord/herbouw");
        var stil = proces.postgres();
        LosProces.sein("STOP", stil);
        Thread.sleep(1_000);
        assertThat(proces.stop()).as("%s", proces.regels()).isLessThan(STOPTIJD_MS);
        // Who inherited it takes note of its end a moment later.
        ProcessHandle.of(stil.get(0))
                .ifPresent(p ->
                        p.onExit().completeOnTimeout(p, 10, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(stil.get(0)).map(ProcessHandle::isAlive).orElse(false))
                .as("PostgreSQL draait niet meer")
                .isFalse();
    }
}
