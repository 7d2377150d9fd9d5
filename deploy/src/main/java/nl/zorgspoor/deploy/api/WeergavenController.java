package nl.zorgspoor.deploy.api;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
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

/** All views, and which there are. */
@RestController
class WeergavenController {

    private final Lijstlezer lijsten;
    private final Weergaven weergaven;
    private final Lezers lezers;
    private final Verwerkers verwerkers;

    WeergavenController(Lijstlezer lijsten, Weergaven weergaven, Lezers lezers, Verwerkers verwerkers) {
        this.lijsten = lijsten;
        this.weergaven = weergaven;
        this.lezers = lezers;
        this.verwerkers = verwerkers;
    }

    @GetMapping(path = "/v1/weergaven/{naam}", produces = MediaType.APPLICATION_JSON_VALUE)
    Object zoek(
            @PathVariable String naam,
            @RequestParam MultiValueMap<String, String> vraag,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String bekend,
            @AuthenticationPrincipal Jwt jwt) {
        return lijsten.lees(
                naam, Leesvraag.van("/v1/weergaven/" + naam, vraag, verwerkers), Inlogbewijs.actor(jwt), bekend);
    }

    /** Which views there are, with their filters and columns, and what of them this reader may read. */
    @GetMapping(path = "/v1/weergaven", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> alle(@AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        Lezer lezer = lezers.lezer(actor);
        List<Weergavebeschrijving> rijen = weergaven.beschrijvingen().stream()
                .map(w -> Weergavebeschrijving.van(w, lezer))
                .toList();
        return Beschreven.alles(rijen);
    }
}
