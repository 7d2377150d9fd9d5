package nl.zorgspoor.deploy.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.scenario.Buiten;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stop does not wait for a broker that does not answer, although publishers and listeners are in the middle of asking it something. */
class StopZonderBrokerTest {

    private static final long STOPTIJD_MS = 20_000;

    @Test
    void met_een_broker_die_stilstaat_eindigt_een_stop_vanzelf_en_op_tijd() throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        try (Opstelling opstelling = new Opstelling(Files.createTempDirectory(basis, "broker-stil-"))) {
            opstelling.start();
            long broker = opstelling.broker().pid();
            sein("STOP", broker);
            try {
                Buiten buiten = opstelling.buiten();
                meldAan(buiten);
                // Long enough for every client of the broker to be waiting for it.
                TimeUnit.SECONDS.sleep(8);
                meldAan(buiten);
                List<Socket> traag = traag(opstelling.luiken().get(0).poort());
                long duur = opstelling.toepassing().stop();
                for (Socket s : traag) {
                    s.close();
                }
                assertThat(duur)
                        .as("%s", opstelling.toepassing().laatsteRegels())
                        .isLessThan(STOPTIJD_MS);
                assertThat(opstelling.toepassing().laatsteRegels())
                        .as("niemand hoefde haar af te breken")
                        .noneMatch(r -> r.contains("stopt nu meteen"));
                assertThat(opstelling.postgres()).as("PostgreSQL is gestopt").isZero();
            } finally {
                sein("CONT", broker);
            }
        }
    }

    /** Whoever is in the middle of sending something slowly, or does not read, is not waited for either. */
    private static List<Socket> traag(int poort) throws IOException {
        List<Socket> traag = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket s = new Socket("localhost", poort);
            s.getOutputStream()
                    .write("POST /v1/leerlingen/L/plan-flex-zat HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            traag.add(s);
        }
        return traag;
    }

    private static void sein(String sein, long pid) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + sein + " " + pid).start().waitFor();
    }

    private static void meldAan(Buiten buiten) {
        var antwoord = buiten.opdracht(
                new Actor("A1", Rol.ADMINISTRATIE, "COE", null),
                "MeldLeerlingAan",
                "L-COE-" + System.nanoTime(),
                (ObjectNode) JsonMapper.shared().readTree("""
                                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO",
                                 "verwachteOndersteuning": false, "meerdereScholen": false,
                                 "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1, "gewenstNiveau": "HAVO"}"""));
        assertThat(antwoord.status()).isEqualTo(200);
    }
}
