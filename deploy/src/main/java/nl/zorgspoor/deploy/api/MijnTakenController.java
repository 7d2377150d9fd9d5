package nl.zorgspoor.deploy.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has to do: of staff the rows of the board that are theirs, of parents and students what the portal asks them. */
@RestController
class MijnTakenController {

    private static final String PAD = "/v1/mij/taken";
    private static final String BORD = "coordinator-werkbord";
    private static final String PORTAAL = "portaal";

    private final Lijstlezer lijsten;
    private final Lezers lezers;
    private final Wachtkamer wachtkamer;
    private final Verwerkers verwerkers;

    MijnTakenController(Lijstlezer lijsten, Lezers lezers, Wachtkamer wachtkamer, Verwerkers verwerkers) {
        this.lijsten = lijsten;
        this.lezers = lezers;
        this.wachtkamer = wachtkamer;
        this.verwerkers = verwerkers;
    }

    @GetMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    Object taken(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String bekend,
            @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        Leesvraag vraag = Leesvraag.van(PAD, parameters, verwerkers);
        if (!vraag.filters().isEmpty()) {
            throw CommandGeweigerd.ongeldig(vraag.filters().keySet().stream()
                    .map(f -> f + ": onbekend; bekend zijn aantal, minimaalPositie en pagina")
                    .toList());
        }
        if (actor.rol().isPartij()) {
            Lezer lezer = lezers.lezer(actor);
            Vraag v = lijsten.vraag(PORTAAL, vraag.heel(), lezer);
            return wachtkamer.antwoord(new Leesbeurt(List.of(v), () -> vanPortaal(v, vraag, lezer)));
        }
        vraag.filters().put("vanMij", "true");
        return lijsten.lees(BORD, vraag, actor, bekend);
    }

    private Lijstlezer.Pagina vanPortaal(Vraag v, Leesvraag vraag, Lezer lezer) {
        var antwoord = v.lees();
        List<Map<String, Object>> taken = new ArrayList<>();
        for (Map<String, Object> kind : lijsten.rijen(v, antwoord, lezer)) {
            kind.forEach((onderdeel, delen) -> {
                if (delen instanceof List<?> lijst) {
                    lijst.forEach(deel -> neem(onderdeel, deel, kind, lezer, taken));
                }
            });
        }
        return new Lijstlezer.Pagina(
                antwoord.laatstePositie(),
                (long) taken.size(),
                vraag.volgendeVan(taken.size()),
                vraag.bladzijde(taken));
    }

    private void neem(
            String onderdeel, Object deel, Map<String, Object> kind, Lezer lezer, List<Map<String, Object>> taken) {
        // What was given can be withdrawn, and nobody is asked to.
        if (deel instanceof Map<?, ?> m
                && m.get("actie") instanceof String actie
                && !"VERLEEND".equals(m.get("status"))) {
            Map<String, Object> taak = new LinkedHashMap<>();
            for (String veld : List.of("schoolId", "leerlingId", "leerlingNaam", "klas")) {
                if (kind.containsKey(veld)) {
                    taak.put(veld, kind.get(veld));
                }
            }
            taak.put("type", "TAAK");
            taak.put("soort", onderdeel.toUpperCase(java.util.Locale.ROOT));
            m.forEach((veld, waarde) -> {
                if (!veld.equals("actie")) {
                    taak.putIfAbsent(String.valueOf(veld), waarde);
                }
            });
            taak.put("volgendeActie", actie);
            taken.add(lijsten.metStap(taak, lezer));
        }
    }
}
