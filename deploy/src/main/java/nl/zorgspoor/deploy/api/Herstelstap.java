package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.deploy.api.Stappen.Stap;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What would mend a refusal, for whoever was refused: at that person's school, and for whom the path names. */
final class Herstelstap {

    /** The names that an id in a path has in a body, by its collection. */
    private static final Map<String, String> IDS = Map.of(
            "leerlingen",
            "leerlingId",
            "overleggen",
            "overlegId",
            "groepsplannen",
            "groepsplanId",
            "scholen",
            "schoolId");

    private static final int ID = 3;

    private final Stappen stappen;
    private final Lezers lezers;

    Herstelstap(Stappen stappen, Lezers lezers) {
        this.stappen = stappen;
        this.lezers = lezers;
    }

    @Nullable
    Stap van(@Nullable String herstelactie, HttpServletRequest verzoek) {
        if (herstelactie == null
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken aanmelding)) {
            return null;
        }
        Actor actor = Inlogbewijs.actor(aanmelding.getToken());
        Map<String, String> bekend = new TreeMap<>();
        String[] delen = verzoek.getRequestURI().split("/", ID + 2);
        if (delen.length > ID && IDS.containsKey(delen[ID - 1])) {
            bekend.put(IDS.get(delen[ID - 1]), delen[ID]);
        }
        return stappen.van(herstelactie, lezers.school(actor), lezers.vandaag(), bekend);
    }
}
