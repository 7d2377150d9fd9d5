package nl.zorgspoor.deploy.beveiliging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.deploy.api.Foutenlog;
import nl.zorgspoor.deploy.api.Probleemschrijver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that does not answer is no fault of who shows a token: 503, and come back. */
class UitgeverWegTest {

    private static final Duration RUST = Duration.ofMillis(300);

    private final AtomicInteger gevraagd = new AtomicInteger();
    private @Nullable HttpServer server;
    private int poort;
    private String token;
    private String sleutels;
    private BearerTokenAuthenticationFilter filter;

    @BeforeEach
    void opstelling(@TempDir Path map) throws Exception {
        try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            poort = vrij.getLocalPort();
        }
        Instant nu = Instant.now();
        Uitgever uitgever = Uitgever.in(map);
        token = uitgever.onderteken(new JWTClaimsSet.Builder()
                .issuer(adres())
                .audience("zorgspoor")
                .subject("M1")
                .claim("rol", "MENTOR")
                .claim("school", "COE")
                .issueTime(Date.from(nu))
                .expirationTime(Date.from(nu.plusSeconds(600)))
                .build());
        sleutels = new JWKSet(RSAKey.parse(Files.readString(map.resolve("issuer.json")))).toString();
        JwtDecoder lezer = new Tokenlezer(
                () -> {
                    gevraagd.incrementAndGet();
                    return NimbusJwtDecoder.withIssuerLocation(adres()).build();
                },
                RUST);
        Aanmeldweigering weigering = new Aanmeldweigering(new Probleemschrijver(JsonMapper.shared()), new Foutenlog());
        filter = new BearerTokenAuthenticationFilter(new ProviderManager(new JwtAuthenticationProvider(lezer)));
        filter.setAuthenticationFailureHandler(weigering::begin);
        filter.setAuthenticationEntryPoint(weigering::begin);
    }

    @AfterEach
    void op() {
        if (server != null) {
            server.stop(0);
        }
        SecurityContextHolder.clearContext();
    }

    private String adres() {
        return "http://localhost:" + poort;
    }

    private void start(boolean metSleutels) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), poort), 0);
        antwoord("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/sleutels", "subject_types_supported": ["public"]}""".formatted(adres(), adres()));
        if (metSleutels) {
            antwoord("/sleutels", sleutels);
        }
        server.start();
    }

    private void antwoord(String pad, String json) {
        server.createContext(pad, uitwisseling -> {
            byte[] bytes = json.getBytes(UTF_8);
            uitwisseling.getResponseHeaders().add("Content-Type", "application/json");
            uitwisseling.sendResponseHeaders(200, bytes.length);
            uitwisseling.getResponseBody().write(bytes);
            uitwisseling.close();
        });
    }

    private MockHttpServletResponse vraag(String metToken) throws Exception {
        MockHttpServletRequest verzoek = new MockHttpServletRequest("GET", "/v1/mij");
        verzoek.addHeader("Authorization", "Bearer " + metToken);
        MockHttpServletResponse antwoord = new MockHttpServletResponse();
        filter.doFilter(verzoek, antwoord, new MockFilterChain());
        return antwoord;
    }

    private static void isWeg(MockHttpServletResponse antwoord) throws Exception {
        assertThat(antwoord.getStatus()).as(antwoord.getContentAsString()).isEqualTo(503);
        assertThat(antwoord.getHeader("Retry-After")).isNotNull();
        assertThat(antwoord.getHeader("WWW-Authenticate")).isNull();
        assertThat(antwoord.getContentType()).isEqualTo("application/problem+json");
        assertThat(antwoord.getContentAsString(UTF_8)).contains("AANMELDDIENST_NIET_BEREIKBAAR");
    }

    @Test
    void zolang_de_aanmelddienst_weg_is_hoort_iedereen_dat_en_wordt_hij_met_rust_gelaten() throws Exception {
        for (int i = 0; i < 5; i++) {
            isWeg(vraag(token));
        }
        assertThat(gevraagd.get()).isLessThan(5);
        start(true);
        Thread.sleep(RUST.toMillis() + 50);
        assertThat(vraag(token).getStatus()).isEqualTo(200);
        assertThat(vraag(token + "x").getStatus()).isEqualTo(401);
    }

    @Test
    void ook_als_alleen_de_sleutels_niet_te_halen_zijn() throws Exception {
        start(false);
        isWeg(vraag(token));
    }
}
