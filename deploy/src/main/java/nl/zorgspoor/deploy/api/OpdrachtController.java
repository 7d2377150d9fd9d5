package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Of every command. */
    static final String PAD = "/v1/{collectie}/{id}/{woord}";

    private static final int UUID_LENGTE = 36;

    private static final Veldgrens MOTIVERING =
            Veld.van(Overrule.class, "motivering").grens();

    private static final String OVERRULE = "overrule";

    private static final JsonMapper LEZER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Opdrachtpaden paden;
    private final Opdrachtpoort poort;
    private final Proefpoort proefpoort;
    private final Handelingen handelingen;

    OpdrachtController(Opdrachtpaden paden, Opdrachtpoort poort, Proefpoort proefpoort, Handelingen handelingen) {
        this.handelingen = handelingen;
        this.paden = paden;
        this.poort = poort;
        this.proefpoort = proefpoort;
    }

    @PostMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    Antwoord verstuur(
            @PathVariable String collectie,
            @PathVariable String id,
            @PathVariable String woord,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
            @RequestParam(name = Proefgrens.PROEF, required = false) @Nullable String proef,
            @AuthenticationPrincipal Jwt jwt,
            HttpServletRequest verzoek)
            throws IOException, HttpMediaTypeNotSupportedException {
        Ingang ingang = paden.vind(collectie, woord);
        Actor actor = Inlogbewijs.actor(jwt);
        UUID commandId = commandId(sleutel);
        boolean alsProef = Proefgrens.ja(Proefgrens.PROEF, proef);
        String school = ingang.collectie().equals("scholen") ? id : null;
        // Before the body is read: who may not send it, sends nothing.
        if (alsProef) {
            proefpoort.eisToegang(ingang.opdracht(), school, commandId, actor);
        } else {
            poort.eisToegang(ingang.opdracht(), school, commandId, actor);
        }
        Fouten fouten = new Fouten();
        ObjectNode body = body(verzoek, fouten);
        if (commandId == null && (!alsProef || sleutel != null)) {
            fouten.fout(
                    "Idempotency-Key",
                    "%s; verwacht: een header met een UUID, nieuw per opdracht"
                            .formatted(sleutel == null ? "ontbreekt" : "is geen UUID"));
        }
        Overrule overrule = overrule(body.get(OVERRULE), actor.rol(), fouten);
        Object opdracht = Opdrachtlezer.lees(ingang, id, body, Set.of(OVERRULE), fouten);
        fouten.eisGeen();
        Verzoek heel = new Verzoek(
                commandId == null ? UUID.randomUUID() : commandId,
                (Opdracht) Objects.requireNonNull(opdracht),
                actor,
                overrule,
                null);
        return alsProef ? proefpoort.proef(heel, commandId != null) : poort.verstuur(heel);
    }

    /** R8: nothing under a dossier is ever changed or removed. */
    @RequestMapping(
            path = {"/v1/{collectie}/{id}", "/v1/{collectie}/{id}/**"},
            method = {RequestMethod.DELETE, RequestMethod.PUT, RequestMethod.PATCH})
    void onveranderbaar(@PathVariable String collectie, HttpServletRequest verzoek)
            throws HttpRequestMethodNotSupportedException {
        if (!List.of("audit", "weergaven").contains(collectie)) {
            if (!paden.kent(collectie)
                    && !handelingen.bij(verzoek.getRequestURI()).isEmpty()) {
                // No dossier, and yet a path.
                throw new HttpRequestMethodNotSupportedException(verzoek.getMethod());
            }
            paden.eisBekend(collectie);
        }
        throw new Probleemfout(Probleemantwoorden.onveranderbaar());
    }

    private static ObjectNode body(HttpServletRequest verzoek, Fouten fouten)
            throws IOException, HttpMediaTypeNotSupportedException {
        byte[] bytes = verzoek.getInputStream().readAllBytes();
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
            fouten.fout("inhoud", "verwacht een JSON-object");
        } catch (JacksonException e) {
            var waar = e.getLocation();
            fouten.fout(
                    "inhoud",
                    "geen geldige JSON op regel %d, kolom %d"
                            .formatted(waar == null ? 0 : waar.getLineNr(), waar == null ? 0 : waar.getColumnNr()));
        }
        throw CommandGeweigerd.ongeldig(fouten.zinnen());
    }

    private static boolean isJson(@Nullable String soort) {
        try {
            return soort != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(soort));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** The UUID of an {@code Idempotency-Key}; null when there is none, or it is none. */
    static @Nullable UUID commandId(@Nullable String sleutel) {
        try {
            return sleutel != null && sleutel.length() == UUID_LENGTE ? UUID.fromString(sleutel) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Overrule overrule(@Nullable JsonNode node, Rol rol, Fouten fouten) {
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
            fouten.fout(OVERRULE, "past niet; verwacht: een object met motivering (tekst)");
            return null;
        }
        String fout = MOTIVERING.fout(motivering.asString());
        if (fout != null) {
            fouten.fout("overrule.motivering", "past niet; verwacht: " + fout);
            return null;
        }
        // Who overrules is who sends: the login says it, and a body that says otherwise is wrong.
        if (!doorRol.isMissingNode() && !doorRol.equals(StringNode.valueOf(rol.name()))) {
            fouten.fout("overrule.doorRol", "is anders dan de rol van de aanmelding; laat het weg of geef " + rol);
            return null;
        }
        return new Overrule(motivering.asString());
    }
}
