package nl.zorgspoor.deploy.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.proef.Geduld;
import org.junit.jupiter.api.Test;

/** Who is slow, or waits, takes nothing from the others: not a thread, and health answers within a second. */
class TraagTest {

    private static final String AANMELDING = """
        {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
         "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
         "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
         "gewenstNiveau": "HAVO"}\
        """;

    private static final long SECONDE = TimeUnit.SECONDS.toNanos(1);

    private final Proefinstantie api = Proefinstantie.neem();
    private final URI adres = URI.create(api.instantie().adres());

    private long meldAan() {
        HttpResponse<String> antwoord = api.post(
                api.token(Rol.ADMINISTRATIE, "COE"),
                "/v1/leerlingen/L-COE-" + UUID.randomUUID() + "/meld-leerling-aan",
                AANMELDING);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord).path("positie").asLong();
    }

    /** Whether all is well may be unsure for a moment on a busy machine; the answer comes in time each time. */
    private void gezondBinnen(long nanos) throws InterruptedException {
        for (String pad : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            Geduld geduld = new Geduld(Duration.ofSeconds(5));
            HttpResponse<String> antwoord = gezondheid(pad, nanos);
            while (antwoord.statusCode() != 200 && !geduld.isOp()) {
                Thread.sleep(200);
                antwoord = gezondheid(pad, nanos);
            }
            assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        }
    }

    private HttpResponse<String> gezondheid(String pad, long nanos) {
        long begin = System.nanoTime();
        HttpResponse<String> antwoord = api.stuur(api.verzoek(pad).GET());
        assertThat(System.nanoTime() - begin).as(pad).isLessThan(nanos);
        return antwoord;
    }

    private void gezond() throws InterruptedException {
        gezondBinnen(Long.MAX_VALUE);
    }

    private void gezondBinnenEenSeconde() throws InterruptedException {
        gezondBinnen(Drukte.binnen(SECONDE));
    }

    /** Sends this, and the rest never. */
    private Socket begin(String tekst) throws IOException {
        Socket socket = new Socket(adres.getHost(), adres.getPort());
        socket.getOutputStream().write(tekst.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void druppel(List<Socket> sockets) {
        for (Socket s : sockets) {
            try {
                s.getOutputStream().write('x');
                s.getOutputStream().flush();
            } catch (IOException dicht) {
                // cut off, as it should be
            }
        }
    }

    private static final List<String> BEGINNEN = List.of(
            "POST /v1/leerlingen/L-1/plan-flex-zat HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
            "POST /v1/leerlingen/L-1/plan-flex-zat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n{",
            "GET /actuator/health HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
            "TRACE /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
            "GET /%00 HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
            "GET /v1/weergaven/portaal HTTP/1.1\r\nHost: x\r\nX-Kop: ");

    @Test
    void tweehonderd_druppelende_sockets_en_honderd_wachtende_lezers_houden_niemand_op() throws Exception {
        int draden = draden();
        gezond();
        List<Socket> sockets = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> lezers = new ArrayList<>();
        HttpClient klant = HttpClient.newHttpClient();
        String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");
        try (Connection verbinding = api.instantie().bean(DataSource.class).getConnection()) {
            verbinding.setAutoCommit(false);
            try (Statement vraag = verbinding.createStatement()) {
                // Nothing after this is complete for a reader until it ends.
                vraag.execute("select pg_current_xact_id()");
            }
            for (int i = 0; i < 200; i++) {
                sockets.add(begin(BEGINNEN.get(i % BEGINNEN.size())));
            }
            long positie = meldAan();
            for (int i = 0; i < 100; i++) {
                lezers.add(klant.sendAsync(
                        HttpRequest.newBuilder(URI.create(
                                        adres + "/v1/weergaven/coordinator-werkbord?minimaalPositie=" + positie))
                                .header("Authorization", "Bearer " + coordinator)
                                .build(),
                        BodyHandlers.ofString()));
            }
            for (int keer = 0; keer < 8; keer++) {
                druppel(sockets);
                gezondBinnenEenSeconde();
                long begin = System.nanoTime();
                meldAan();
                assertThat(System.nanoTime() - begin).as("een gewone opdracht").isLessThan(2 * Drukte.binnen(SECONDE));
                long vooruit = System.nanoTime();
                assertThat(api.get(coordinator, "/v1/weergaven/portaal?minimaalPositie=" + Long.MAX_VALUE)
                                .statusCode())
                        .isEqualTo(400);
                assertThat(System.nanoTime() - vooruit).as("voorbij de kop").isLessThan(Drukte.binnen(SECONDE));
                Thread.sleep(200);
            }
            // On a busy machine some have waited their ten seconds by now.
            assertThat(lezers).allMatch(lezer -> !lezer.isDone() || lezer.join().statusCode() == 504);
            verbinding.rollback();
        }
        for (CompletableFuture<HttpResponse<String>> lezer : lezers) {
            assertThat(lezer.get(12, TimeUnit.SECONDS).statusCode()).isIn(200, 504);
        }
        for (int keer = 0; keer < 14; keer++) {
            druppel(sockets);
            Thread.sleep(1000);
        }
        for (Socket s : sockets) {
            assertThat(isDicht(s)).as("wie druppelt wordt afgekapt").isTrue();
            s.close();
        }
        gezondBinnenEenSeconde();
        assertThat(draden()).as("draden van de server").isLessThanOrEqualTo(Math.max(draden, 72));
    }

    @Test
    void wie_een_inhoud_laat_druppelen_hoort_na_een_tijd_408() throws Exception {
        try (Socket s = begin(BEGINNEN.get(0))) {
            s.setSoTimeout(20_000);
            String antwoord = new String(s.getInputStream().readNBytes(12), US_ASCII);
            assertThat(antwoord).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void een_inhoud_zonder_vorm_is_400_en_niet_te_laat() throws Exception {
        try (Socket s = begin("POST /v1/leerlingen/L-1/plan-flex-zat HTTP/1.1\r\nHost: x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n")) {
            s.setSoTimeout(20_000);
            assertThat(new String(s.getInputStream().readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 400");
        }
    }

    private static final List<String> VRAGEN = List.of(
            "GET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /v1/weergaven/portaal HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /v1/weergaven/aanmeldingen HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\n\r\n",
            "POST /v1/leerlingen/L-1/plan-flex-zat HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");

    /** Asks the same thing more often than anything between here and there keeps answers of, and reads none. */
    private Socket vraagEnLeesNiet(String vraag, AtomicLong gevraagd) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(adres.getHost(), adres.getPort()));
        Thread vrager = new Thread(() -> {
            try {
                while (true) {
                    socket.getOutputStream().write(vraag.getBytes(US_ASCII));
                    gevraagd.incrementAndGet();
                }
            } catch (IOException dicht) {
                // the test is over, or it was cut off
            }
        });
        vrager.setDaemon(true);
        vrager.start();
        return socket;
    }

    @Test
    void wie_zijn_antwoorden_niet_leest_houdt_niemand_op() throws Exception {
        gezond();
        String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");
        AtomicLong gevraagd = new AtomicLong();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                sockets.add(vraagEnLeesNiet(VRAGEN.get(i % VRAGEN.size()).replace("TOKEN", coordinator), gevraagd));
            }
            // Until nothing is taken any more: from then on they only wait, and the machine is as quiet as it was.
            long was = -1;
            for (int keer = 0; keer < 60 && was != gevraagd.get(); keer++) {
                was = gevraagd.get();
                Thread.sleep(500);
            }
            for (int keer = 0; keer < 6; keer++) {
                gezondBinnenEenSeconde();
                long begin = System.nanoTime();
                meldAan();
                assertThat(System.nanoTime() - begin).as("een gewone opdracht").isLessThan(2 * Drukte.binnen(SECONDE));
                begin = System.nanoTime();
                assertThat(api.get(coordinator, "/v1/weergaven/aanmeldingen?aantal=1")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(System.nanoTime() - begin).as("een weergave").isLessThan(2 * Drukte.binnen(SECONDE));
                Thread.sleep(200);
            }
        } finally {
            for (Socket s : sockets) {
                s.close();
            }
        }
        gezondBinnenEenSeconde();
    }

    private static int draden() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(d -> d.getName().startsWith("http-nio") && d.getName().contains("-exec-"))
                .count();
    }

    /** Whether the other side ended it. */
    private static boolean isDicht(Socket s) {
        try {
            s.setSoTimeout(1000);
            InputStream in = s.getInputStream();
            byte[] weg = new byte[4096];
            while (in.read(weg) >= 0) {
                // the answer, if there was one
            }
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException dicht) {
            return true;
        }
    }
}
