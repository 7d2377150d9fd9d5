package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a school comes into an installation: whoever runs it lays down the school's profile, once. What is there is the school's own from
 * then on, and changed by its {@code BEHEERDER} with the set-up commands.
 */
@RestController
class SchoolbeheerController {

    private static final JsonMapper LEZER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Ingang ingang;
    private final Opdrachtpoort poort;
    private final Schoolprofielen profielen;

    SchoolbeheerController(Opdrachtpaden paden, Opdrachtpoort poort, Schoolprofielen profielen) {
        this.ingang = paden.van("RichtSchoolIn").orElseThrow();
        this.poort = poort;
        this.profielen = profielen;
    }

    enum Uitkomst {
        INGERICHT,
        /** It was there, just as this profile says. */
        ONGEWIJZIGD
    }

    /** @param vastgelegd how many events it took */
    record Inrichting(String schoolId, Uitkomst uitkomst, int vastgelegd, long positie) {}

    /** The body has {@code profiel}, written as in a profile file. */
    @PostMapping(path = "/v1/beheer/scholen/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Inrichting richtIn(@PathVariable String id, HttpServletRequest verzoek, @AuthenticationPrincipal Jwt jwt)
            throws IOException {
        RichtSchoolIn opdracht = lees(id, verzoek);
        Schoolprofiel school = profielen.van(id);
        if (school.kenmerken() != null) {
            return bestaat(school, opdracht);
        }
        Actor wie = Inlogbewijs.actor(jwt);
        Antwoord antwoord =
                poort.verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor(wie.id(), wie.rol(), id, null)));
        return new Inrichting(id, Uitkomst.INGERICHT, antwoord.gebeurtenissen().size(), antwoord.positie());
    }

    private static Inrichting bestaat(Schoolprofiel school, RichtSchoolIn opdracht) {
        int anders = Profiellezer.afwijkingen(school, opdracht);
        if (anders > 0) {
            throw new CommandGeweigerd(new Weigering(
                    Aard.STRIJDIG,
                    "SCHOOL_BESTAAT",
                    null,
                    "School %s is er al, en %d van haar gegevens zijn anders dan in dit profiel; wijzigen doet een BEHEERDER van die school."
                            .formatted(school.schoolId(), anders),
                    List.of(),
                    null,
                    false));
        }
        return new Inrichting(school.schoolId(), Uitkomst.ONGEWIJZIGD, 0, -1);
    }

    private RichtSchoolIn lees(String id, HttpServletRequest verzoek) throws IOException {
        Fouten fouten = new Fouten();
        Object opdracht = null;
        try {
            JsonNode node = LEZER.readTree(verzoek.getInputStream().readAllBytes());
            if (node instanceof ObjectNode body) {
                opdracht = Opdrachtlezer.lees(ingang, id, body, Set.of(), fouten);
            } else {
                fouten.fout("inhoud", "verwacht een JSON-object met profiel");
            }
        } catch (JacksonException e) {
            fouten.fout("inhoud", "geen geldige JSON");
        }
        fouten.eisGeen();
        return (RichtSchoolIn) java.util.Objects.requireNonNull(opdracht);
    }
}
