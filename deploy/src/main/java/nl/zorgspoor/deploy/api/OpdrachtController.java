package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Id;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.deploy.beveiliging.Aanmelding;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** All commands: read, hand to the one door, answer. */
@RestController
class OpdrachtController {

    /** The largest body, in bytes; a partner message has the same limit. */
    static final int GROOTSTE = 64 * 1024;

    private static final String OVERRULE = "overrule";

    private static final JsonMapper LEZER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Opdrachtpaden paden;
    private final Opdrachtpoort poort;

    OpdrachtController(Opdrachtpaden paden, Opdrachtpoort poort) {
        this.paden = paden;
        this.poort = poort;
    }

    @PostMapping(path = "/v1/{collectie}/{id}/{woord}", produces = MediaType.APPLICATION_JSON_VALUE)
    Antwoord verstuur(
            @PathVariable String collectie,
            @PathVariable String id,
            @PathVariable String woord,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
            @AuthenticationPrincipal Jwt jwt,
            HttpServletRequest verzoek)
            throws IOException, HttpMediaTypeNotSupportedException {
        Ingang ingang = paden.vind(collectie, woord);
        List<String> fouten = new ArrayList<>();
        ObjectNode body = body(verzoek, fouten);
        UUID commandId = commandId(sleutel, fouten);
        if (!Id.is(id)) {
            fouten.add("id in het pad: past niet; verwacht: " + Id.UITLEG);
        }
        Actor actor = Aanmelding.actor(jwt);
        Overrule overrule = overrule(body.get(OVERRULE), actor.rol(), fouten);
        Object opdracht = Opdrachtlezer.lees(ingang, id, body, Set.of(OVERRULE), fouten);
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
        try {
            return poort.verstuur(new Verzoek(
                    Objects.requireNonNull(commandId),
                    (Opdracht) Objects.requireNonNull(opdracht),
                    actor,
                    overrule,
                    null));
        } catch (IncompatibleAggregateException e) {
            // The id belongs to a stream of another kind: here it does not exist.
            throw CommandGeweigerd.nietGevonden("", id);
        }
    }

    /** R8: nothing under a dossier is ever changed or removed. */
    @RequestMapping(
            path = {"/v1/{collectie}/{id}", "/v1/{collectie}/{id}/**"},
            method = {RequestMethod.DELETE, RequestMethod.PUT, RequestMethod.PATCH})
    void onveranderbaar(@PathVariable String collectie) {
        if (!List.of("audit", "weergaven").contains(collectie)) {
            paden.eisBekend(collectie);
        }
        throw new Probleemfout(Probleemantwoorden.onveranderbaar());
    }

    private static ObjectNode body(HttpServletRequest verzoek, List<String> fouten)
            throws IOException, HttpMediaTypeNotSupportedException {
        byte[] bytes = verzoek.getContentLengthLong() > GROOTSTE
                ? new byte[GROOTSTE + 1]
                : verzoek.getInputStream().readNBytes(GROOTSTE + 1);
        if (bytes.length > GROOTSTE) {
            throw new Probleemfout(Probleem.van(413, "BERICHT_TE_GROOT", "Een opdracht is hooguit 64 kB groot."));
        }
        if (bytes.length == 0) {
            return LEZER.createObjectNode();
        }
        if (!isJson(verzoek.getContentType())) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(verzoek.getContentType()));
        }
        try {
            JsonNode node = LEZER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
            fouten.add("inhoud: verwacht een JSON-object");
        } catch (JacksonException e) {
            var waar = e.getLocation();
            fouten.add("inhoud: geen geldige JSON op regel %d, kolom %d"
                    .formatted(waar == null ? 0 : waar.getLineNr(), waar == null ? 0 : waar.getColumnNr()));
        }
        throw CommandGeweigerd.ongeldig(fouten);
    }

    private static boolean isJson(@Nullable String soort) {
        try {
            return soort != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(soort));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static @Nullable UUID commandId(@Nullable String sleutel, List<String> fouten) {
        try {
            if (sleutel != null && sleutel.length() == 36) {
                return UUID.fromString(sleutel);
            }
        } catch (IllegalArgumentException e) {
            // The same sentence as for a key that is missing.
        }
        fouten.add("Idempotency-Key: %s; verwacht: een header met een UUID, nieuw per opdracht"
                .formatted(sleutel == null ? "ontbreekt" : "is geen UUID"));
        return null;
    }

    private static @Nullable Overrule overrule(@Nullable JsonNode node, Rol rol, List<String> fouten) {
        if (node == null || node.isNull()) {
            return null;
        }
        JsonNode motivering = node.path("motivering");
        JsonNode doorRol = node.path("doorRol");
        boolean meer = node.propertyStream()
                .anyMatch(p -> !Set.of("motivering", "doorRol").contains(p.getKey()));
        if (!node.isObject()
                || meer
                || !motivering.isString()
                || motivering.asString().isBlank()) {
            fouten.add("overrule: past niet; verwacht: een object met motivering (tekst)");
            return null;
        }
        // Who overrules is who sends: the login says it, and a body that says otherwise is wrong.
        if (!doorRol.isMissingNode() && !doorRol.equals(StringNode.valueOf(rol.name()))) {
            fouten.add("overrule.doorRol: is anders dan de rol van de aanmelding; laat het weg of geef " + rol);
            return null;
        }
        return new Overrule(motivering.asString());
    }
}
