package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.termijn.Termijnwacht.Gebeurd;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The clock of the embedded instance. In production this path does not exist. */
@RestController
@Profile("embedded")
class KlokController implements WebMvcConfigurer {

    private static final String PAD = "/v1/embedded/klok";

    /** @param op the new moment in school time */
    record Stand(@Nullable String op) {}

    /** @param positie of the last event that the watch stored; -1 when it stored nothing */
    record Gezet(LocalDateTime op, List<Gebeurtenis> gebeurtenissen, long positie) {}

    record Gebeurtenis(String stroom, String type) {}

    /** A clock that leaves the calendars of this world stops every term. */
    private static final Veldgrens OP = Veld.van(Gezet.class, "op").grens();

    /** Long enough to see a retention term end, and no longer. */
    private static final int HOOGSTENS_JAREN = 10;

    private final InstelbareKlok klok;
    private final Termijnwacht wacht;
    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;

    KlokController(InstelbareKlok klok, Termijnwacht wacht, Eventstore eventstore, JdbcTemplate jdbc) {
        this.klok = klok;
        this.wacht = wacht;
        this.eventstore = eventstore;
        this.jdbc = jdbc;
    }

    /** Who may set it is asked before what is sent is read. */
    @Override
    public void addInterceptors(InterceptorRegistry wachters) {
        wachters.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object wie) {
                        boolean beheerder = verzoek.getUserPrincipal() instanceof JwtAuthenticationToken token
                                && Inlogbewijs.actor(token.getToken()).rol() == Rol.BEHEERDER;
                        if (HttpMethod.PUT.matches(verzoek.getMethod()) && !beheerder) {
                            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "Alleen een BEHEERDER zet de klok.");
                        }
                        return true;
                    }
                })
                .addPathPatterns(PAD);
    }

    @GetMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, LocalDateTime> stand() {
        return Map.of("op", klok.nu());
    }

    @PutMapping(path = PAD, produces = MediaType.APPLICATION_JSON_VALUE)
    Gezet zet(@RequestBody Stand stand) {
        LocalDateTime op = lees(stand.op());
        LocalDateTime hoogstens = klok.echt().plusYears(HOOGSTENS_JAREN);
        if (op.isAfter(hoogstens)) {
            throw new Probleemfout(Probleem.van(
                    409,
                    "KLOK_TE_VER_VOORUIT",
                    "De klok gaat hoogstens tot %s: verder hebben scholen geen schooljaren en termijnen geen betekenis."
                            .formatted(hoogstens.toLocalDate())));
        }
        LocalDateTime laatste = laatsteLeerlinggebeurtenis();
        if (laatste != null && op.isBefore(laatste)) {
            throw new Probleemfout(Probleem.van(
                    409,
                    "KLOK_ALLEEN_VOORUIT",
                    "De laatste gebeurtenis van een leerling is van %s; de klok kan niet terug naar %s. Begin met een lege map om"
                                    .formatted(laatste, op)
                            + " eerder te beginnen."));
        }
        List<Gebeurd> gebeurd = wacht.laatVerstrijken(op, klok::zet);
        return new Gezet(
                op,
                gebeurd.stream()
                        .map(g -> new Gebeurtenis(g.stroom(), g.gebeurtenis().type()))
                        .toList(),
                gebeurd.stream().mapToLong(Gebeurd::positie).max().orElse(-1));
    }

    private static LocalDateTime lees(@Nullable String op) {
        try {
            LocalDateTime moment = op == null ? null : LocalDateTime.parse(op);
            if (moment != null && OP.fout(moment.withNano(0)) == null) {
                return moment;
            }
        } catch (DateTimeException e) {
            // The same sentence as for a moment that is missing.
        }
        throw CommandGeweigerd.ongeldig(List.of("op: verwacht: een moment zoals 2026-09-14T10:00"));
    }

    private @Nullable LocalDateTime laatsteLeerlinggebeurtenis() {
        record Plaats(String stroom, long volgnummer) {}
        return jdbc
                .query(
                        "select stroom, volgnummer from gebeurtenis where stroomsoort <> 'SchoolHandlers'"
                                + " order by positie desc limit 1",
                        (rs, i) -> new Plaats(rs.getString(1), rs.getLong(2)))
                .stream()
                .map(p -> eventstore
                        .gebeurtenissen()
                        .readEvents(p.stroom(), p.volgnummer())
                        .next())
                .map(e -> LocalDateTime.parse(String.valueOf(e.getMetaData().get(Metadata.OP))))
                .findFirst()
                .orElse(null);
    }
}
