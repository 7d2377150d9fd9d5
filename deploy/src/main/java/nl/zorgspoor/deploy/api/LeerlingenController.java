package nl.zorgspoor.deploy.api;

import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The students: a list to search in, and a card of each. */
@RestController
class LeerlingenController {

    private final Lijstlezer lijsten;
    private final Leerlingkaarten kaarten;
    private final Verwerkers verwerkers;

    LeerlingenController(Lijstlezer lijsten, Leerlingkaarten kaarten, Verwerkers verwerkers) {
        this.lijsten = lijsten;
        this.kaarten = kaarten;
        this.verwerkers = verwerkers;
    }

    @GetMapping(path = "/v1/leerlingen", produces = MediaType.APPLICATION_JSON_VALUE)
    Object zoek(
            @RequestParam MultiValueMap<String, String> vraag,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String bekend,
            @AuthenticationPrincipal Jwt jwt) {
        return lijsten.lees(
                Leerlingkaarten.LIJST,
                Leesvraag.van("/v1/leerlingen", vraag, verwerkers),
                Inlogbewijs.actor(jwt),
                bekend);
    }

    @GetMapping(path = "/v1/leerlingen/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Object kaart(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> vraag,
            @AuthenticationPrincipal Jwt jwt) {
        return kaarten.kaart(id, Leesvraag.van("/v1/leerlingen/" + id, vraag, verwerkers), Inlogbewijs.actor(jwt));
    }
}
