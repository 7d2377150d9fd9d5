package nl.zorgspoor.core.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;

/** What a school may want to know of its profile and what does not keep it from being used. */
final class Profielnotities {

    private Profielnotities() {}

    static List<String> van(Profiel profiel) {
        List<String> punten = new ArrayList<>();
        profiel.opdrachten().forEach(o -> {
            if (o instanceof StelBevoegdhedenVast c) {
                rechten(c, punten);
            } else if (o instanceof StelRoutekaartVast c) {
                route(c, punten);
            }
        });
        return punten;
    }

    private static void rechten(StelBevoegdhedenVast c, List<String> punten) {
        Set<String> opdrachten = Profielwoorden.gegeven().opdrachten();
        Set<String> niemand = new TreeSet<>(opdrachten);
        c.bevoegdheden().forEach((opdracht, b) -> {
            if (!b.rollen().isEmpty()) {
                niemand.remove(opdracht);
            }
        });
        if (!niemand.isEmpty()) {
            punten.add("%d opdrachten mag op deze school niemand geven: %s"
                    .formatted(niemand.size(), String.join(", ", niemand)));
        }
        Set<String> onbekend = new TreeSet<>(c.bevoegdheden().keySet());
        onbekend.removeAll(opdrachten);
        if (!onbekend.isEmpty()) {
            punten.add("bevoegdheden noemt opdrachten die deze versie niet kent: " + String.join(", ", onbekend));
        }
    }

    private static void route(StelRoutekaartVast c, List<String> punten) {
        Set<String> onbekend = new TreeSet<>();
        Map<String, Set<String>> dicht = new TreeMap<>();
        Map<String, Set<String>> altijd = new TreeMap<>();
        for (Routestap s : c.overgangen()) {
            String overgang = Profielcontrole.overgang(s.van(), s.naar());
            if (s.aanleidingen() != null) {
                s.aanleidingen().stream()
                        .filter(a -> !Routenamen.isAanleiding(a))
                        .forEach(onbekend::add);
            }
            verzamel(s.vereisten(), overgang, dicht);
            verzamel(s.aandacht(), overgang, altijd);
        }
        if (!onbekend.isEmpty()) {
            punten.add("de routekaart wacht op gebeurtenissen die deze versie niet kent; die overgangen gaan niet"
                    + " vanzelf: " + String.join(", ", onbekend));
        }
        dicht.forEach((regel, overgangen) -> punten.add(
                "niets in deze versie beantwoordt de vereiste %s nog; zolang blijft dicht, tenzij met motivering: %s"
                        .formatted(regel, String.join(", ", overgangen))));
        altijd.forEach((regel, overgangen) ->
                punten.add("niets in deze versie beantwoordt %s nog; zolang geeft altijd een aandachtspunt: %s"
                        .formatted(regel, String.join(", ", overgangen))));
    }

    private static void verzamel(
            @Nullable Collection<Regel> regels, String overgang, Map<String, Set<String>> gevonden) {
        if (regels != null) {
            regels.stream().filter(Routekaart.NOG_NIET_BEANTWOORD::contains).forEach(r -> gevonden.computeIfAbsent(
                            r.name(), k -> new TreeSet<>())
                    .add(overgang));
        }
    }
}
