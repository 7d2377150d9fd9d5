package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.Bevoegden;
import nl.zorgspoor.core.school.SchoolCommand.StelBevoegdhedenVast;

/** Who gives which command, by the profiles that are shipped; a school may have laid down otherwise since. */
final class Schoolrollen {

    private static final List<String> SCHOLEN = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    private static final Map<String, Map<String, Bevoegden>> PER_SCHOOL = lees();

    private Schoolrollen() {}

    private static Map<String, Map<String, Bevoegden>> lees() {
        Map<String, Map<String, Bevoegden>> perSchool = new TreeMap<>();
        for (String school : SCHOLEN) {
            String bestand = "/profielen/" + school.toLowerCase(java.util.Locale.ROOT) + ".yaml";
            try (InputStream in = Objects.requireNonNull(Profiellezer.class.getResourceAsStream(bestand))) {
                Map<String, Bevoegden> bevoegden = new TreeMap<>();
                Profiellezer.lees(in).profiel().opdrachten().stream()
                        .filter(StelBevoegdhedenVast.class::isInstance)
                        .map(StelBevoegdhedenVast.class::cast)
                        .forEach(o -> bevoegden.putAll(o.bevoegdheden()));
                perSchool.put(school, bevoegden);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(perSchool);
    }

    /** Per school the roles; none where the school does not work with the command. */
    static Map<String, List<String>> van(String opdracht) {
        Map<String, List<String>> rollen = new TreeMap<>();
        PER_SCHOOL.forEach((school, bevoegden) -> {
            Bevoegden b = bevoegden.get(opdracht);
            rollen.put(
                    school,
                    b == null
                            ? List.of()
                            : b.rollen().stream()
                                    .filter(r -> r != Rol.SYSTEEM)
                                    .map(Rol::name)
                                    .sorted()
                                    .toList());
        });
        return rollen;
    }
}
