package nl.zorgspoor.deploy.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.zorgspoor.deploy.api.Foutenlog;
import nl.zorgspoor.deploy.api.Probleem;
import nl.zorgspoor.deploy.api.Probleemschrijver;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/**
 * What who is not let in reads: in {@code WWW-Authenticate} for a program (RFC 6750), and in a problem for people. That a token
 * could not be looked at is no fault of the token.
 */
final class Aanmeldweigering {

    private static final String STRAKS = "5";

    private final Probleemschrijver schrijver;
    private final Foutenlog foutenlog;

    Aanmeldweigering(Probleemschrijver schrijver, Foutenlog foutenlog) {
        this.schrijver = schrijver;
        this.foutenlog = foutenlog;
    }

    void begin(HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
            throws IOException {
        if (fout instanceof AuthenticationServiceException) {
            foutenlog.storing(fout);
            antwoord.setHeader(HttpHeaders.RETRY_AFTER, STRAKS);
            schrijver.schrijf(antwoord, Probleem.aanmelddienstWeg());
            return;
        }
        Optional<String> waarom = Inlogbewijs.waarom(fout);
        antwoord.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                waarom.map("Bearer error=\"invalid_token\", error_description=\"%s\""::formatted)
                        .orElse("Bearer"));
        schrijver.schrijf(antwoord, Probleem.nietAangemeld(waarom.orElse(null)));
    }

    void verboden(HttpServletRequest verzoek, HttpServletResponse antwoord, AccessDeniedException fout)
            throws IOException {
        antwoord.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", error_description=\"Deze rol mag dit niet zien of doen\"");
        schrijver.schrijf(antwoord, Probleem.verboden());
    }
}
