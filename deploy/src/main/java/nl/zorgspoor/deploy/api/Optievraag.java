package nl.zorgspoor.deploy.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers {@code OPTIONS}: which methods a path has. A browser's question beforehand (CORS) was answered before this. */
public final class Optievraag extends OncePerRequestFilter {

    private final Handelingen handelingen;
    private final Probleemschrijver schrijver;

    public Optievraag(Handelingen handelingen, Probleemschrijver schrijver) {
        this.handelingen = handelingen;
        this.schrijver = schrijver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (!HttpMethod.OPTIONS.matches(verzoek.getMethod())) {
            keten.doFilter(verzoek, antwoord);
            return;
        }
        Set<HttpMethod> methoden = handelingen.bij(verzoek.getRequestURI());
        if (methoden.isEmpty()) {
            schrijver.schrijf(antwoord, Serverfouten.probleem(HttpServletResponse.SC_NOT_FOUND));
            return;
        }
        antwoord.setHeader(
                HttpHeaders.ALLOW, methoden.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        antwoord.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
