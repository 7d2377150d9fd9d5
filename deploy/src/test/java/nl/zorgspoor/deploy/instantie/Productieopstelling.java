package nl.zorgspoor.deploy.instantie;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.beheer.Schoolinrichter;
import nl.zorgspoor.deploy.beheer.Sleutelbeheer;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an operator has before Zorgspoor comes: PostgreSQL with two roles, a broker with logins, a server of views, an issuer of tokens
 * with a discovery document. The application is started on them in the production profile, as often as a test has nodes.
 */
final class Productieopstelling implements AutoCloseable {

    private static final String PUBLIEK = "zorgspoor";
    private static final LocalDateTime NU = LocalDateTime.parse("2026-11-30T10:00");

    /** A node, and where its API is. */
    record Knooppunt(ConfigurableApplicationContext beans, String adres) implements AutoCloseable {

        <T> T bean(Class<T> soort) {
            return beans.getBean(soort);
        }

        @Override
        public void close() {
            beans.close();
        }
    }

    /** What a word of the command line printed, and its exit code. */
    record Afloop(int code, String tekst) {}

    private final EmbeddedServers servers;
    private final HttpServer uitgever;
    private final RSAKey sleutel;
    private final Map<String, String> omgeving = new HashMap<>();
    private final Deque<Knooppunt> knopen = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Productieopstelling(String hoofdsleutel) throws IOException, JOSEException {
        servers = EmbeddedServers.start(map(), regel -> {});
        sleutel = new RSAKeyGenerator(2048).keyID("proef").generate();
        uitgever = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bied("/realms/zorgspoor/.well-known/openid-configuration", beschrijving());
        bied("/realms/zorgspoor/jwks", new JWKSet(sleutel.toPublicJWK()).toString());
        uitgever.start();
        omgeving.putAll(servers.instellingen());
        omgeving.put("ZORGSPOOR_JWT_ISSUER", issuer());
        omgeving.put("ZORGSPOOR_JWT_AUDIENCE", PUBLIEK);
        omgeving.put("ZORGSPOOR_HOOFDSLEUTEL", hoofdsleutel);
        omgeving.put("ZORGSPOOR_OIN", "00000099000000000000");
        kafka();
    }

    static Path map() throws IOException {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        return Files.createTempDirectory(basis, "productie-");
    }

    /** Logins are the platform's; topics and rights come from {@code zorgspoor topics}. */
    private void kafka() {
        servers.kafka().zorgVoorGebruiker("de-app", "geheim");
        omgeving.put("ZORGSPOOR_KAFKA_USER", "de-app");
        omgeving.put("ZORGSPOOR_KAFKA_PASSWORD", "geheim");
        for (Partnerkamer kamer : Partners.standaard()) {
            servers.kafka().zorgVoorGebruiker(kamer.naam(), "geheim");
        }
        Map<String, Object> admin = servers.kafka().adminProps();
        String jaas = String.valueOf(admin.get("sasl.jaas.config"));
        Map<String, String> beheer = new HashMap<>(omgeving);
        beheer.put("ZORGSPOOR_KAFKA_BOOTSTRAP", String.valueOf(admin.get("bootstrap.servers")));
        beheer.put("ZORGSPOOR_KAFKA_BEHEER_USER", jaas.replaceAll(".*username=\"([^\"]*)\".*", "$1"));
        beheer.put("ZORGSPOOR_KAFKA_BEHEER_PASSWORD", jaas.replaceAll(".*password=\"([^\"]*)\".*", "$1"));
        beheer.put("ZORGSPOOR_KAFKA_BEHEER_MECHANISM", "PLAIN");
        Topicmaker.maak(beheer, regel -> {});
    }

    private String issuer() {
        return "http://localhost:" + uitgever.getAddress().getPort() + "/realms/zorgspoor";
    }

    private String beschrijving() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"subject_types_supported\":[\"public\"]}"
                .formatted(issuer());
    }

    private void bied(String pad, String json) {
        byte[] inhoud = json.getBytes(UTF_8);
        uitgever.createContext(pad, vraag -> {
            vraag.getResponseHeaders().add("Content-Type", "application/json");
            vraag.sendResponseHeaders(200, inhoud.length);
            vraag.getResponseBody().write(inhoud);
            vraag.close();
        });
    }

    EmbeddedServers servers() {
        return servers;
    }

    /** The environment of a node; a copy. */
    Map<String, String> omgeving() {
        return new HashMap<>(omgeving);
    }

    Knooppunt start(String naam, Map<String, String> anders) {
        Map<String, String> eigen = omgeving();
        eigen.put("ZORGSPOOR_KNOOP", naam);
        eigen.putAll(anders);
        ConfigurableApplicationContext beans =
                Productie.start(eigen, Map.of("server.port", 0, "server.address", "localhost"), () -> NU);
        int poort = Objects.requireNonNull(((WebServerApplicationContext) beans).getWebServer())
                .getPort();
        Knooppunt knoop = new Knooppunt(beans, "http://localhost:" + poort);
        knopen.push(knoop);
        return knoop;
    }

    /** As Keycloak makes them; see {@code docs/beheer.md}. */
    String token(String wie, Rol rol, String school) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(List.of(PUBLIEK, "account"))
                .subject(wie)
                .claim("typ", "Bearer")
                .claim("rol", rol.name())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        if (!school.isEmpty()) {
            claims.claim("school", school);
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("proef").build(), claims.build());
        try {
            token.sign(new RSASSASigner(sleutel));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** A word of the command line, as an operator gives it. */
    Afloop woord(Knooppunt knoop, String token, String... woorden) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Map<String, String> eigen = Map.of("ZORGSPOOR_TOKEN", token, "ZORGSPOOR_API", knoop.adres());
        List<String> rest = List.of(woorden).subList(1, woorden.length);
        PrintStream naar = new PrintStream(uit, true, UTF_8);
        int code = woorden[0].equals("school")
                ? Schoolinrichter.voerUit(rest, eigen, naar)
                : Sleutelbeheer.voerUit(rest, eigen, naar);
        return new Afloop(code, uit.toString(UTF_8));
    }

    HttpResponse<String> post(Knooppunt knoop, String token, String pad, String inhoud) throws Exception {
        return http.send(
                verzoek(knoop, token, pad)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(inhoud))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(Knooppunt knoop, String token, String pad) throws Exception {
        return http.send(verzoek(knoop, token, pad).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder verzoek(Knooppunt knoop, String token, String pad) {
        return HttpRequest.newBuilder(URI.create(knoop.adres() + pad)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        knopen.forEach(Knooppunt::close);
        uitgever.stop(0);
        servers.close();
    }
}
