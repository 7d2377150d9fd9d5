package nl.zorgspoor.core.school;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;

/**
 * The names under which a route map can wait for an event: the event's own, and behind a colon an outcome where the event's outcome
 * decides where the route goes.
 */
final class Routenamen {

    /** An outcome that is no value of a choice: all were told, the student signalled. */
    private static final Set<String> ANDERE_UITKOMSTEN = Set.of("VOLLEDIG", "LEERLINGMELDING");

    private static final Map<String, Set<String>> NAMEN = new HashMap<>();

    static {
        Profielwoorden.gegeven().gebeurtenissen().forEach(soort -> NAMEN.put(soort.getSimpleName(), uitkomsten(soort)));
    }

    private Routenamen() {}

    static boolean isAanleiding(String naam) {
        String[] delen = naam.split(":", 2);
        Set<String> uitkomsten = NAMEN.get(delen[0]);
        return uitkomsten != null && (delen.length == 1 || uitkomsten.contains(delen[1]));
    }

    private static Set<String> uitkomsten(Class<?> soort) {
        Set<String> uitkomsten = new HashSet<>();
        if (heeftUitkomst(soort)) {
            for (RecordComponent c : soort.getRecordComponents()) {
                if (c.getType().isEnum()) {
                    Arrays.stream(c.getType().getEnumConstants()).forEach(w -> uitkomsten.add(((Enum<?>) w).name()));
                }
            }
            uitkomsten.addAll(ANDERE_UITKOMSTEN);
        }
        return uitkomsten;
    }

    private static boolean heeftUitkomst(Class<?> soort) {
        try {
            return soort.getMethod("routeaanleiding").getDeclaringClass() != Gebeurtenis.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
