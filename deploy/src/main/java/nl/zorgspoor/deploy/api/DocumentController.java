package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Documentenkast.Aanbod;
import nl.zorgspoor.core.document.Documentversie;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.poort.Documentverwijzing;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.deploy.documenten.Bestandskeuring;
import nl.zorgspoor.deploy.documenten.Virusscan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of a student: brought, listed, read, and who did so. Nothing is changed or removed: a document gets a next version. */
@RestController
class DocumentController {

    static final String PAD = "/v1/leerlingen/{id}/documenten";

    private static final String REPR_DIGEST = "Repr-Digest";

    private final Documentenkast kast;
    private final Documentlezers lezers;
    private final Bestandskeuring keuring;
    private final Virusscan scan;
    private final Klok klok;

    DocumentController(Documentenkast kast, Documentlezers lezers, Bestandskeuring keuring, Virusscan scan, Klok klok) {
        this.kast = kast;
        this.lezers = lezers;
        this.keuring = keuring;
        this.scan = scan;
        this.klok = klok;
    }

    /** @param verwijzing what a field of a command says to refer to it (R365) */
    record Document(
            String documentId, String verwijzing, Gegevenssoort soort, Documentlezers.Versie laatste, int versies) {}

    record Documenten(String leerlingId, List<Document> documenten) {}

    record Versies(
            String leerlingId,
            String documentId,
            String verwijzing,
            Gegevenssoort soort,
            List<Documentlezers.Versie> versies) {}

    record Bewaard(String documentId, String verwijzing, Gegevenssoort soort, Documentlezers.Versie versie) {}

    @PostMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bewaard> breng(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String soort,
            @RequestParam(required = false) @Nullable String naam,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
            @RequestHeader(name = REPR_DIGEST, required = false) @Nullable String controlegetal,
            HttpServletRequest verzoek,
            @AuthenticationPrincipal Jwt jwt)
            throws IOException {
        Actor actor = Inlogbewijs.actor(jwt);
        Documentlezers.Lezing lezing = lezers.van(actor, id);
        Documentinzending.Kop kop = Documentinzending.kop(true, soort, naam, type, sleutel, controlegetal);
        Gegevenssoort gegevens = Objects.requireNonNull(kop.soort());
        lezing.eisBrengen(gegevens);
        return bewaar(actor, id, null, gegevens, kop, verzoek);
    }

    @PostMapping(path = PAD + "/{documentId}/versies", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bewaard> brengVersie(
            @PathVariable String id,
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable String naam,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
            @RequestHeader(name = REPR_DIGEST, required = false) @Nullable String controlegetal,
            HttpServletRequest verzoek,
            @AuthenticationPrincipal Jwt jwt)
            throws IOException {
        Actor actor = Inlogbewijs.actor(jwt);
        Documentlezers.Lezing lezing = lezers.van(actor, id);
        Documentversie eerste = lezing.versies(documentId).get(0);
        lezing.eisVervangen(eerste);
        Documentinzending.Kop kop = Documentinzending.kop(false, null, naam, type, sleutel, controlegetal);
        return bewaar(actor, id, documentId, eerste.soort(), kop, verzoek);
    }

    private ResponseEntity<Bewaard> bewaar(
            Actor actor,
            String leerlingId,
            @Nullable String documentId,
            Gegevenssoort soort,
            Documentinzending.Kop kop,
            HttpServletRequest verzoek)
            throws IOException {
        Klad inhoud = OntvangenVerzoek.van(verzoek).klad();
        String type = keuring.keur(kop.naam(), kop.type(), inhoud::open).type();
        String sha256;
        try (InputStream in = inhoud.open()) {
            sha256 = Documentinzending.sha256(in);
        }
        if (kop.sha256().filter(som -> !som.equals(sha256)).isPresent()) {
            throw CommandGeweigerd.ongeldig(List.of("Repr-Digest: is niet het controlegetal van wat aankwam"));
        }
        Aanbod aanbod =
                new Aanbod(leerlingId, documentId, kop.sleutel(), soort, kop.naam(), type, inhoud.lengte(), sha256);
        Optional<Documentversie> eerder = kast.eerder(actor, aanbod);
        Documentversie versie;
        if (eerder.isPresent()) {
            versie = eerder.get();
        } else {
            eisSchoon(inhoud);
            versie = kast.bewaar(actor, aanbod, inhoud::open, klok.nu());
        }
        URI waar = URI.create("/v1/leerlingen/%s/documenten/%s".formatted(leerlingId, versie.documentId()));
        return ResponseEntity.created(waar)
                .body(new Bewaard(
                        versie.documentId(),
                        Documentverwijzing.naar(versie.documentId()),
                        soort,
                        Documentlezers.Versie.van(versie)));
    }

    private void eisSchoon(Klad inhoud) throws IOException {
        try (InputStream in = inhoud.open()) {
            if (scan.isBesmet(in)) {
                throw Regel.DOCUMENT_BESMET
                        .weigert("DOCUMENT_BESMET", "In dit bestand is een virus gevonden; er is niets bewaard.")
                        .ontbreekt("een bestand zonder virus");
            }
        }
    }

    @GetMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    Documenten lijst(@PathVariable String id, @AuthenticationPrincipal Jwt jwt) {
        return new Documenten(
                id,
                lezers.van(Inlogbewijs.actor(jwt), id).alle().stream()
                        .map(versies -> new Document(
                                versies.get(0).documentId(),
                                Documentverwijzing.naar(versies.get(0).documentId()),
                                versies.get(0).soort(),
                                Documentlezers.Versie.van(versies.get(versies.size() - 1)),
                                versies.size()))
                        .toList());
    }

    @GetMapping(path = PAD + "/{documentId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Versies versies(@PathVariable String id, @PathVariable String documentId, @AuthenticationPrincipal Jwt jwt) {
        List<Documentversie> alle = lezers.van(Inlogbewijs.actor(jwt), id).versies(documentId);
        return new Versies(
                id,
                documentId,
                Documentverwijzing.naar(documentId),
                alle.get(0).soort(),
                alle.stream().map(Documentlezers.Versie::van).toList());
    }

    /** The file itself, always to be saved and never shown by a browser in the name of this service. */
    @GetMapping(path = PAD + "/{documentId}/inhoud")
    void inhoud(
            @PathVariable String id,
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable Integer versie,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord,
            @AuthenticationPrincipal Jwt jwt)
            throws IOException {
        Actor actor = Inlogbewijs.actor(jwt);
        List<Documentversie> alle = lezers.van(actor, id).versies(documentId);
        Documentversie gevraagd = versie == null
                ? alle.get(alle.size() - 1)
                : alle.stream()
                        .filter(v -> v.versie() == versie)
                        .findFirst()
                        .orElseThrow(() -> CommandGeweigerd.nietGevonden("Versie", String.valueOf(versie)));
        Klad klad = new Klad(Klad.BUITEN);
        boolean gegeven = false;
        try (InputStream in = kast.open(gevraagd, actor, id, klok.nu())
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Document", documentId))) {
            klad.vul(in);
            antwoord.setContentType(gevraagd.type());
            antwoord.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(gevraagd.naam(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            antwoord.setHeader(REPR_DIGEST, Documentinzending.controlegetal(gevraagd.sha256()));
            OntvangenVerzoek.van(verzoek).geef(klad);
            gegeven = true;
        } finally {
            if (!gegeven) {
                klad.close();
            }
        }
    }
}
