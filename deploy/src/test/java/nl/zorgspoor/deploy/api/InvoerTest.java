package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What comes in wrong, from outside: answered in a few KB, in our words, without a line in the log that repeats it. */
class InvoerTest {

    private static final int PAAR_KB = 10_000;

    private final Proefinstantie api = Proefinstantie.neem();
    private final String leerling = "L-COE-" + UUID.randomUUID();
    private final String student = api.token(new Actor(leerling, Rol.LEERLING, "COE", leerling));
    private final String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");

    private String pad(String woord) {
        return "/v1/leerlingen/" + leerling + "/" + woord;
    }

    private static void isProbleem(HttpResponse<String> antwoord, int status, String code) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(json(antwoord).path("code").asString()).isEqualTo(code);
        assertThat(json(antwoord).path("detail").asString()).contains(" ");
        assertThat(antwoord.body().length()).isLessThan(PAAR_KB);
    }

    private static String keer(int n, String deel) {
        return IntStream.range(0, n).mapToObj(i -> deel.replace("#", "" + i)).collect(Collectors.joining(","));
    }

    @Test
    void een_groot_bericht_vol_fouten_krijgt_een_klein_antwoord() {
        for (String body : List.of(
                "{\"domein\": [" + keer(15_000, "\"X\"") + "]}",
                "{" + keer(6_000, "\"v#\": 1") + "}",
                "{\"" + "a".repeat(45_000) + "\": 1}",
                "{\"waarneming\": [" + keer(50, "{}") + "], \"domein\": [" + keer(50, "\"Y#\"") + "]}",
                "{\"signaalbron\": \"" + "b".repeat(60_000) + "\"}")) {
            long begin = System.nanoTime();
            isProbleem(api.post(student, pad("signaleer-zorg"), body), 400, "INVOER_ONGELDIG");
            assertThat(System.nanoTime() - begin).isLessThan(Drukte.binnen(3_000_000_000L));
        }
    }

    @Test
    void de_rol_wordt_bekeken_voor_de_inhoud() {
        String onzin = "{geen json " + "x".repeat(100_000);
        isProbleem(api.post(student, pad("plan-flex-zat"), onzin), 403, "ALLEEN_ONDERSTEUNINGSCOORDINATOR");
        isProbleem(
                api.post(api.token(Rol.BEHEERDER, "COE"), "/v1/scholen/DIA/registreer-bezetting", onzin),
                403,
                "ANDERE_SCHOOL");
        isProbleem(api.post(coordinator, pad("plan-flex-zat"), "{geen json"), 400, "INVOER_ONGELDIG");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 1_000_000, 6_000_000})
    void te_groot_is_413_op_elk_pad_en_geen_afgebroken_verbinding(int bytes) {
        byte[] veel = new byte[bytes];
        java.util.Arrays.fill(veel, (byte) ' ');
        for (boolean lengteBekend : new boolean[] {true, false}) {
            var inhoud = lengteBekend
                    ? BodyPublishers.ofByteArray(veel)
                    : BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(veel));
            isProbleem(
                    api.stuur(api.verzoek(pad("plan-flex-zat"))
                            .header("Authorization", "Bearer " + coordinator)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(inhoud)),
                    413,
                    "BERICHT_TE_GROOT");
            isProbleem(
                    api.stuur(api.verzoek("/v1/embedded/klok")
                            .header("Authorization", "Bearer " + api.token(Rol.BEHEERDER, "COE"))
                            .header("Content-Type", "application/json")
                            .PUT(inhoud)),
                    413,
                    "BERICHT_TE_GROOT");
            // Who may not, hears that first.
            isProbleem(
                    api.stuur(api.verzoek("/v1/embedded/klok")
                            .header("Authorization", "Bearer " + coordinator)
                            .header("Content-Type", "application/json")
                            .PUT(inhoud)),
                    403,
                    "ROL_NIET_BEVOEGD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"x\"",
                "null",
                "{",
                "{\"op\": 1e400}",
                "{\"op\": \"+10000-01-01T10:00\"}",
                "{\"op\": {}}"
            })
    void een_lege_of_verkeerde_inhoud_is_400(String inhoud) {
        isProbleem(api.put("/v1/embedded/klok", inhoud), 400, "INVOER_ONGELDIG");
        isProbleem(api.post(coordinator, pad("plan-flex-zat"), inhoud), 400, "INVOER_ONGELDIG");
    }

    @Test
    void een_vraag_die_niet_te_lezen_is_is_400() {
        isProbleem(api.get(coordinator, "/v1/weergaven/dossier-tijdlijn?leerlingId=%ff"), 400, "VRAAG_ONLEESBAAR");
        isProbleem(api.get(coordinator, "/v1/weergaven/dossier-tijdlijn?=x"), 400, "VRAAG_ONLEESBAAR");
        isProbleem(api.get(coordinator, "/v1/weergaven/dossier-tijdlijn?a%00=x"), 400, "VRAAG_ONLEESBAAR");
        isProbleem(
                api.get(coordinator, "/v1/audit/leerlingen/" + leerling + "/stand?op=%2B999999999-12-31"),
                400,
                "INVOER_ONGELDIG");
        assertThat(api.get(coordinator, "/v1/weergaven/dossier-tijdlijn?leerlingId=%ff")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void het_pad_van_fouten_bestaat_niet_voor_wie_erom_vraagt() {
        isProbleem(api.get(coordinator, "/error"), 404, "NIET_GEVONDEN");
        isProbleem(api.post(coordinator, "/error", "{}"), 404, "NIET_GEVONDEN");
    }

    @Test
    void een_kop_met_vreemde_tekens_is_geen_fout_van_ons() {
        isProbleem(
                api.post(coordinator, pad("plan-flex-zat"), "{}", "geen-uuid-maar-wel-36-tekens-lang-----"),
                400,
                "INVOER_ONGELDIG");
    }

    /** What is logged while this happens, stack traces included. */
    private static String log(Vragen vragen) throws IOException {
        Logger wortel = LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> regels = new ListAppender<>();
        regels.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        regels.start();
        ((ch.qos.logback.classic.Logger) wortel).addAppender(regels);
        try {
            vragen.stel();
        } finally {
            ((ch.qos.logback.classic.Logger) wortel).detachAppender(regels);
        }
        return regels.list.stream()
                .map(r -> r.getFormattedMessage() + ThrowableProxyUtil.asString(r.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private interface Vragen {
        void stel() throws IOException;
    }

    @Test
    void honderd_verkeerde_verzoeken_vullen_geen_log_en_geen_regel_herhaalt_een_waarde() throws IOException {
        String geheim = "GEHEIM" + UUID.randomUUID().toString().replace("-", "");
        String log = log(() -> {
            for (int i = 0; i < 20; i++) {
                api.get(student, "/v1/weergaven/dossier-tijdlijn?leerlingId=%ff&" + geheim + "=1");
                api.get(student, "/v1/weergaven/" + geheim + "?=x");
                api.get(student, "/error?" + geheim + "=1");
                api.post(student, pad("signaleer-zorg"), "{\"" + geheim + "\": [\"" + geheim + "\"]}");
                api.post(student, "/v1/leerlingen/" + geheim + "/" + geheim, "{" + geheim);
            }
        });
        assertThat(log).doesNotContain(geheim);
        assertThat(log.getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/leerlingen/L/plan-flex-zat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nGEHEIM\r\n",
                "POST /v1/leerlingen/L/plan-flex-zat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nGEHEIM",
                "POST /v1/leerlingen/L/plan-flex-zat HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nContent-Length: 13\r\n\r\nGEHEIM",
                "POST /actuator/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: GEHEIM\r\n\r\n",
                "GEHEIM\r\n\r\n",
                "GET /GEHEIM?%00 HTTP/7.3\r\n\r\n"
            })
    void wie_geen_http_spreekt_hoort_dat_en_schrijft_geen_regel_in_het_log(String onzin) throws IOException {
        URI adres = URI.create(api.instantie().adres());
        String log = log(() -> {
            for (int i = 0; i < 20; i++) {
                try (Socket s = new Socket(adres.getHost(), adres.getPort())) {
                    s.setSoTimeout(20_000);
                    s.getOutputStream().write(onzin.getBytes(StandardCharsets.US_ASCII));
                    assertThat(new String(s.getInputStream().readNBytes(10), StandardCharsets.US_ASCII))
                            .matches("HTTP/1.1 [45]|\\{\"type\":\"u");
                }
            }
        });
        assertThat(log).isEmpty();
    }

    @Test
    void een_gebruikte_sleutel_staat_in_het_log_van_weigeringen() {
        String administratie = api.token(Rol.ADMINISTRATIE, "COE");
        String sleutel = UUID.randomUUID().toString();
        String body = """
                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                 "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                 "gewenstNiveau": "HAVO"}""";
        assertThat(api.post(administratie, pad("meld-leerling-aan"), body, sleutel)
                        .statusCode())
                .isEqualTo(200);
        isProbleem(
                api.post(administratie, pad("meld-leerling-aan"), body.replace("HAVO", "VWO"), sleutel),
                409,
                "SLEUTEL_HERGEBRUIKT");
        JsonNode rijen =
                json(api.get(coordinator, "/v1/audit/scholen/COE/weigeringen")).path("rijen");
        assertThat(rijen).anySatisfy(r -> {
            assertThat(r.path("commandId").asString()).isEqualTo(sleutel);
            assertThat(r.path("code").asString()).isEqualTo("SLEUTEL_HERGEBRUIKT");
        });
    }

    @Test
    void een_overleg_in_het_jaar_10000_of_een_aanmelding_van_voor_de_jaartelling_komt_nergens_aan() {
        isProbleem(
                api.post(
                        coordinator,
                        "/v1/overleggen/OV-" + UUID.randomUUID() + "/plan-overleg",
                        "{\"overlegvorm\": \"SCHOOLZORGTEAM\", \"datumTijd\": \"+10000-01-01T10:00\"}"),
                400,
                "INVOER_ONGELDIG");
        assertThat(api.get(coordinator, "/v1/weergaven/overleg-kalender").statusCode())
                .isEqualTo(200);
    }
}
