package nl.zorgspoor.deploy.api;

import java.nio.charset.StandardCharsets;
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
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.deploy.kengetallen.Kengetallentabel;
import nl.zorgspoor.deploy.kengetallen.Kengetallentekening;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The key figures to take along: with the filters, the rights and the hidden cells of the view of that name. */
@RestController
class KengetallenController {

    private static final String WEERGAVE = "kengetallen";
    private static final int MEESTE = 500;

    private final Weergaven weergaven;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Klok klok;

    KengetallenController(Weergaven weergaven, Schoolprofielen profielen, Naslagen naslagen, Klok klok) {
        this.weergaven = weergaven;
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.klok = klok;
    }

    @GetMapping(path = "/v1/weergaven/kengetallen.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> vraag, @AuthenticationPrincipal Jwt jwt) {
        // The mark at the begin tells spreadsheets that it is UTF-8.
        return bestand("csv", "text/csv;charset=UTF-8", "\uFEFF" + Kengetallentabel.csv(rijen(vraag, jwt)));
    }

    @GetMapping(path = "/v1/weergaven/kengetallen.svg")
    ResponseEntity<byte[]> svg(@RequestParam MultiValueMap<String, String> vraag, @AuthenticationPrincipal Jwt jwt) {
        String titel = "SWV".equals(vraag.getFirst("niveau"))
                ? "Kengetallen van de scholen van het samenwerkingsverband"
                : "Kengetallen van " + Inlogbewijs.actor(jwt).schoolId();
        return bestand("svg", "image/svg+xml", Kengetallentekening.svg(titel, rijen(vraag, jwt)));
    }

    private static ResponseEntity<byte[]> bestand(String soort, String mediatype, String inhoud) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediatype))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kengetallen." + soort + "\"")
                .body(inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private List<Map<String, Object>> rijen(MultiValueMap<String, String> vraag, Jwt jwt) {
        Map<String, String> filters = new TreeMap<>();
        List<String> fouten = new ArrayList<>();
        vraag.forEach((sleutel, waarden) -> {
            if (waarden.size() > 1) {
                fouten.add(sleutel + ": staat er meer dan een keer");
            }
            filters.put(sleutel, waarden.get(0));
        });
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
        Actor actor = Inlogbewijs.actor(jwt);
        Schoolprofiel school = profielen.van(actor.schoolId());
        LocalDate vandaag = klok.nu().toLocalDate();
        Lezer lezer =
                new Lezer(actor, school, Openstelling.voor(actor, school, naslagen.van(actor.schoolId()), vandaag));
        return weergaven
                .vraag(WEERGAVE, filters, lezer, null, 1, MEESTE, vandaag)
                .lees()
                .rijen();
    }
}
