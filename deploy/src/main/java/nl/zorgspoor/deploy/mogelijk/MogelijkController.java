package nl.zorgspoor.deploy.mogelijk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.deploy.api.Ingang;
import nl.zorgspoor.deploy.api.Opdrachtpaden;
import nl.zorgspoor.deploy.api.Stappen;
import nl.zorgspoor.deploy.api.Vraagvelden;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody could do now about a student, a meeting, a plan of a group or the school. */
@RestController
class MogelijkController {

    private final Opdrachtpaden paden;
    private final Proefpoort poort;
    private final Waardenlezer lezer;
    private final Stappen stappen;

    MogelijkController(Opdrachtpaden paden, Proefpoort poort, Waardenlezer lezer, Stappen stappen) {
        this.paden = paden;
        this.poort = poort;
        this.lezer = lezer;
        this.stappen = stappen;
    }

    @GetMapping(path = "/v1/leerlingen/{id}/mogelijk", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> leerling(
            @PathVariable String id, @RequestParam Map<String, String> vraag, @AuthenticationPrincipal Jwt jwt) {
        return antwoord("leerlingen", id, vraag, Inlogbewijs.actor(jwt));
    }

    @GetMapping(path = "/v1/overleggen/{id}/mogelijk", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> overleg(
            @PathVariable String id, @RequestParam Map<String, String> vraag, @AuthenticationPrincipal Jwt jwt) {
        return antwoord("overleggen", id, vraag, Inlogbewijs.actor(jwt));
    }

    @GetMapping(path = "/v1/scholen/{id}/mogelijk", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> school(
            @PathVariable String id, @RequestParam Map<String, String> vraag, @AuthenticationPrincipal Jwt jwt) {
        return antwoord("scholen", id, vraag, Inlogbewijs.actor(jwt));
    }

    private Map<String, @Nullable Object> antwoord(
            String collectie, String id, Map<String, String> vraag, Actor actor) {
        Proefpoort.Zitting zitting = poort.zitting(actor);
        var x = zitting.context();
        Bevoegdheden.eisHeeftRol(actor, x.school(), x.vandaag());
        List<Ingang> alle = paden.alle().stream()
                .filter(i -> i.collectie().equals(collectie))
                .toList();
        Waarden waarden = lezer.lees(
                collectie,
                id,
                alle.stream().map(i -> i.opdracht().getSimpleName()).collect(Collectors.toSet()),
                actor,
                x);
        Vraagvelden velden = new Vraagvelden(vraag, List.of("mogelijk", "opdracht"));
        Boolean mogelijk = velden.jaNee("mogelijk");
        String opdracht = velden.tekst("opdracht");
        velden.eisGoed();
        List<Ingang> ingangen = alle.stream()
                .filter(i -> opdracht == null || Mogelijkheden.heet(i, opdracht))
                .toList();
        if (ingangen.isEmpty()) {
            throw CommandGeweigerd.ongeldig(List.of("opdracht: bestaat niet onder " + collectie));
        }
        Mogelijkheden mogelijkheden = new Mogelijkheden(zitting, waarden, stappen, id);
        List<Mogelijkheid> rijen = ingangen.stream()
                .map(mogelijkheden::van)
                .filter(m -> mogelijk == null || m.mogelijk() == mogelijk)
                .toList();
        Map<String, @Nullable Object> antwoord = new LinkedHashMap<>();
        antwoord.put("id", id);
        antwoord.put("op", x.nu().toString());
        antwoord.put("totaal", rijen.size());
        antwoord.put("volgende", null);
        antwoord.put("rijen", rijen);
        return antwoord;
    }
}
