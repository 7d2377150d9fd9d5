package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Who asks for a dry run where there is none, or writes it otherwise, gets nothing done: never the thing itself. */
final class Proefgrens implements HandlerInterceptor {

    /** What changes nothing needs no dry run. */
    private static final Set<String> LEZEN = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object wie) {
        String vraag = verzoek.getQueryString();
        if (vraag == null || LEZEN.contains(verzoek.getMethod())) {
            return true;
        }
        boolean opdracht =
                wie instanceof HandlerMethod methode && methode.getBeanType().equals(OpdrachtController.class);
        UriComponentsBuilder.newInstance().query(vraag).build().getQueryParams().keySet().stream()
                .filter(naam -> naam.equalsIgnoreCase(OpdrachtController.PROEF))
                .filter(naam -> !opdracht || !naam.equals(OpdrachtController.PROEF))
                .findAny()
                .ifPresent(naam -> {
                    throw CommandGeweigerd.ongeldig(
                            List.of("%s: een proef is er van een opdracht, met proef=true".formatted(naam)));
                });
        return true;
    }
}
