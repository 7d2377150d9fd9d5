package nl.zorgspoor.deploy.api;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import org.jspecify.annotations.Nullable;

/**
 * Where a student is on the school's route, with what leads on from there.
 *
 * @param routeversie the version of the route that the student follows (R5)
 */
record Fasekaart(
        String code,
        String label,
        Ondersteuningsniveau niveau,
        String routekaart,
        int routeversie,
        List<Vervolg> vervolg) {

    /**
     * @param vanzelfNa the events after which the step is taken by itself; empty for one that somebody decides on
     * @param vereisten without which the step is not taken
     * @param aandacht what is pointed out when it is not met
     */
    record Vervolg(
            String naar,
            String label,
            Ondersteuningsniveau niveau,
            List<String> vanzelfNa,
            List<Regelzin> vereisten,
            List<Regelzin> aandacht) {}

    /** A rule with its sentence. */
    record Regelzin(String regel, String zin) {

        static Regelzin van(Regel regel) {
            return new Regelzin(regel.nummer(), regel.zin());
        }
    }

    /** Null for who is on no route. */
    static @Nullable Fasekaart van(Map<String, Object> rij, Schoolprofiel school) {
        if (!(rij.get("fase") instanceof String fase) || school.routekaarten().isEmpty()) {
            return null;
        }
        int versie = rij.get("routeversie") instanceof Integer eigen ? eigen : 0;
        Routekaart kaart = school.routekaart(versie).orElseGet(school::routekaart);
        return new Fasekaart(
                fase,
                label(fase),
                kaart.niveau(fase),
                kaart.naam(),
                kaart.versie(),
                kaart.vanuit(fase).stream()
                        .map(o -> new Vervolg(
                                o.naar(),
                                label(o.naar()),
                                kaart.niveau(o.naar()),
                                o.aanleidingen(),
                                o.vereisten().stream().map(Regelzin::van).toList(),
                                o.aandacht().stream().map(Regelzin::van).toList()))
                        .toList());
    }

    private static String label(String code) {
        return Schrijfwijze.hoofdletter(Schrijfwijze.code(code));
    }
}
