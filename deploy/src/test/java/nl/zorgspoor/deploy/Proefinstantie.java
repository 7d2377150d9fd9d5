package nl.zorgspoor.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Instantie;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole product, started once for all tests of a run and stopped with it; tests share it and use ids of their own. */
public final class Proefinstantie {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static @Nullable Proefinstantie enige;

    private final Instantie instantie;
    private final HttpClient http = HttpClient.newHttpClient();

    private Proefinstantie(Instantie instantie) {
        this.instantie = instantie;
    }

    public static synchronized Proefinstantie neem() {
        Proefinstantie p = enige;
        if (p == null) {
            try {
                Path basis =
                        Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
                Instantie instantie =
                        Instantie.start(Files.createTempDirectory(basis, "contract-"), 0, System.out::println);
                p = new Proefinstantie(instantie);
                p.put("/v1/embedded/klok", "{\"op\": \"2026-09-14T10:00\"}");
                enige = p;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return p;
    }

    public Instantie instantie() {
        return instantie;
    }

    public String token(Rol rol, String school) {
        return token(new Actor(rol.name(), rol, school, null));
    }

    public String token(Actor actor) {
        return instantie.uitgever().token(actor);
    }

    public HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(URI.create(instantie.adres() + pad));
    }

    /** A command with a key of its own. */
    public HttpResponse<String> post(String token, String pad, String body) {
        return post(token, pad, body, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String token, String pad, String body, String sleutel) {
        return stuur(verzoek(pad)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sleutel)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String token, String pad) {
        return stuur(verzoek(pad).header("Authorization", "Bearer " + token).GET());
    }

    public HttpResponse<String> put(String pad, String body) {
        return stuur(verzoek(pad)
                .header("Authorization", "Bearer " + token(Rol.BEHEERDER, "COE"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> stuur(HttpRequest.Builder verzoek) {
        try {
            return http.send(verzoek.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a description says of each path, by the path as it is asked for: behind the address of its server. */
    public static ObjectNode paden(JsonNode openapi) {
        ObjectNode paden = JSON.createObjectNode();
        String server = openapi.at("/servers/0/url").asString();
        openapi.path("paths").properties().forEach(p -> paden.set(server + p.getKey(), p.getValue()));
        return paden;
    }

    public static JsonNode json(HttpResponse<String> antwoord) {
        return JSON.readTree(antwoord.body());
    }
}
