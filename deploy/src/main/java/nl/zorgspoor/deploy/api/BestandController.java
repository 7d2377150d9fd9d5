package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.poort.Bestandinvoer;
import nl.zorgspoor.core.poort.Bestandinvoer.Regelfout;
import nl.zorgspoor.core.poort.Bestandinvoer.Stand;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A file of a school's own system: it is sent, and asked about until it is done, at the school of the login. The path, and who may, each
 * kind of file says.
 */
abstract class BestandController {

    private static final String ALLES_OF_NIETS = "allesOfNiets";
    private static final int MEESTE_FOUTEN = 1_000;

    private final Bestandinvoer invoer;
    private final String wat;

    /** @param wat what such a file is called when it is not there */
    BestandController(Bestandinvoer invoer, String wat) {
        this.invoer = invoer;
        this.wat = wat;
    }

    /** @param fouten the wrong lines that were asked for, by their number in the file */
    record Voortgang(Stand stand, List<Regelfout> fouten) {}

    /**
     * @param proef nothing is recorded; every line is judged
     * @param allesOfNiets nothing is recorded unless every line is right
     */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Stand neemAan(
            @RequestParam(name = Proefgrens.PROEF, required = false) @Nullable String proef,
            @RequestParam(name = ALLES_OF_NIETS, required = false) @Nullable String allesOfNiets,
            HttpServletRequest verzoek,
            @AuthenticationPrincipal Jwt jwt)
            throws IOException {
        Actor actor = Inlogbewijs.actor(jwt);
        invoer.eisToegang(actor);
        boolean alleenProef = Proefgrens.ja(Proefgrens.PROEF, proef);
        boolean samen = Proefgrens.ja(ALLES_OF_NIETS, allesOfNiets);
        return invoer.begin(actor, tekst(verzoek.getInputStream().readAllBytes()), alleenProef, samen);
    }

    private static String tekst(byte[] inhoud) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(inhoud))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CommandGeweigerd.ongeldig(List.of("inhoud: een CSV-bestand in UTF-8"));
        }
    }

    @GetMapping(path = "/{bestandId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Voortgang voortgang(
            @PathVariable String bestandId,
            @RequestParam(defaultValue = "0") int vanaf,
            @RequestParam(defaultValue = "100") int aantal,
            @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        invoer.eisToegang(actor);
        if (vanaf < 0 || aantal < 0 || aantal > MEESTE_FOUTEN) {
            throw CommandGeweigerd.ongeldig(
                    List.of("vanaf telt vanaf 0 en aantal is van 0 tot en met " + MEESTE_FOUTEN));
        }
        Stand stand = invoer.stand(actor.schoolId(), bestandId)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden(wat, bestandId));
        return new Voortgang(stand, invoer.fouten(actor.schoolId(), bestandId, vanaf, aantal));
    }
}
