package nl.zorgspoor.deploy.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.CorsFilter;

/** Which pages elsewhere may read answers. */
class HerkomstenTest {

    private static final String SCHERM = "https://scherm.example.nl";

    private static MockHttpServletResponse vooraf(List<String> genoemd, String herkomst, String pad) throws Exception {
        MockHttpServletRequest vraag = new MockHttpServletRequest("OPTIONS", pad);
        vraag.addHeader("Origin", herkomst);
        vraag.addHeader("Access-Control-Request-Method", "POST");
        vraag.addHeader("Access-Control-Request-Headers", "authorization, idempotency-key, zorgspoor-rol");
        return antwoord(genoemd, vraag);
    }

    private static MockHttpServletResponse antwoord(List<String> genoemd, MockHttpServletRequest vraag)
            throws Exception {
        MockHttpServletResponse antwoord = new MockHttpServletResponse();
        new CorsFilter(Herkomsten.van(genoemd)).doFilter(vraag, antwoord, new MockFilterChain());
        return antwoord;
    }

    private static String toegelaten(MockHttpServletResponse antwoord) {
        return String.valueOf(antwoord.getHeader("Access-Control-Allow-Origin"));
    }

    @Test
    void een_genoemde_bladzijde_mag_vragen_met_een_token_en_zonder_koekjes() throws Exception {
        MockHttpServletResponse antwoord = vooraf(List.of(SCHERM), SCHERM, "/v1/leerlingen/L1/plan-flex-zat");
        assertThat(antwoord.getStatus()).isEqualTo(200);
        assertThat(toegelaten(antwoord)).isEqualTo(SCHERM);
        assertThat(antwoord.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(antwoord.getHeader("Access-Control-Allow-Headers")).contains("authorization", "zorgspoor-rol");
        MockHttpServletRequest lezen = new MockHttpServletRequest("GET", "/v1/mij");
        lezen.addHeader("Origin", SCHERM);
        assertThat(antwoord(List.of(SCHERM), lezen).getHeader("Access-Control-Expose-Headers"))
                .contains("ETag", "WWW-Authenticate");
    }

    @Test
    void een_andere_mag_niets_dan_de_beschrijvingen_lezen() throws Exception {
        assertThat(vooraf(List.of(SCHERM), "https://vreemd.example.nl", "/v1/mij")
                        .getStatus())
                .isEqualTo(403);
        assertThat(toegelaten(vooraf(List.of(), SCHERM, "/v1/mij"))).isEqualTo("null");
        MockHttpServletRequest beschrijving = new MockHttpServletRequest("GET", "/openapi.json");
        beschrijving.addHeader("Origin", "https://vreemd.example.nl");
        assertThat(toegelaten(antwoord(List.of(), beschrijving))).isEqualTo("*");
    }
}
