package nl.zorgspoor.deploy.beveiliging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Id;
import nl.zorgspoor.core.gedeeld.Rol;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What the claims of a token say: {@code sub} the person's id at the school, {@code rol}, {@code school}, and for a parent or
 * student {@code leerling}. A token that does not say it whole is no login.
 */
public final class Aanmelding {

    static final String ROL = "rol";
    static final String SCHOOL = "school";
    static final String LEERLING = "leerling";

    private Aanmelding() {}

    /** The actor of a checked token. */
    public static Actor actor(Jwt jwt) {
        return new Actor(
                Objects.requireNonNull(jwt.getSubject()),
                Rol.valueOf(Objects.requireNonNull(jwt.getClaimAsString(ROL))),
                Objects.requireNonNull(jwt.getClaimAsString(SCHOOL)),
                jwt.getClaimAsString(LEERLING));
    }

    static JwtAuthenticationToken token(Jwt jwt) {
        return new JwtAuthenticationToken(
                jwt, List.of(new SimpleGrantedAuthority("ROLE_" + jwt.getClaimAsString(ROL))));
    }

    /** The system's own role never comes from outside. */
    static OAuth2TokenValidator<Jwt> controle() {
        return jwt -> {
            List<String> fouten = new ArrayList<>();
            Optional<Rol> rol = Arrays.stream(Rol.values())
                    .filter(r -> r != Rol.SYSTEEM && r.name().equals(jwt.getClaimAsString(ROL)))
                    .findFirst();
            if (rol.isEmpty()) {
                fouten.add("rol");
            }
            if (!Id.is(jwt.getSubject())) {
                fouten.add("sub");
            }
            if (!Id.is(jwt.getClaimAsString(SCHOOL))) {
                fouten.add("school");
            }
            if (rol.filter(Rol::isPartij).isPresent() && !Id.is(jwt.getClaimAsString(LEERLING))) {
                fouten.add("leerling");
            }
            return fouten.isEmpty()
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                            "invalid_token", "Claim ontbreekt of is onjuist: " + String.join(", ", fouten), null));
        };
    }
}
