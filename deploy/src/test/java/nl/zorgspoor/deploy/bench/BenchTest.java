package nl.zorgspoor.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgspoor.deploy.instantie.Instantie;
import org.junit.jupiter.api.Test;

/** That the measurement can be made; what it finds hangs on the machine, and nothing here depends on a time. */
class BenchTest {

    @Test
    void een_moment_hoort_bij_waarvoor_de_draad_is_en_bij_wat_er_het_diepst_gebeurt() {
        assertThat(Delen.draad("http-nio-127.0.0.1-auto-1-exec-3")).contains(Delen.VERZOEK);
        assertThat(Delen.draad("verwerker-samen-1")).contains(Delen.WEERGAVEN);
        assertThat(Delen.draad("verwerker-partner-smw")).contains("partners");
        assertThat(Delen.draad("verwerker-termijnen")).contains("termijnen en gevolgen");
        assertThat(Delen.draad("pool-3-thread-1")).isEmpty();
        assertThat(Delen.oproep(List.of(
                        "java.util.HashMap",
                        "tools.jackson.core.JsonParser",
                        "nl.zorgspoor.core.eventstore.Opslag",
                        "nl.zorgspoor.core.poort.Opdrachtpoort")))
                .isEqualTo("JSON");
        assertThat(Delen.oproep(List.of(
                        "nl.zorgspoor.projections.werkbord.CoordinatorWerkbord",
                        "nl.zorgspoor.projections.opslag.Weergaveschrijver")))
                .isEqualTo("vouwen werkbord");
        assertThat(Delen.oproep(List.of("org.bson.Document", "nl.zorgspoor.projections.opslag.Weergaveschrijver")))
                .isEqualTo("naar de weergavenserver");
        assertThat(
                        Delen.oproep(
                                List.of(
                                        "org.springframework.web.servlet.DispatcherServlet",
                                        "org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter")))
                .as("wat binnen de keten gebeurt is geen login")
                .isEqualTo("server");
        assertThat(Delen.oproep(List.of("java.lang.Thread", "org.apache.tomcat.util.net.NioEndpoint")))
                .isEqualTo(Delen.OVERIG);
    }

    @Test
    void gebruik_meet_opdrachten_naast_een_kale_ingang_terwijl_alle_weergaven_volgen() throws Exception {
        Path map = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        ByteArrayOutputStream gezegd = new ByteArrayOutputStream();
        PrintStream gewoon = System.out;
        try (Instantie instantie = Instantie.start(Files.createTempDirectory(map, "bench-"), 0, regel -> {})) {
            System.setOut(new PrintStream(gezegd, true, StandardCharsets.UTF_8));
            new Gebruik(instantie, new Gebruik.Maat(8, 3, 0.5, 1, 0.5, 1, false)).meet();
        } finally {
            System.setOut(gewoon);
        }
        assertThat(gezegd.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(r -> r.matches(
                        "  ronde 1: kaal [1-9]\\d*/s; nieuwe stroom [1-9]\\d*/s .*stroom van 100\\+ [1-9]\\d*/s .*"))
                .filteredOn(r -> r.startsWith("  => "))
                .hasSize(5);
    }
}
