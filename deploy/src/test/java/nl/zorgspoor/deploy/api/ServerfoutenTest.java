package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the web server refuses before a controller sees it, byte for byte as a stranger may send it. */
class ServerfoutenTest {

    private final URI adres = URI.create(Proefinstantie.neem().instantie().adres());

    static Stream<Arguments> verzoeken() {
        return Stream.of(
                Arguments.of("GET /v1/leerlingen/%2e%2e/x HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /../../etc HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/leerlingen/%zz HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/<leerlingen> HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/leerlingen/a%00b HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/leerlingen/a%2Fb HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET / HTTP/1.1\r\n", 400),
                Arguments.of("GET / HTTP/1.1\r\nHost: x y\r\n", 400),
                Arguments.of("GET / HTTP/1.1\r\nHost: x\r\nX-Groot: " + "a".repeat(20_000) + "\r\n", 400),
                Arguments.of("GET / HTTP/9.9\r\nHost: x\r\n", 505));
    }

    @ParameterizedTest
    @MethodSource("verzoeken")
    void een_verzoek_dat_de_webserver_weigert_krijgt_een_probleem_en_geen_webpagina(String verzoek, int status)
            throws IOException {
        String antwoord = stuur(verzoek);
        String koppen = antwoord.substring(0, Math.max(0, antwoord.indexOf("\r\n\r\n")));
        assertThat(koppen)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(antwoord).doesNotContainIgnoringCase("tomcat").doesNotContainIgnoringCase("<html");
        assertThat(koppen).doesNotContainIgnoringCase("\nServer:");
        JsonNode probleem = Proefinstantie.JSON.readTree(inhoud(antwoord));
        assertThat(probleem.path("status").asInt()).isEqualTo(status);
        assertThat(probleem.path("code").asString()).isNotBlank();
        assertThat(probleem.path("detail").asString()).contains(" ");
        assertThat(probleem.path("title").asString()).isNotBlank();
        assertThat(probleem.has("overruleMogelijk")).isTrue();
    }

    @Test
    void elke_stand_heeft_woorden_die_niets_verraden() {
        for (int status = 400; status < 600; status++) {
            Probleem p = Serverfouten.probleem(status);
            assertThat(p.status()).isEqualTo(status);
            assertThat(p.detail()).endsWith(".").doesNotContain("Exception");
        }
    }

    private static String inhoud(String antwoord) {
        String rest = antwoord.substring(antwoord.indexOf("\r\n\r\n") + 4);
        return rest.substring(rest.indexOf('{'), rest.lastIndexOf('}') + 1);
    }

    private String stuur(String verzoek) throws IOException {
        try (Socket lijn = new Socket(adres.getHost(), adres.getPort())) {
            lijn.setSoTimeout(10_000);
            OutputStream uit = lijn.getOutputStream();
            uit.write((verzoek + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            uit.flush();
            return new String(lijn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
