package nl.zorgspoor.deploy.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.deploy.api.Ingang;
import nl.zorgspoor.deploy.api.Opdrachtpaden;
import nl.zorgspoor.deploy.instantie.Instantie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The instance as a client sees it: HTTP with a token. */
public final class Buiten implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration GEDULD = Duration.ofSeconds(60);

    /** An answer: its status and its JSON, an empty object when there is none. */
    public record Antwoord(int status, JsonNode inhoud) {

        public boolean isGoed() {
            return status == 200;
        }

        public String tekst(String veld) {
            return inhoud.path(veld).asString("");
        }

        /** The names of the events that were stored, without their stream: {@code FlexZatGepland}. */
        public List<String> gebeurtenissen() {
            return inhoud.path("gebeurtenissen").valueStream().map(Buiten::naam).toList();
        }

        /** A refusal in one line. */
        public String weigering() {
            return "%d %s %s (%s)".formatted(status, tekst("code"), tekst("regel"), tekst("detail"));
        }
    }

    /** The name of an event without its stream. */
    static String naam(JsonNode gebeurtenis) {
        String type = gebeurtenis.path("type").asString("");
        return type.substring(type.indexOf('.') + 1);
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Opdrachtpaden paden = new Opdrachtpaden();
    private final String adres;
    private final Function<Actor, String> token;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param token signs a token for somebody */
    public Buiten(String adres, Function<Actor, String> token) {
        this.adres = adres;
        this.token = token;
    }

    /** For this instance, with tokens of its own issuer. */
    public static Buiten van(Instantie instantie) {
        return new Buiten(instantie.adres(), instantie.uitgever()::token);
    }

    /**
     * Sends a command.
     *
     * @param voor the id in the path; when the command stands in two collections, the one whose id the body does not have
     */
    public Antwoord opdracht(Actor als, String opdracht, String voor, ObjectNode met) {
        return opdracht(als, opdracht, voor, met, UUID.randomUUID());
    }

    /** The same with this key, by which a repeat is recognised. */
    public Antwoord opdracht(Actor als, String opdracht, String voor, ObjectNode met, UUID sleutel) {
        return stuur(
                als, post(pad(opdracht, met).replace("{id}", voor), met).header("Idempotency-Key", sleutel.toString()));
    }

    /** Sends a body to a path. */
    public Antwoord naar(Actor als, String pad, ObjectNode met) {
        return stuur(als, post(pad, met));
    }

    /** Asks what a command would bring, without giving it. */
    Antwoord proef(Actor als, String opdracht, String voor, ObjectNode met) {
        return naar(als, pad(opdracht, met).replace("{id}", voor) + "?proef=true", met);
    }

    /** The same on a path that is known. */
    Antwoord proef(Actor als, String voor, ObjectNode met, Ingang ingang) {
        return naar(als, ingang.pad().replace("{id}", voor) + "?proef=true", met);
    }

    private HttpRequest.Builder post(String pad, ObjectNode met) {
        return HttpRequest.newBuilder(uri(pad))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(met)));
    }

    private String pad(String opdracht, ObjectNode met) {
        return paden.alle().stream()
                .filter(i -> i.opdracht().getSimpleName().equals(opdracht) && !met.has(i.idVeld()))
                .min((a, b) -> a.collectie().compareTo(b.collectie()))
                .or(() -> paden.van(opdracht))
                .map(Ingang::pad)
                // A command that is not there is answered by the API, with the name that was meant.
                .orElseGet(() -> "/v1/leerlingen/{id}/" + Schrijfwijze.kebab(opdracht));
    }

    /** Asks the operator's side to do something. */
    public Antwoord beheer(Actor als, String pad) {
        return stuur(als, HttpRequest.newBuilder(uri(pad)).POST(BodyPublishers.noBody()));
    }

    /** Sends a file of absence as it is, with these query keys. */
    public Antwoord verzuimbestand(Actor als, String csv, Map<String, String> vraag) {
        return bestand(als, "/v1/verzuimbestanden", csv, vraag);
    }

    /** Sends a file of a school's own system as it is, with these query keys. */
    public Antwoord bestand(Actor als, String pad, String csv, Map<String, String> vraag) {
        return stuur(
                als,
                HttpRequest.newBuilder(uri(pad, vraag))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv)));
    }

    /** Reads a path with these query keys. */
    public Antwoord lees(Actor als, String pad, Map<String, String> vraag) {
        return stuur(als, HttpRequest.newBuilder(uri(pad, vraag)).GET());
    }

    private URI uri(String pad, Map<String, String> vraag) {
        String sleutels = vraag.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return uri(sleutels.isEmpty() ? pad : pad + "?" + sleutels);
    }

    /** Sets the clock. */
    public Antwoord klok(String schoolId, String op) {
        return stuur(
                new Actor("scenario", Rol.BEHEERDER, schoolId, null),
                HttpRequest.newBuilder(uri("/v1/embedded/klok"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(Map.of("op", op)))));
    }

    private URI uri(String pad) {
        return URI.create(adres + pad);
    }

    private Antwoord stuur(Actor als, HttpRequest.Builder verzoek) {
        verzoek.header("Authorization", "Bearer " + tokens.computeIfAbsent(als.toString(), a -> token.apply(als)));
        try {
            var antwoord = http.send(verzoek.timeout(GEDULD).build(), BodyHandlers.ofByteArray());
            return new Antwoord(
                    antwoord.statusCode(),
                    antwoord.body().length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(antwoord.body()));
        } catch (IOException e) {
            throw new IllegalStateException("De API antwoordt niet op " + adres, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        tokens.clear();
    }
}
