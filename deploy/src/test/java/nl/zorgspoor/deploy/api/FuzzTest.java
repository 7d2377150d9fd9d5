package nl.zorgspoor.deploy.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgspoor.deploy.Proefinstantie.JSON;
import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that the description allows and much that it does not, spelled byte by byte on a socket: wrong kinds, depths, sizes,
 * encodings, headers, methods, paths and queries. Nothing of it is a fault of ours, and no log repeats it. The seed is fixed
 * ({@code -Dfuzz.zaad}); {@code -Dfuzz.minuten} lets it run longer than its forty-five seconds.
 */
class FuzzTest {

    private static final String MERK = "FUZZMERK7361";

    private static final long ZAAD = Long.getLong("fuzz.zaad", 20_261_129L);
    private static final long BUDGET = Integer.getInteger("fuzz.minuten", 0) == 0
            ? TimeUnit.SECONDS.toNanos(45)
            : TimeUnit.MINUTES.toNanos(Integer.getInteger("fuzz.minuten", 0));

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Schoolprofiel COE = Proef.school("COE");
    private static final String LEERLING = "L-COE-" + UUID.randomUUID();
    private static final int GROOTSTE_WEIGERING = 8 * 1024;

    private final Random toeval = new Random(ZAAD);
    private final URI adres = URI.create(API.instantie().adres());

    private record Doel(String methode, String pad, String opdracht, JsonNode voorbeeld, List<String> filters) {}

    private static List<Doel> doelen() {
        List<Doel> doelen = new ArrayList<>();
        JsonNode openapi = json(API.stuur(API.verzoek("/openapi.json").GET()));
        Proefinstantie.paden(openapi).propertyStream().forEach(p -> p.getValue()
                .propertyStream()
                .forEach(m -> doelen.add(new Doel(
                        m.getKey().toUpperCase(Locale.ROOT),
                        p.getKey(),
                        m.getValue().path("summary").asString(),
                        m.getValue().at("/requestBody/content/application~1json/example"),
                        m.getValue()
                                .path("parameters")
                                .valueStream()
                                .map(q -> q.has("$ref")
                                        ? openapi.at(q.path("$ref").asString().substring(1))
                                        : q)
                                .filter(q -> q.path("in").asString("").equals("query"))
                                .map(q -> q.path("name").asString())
                                .toList()))));
        doelen.addAll(List.of(
                new Doel("GET", "/v1/beheer/opzijgezet", "", JSON.missingNode(), List.of()),
                new Doel(
                        "POST",
                        "/v1/beheer/opzijgezet/{id}/voorbijgaan",
                        "",
                        JSON.readTree("{\"reden\": \"x\"}"),
                        List.of()),
                new Doel("GET", "/actuator/health", "", JSON.missingNode(), List.of()),
                new Doel("GET", "/schemas/x", "", JSON.missingNode(), List.of()),
                new Doel("GET", "/error", "", JSON.missingNode(), List.of())));
        return doelen;
    }

    private static String token(Doel d, Random toeval) {
        if (d.pad().startsWith("/v1/beheer")) {
            return API.token(new Actor("I1", Rol.INSTALLATIEBEHEERDER, "", null));
        }
        var recht = COE.bevoegdheden().get(d.opdracht());
        Rol rol = recht == null || recht.rollen().isEmpty() || toeval.nextInt(6) == 0
                ? List.of(Rol.BEHEERDER, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.OUDER, Rol.AUDITOR)
                        .get(toeval.nextInt(4))
                : new TreeSet<>(recht.rollen())
                        .stream().filter(r -> r != Rol.SYSTEEM).findFirst().orElse(Rol.BEHEERDER);
        return API.token(new Actor("O1", rol, "COE", rol.isPartij() ? LEERLING : null));
    }

    @Test
    void wat_er_ook_komt_het_is_nooit_een_fout_van_ons_en_geen_log_herhaalt_het() throws IOException {
        System.out.println("fuzz: zaad " + ZAAD + ", " + TimeUnit.NANOSECONDS.toSeconds(BUDGET) + " s");
        assertThat(API.post(
                                API.token(Rol.ADMINISTRATIE, "COE"),
                                "/v1/leerlingen/" + LEERLING + "/meld-leerling-aan",
                                """
                                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
                                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                                 "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                                 "gewenstNiveau": "HAVO"}\
                                """)
                        .statusCode())
                .isEqualTo(200);
        Logger wortel = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> regels = new ListAppender<>();
        regels.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        regels.start();
        wortel.addAppender(regels);
        List<String> fouten = new ArrayList<>();
        List<Doel> doelen = doelen();
        int gespeeld = 0;
        try {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < BUDGET && fouten.size() < 20) {
                Doel d = doelen.get(gespeeld < doelen.size() ? gespeeld : toeval.nextInt(doelen.size()));
                speel(d, fouten);
                gespeeld++;
            }
        } finally {
            wortel.detachAppender(regels);
        }
        System.out.println("fuzz: " + gespeeld + " verzoeken");
        assertThat(fouten).isEmpty();
        assertThat(regels.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(r -> r.contains(MERK))
                        .limit(3))
                .isEmpty();
        assertThat(gespeeld).isGreaterThan(doelen.size());
    }

    private void speel(Doel d, List<String> fouten) throws IOException {
        byte[] verzoek = verzoek(d);
        long begin = System.nanoTime();
        byte[] antwoord = stuur(verzoek);
        long duur = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        String tekst = new String(antwoord, UTF_8);
        String wat = new String(verzoek, ISO_8859_1);
        String kort = wat.length() > 700 ? wat.substring(0, 700) + "... (" + wat.length() + ")" : wat;
        if (tekst.isEmpty()) {
            // Ended without an answer: only for what is no request.
            return;
        }
        int status = tekst.startsWith("HTTP/1.1 ") ? Integer.parseInt(tekst.substring(9, 12)) : 0;
        int kop = tekst.indexOf("\r\n\r\n");
        String inhoud = kop < 0 ? "" : tekst.substring(kop + 4);
        if (status >= 500 && status != 501) {
            fouten.add("%d: %s\n gaf %s".formatted(status, kort, tekst.substring(0, Math.min(600, tekst.length()))));
        }
        if (duur > Drukte.binnen(2_000)) {
            fouten.add("%d ms: %s".formatted(duur, kort));
        }
        if (status >= 400) {
            if (inhoud.length() > GROOTSTE_WEIGERING) {
                fouten.add("%d tekens: %s".formatted(inhoud.length(), kort));
            }
            if (!wat.startsWith("HEAD") && !inhoud.contains("\"detail\"")) {
                fouten.add("%d zonder woorden: %s\n gaf %s".formatted(status, kort, tekst));
            }
        }
    }

    private byte[] stuur(byte[] verzoek) throws IOException {
        try (Socket s = new Socket(adres.getHost(), adres.getPort())) {
            s.setSoTimeout(15_000);
            OutputStream uit = s.getOutputStream();
            try {
                uit.write(verzoek);
                uit.flush();
                s.shutdownOutput();
            } catch (IOException geweigerd) {
                // It had answered already.
            }
            try {
                return s.getInputStream().readNBytes(4_000_000);
            } catch (IOException afgebroken) {
                return new byte[0];
            }
        }
    }

    private byte[] verzoek(Doel d) {
        String methode = toeval.nextInt(12) == 0
                ? een("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "X" + MERK, "get")
                : d.methode();
        String pad = d.pad()
                .replaceAll(
                        "\\{[^}]*}",
                        Matcher.quoteReplacement(
                                toeval.nextInt(4) == 0
                                        ? VREEMDE_STUKKEN.get(toeval.nextInt(VREEMDE_STUKKEN.size()))
                                        : LEERLING));
        if (toeval.nextInt(15) == 0) {
            pad += een("/", "//", "/..", ";x=" + MERK, "/%2e%2e/", "%", "\u0001");
        }
        String vraag = vraag(d);
        byte[] inhoud = inhoud(d);
        StringBuilder koppen = new StringBuilder();
        kop(koppen, "Host", toeval.nextInt(40) == 0 ? een("", "a b", "x:y:z") : "localhost");
        if (toeval.nextInt(30) > 0) {
            kop(
                    koppen,
                    "Authorization",
                    toeval.nextInt(20) == 0
                            ? een("Bearer " + MERK, "Basic eDp4", "Bearer", "Bearer a.b.c")
                            : "Bearer " + token(d, toeval));
        }
        if (toeval.nextInt(20) > 0) {
            kop(
                    koppen,
                    "Idempotency-Key",
                    toeval.nextInt(15) == 0
                            ? een("x", MERK, "", "0".repeat(36))
                            : new UUID(toeval.nextLong(), toeval.nextLong()).toString());
        }
        if (toeval.nextInt(10) == 0) {
            kop(
                    koppen,
                    een(
                            "Accept",
                            "Accept-Language",
                            "Accept-Encoding",
                            "Cookie",
                            "Range",
                            "Expect",
                            "If-None-Match",
                            "Origin",
                            "X-Forwarded-For",
                            "Content-Encoding"),
                    een("*", "a/b;q=x", ";;;", MERK, "text/html", "bytes=0-1", "gzip", "\u00e9"));
        }
        if (d.voorbeeld().isObject() || inhoud.length > 0) {
            kop(
                    koppen,
                    "Content-Type",
                    toeval.nextInt(15) == 0
                            ? een(
                                    "text/plain",
                                    "application/json; charset=utf-16",
                                    "application/json;charset=" + MERK,
                                    "",
                                    "a",
                                    "multipart/form-data",
                                    "application/x-www-form-urlencoded",
                                    "application/xml")
                            : "application/json");
            kop(
                    koppen,
                    "Content-Length",
                    toeval.nextInt(60) == 0
                            ? een("-1", "x", "0", "99999999999999999999")
                            : Integer.toString(inhoud.length));
        }
        kop(koppen, "Connection", "close");
        byte[] hoofd = (methode + " " + pad + vraag + " HTTP/1.1\r\n" + koppen + "\r\n").getBytes(UTF_8);
        byte[] alles = new byte[hoofd.length + inhoud.length];
        System.arraycopy(hoofd, 0, alles, 0, hoofd.length);
        System.arraycopy(inhoud, 0, alles, hoofd.length, inhoud.length);
        return alles;
    }

    private static void kop(StringBuilder koppen, String naam, String waarde) {
        koppen.append(naam).append(": ").append(waarde).append("\r\n");
    }

    private static final List<String> VREEMDE_STUKKEN = List.of(
            "x",
            "%00",
            "%ff",
            "%2f",
            "..",
            "%2e%2e",
            "a%20b",
            "\u00e9",
            "%C3%A9",
            MERK,
            "a".repeat(300),
            "a".repeat(9000),
            "-",
            "$where",
            "{id}",
            "'",
            "L-COE-101",
            "verzuim:x",
            "1e9",
            "%",
            ";",
            "*",
            "COE",
            "DIA");

    private String vraag(Doel d) {
        if (toeval.nextInt(d.methode().equals("GET") ? 2 : 8) > 0) {
            return "";
        }
        StringBuilder vraag = new StringBuilder("?");
        for (int i = toeval.nextInt(4); i >= 0; i--) {
            String naam = d.filters().isEmpty() || toeval.nextInt(5) == 0
                    ? een("", "x", MERK, "a%00", "schoolId", "leerlingId", "op", "pagina", "$or")
                    : d.filters().get(toeval.nextInt(d.filters().size()));
            vraag.append(naam)
                    .append(een("=", "", "==", "=%"))
                    .append(een(
                            "",
                            "x",
                            MERK,
                            "%ff",
                            "%C3%A9",
                            "-1",
                            "0",
                            "99999999999999999999",
                            "2147483648",
                            "1.5",
                            "2026-02-30",
                            "+10000-01-01",
                            "true",
                            "COE",
                            "DIA",
                            LEERLING,
                            "[1]",
                            "{\"$gt\":1}",
                            "%00",
                            "a".repeat(2000),
                            "a".repeat(5000),
                            "2026-10-01",
                            "LEREN"))
                    .append(een("&", "&&", ""));
        }
        return vraag.toString();
    }

    private byte[] inhoud(Doel d) {
        if (!d.voorbeeld().isObject()) {
            return toeval.nextInt(12) == 0 ? een("x", "{}", MERK).getBytes(UTF_8) : new byte[0];
        }
        return switch (toeval.nextInt(14)) {
            case 0 ->
                een(
                                "",
                                "[]",
                                "null",
                                "{",
                                "}",
                                "\"" + MERK + "\"",
                                "1",
                                "{\"a\":1,\"a\":2}",
                                "{} {}",
                                "\ufeff{}",
                                "{'a':1}",
                                "NaN",
                                "/*" + MERK + "*/{}")
                        .getBytes(UTF_8);
            case 1 -> ("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").getBytes(UTF_8);
            case 2 -> ("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000)).getBytes(UTF_8);
            case 3 -> d.voorbeeld().toString().getBytes(java.nio.charset.StandardCharsets.UTF_16);
            case 4 -> {
                byte[] bytes = d.voorbeeld().toString().getBytes(UTF_8);
                for (int i = 0; i <= bytes.length / 40; i++) {
                    bytes[toeval.nextInt(bytes.length)] = (byte) toeval.nextInt(256);
                }
                yield bytes;
            }
            case 5 -> velden(een("veld", MERK, "\\u0000", "leerlingId")).getBytes(UTF_8);
            case 6 -> ("{\"x\":\"" + MERK + "y".repeat(toeval.nextBoolean() ? 60_000 : 70_000) + "\"}").getBytes(UTF_8);
            default -> verminkt(d.voorbeeld()).toString().getBytes(UTF_8);
        };
    }

    private String velden(String naam) {
        StringBuilder s = new StringBuilder("{");
        for (int i = 0; i < 3_000; i++) {
            s.append(i == 0 ? "" : ",").append('"').append(naam).append(i).append("\":1");
        }
        return s.append('}').toString();
    }

    private JsonNode verminkt(JsonNode voorbeeld) {
        ObjectNode kopie = (ObjectNode) voorbeeld.deepCopy();
        List<String> namen = new ArrayList<>(kopie.propertyNames());
        for (int i = toeval.nextInt(3); i >= 0 && !namen.isEmpty(); i--) {
            String naam = namen.get(toeval.nextInt(namen.size()));
            JsonNode nu = kopie.get(naam);
            switch (toeval.nextInt(5)) {
                case 0 -> kopie.remove(naam);
                case 1 -> kopie.set(naam, nu instanceof ObjectNode o && !o.isEmpty() ? verminkt(o) : vreemd());
                case 2 -> kopie.set(naam, nu instanceof ArrayNode a ? veel(a) : vreemd());
                case 3 -> kopie.set(MERK + naam, vreemd());
                default -> kopie.set(naam, vreemd());
            }
        }
        if (toeval.nextInt(10) == 0) {
            kopie.set("overrule", vreemd());
        }
        return kopie;
    }

    private JsonNode veel(ArrayNode lijst) {
        ArrayNode meer = JSON.createArrayNode();
        for (int i = 0; i < (toeval.nextBoolean() ? 51 : 3_000); i++) {
            meer.add(lijst.isEmpty() || toeval.nextBoolean() ? vreemd() : lijst.get(0));
        }
        return meer;
    }

    private static final List<String> VREEMD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "2147483648",
            "99999999999999999999",
            "-0.0",
            "\"\"",
            "\" \"",
            "\"" + MERK + "\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"\\uffff\"",
            "\"a\\nb\"",
            "\"2026-02-30\"",
            "\"+10000-01-01\"",
            "\"-999999999-01-01\"",
            "\"1900-01-01\"",
            "\"2200-12-31\"",
            "\"2026-10-01T24:00\"",
            "\"$where\"",
            "\"../../x\"",
            "\"verzuim:x\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"$gt\": 1}",
            "[\"" + MERK + "\"]",
            "{\"motivering\": 1}",
            "{\"motivering\": \"" + MERK + "\"}",
            "\"COE\"",
            "\"DIA\"",
            "\"<script>\"");

    private JsonNode vreemd() {
        return toeval.nextInt(12) == 0
                ? JSON.getNodeFactory().stringNode("\u20ac".repeat(toeval.nextInt(12_000)))
                : JSON.readTree(VREEMD.get(toeval.nextInt(VREEMD.size())));
    }

    private String een(String... keuze) {
        return keuze[toeval.nextInt(keuze.length)];
    }
}
