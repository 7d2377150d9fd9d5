package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.JSON;
import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API by the standard's own rules, and against the paths that are really there. */
class OpenapiTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final JsonNode OPENAPI =
            json(API.stuur(API.verzoek("/openapi.json").GET()));

    /** Answered with what a path is not, with files, or derived one by one and checked elsewhere. */
    private static final Set<String> GEEN_EIGEN_PAD = Set.of(
            "/error",
            "/openapi.json",
            "/asyncapi.yaml",
            "/schemas/{kamer}/{naam}",
            "/v1/weergaven/{naam}",
            "/v1/{collectie}/{id}",
            "/v1/{collectie}/{id}/**",
            "/v1/{collectie}/{id}/{woord}");

    private static SwaggerParseResult gelezen(JsonNode doc) {
        return new OpenAPIV3Parser().readContents(doc.toString());
    }

    @Test
    void een_gangbare_lezer_van_openapi_3_1_heeft_niets_aan_te_merken() {
        SwaggerParseResult uitslag = gelezen(OPENAPI);
        assertThat(uitslag.getMessages()).isEmpty();
        assertThat(uitslag.getOpenAPI().getPaths())
                .hasSameSizeAs(OPENAPI.path("paths").propertyNames());
        assertThat(uitslag.getOpenAPI().getComponents().getSchemas())
                .hasSameSizeAs(OPENAPI.at("/components/schemas").propertyNames());
    }

    @Test
    void die_lezer_merkt_een_fout_op() {
        ObjectNode zonderTitel = (ObjectNode) JSON.readTree(OPENAPI.toString());
        ((ObjectNode) zonderTitel.get("info")).remove("title");
        assertThat(gelezen(zonderTitel).getMessages()).isNotEmpty();
        ObjectNode vreemd = (ObjectNode) JSON.readTree(OPENAPI.toString());
        ((ObjectNode) vreemd.at("/paths/~1audit~1leerlingen~1{id}~1stand/get")).put("verzonnen", "x");
        assertThat(gelezen(vreemd).getMessages()).isNotEmpty();
    }

    @Test
    void elk_pad_van_de_toepassing_staat_erin_en_geen_ander() {
        Set<String> paden = new TreeSet<>();
        API.instantie().bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(m -> m.getClass() == RequestMappingHandlerMapping.class)
                .flatMap(m -> ((RequestMappingHandlerMapping) m).getHandlerMethods().keySet().stream())
                .forEach(m -> paden.addAll(m.getPatternValues()));
        paden.removeAll(GEEN_EIGEN_PAD);
        Set<String> beschreven = new TreeSet<>(Proefinstantie.paden(OPENAPI).propertyNames());
        ProjectionsConfiguratie.LIJSTEN.forEach(
                l -> beschreven.remove("/v1/weergaven/" + l.weergave().naam()));
        new Opdrachtpaden().alle().forEach(i -> beschreven.remove(i.pad()));
        assertThat(beschreven).isEqualTo(paden);
    }

    @Test
    void elke_verwijzing_komt_aan_en_geen_sjabloon_komt_naar_buiten() {
        List<String> verwijzingen = OPENAPI.findValuesAsString("$ref");
        assertThat(verwijzingen).isNotEmpty().allSatisfy(v -> assertThat(
                        OPENAPI.at(v.substring(1)).isMissingNode())
                .as(v)
                .isFalse());
        assertThat(OPENAPI.toString()).doesNotContain("x-sjabloon");
    }

    @Test
    void zonder_instelbare_klok_staat_zij_er_niet_in() {
        JsonNode productie = Openapi.beschrijf(new Opdrachtpaden(), List.of(), false);
        assertThat(Proefinstantie.paden(productie).has("/v1/embedded/klok")).isFalse();
        assertThat(Proefinstantie.paden(OPENAPI).has("/v1/embedded/klok")).isTrue();
    }
}
