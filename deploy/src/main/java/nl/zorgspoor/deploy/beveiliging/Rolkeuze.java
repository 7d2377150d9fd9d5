package nl.zorgspoor.deploy.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.api.Probleem;
import nl.zorgspoor.deploy.api.Probleemschrijver;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In which role a request is made. A token with one role says it; with several, the request chooses one of them, for what somebody
 * may read and do is of a role, and what is recorded says in which.
 */
public final class Rolkeuze extends OncePerRequestFilter {

    /** The header in which a request chooses. */
    public static final String KOP = "Zorgspoor-Rol";

    private final Probleemschrijver schrijver;

    Rolkeuze(Probleemschrijver schrijver) {
        this.schrijver = schrijver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken login)) {
            keten.doFilter(verzoek, antwoord);
            return;
        }
        Jwt jwt = login.getToken();
        List<Rol> rollen = Inlogbewijs.rollen(jwt);
        String gekozen = verzoek.getHeader(KOP);
        if (gekozen == null && rollen.size() > 1) {
            schrijver.schrijf(antwoord, Probleem.rolKiezen(KOP, rollen));
            return;
        }
        var rol = rollen.stream()
                .filter(r -> gekozen == null || r.name().equals(gekozen))
                .findFirst();
        if (rol.isEmpty()) {
            schrijver.schrijf(antwoord, Probleem.andereRol(KOP));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Inlogbewijs.token(jwt, rol.get()));
        SecurityContextHolder.setContext(context);
        keten.doFilter(verzoek, antwoord);
    }
}
