package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;

/** The page with which the API is explored: all of it out of our own jar, and nothing to be had from it that a token does not give. */
class VerkenpaginaTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Pattern BESTAND = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private static HttpResponse<String> haal(String pad) {
        return API.stuur(API.verzoek(pad).GET());
    }

    @Test
    void zij_staat_open_en_haalt_niets_van_elders() {
        HttpResponse<String> weg = haal("/docs");
        assertThat(weg.statusCode()).isEqualTo(302);
        String adres = weg.headers().firstValue("Location").orElseThrow();
        URI pagina = URI.create(API.instantie().adres()).resolve(adres);
        assertThat(pagina.getPath()).isEqualTo("/docs/index.html");
        String html = haal(pagina.getPath()).body();
        List<String> bestanden = BESTAND.matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(bestanden).hasSizeGreaterThan(5).noneMatch(b -> b.contains("//"));
        for (String bestand : bestanden) {
            HttpResponse<String> antwoord = haal(pagina.resolve(bestand).getPath());
            assertThat(antwoord.statusCode()).as(bestand).isEqualTo(200);
            assertThat(antwoord.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            if (bestand.endsWith(".js")) {
                assertThat(antwoord.headers().firstValue("Content-Type").orElse(""))
                        .contains("javascript");
            }
        }
        // No script or style stands in the page itself: its own policy would not run it.
        assertThat(html)
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?! src)")
                .doesNotContain("<style");
        assertThat(haal("/docs/verkennen.js").body())
                .contains("../openapi.json")
                .doesNotContain("http");
    }

    @Test
    void haar_grenzen_staan_erbij_en_die_van_de_rest_blijven_wat_zij_waren() {
        for (String pad : List.of("/docs/index.html", "/docs/swagger-ui/swagger-ui.css", "/docs/is-er-niet")) {
            HttpResponse<String> antwoord = haal(pad);
            String csp =
                    antwoord.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(csp).as(pad).contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
            assertThat(csp).doesNotContain("unsafe", "*", "http");
            assertThat(antwoord.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
        assertThat(haal("/v1/mij").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(haal("/v1/mij").statusCode()).isEqualTo(401);
    }

    @Test
    void wat_er_niet_is_wordt_gezegd_en_buiten_haar_map_komt_niemand() {
        List<String> niet = new ArrayList<>(List.of(
                "/docs/is-er-niet",
                "/docs/swagger-ui/is-er-niet.js",
                "/docs/swagger-ui/../../application.yaml",
                "/docs/..%2fapplication.yaml",
                "/docs/swagger-ui",
                "/docs/swagger-ui/"));
        for (String pad : niet) {
            HttpResponse<String> antwoord = haal(pad);
            assertThat(antwoord.statusCode()).as(pad).isBetween(400, 404);
            assertThat(antwoord.body()).as(pad).contains("\"code\"").doesNotContain("timeout-per-shutdown");
        }
        HttpResponse<String> post = API.stuur(API.verzoek("/docs/index.html")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("x", StandardCharsets.UTF_8)));
        assertThat(post.statusCode()).isEqualTo(405);
    }

    @Test
    void waar_zij_niet_is_aangezet_is_zij_er_niet() {
        StaticApplicationContext context = new StaticApplicationContext();
        ResourceHandlerRegistry bestanden = new ResourceHandlerRegistry(context, null);
        new Verkenpagina(false).addResourceHandlers(bestanden);
        assertThat(bestanden.hasMappingForPattern("/docs/*")).isFalse();
        new Verkenpagina(true).addResourceHandlers(bestanden);
        assertThat(bestanden.hasMappingForPattern("/docs/*")).isTrue();
        new Verkenpagina(false).addViewControllers(new ViewControllerRegistry(context) {
            @Override
            public org.springframework.web.servlet.config.annotation.RedirectViewControllerRegistration
                    addRedirectViewController(String pad, String naar) {
                throw new AssertionError(pad);
            }
        });
    }
}
