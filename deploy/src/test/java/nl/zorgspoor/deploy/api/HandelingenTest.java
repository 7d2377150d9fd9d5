package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;

/** What a path can do is told the same way to who asks and to who tried something else. */
class HandelingenTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Map<String, Set<String>> PADEN = Map.of(
            "/v1/mij", Set.of("GET", "HEAD", "OPTIONS"),
            "/v1/weergaven/portaal", Set.of("GET", "HEAD", "OPTIONS"),
            "/v1/leerlingen/L-COE-1", Set.of("GET", "HEAD", "OPTIONS"),
            "/v1/leerlingen/L-COE-1/mogelijk", Set.of("GET", "HEAD", "OPTIONS"),
            "/v1/leerlingen/L-COE-1/plan-flex-zat", Set.of("OPTIONS", "POST"),
            "/v1/leerlingen/L-COE-1/plan-flexzat", Set.of("OPTIONS", "POST"),
            "/v1/leerlingbestanden", Set.of("OPTIONS", "POST"),
            "/v1/embedded/klok", Set.of("GET", "HEAD", "OPTIONS", "PUT"),
            "/openapi.json", Set.of("GET", "HEAD", "OPTIONS"));

    private final String token = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");

    private HttpResponse<String> doe(String methode, String pad) {
        return API.stuur(
                API.verzoek(pad).header("Authorization", "Bearer " + token).method(methode, BodyPublishers.noBody()));
    }

    private static Set<String> wel(HttpResponse<String> antwoord) {
        return new TreeSet<>(Set.of(antwoord.headers()
                .firstValue("Allow")
                .orElse("")
                .replace(" ", "")
                .split(",")));
    }

    @Test
    void options_zegt_wat_een_pad_kan() {
        PADEN.forEach((pad, methoden) -> {
            HttpResponse<String> antwoord = doe("OPTIONS", pad);
            assertThat(antwoord.statusCode()).as(pad).isEqualTo(204);
            assertThat(wel(antwoord)).as(pad).isEqualTo(methoden);
            assertThat(antwoord.body()).isEmpty();
        });
    }

    @Test
    void wat_een_pad_niet_kan_is_405_met_wat_het_wel_kan() {
        PADEN.forEach((pad, methoden) -> {
            for (String ander : Set.of("DELETE", "PATCH", methoden.contains("POST") ? "GET" : "POST")) {
                HttpResponse<String> antwoord = doe(ander, pad);
                if (pad.endsWith("/mogelijk") && ander.equals("POST")) {
                    // Where a command could stand: there is none of that name.
                    assertThat(antwoord.statusCode()).isEqualTo(404);
                } else {
                    assertThat(antwoord.statusCode()).as(ander + " " + pad).isEqualTo(405);
                    assertThat(wel(antwoord)).as(ander + " " + pad).isEqualTo(methoden);
                }
            }
        });
    }

    @Test
    void een_pad_dat_er_niet_is_kan_niets() {
        for (String pad : Set.of("/v1/nergens", "/v1/leerlingen/L-COE-1/plan-zat", "/v1/a/b/c/d/e")) {
            for (String methode : Set.of("OPTIONS", "GET")) {
                HttpResponse<String> antwoord = doe(methode, pad);
                assertThat(antwoord.statusCode()).as(methode + " " + pad).isEqualTo(404);
                assertThat(antwoord.headers().firstValue("Allow")).isEmpty();
            }
        }
    }

    @Test
    void zonder_aanmelding_hoort_niemand_wat_een_pad_kan() {
        assertThat(API.stuur(API.verzoek("/v1/mij").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }
}
