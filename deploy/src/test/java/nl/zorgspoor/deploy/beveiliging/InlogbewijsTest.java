package nl.zorgspoor.deploy.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class InlogbewijsTest {

    private final Map<String, Object> kop = new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT"));
    private final Map<String, Object> claims = new LinkedHashMap<>(Map.of(
            "iss", "uitgever",
            "aud", List.of("zorgspoor"),
            "sub", "M1",
            "rol", "MENTOR",
            "school", "COE"));
    private @Nullable Instant tot = Instant.now().plusSeconds(600);
    private @Nullable Instant vanaf;

    /** What stands in the token beside what the library made of it. */
    private String geschreven = "{}";

    private String fouten() {
        Jwt.Builder token = Jwt.withTokenValue("e30." + Base64URL.encode(geschreven) + ".x")
                .headers(h -> h.putAll(kop))
                .claims(c -> c.putAll(claims));
        if (tot != null) {
            token.expiresAt(tot);
        }
        if (vanaf != null) {
            token.notBefore(vanaf);
        }
        return Inlogbewijs.controle("uitgever", "zorgspoor").validate(token.build()).getErrors().stream()
                .map(e -> String.valueOf(e.getDescription()))
                .findFirst()
                .orElse("");
    }

    @Test
    void een_goed_token_wordt_aangenomen() {
        assertThat(fouten()).isEmpty();
    }

    @Test
    void een_token_zonder_einde_verlopen_of_nog_niet_geldig_wordt_geweigerd() {
        tot = null;
        assertThat(fouten()).endsWith(": exp");
        tot = Instant.now().minusSeconds(120);
        assertThat(fouten()).endsWith(": exp");
        tot = Instant.now().plusSeconds(4_000_000_000L);
        vanaf = Instant.now().plusSeconds(3_000_000_000L);
        assertThat(fouten()).endsWith(": nbf");
    }

    @ParameterizedTest
    @CsvSource({"nbf, 10000000000000000000000000", "exp, 1e25", "nbf, 300000000000", "exp, -1", "nbf, '\"morgen\"'"})
    void een_moment_buiten_elke_kalender_wordt_geweigerd_wat_de_bibliotheek_er_ook_van_maakt(
            String claim, String waarde) {
        geschreven = "{\"%s\":%s}".formatted(claim, waarde);
        assertThat(fouten()).endsWith(": " + claim);
    }

    @ParameterizedTest
    @CsvSource({"typ, Refresh", "typ, ID", "typ, Logout"})
    void een_token_om_mee_aan_te_melden_of_te_vernieuwen_is_geen_toegang(String claim, String waarde) {
        claims.put(claim, waarde);
        assertThat(fouten()).endsWith(": typ");
    }

    @Test
    void een_ander_soort_in_de_kop_wordt_geweigerd_en_at_jwt_niet() {
        kop.put("typ", "at+jwt");
        assertThat(fouten()).isEmpty();
        kop.put("typ", "logout+jwt");
        assertThat(fouten()).endsWith(": typ");
    }

    @Test
    void alle_fouten_worden_samen_genoemd_en_geen_ervan_zegt_wat_wel_zou_mogen() {
        claims.put("iss", "ander");
        claims.put("aud", List.of("ander"));
        claims.put("rol", "SYSTEEM");
        claims.put("school", "a/b");
        assertThat(fouten()).endsWith(": iss, aud, rol, school").doesNotContain("uitgever", "zorgspoor", "MENTOR");
    }
}
