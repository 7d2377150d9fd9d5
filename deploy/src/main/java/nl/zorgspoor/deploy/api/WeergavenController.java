package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.termijn.Klok;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All views. */
@RestController
class WeergavenController {

    private static final int MEESTE = 500;
    private static final int GEWOON = 100;

    private final Weergaven weergaven;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Klok klok;
    private final Verwerkers verwerkers;
    private final Wachtkamer wachtkamer;

    WeergavenController(
            Weergaven weergaven,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Klok klok,
            Verwerkers verwerkers,
            Wachtkamer wachtkamer) {
        this.weergaven = weergaven;
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.klok = klok;
        this.verwerkers = verwerkers;
        this.wachtkamer = wachtkamer;
    }

    @GetMapping(path = "/v1/weergaven/{naam}", produces = MediaType.APPLICATION_JSON_VALUE)
    Object zoek(
            @PathVariable String naam,
            @RequestParam MultiValueMap<String, String> vraag,
            @AuthenticationPrincipal Jwt jwt) {
        Map<String, String> filters = new TreeMap<>();
        List<String> fouten = new ArrayList<>();
        vraag.forEach((sleutel, waarden) -> {
            if (waarden.size() > 1) {
                fouten.add(sleutel + ": staat er meer dan een keer");
            }
            filters.put(sleutel, waarden.get(0));
        });
        Long positie = getal(filters, "minimaalPositie", 0, Long.MAX_VALUE, fouten);
        Long pagina = getal(filters, "pagina", 1, 1_000_000, fouten);
        Long aantal = getal(filters, "aantal", 1, MEESTE, fouten);
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
        if (positie != null) {
            // Nobody waits for what nobody has got.
            verwerkers.eisUitgegeven(positie);
        }
        Actor actor = Inlogbewijs.actor(jwt);
        Schoolprofiel school = profielen.van(actor.schoolId());
        LocalDate vandaag = klok.nu().toLocalDate();
        return wachtkamer.antwoord(weergaven.vraag(
                naam,
                filters,
                new Lezer(actor, school, Openstelling.voor(actor, school, naslagen.van(actor.schoolId()), vandaag)),
                positie,
                pagina == null ? 1 : pagina.intValue(),
                aantal == null ? GEWOON : aantal.intValue(),
                vandaag));
    }

    /** Takes the key out of the filters. */
    private static @Nullable Long getal(
            Map<String, String> filters, String sleutel, long van, long tot, List<String> fouten) {
        String tekst = filters.remove(sleutel);
        if (tekst == null) {
            return null;
        }
        try {
            long getal = Long.parseLong(tekst);
            if (getal >= van && getal <= tot) {
                return getal;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number out of bounds.
        }
        fouten.add("%s: verwacht een getal van %d%s"
                .formatted(sleutel, van, tot == Long.MAX_VALUE ? " of meer" : " tot en met " + tot));
        return null;
    }
}
