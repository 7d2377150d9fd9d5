package nl.zorgspoor.deploy.beveiliging;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Veldgrens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What the claims of a token say: {@code sub} the person's id at the school, {@code rol}, {@code school} (not for an
 * {@code INSTALLATIEBEHEERDER}, who is of none), and for a parent or student {@code leerling}. A token that does not say it whole is no login.
 * {@code rol} is one word or a list; with several, each request chooses ({@link Rolkeuze}).
 */
public final class Inlogbewijs {

    static final String ROL = "rol";
    static final String SCHOOL = "school";
    static final String LEERLING = "leerling";

    /** How far clocks may differ. */
    private static final Duration SPELING = Duration.ofSeconds(60);

    /** Of the year 9999. */
    private static final long LAATSTE_SECONDE = 253_402_300_799L;

    private Inlogbewijs() {}

    /** The actor of a checked token. */
    public static Actor actor(Jwt jwt) {
        return new Actor(
                Objects.requireNonNull(jwt.getSubject()),
                Rol.valueOf(Objects.requireNonNull(jwt.getClaimAsString(ROL))),
                Objects.requireNonNullElse(jwt.getClaimAsString(SCHOOL), ""),
                jwt.getClaimAsString(LEERLING));
    }

    /** A login in one of the roles of a checked token; from here on the token says that role and no other. */
    static JwtAuthenticationToken token(Jwt jwt, Rol rol) {
        Jwt inRol = Jwt.withTokenValue(jwt.getTokenValue())
                .headers(h -> h.putAll(jwt.getHeaders()))
                .claims(c -> c.putAll(jwt.getClaims()))
                .claim(ROL, rol.name())
                .build();
        return new JwtAuthenticationToken(inRol, List.of(new SimpleGrantedAuthority("ROLE_" + rol.name())));
    }

    /** A login of which the role is still to be chosen: it may do nothing yet. */
    static JwtAuthenticationToken zonderRol(Jwt jwt) {
        return new JwtAuthenticationToken(jwt, List.of());
    }

    /** The roles in which somebody may act with a checked token: of those it names, the ones of which it says the rest as well. */
    static List<Rol> rollen(Jwt jwt) {
        return genoemd(jwt).stream()
                .filter(r -> r.isBuitenScholen() || isId(jwt.getClaimAsString(SCHOOL)))
                .filter(r -> !r.isPartij() || isId(jwt.getClaimAsString(LEERLING)))
                .toList();
    }

    /** One word or a list; a list may have words of other applications. The system's own role never comes from outside. */
    private static List<Rol> genoemd(Jwt jwt) {
        Object claim = jwt.getClaims().get(ROL);
        Collection<?> woorden = claim instanceof Collection<?> lijst ? lijst : Arrays.asList(claim);
        return Arrays.stream(Rol.values())
                .filter(r -> r != Rol.SYSTEEM && woorden.contains(r.name()))
                .toList();
    }

    /**
     * Everything a token must say. What does not is named, all of it together, and nothing says what would have passed.
     *
     * @param uitgever who must have signed it
     * @param publiek for whom it must be
     */
    static OAuth2TokenValidator<Jwt> controle(String uitgever, String publiek) {
        return jwt -> {
            List<String> fouten = new ArrayList<>();
            Instant nu = Instant.now();
            eis(isAccessToken(jwt), "typ", fouten);
            eis(isMoment(jwt, JwtClaimNames.EXP) && isNietVerlopen(jwt, nu), JwtClaimNames.EXP, fouten);
            eis(isMoment(jwt, JwtClaimNames.NBF) && isBegonnen(jwt, nu), JwtClaimNames.NBF, fouten);
            eis(uitgever.equals(jwt.getClaimAsString(JwtClaimNames.ISS)), "iss", fouten);
            eis(jwt.getAudience() != null && jwt.getAudience().contains(publiek), "aud", fouten);
            List<Rol> rollen = genoemd(jwt);
            eis(!rollen.isEmpty(), ROL, fouten);
            eis(isId(jwt.getSubject()), "sub", fouten);
            // Whoever runs the installation is of no school. What only one of several roles needs, closes that role
            // alone.
            eis(rollen.stream().anyMatch(Rol::isBuitenScholen) || isId(jwt.getClaimAsString(SCHOOL)), SCHOOL, fouten);
            eis(
                    rollen.isEmpty()
                            || !rollen.stream().allMatch(Rol::isPartij)
                            || isId(jwt.getClaimAsString(LEERLING)),
                    LEERLING,
                    fouten);
            return fouten.isEmpty()
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                            "invalid_token", zin(jwt, fouten) + ": " + String.join(", ", fouten), null));
        };
    }

    /** Of one fault what it is; of several, that they are. */
    private static String zin(Jwt jwt, List<String> fouten) {
        return switch (fouten.size() == 1 ? fouten.get(0) : "") {
            case JwtClaimNames.EXP ->
                jwt.getExpiresAt() == null ? "Het token zegt niet tot wanneer het geldt" : "Het token is verlopen";
            case JwtClaimNames.NBF -> "Het token geldt nog niet";
            case JwtClaimNames.ISS -> "Het token is van een andere uitgever";
            case JwtClaimNames.AUD -> "Het token is voor een andere dienst";
            case "typ" -> "Dit token is niet voor toegang";
            case ROL -> "Het token noemt geen rol die hier bestaat";
            case SCHOOL, LEERLING, JwtClaimNames.SUB -> "Dit ontbreekt in het token of is geen id";
            default -> "Ontbreekt of is onjuist in het token";
        };
    }

    /** Whether a token that says all that it must holds at a moment. */
    static boolean isNuGeldig(Jwt jwt, Instant nu) {
        return isNietVerlopen(jwt, nu) && isBegonnen(jwt, nu);
    }

    private static boolean isNietVerlopen(Jwt jwt, Instant nu) {
        return jwt.getExpiresAt() != null && nu.minus(SPELING).isBefore(jwt.getExpiresAt());
    }

    private static boolean isBegonnen(Jwt jwt, Instant nu) {
        return jwt.getNotBefore() == null || !nu.plus(SPELING).isBefore(jwt.getNotBefore());
    }

    /** Looked at as it was written: the library makes some other moment of a number beyond every calendar. */
    private static boolean isMoment(Jwt jwt, String claim) {
        try {
            Object geschreven = JSONObjectUtils.parse(JOSEObject.split(jwt.getTokenValue())[1].decodeToString())
                    .get(claim);
            return geschreven == null
                    || (geschreven instanceof Number seconden
                            && seconden.doubleValue() >= 0
                            && seconden.doubleValue() < LAATSTE_SECONDE);
        } catch (ParseException e) {
            return false;
        }
    }

    private static void eis(boolean goed, String claim, List<String> fouten) {
        if (!goed) {
            fouten.add(claim);
        }
    }

    /** Who issues several kinds says in the header or in a claim which this is; a token to log in or to refresh with is no access. */
    private static boolean isAccessToken(Jwt jwt) {
        Object kop = jwt.getHeaders().getOrDefault("typ", "JWT");
        Object claim = jwt.getClaims().getOrDefault("typ", "Bearer");
        return List.of("jwt", "at+jwt", "application/at+jwt")
                        .contains(String.valueOf(kop).toLowerCase(Locale.ROOT))
                && "bearer".equals(String.valueOf(claim).toLowerCase(Locale.ROOT));
    }

    /** What was wrong with a login, for its caller; empty when there was none. */
    static Optional<String> waarom(AuthenticationException fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof JwtValidationException ongeldig) {
                return ongeldig.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .filter(Objects::nonNull)
                        .findFirst();
            }
        }
        return fout instanceof OAuth2AuthenticationException ? Optional.of(onecht(fout)) : Optional.empty();
    }

    /** Why nothing in it can be believed. */
    private static String onecht(AuthenticationException fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof ParseException) {
                return "Dit is geen leesbaar token";
            } else if (t instanceof BadJWSException) {
                return "De handtekening van het token klopt niet";
            } else if (t instanceof BadJOSEException) {
                return "Het token is ondertekend met een sleutel of op een manier die hier niet geldt";
            }
        }
        return "Het token is niet te lezen of niet van een uitgever die hier geldt";
    }

    private static boolean isId(@Nullable String waarde) {
        return waarde != null && Veldgrens.ID.matcher(waarde).matches();
    }
}
