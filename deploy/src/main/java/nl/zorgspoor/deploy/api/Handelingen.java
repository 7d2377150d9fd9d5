package nl.zorgspoor.deploy.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which methods a path has: what {@code Allow} says, to who tried another and to who asks. */
public final class Handelingen {

    /** Answered on every path of a dossier, with the reason why they do not exist (R8); they are no offer. */
    private static final Set<RequestMethod> WIJZIGEN =
            Set.of(RequestMethod.DELETE, RequestMethod.PUT, RequestMethod.PATCH);

    private final Opdrachtpaden opdrachten;
    private final Supplier<List<RequestMappingInfo>> paden;

    /** @param mappings asked for at the first question: they are made later than this */
    Handelingen(Opdrachtpaden opdrachten, Supplier<? extends Collection<RequestMappingInfoHandlerMapping>> mappings) {
        this.opdrachten = opdrachten;
        this.paden = () -> mappings.get().stream()
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .toList();
    }

    /**
     * In alphabetical order, with {@code OPTIONS}; empty for a path that does not exist.
     *
     * @param pad as it was asked for, decoded or not
     */
    Set<HttpMethod> bij(String pad) {
        PathContainer gevraagd = PathContainer.parsePath(pad);
        Set<HttpMethod> methoden = new TreeSet<>(Comparator.comparing(HttpMethod::name));
        for (RequestMappingInfo info : paden.get()) {
            Set<RequestMethod> eigen = info.getMethodsCondition().getMethods();
            if (!eigen.containsAll(WIJZIGEN) && past(info, gevraagd)) {
                eigen.forEach(m -> methoden.add(m.asHttpMethod()));
            }
        }
        if (methoden.contains(HttpMethod.GET)) {
            methoden.add(HttpMethod.HEAD);
        }
        if (!methoden.isEmpty()) {
            methoden.add(HttpMethod.OPTIONS);
        }
        return methoden;
    }

    private boolean past(RequestMappingInfo info, PathContainer gevraagd) {
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(p -> p.matches(gevraagd) && isBekend(p, gevraagd));
    }

    /** One path stands for all commands; which there are, is said elsewhere. */
    private boolean isBekend(PathPattern patroon, PathContainer gevraagd) {
        if (!patroon.getPatternString().equals(OpdrachtController.PAD)) {
            return true;
        }
        var past = patroon.matchAndExtract(gevraagd);
        if (past == null) {
            return false;
        }
        var delen = past.getUriVariables();
        return opdrachten.kent(delen.getOrDefault("collectie", ""), delen.getOrDefault("woord", ""));
    }
}
