package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.Test;

/** The first hour of who builds on the API, as it stands in the docs. */
class RequestsTest {

    private static final Pattern PLEK = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern VERWACHT = Pattern.compile("# verwacht: (\\d{3})");

    private final Proefinstantie api = Proefinstantie.neem();
    private final Map<String, String> bekend = new HashMap<>();

    private String vul(String tekst) {
        return PLEK.matcher(tekst).replaceAll(m -> Matcher.quoteReplacement(waarde(m.group(1))));
    }

    private String waarde(String plek) {
        if (plek.startsWith("$token ")) {
            return api.token(Rol.valueOf(plek.substring("$token ".length())), "COE");
        }
        return plek.equals("$uuid") ? UUID.randomUUID().toString() : String.valueOf(bekend.get(plek));
    }

    private HttpResponse<String> speel(List<String> regels) {
        String[] eerste = vul(regels.get(0)).split(" ", 2);
        int leeg = regels.indexOf("");
        List<String> koppen = regels.subList(1, leeg < 0 ? regels.size() : leeg);
        String inhoud = leeg < 0
                ? ""
                : String.join("\n", regels.subList(leeg + 1, regels.size())).strip();
        HttpRequest.Builder verzoek = api.verzoek(eerste[1]);
        koppen.stream().map(k -> vul(k).split(": ", 2)).forEach(k -> verzoek.header(k[0], k[1]));
        return api.stuur(verzoek.method(
                eerste[0], inhoud.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(vul(inhoud))));
    }

    @Test
    void elk_verzoek_uit_de_documentatie_geeft_wat_erbij_staat() throws IOException {
        bekend.put("leerling", "L-COE-" + UUID.randomUUID().toString().substring(0, 8));
        String[] verzoeken =
                Files.readString(Path.of("..", "docs", "requests.http")).split("(?m)^### .*$");
        assertThat(verzoeken).hasSizeGreaterThan(10);
        for (String verzoek : Arrays.asList(verzoeken).subList(1, verzoeken.length)) {
            Matcher verwacht = VERWACHT.matcher(verzoek);
            assertThat(verwacht.find()).as(verzoek).isTrue();
            HttpResponse<String> antwoord = speel(
                    verzoek.strip().lines().filter(r -> !r.startsWith("#")).toList());
            assertThat(antwoord.statusCode())
                    .as(verzoek + "\n" + antwoord.body())
                    .isEqualTo(Integer.parseInt(verwacht.group(1)));
            antwoord.headers().firstValue("ETag").ifPresent(merk -> bekend.put("etag", merk));
            if (antwoord.statusCode() == 200 && verzoek.contains("Idempotency-Key")) {
                bekend.put(
                        "positie", Proefinstantie.json(antwoord).path("positie").asString());
            }
        }
    }
}
