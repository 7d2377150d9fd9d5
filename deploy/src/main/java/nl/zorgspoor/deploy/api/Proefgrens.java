package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Who asks for a dry run where there is none, or writes it otherwise, gets nothing done: never the thing itself. */
final class Proefgrens implements HandlerInterceptor {

    static final String PROEF = "proef";

    /** What changes nothing needs no dry run. */
    private static final Set<String> LEZEN = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object wie) {
        String vraag = verzoek.getQueryString();
        if (vraag == null || LEZEN.contains(verzoek.getMethod())) {
            return true;
        }
        boolean kent = wie instanceof HandlerMethod methode && kentProef(methode);
        UriComponentsBuilder.newInstance().query(vraag).build().getQueryParams().keySet().stream()
                .filter(naam -> naam.equalsIgnoreCase(PROEF))
                .filter(naam -> !kent || !naam.equals(PROEF))
                .findAny()
                .ifPresent(naam -> {
                    throw CommandGeweigerd.ongeldig(List.of(
                            "%s: een proef is er van een opdracht of een bestand, met proef=true".formatted(naam)));
                });
        return true;
    }

    private static boolean kentProef(HandlerMethod methode) {
        return Arrays.stream(methode.getMethodParameters())
                .map(p -> p.getParameterAnnotation(RequestParam.class))
                .anyMatch(p -> p != null && p.name().equals(PROEF));
    }

    /**
     * What a yes or no in the address says; no when it is left out.
     *
     * @throws CommandGeweigerd 400 for anything else, since a dry run that is misread is the thing itself
     */
    static boolean ja(String naam, @Nullable String waarde) {
        if (waarde != null && !waarde.equals("true") && !waarde.equals("false")) {
            throw CommandGeweigerd.ongeldig(List.of(naam + ": true of false"));
        }
        return "true".equals(waarde);
    }
}
