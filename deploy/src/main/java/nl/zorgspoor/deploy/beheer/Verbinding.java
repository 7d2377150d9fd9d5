package nl.zorgspoor.deploy.beheer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.instantie.Omgevingssleutel;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * To a running application: where it is and with which token. The token comes from {@code ZORGSPOOR_TOKEN}, so that it stands in
 * no list of processes; beside an embedded instance one is made with the key of its data folder.
 */
final class Verbinding {

    static final String API = "--api";
    static final String DATA = "--data";

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int GEVONDEN = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String adres;
    private final String token;

    private Verbinding(String adres, String token) {
        this.adres = adres;
        this.token = token;
    }

    /** @throws Gebruiksfout when there is no address or token that can be used */
    static Verbinding van(Vlaggen vlaggen, Map<String, String> omgeving) {
        String adres =
                vlaggen.tekst(API).or(() -> Omgevingssleutel.API.in(omgeving)).orElse(Omgevingssleutel.API.standaard());
        Omgevingssleutel.API.fout(adres).ifPresent(fout -> {
            throw new Gebruiksfout(
                    vlaggen.tekst(API).isPresent() ? fout.replace(Omgevingssleutel.API.naam(), API) : fout);
        });
        String token = Omgevingssleutel.TOKEN.in(omgeving).orElseGet(() -> lokaal(vlaggen));
        return new Verbinding(adres.endsWith("/") ? adres.substring(0, adres.length() - 1) : adres, token);
    }

    private static String lokaal(Vlaggen vlaggen) {
        Path data = vlaggen.data();
        if (!Files.exists(data.resolve("issuer.json"))) {
            throw new Gebruiksfout(
                    "%s heeft een token nodig: zet het in ZORGSPOOR_TOKEN, of noem met --data de map van een ingebedde instantie."
                            .formatted(vlaggen.opdracht()));
        }
        return Uitgever.in(data).token(new Actor("installatiebeheer", Rol.INSTALLATIEBEHEERDER, "", null));
    }

    String adres() {
        return adres;
    }

    /** What the token says; the application checks it, this only chooses a path by it. */
    String claim(String naam) {
        String[] delen = token.split("\\.", -1);
        try {
            return delen.length == 3
                    ? MAPPER.readTree(new String(Base64.getUrlDecoder().decode(delen[1]), StandardCharsets.UTF_8))
                            .path(naam)
                            .asString("")
                    : "";
        } catch (IllegalArgumentException | JacksonException e) {
            return "";
        }
    }

    JsonNode get(String pad) {
        return stuur(verzoek(pad).GET().build());
    }

    JsonNode post(String pad, ObjectNode inhoud) {
        return stuur(verzoek(pad)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(inhoud)))
                .build());
    }

    private HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(URI.create(adres + pad))
                .timeout(GEDULD)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode stuur(HttpRequest verzoek) {
        HttpResponse<String> antwoord;
        try {
            antwoord = http.send(verzoek, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Gebruiksfout("Er komt geen antwoord van %s; loopt Zorgspoor daar? Een ander adres geeft u met %s."
                    .formatted(adres, API));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gebruiksfout("Afgebroken.");
        }
        JsonNode inhoud = json(antwoord.body());
        if (antwoord.statusCode() == GEVONDEN) {
            return inhoud;
        }
        throw new Geweigerd(antwoord.statusCode(), regels(antwoord.statusCode(), inhoud));
    }

    /** The application said no. */
    static final class Geweigerd extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient List<String> regels;

        Geweigerd(int status, List<String> regels) {
            super(String.join(" ", regels), null, false, false);
            this.status = status;
            this.regels = List.copyOf(regels);
        }

        int status() {
            return status;
        }

        List<String> regels() {
            return regels;
        }
    }

    private static List<String> regels(int status, JsonNode probleem) {
        List<String> regels = new ArrayList<>();
        regels.add(probleem.path("detail").asString("Het antwoord was " + status + " zonder uitleg."));
        probleem.path("ontbreekt").forEach(o -> regels.add(o.asString("")));
        return regels;
    }

    private static JsonNode json(String tekst) {
        try {
            return MAPPER.readTree(tekst.isEmpty() ? "{}" : tekst);
        } catch (JacksonException e) {
            return MAPPER.createObjectNode();
        }
    }
}
