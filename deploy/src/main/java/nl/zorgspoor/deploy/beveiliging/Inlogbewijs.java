package nl.zorgspoor.deploy.beveiliging;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

    static JwtAuthenticationToken token(Jwt jwt) {
        return new JwtAuthenticationToken(
                jwt, List.of(new SimpleGrantedAuthority("ROLE_" + jwt.getClaimAsString(ROL))));
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
            // The system's own role never comes from outside.
            Optional<Rol> rol = Arrays.stream(Rol.values())
                    .filter(r -> r != Rol.SYSTEEM && r.name().equals(jwt.getClaimAsString(ROL)))
                    .findFirst();
            eis(rol.isPresent(), ROL, fouten);
            eis(isId(jwt.getSubject()), "sub", fouten);
            // Whoever runs the installation is of no school.
            eis(rol.filter(Rol::isBuitenScholen).isPresent() || isId(jwt.getClaimAsString(SCHOOL)), SCHOOL, fouten);
            eis(rol.filter(Rol::isPartij).isEmpty() || isId(jwt.getClaimAsString(LEERLING)), LEERLING, fouten);
            return fouten.isEmpty()
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                            "invalid_token",
                            "Ontbreekt of is onjuist in het token: " + String.join(", ", fouten),
                            null));
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
        return fout instanceof OAuth2AuthenticationException
                ? Optional.of("Het token is niet te lezen of niet van een uitgever die hier geldt")
                : Optional.empty();
    }

    private static boolean isId(@Nullable String waarde) {
        return waarde != null && Veldgrens.ID.matcher(waarde).matches();
    }
}
