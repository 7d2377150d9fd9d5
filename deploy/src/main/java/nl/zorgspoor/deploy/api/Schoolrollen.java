package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.core.school.SchoolCommand.StelBevoegdhedenVast;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;

/** Who gives which command, by the profiles that are shipped; a school may have laid down otherwise since. */
final class Schoolrollen {

    private static final List<String> SCHOLEN = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    private static final Map<String, Map<String, Set<Rol>>> PER_SCHOOL = lees();

    private Schoolrollen() {}

    private static Map<String, Map<String, Set<Rol>>> lees() {
        Map<String, Map<String, Set<Rol>>> perSchool = new TreeMap<>();
        for (String school : SCHOLEN) {
            String bestand = "/profielen/" + school.toLowerCase(java.util.Locale.ROOT) + ".yaml";
            try (InputStream in = Objects.requireNonNull(Profiellezer.class.getResourceAsStream(bestand))) {
                perSchool.put(school, bevoegden(Profiellezer.lees(in).profiel().opdrachten()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(perSchool);
    }

    private static Map<String, Set<Rol>> bevoegden(List<SchoolCommand> profiel) {
        Map<String, Set<Rol>> bevoegden = new TreeMap<>();
        for (SchoolCommand o : profiel) {
            if (o instanceof StelBevoegdhedenVast c) {
                c.bevoegdheden().forEach((opdracht, b) -> bevoegden.put(opdracht, new TreeSet<>(b.rollen())));
            }
        }
        for (SchoolCommand o : profiel) {
            if (o instanceof WijzigSchoolinstelling c
                    && c.sleutel().equals(Instelling.OUDERS_BETREKKEN_ROLLEN.sleutel())) {
                Schoolprofiel.OUDERS_BETREKKEN.forEach(opdracht -> Instelling.delen(c.waarde()).stream()
                        .map(Rol::valueOf)
                        .forEach(bevoegden.computeIfAbsent(opdracht, x -> new TreeSet<>())::add));
            }
        }
        return bevoegden;
    }

    /** Per school the roles; none where the school does not work with the command. */
    static Map<String, List<String>> van(String opdracht) {
        Map<String, List<String>> rollen = new TreeMap<>();
        PER_SCHOOL.forEach((school, bevoegden) -> {
            Set<Rol> b = Objects.requireNonNullElse(bevoegden.get(opdracht), Set.<Rol>of());
            rollen.put(
                    school,
                    b.stream()
                            .filter(r -> r != Rol.SYSTEEM)
                            .map(Rol::name)
                            .sorted()
                            .toList());
        });
        return rollen;
    }
}
