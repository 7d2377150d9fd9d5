package nl.zorgspoor.deploy.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Documentrechten;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Documentenkast.Spoor;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: a student's history and the refused commands of a school. */
@RestController
class AuditController {

    record Geschiedenis(String leerlingId, List<Map<String, @Nullable Object>> gebeurtenissen) {}

    /**
     * @param handeling GEBRACHT or GELEZEN
     * @param op in the school's own time
     */
    record Documentspoor(
            String handeling, String documentId, int versie, String soort, String actor, String rol, String op) {}

    record Documentsporen(String leerlingId, List<Documentspoor> rijen) {}

    record Weigeringen(String schoolId, List<Map<String, Object>> rijen) {}

    private static final int MEESTE = Weergaven.MEESTE_RIJEN;

    private final Dossierlezer dossiers;
    private final Schoolprofielen profielen;
    private final Klok klok;
    private final JdbcTemplate jdbc;
    private final Documentenkast kast;

    AuditController(
            Eventstore eventstore,
            Leerlinggeschiedenis geschiedenis,
            JdbcTemplate jdbc,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Klok klok,
            Documentenkast kast) {
        this.kast = kast;
        this.dossiers = new Dossierlezer(eventstore, geschiedenis, profielen, naslagen, klok);
        this.profielen = profielen;
        this.klok = klok;
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/v1/audit/leerlingen/{id}/gebeurtenissen", produces = MediaType.APPLICATION_JSON_VALUE)
    Geschiedenis gebeurtenissen(@PathVariable String id, @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        return new Geschiedenis(
                id,
                dossiers.lees(actor, id).stream()
                        .map(g -> dossiers.regel(g, actor))
                        .toList());
    }

    /** Who brought and who read the documents of a student, as far as their kind of data is there for the reader. */
    @GetMapping(path = "/v1/audit/leerlingen/{id}/documenten", produces = MediaType.APPLICATION_JSON_VALUE)
    Documentsporen documenten(@PathVariable String id, @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        Openstelling openstelling = dossiers.eisLezer(actor, id);
        Schoolprofiel school = profielen.van(actor.schoolId());
        return new Documentsporen(
                id,
                kast.sporen(actor.schoolId(), id, spoor -> isErVoor(actor, school, openstelling, spoor)).stream()
                        .map(s -> new Documentspoor(
                                s.handeling(),
                                s.documentId(),
                                s.versie(),
                                s.document().soort().name(),
                                s.actorId(),
                                s.rol().name(),
                                s.op().withNano(0).toString()))
                        .toList());
    }

    /** The vertrouwenspersoon has what was told in confidence and nothing else of the file (R59). */
    private static boolean isErVoor(Actor actor, Schoolprofiel school, Openstelling openstelling, Spoor spoor) {
        return Documentrechten.leest(school, actor, openstelling, spoor.document())
                && (actor.rol() != Rol.VERTROUWENSPERSOON
                        || spoor.document().soort() == Gegevenssoort.VERTROUWELIJK_VP);
    }

    /** The dossier as it stood on a day, that day included; without a day as it stands now. */
    @GetMapping(path = "/v1/audit/leerlingen/{id}/stand", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> stand(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String op,
            @AuthenticationPrincipal Jwt jwt) {
        return dossiers.stand(Inlogbewijs.actor(jwt), id, op == null ? klok.nu().toLocalDate() : dag(op));
    }

    private static LocalDate dag(String op) {
        try {
            LocalDate dag = LocalDate.parse(op);
            if (dag.getYear() >= Veldgrens.EERSTE_JAAR && dag.getYear() <= Veldgrens.LAATSTE_JAAR) {
                return dag;
            }
        } catch (DateTimeException e) {
            // The same sentence as for a day out of bounds.
        }
        throw CommandGeweigerd.ongeldig(List.of("op: verwacht: een datum zoals 2026-10-01"));
    }

    /** Refused commands, newest first: name, rule and actor, never content. */
    @GetMapping(path = "/v1/audit/scholen/{id}/weigeringen", produces = MediaType.APPLICATION_JSON_VALUE)
    Weigeringen weigeringen(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(defaultValue = "100") int aantal,
            @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        if (pagina < 1 || aantal < 1 || aantal > MEESTE) {
            throw CommandGeweigerd.ongeldig(List.of("pagina telt vanaf 1 en aantal is van 1 tot en met " + MEESTE));
        }
        Bevoegdheden.eisSchool(actor, id);
        Bevoegdheden.eisHeeftRol(actor, profielen.van(id), klok.nu().toLocalDate());
        Rol coordinator = profielen.van(id).coordinator(klok.nu().toLocalDate());
        if (!Set.of(Rol.AUDITOR, Rol.BEHEERDER, coordinator).contains(actor.rol())) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "De rol %s mag de weigeringen niet inzien.", actor.rol());
        }
        return new Weigeringen(
                id,
                jdbc.queryForList(
                        "select to_char(domeintijd, 'YYYY-MM-DD\"T\"HH24:MI:SS') as op, opdracht, command_id as \"commandId\","
                                + " status, code, regel, actor_id as \"actor\", rol"
                                + " from weigering where school_id = ? order by id desc limit ? offset ?",
                        id,
                        aantal,
                        (pagina - 1L) * aantal));
    }
}
