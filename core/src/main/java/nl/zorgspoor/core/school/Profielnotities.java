package nl.zorgspoor.core.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.school.SchoolCommand.*;

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
        for (Routestap s : c.overgangen()) {
            if (s.aanleidingen() != null) {
                s.aanleidingen().stream()
                        .filter(a -> !Routenamen.isAanleiding(a))
                        .forEach(onbekend::add);
            }
        }
        if (!onbekend.isEmpty()) {
            punten.add("de routekaart wacht op gebeurtenissen die deze versie niet kent; die overgangen gaan niet"
                    + " vanzelf: " + String.join(", ", onbekend));
        }
    }
}
