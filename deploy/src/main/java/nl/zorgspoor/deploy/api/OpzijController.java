package nl.zorgspoor.deploy.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij.Voorbijgegaan;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the system had to set aside, for an operator: why, since when, try again, or pass it by. No student data. */
@RestController
class OpzijController {

    private static final int MEESTE = 500;
    private static final int KORTSTE_REDEN = 5;
    private static final int LANGSTE_REDEN = 1_000;

    private final Verwerkers verwerkers;

    OpzijController(Verwerkers verwerkers) {
        this.verwerkers = verwerkers;
    }

    /**
     * @param kenmerk names it towards the operator
     * @param verwerker the part that could not handle it
     * @param gebeurtenis the stored name of the event
     * @param positie the event's position; -1 when it is no event
     * @param reden why, without personal data; null when it only waits for an earlier one of the same sequence
     * @param seconden how long it has been waiting
     */
    record Opzij(
            long kenmerk,
            String verwerker,
            String schoolId,
            String gebeurtenis,
            long positie,
            @Nullable String gebeurtenisId,
            @Nullable String reden,
            Instant sinds,
            long seconden,
            int pogingen,
            @Nullable Instant laatst) {}

    /** @param gelukt whether nothing of it waits any longer */
    record Herkansing(long kenmerk, boolean gelukt) {}

    /** @param onverwerkt how much still waits */
    record Alles(long onverwerkt) {}

    record Besluit(@Nullable String reden) {}

    @GetMapping(path = "/v1/beheer/opzijgezet", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Opzij> opzijgezet() {
        Instant nu = Instant.now();
        return verwerkers.wachtrij().alle(MEESTE).stream()
                .map(w -> opzij(w, nu))
                .toList();
    }

    private static Opzij opzij(Wachtend w, Instant nu) {
        return new Opzij(
                w.kenmerk(),
                w.verwerker(),
                w.schoolId(),
                w.naam(),
                w.gebeurtenisId() == null ? -1 : w.plaats().positie(),
                w.gebeurtenisId(),
                w.oorzaak(),
                w.sinds(),
                Math.max(0, Duration.between(w.sinds(), nu).toSeconds()),
                w.pogingen(),
                w.laatst());
    }

    /** Tries again what waits in the same sequence, from the first. */
    @PostMapping(path = "/v1/beheer/opzijgezet/{kenmerk}/opnieuw", produces = MediaType.APPLICATION_JSON_VALUE)
    Herkansing opnieuw(@PathVariable long kenmerk) {
        return new Herkansing(kenmerk, verwerkers.opnieuw(kenmerk));
    }

    @PostMapping(path = "/v1/beheer/opzijgezet/opnieuw", produces = MediaType.APPLICATION_JSON_VALUE)
    Alles allesOpnieuw() {
        return new Alles(verwerkers.allesOpnieuw());
    }

    /** Passes by for good; who decided it, when and why is kept. */
    @PostMapping(path = "/v1/beheer/opzijgezet/{kenmerk}/voorbijgaan", produces = MediaType.APPLICATION_JSON_VALUE)
    Herkansing voorbijgaan(
            @PathVariable long kenmerk,
            @RequestBody(required = false) @Nullable Besluit besluit,
            @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        String reden = besluit == null || besluit.reden() == null
                ? ""
                : besluit.reden().strip();
        if (reden.length() < KORTSTE_REDEN || reden.length() > LANGSTE_REDEN || reden.indexOf('\0') >= 0) {
            throw CommandGeweigerd.ongeldig(List.of(
                    "reden: verwacht: waarom dit voorgoed wordt overgeslagen, van %d tot en met %d tekens, zonder namen van personen"
                            .formatted(KORTSTE_REDEN, LANGSTE_REDEN)));
        }
        verwerkers.gaVoorbij(kenmerk, reden, actor);
        return new Herkansing(kenmerk, verwerkers.wachtrij().met(kenmerk).isEmpty());
    }

    /** What was passed by, newest first. */
    @GetMapping(path = "/v1/beheer/voorbijgegaan", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Voorbijgegaan> voorbijgegaan() {
        return verwerkers.wachtrij().voorbijgegaan(MEESTE);
    }
}
