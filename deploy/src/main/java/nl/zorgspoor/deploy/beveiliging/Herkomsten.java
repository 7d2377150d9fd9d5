package nl.zorgspoor.deploy.beveiliging;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Pages of which origins may read answers in a browser (CORS): descriptions all of them, the rest those that the operator names. */
final class Herkomsten {

    private static final Duration ONTHOUDEN = Duration.ofMinutes(10);

    private Herkomsten() {}

    /** @param namen such as {@code https://scherm.example.nl}; empty when no page elsewhere may */
    static UrlBasedCorsConfigurationSource van(List<String> namen) {
        CorsConfiguration iedereen = new CorsConfiguration();
        iedereen.setAllowedOrigins(List.of("*"));
        iedereen.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
        UrlBasedCorsConfigurationSource bron = new UrlBasedCorsConfigurationSource();
        bron.registerCorsConfiguration("/openapi.json", iedereen);
        bron.registerCorsConfiguration("/asyncapi.yaml", iedereen);
        bron.registerCorsConfiguration("/schemas/**", iedereen);
        if (!namen.isEmpty()) {
            // A token goes along in a header that the page sets; there are no cookies, so no credentials.
            CorsConfiguration genoemd = new CorsConfiguration();
            genoemd.setAllowedOrigins(namen);
            genoemd.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "OPTIONS"));
            genoemd.setAllowedHeaders(
                    List.of("Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", Rolkeuze.KOP));
            genoemd.setExposedHeaders(List.of("API-Version", "Allow", "ETag", "Retry-After", "WWW-Authenticate"));
            genoemd.setMaxAge(ONTHOUDEN);
            bron.registerCorsConfiguration("/v1/**", genoemd);
        }
        return bron;
    }
}
