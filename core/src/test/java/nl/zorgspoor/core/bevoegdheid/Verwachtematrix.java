package nl.zorgspoor.core.bevoegdheid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;

/** The tables of the domain description, read by hand from it and written down under {@code matrix/}. */
final class Verwachtematrix {

    static final List<String> SCHOLEN = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    private static final Map<Character, Leesrecht> LETTERS =
            Map.of('R', Leesrecht.VOLLEDIG, 'r', Leesrecht.BEPERKT, 'c', Leesrecht.MET_GROND, 'x', Leesrecht.GEEN);

    private Verwachtematrix() {}

    private static List<String[]> regels(String bestand) {
        try (InputStream in = Verwachtematrix.class.getResourceAsStream("/matrix/" + bestand)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(r -> !r.startsWith("#") && !r.isBlank())
                    .map(r ->
                            Arrays.stream(r.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Per command, per school: who may give it. */
    static Map<String, Map<String, Set<Rol>>> opdrachten() {
        Map<String, Map<String, Set<Rol>>> functies = functies();
        Map<String, Map<String, Set<Rol>>> opdrachten = new LinkedHashMap<>();
        for (String[] regel : regels("opdrachten.txt")) {
            assertThat(regel).as(regel[0]).hasSize(4);
            List<String> scholen = scholen(regel[1].split(":", 2)[0]);
            Map<String, Set<Rol>> rij = new HashMap<>();
            for (String school : SCHOLEN) {
                Set<Rol> rollen = EnumSet.noneOf(Rol.class);
                if (scholen.contains(school)) {
                    rollen.addAll(rollen(regel[2], school, functies));
                    wijkAf(regel[3], school, functies, rollen);
                }
                rij.put(school, rollen);
            }
            assertThat(opdrachten.put(regel[0], rij))
                    .as("twee rijen van " + regel[0])
                    .isNull();
        }
        return opdrachten;
    }

    private static void wijkAf(
            String afwijkingen, String school, Map<String, Map<String, Set<Rol>>> functies, Set<Rol> rollen) {
        for (String afwijking : afwijkingen.split(";;")) {
            if (afwijking.isBlank()) {
                continue;
            }
            String[] metReden = afwijking.split(":", 2);
            assertThat(metReden).as("afwijking zonder reden: " + afwijking).hasSize(2);
            assertThat(metReden[1]).as("afwijking zonder reden: " + afwijking).isNotBlank();
            boolean erbij = metReden[0].contains("+");
            String[] delen = metReden[0].split("[+=]", 2);
            if (scholen(delen[0]).contains(school)) {
                if (!erbij) {
                    rollen.clear();
                }
                rollen.addAll(rollen(delen[1], school, functies));
            }
        }
    }

    private static Map<String, Map<String, Set<Rol>>> functies() {
        Map<String, Map<String, Set<Rol>>> functies = new HashMap<>();
        for (String[] regel : regels("functies.txt")) {
            Map<String, Set<Rol>> per = new HashMap<>();
            for (int i = 0; i < SCHOLEN.size(); i++) {
                Set<Rol> rollen = EnumSet.noneOf(Rol.class);
                Arrays.stream(regel[i + 1].split(" "))
                        .filter(w -> !w.equals("-"))
                        .forEach(w -> rollen.add(Rol.valueOf(w)));
                per.put(SCHOLEN.get(i), rollen);
            }
            functies.put(regel[0], per);
        }
        return functies;
    }

    private static Set<Rol> rollen(String woorden, String school, Map<String, Map<String, Set<Rol>>> functies) {
        Set<Rol> rollen = EnumSet.noneOf(Rol.class);
        for (String woord : woorden.strip().split("[ ,]+")) {
            if (woord.isEmpty() || woord.equals("-")) {
                continue;
            } else if (functies.containsKey(woord)) {
                rollen.addAll(functies.get(woord).get(school));
            } else {
                rollen.add(Rol.valueOf(woord));
            }
        }
        return rollen;
    }

    private static List<String> scholen(String woorden) {
        return woorden.strip().equals("alle")
                ? SCHOLEN
                : Arrays.asList(woorden.strip().split(" "));
    }

    /** Per school, per role: what may be read of each kind of data; a role that is not there reads nothing. */
    static Map<String, Map<Rol, Map<Gegevenssoort, Leesrecht>>> zichtbaarheid() {
        Map<String, Map<Rol, Map<Gegevenssoort, Leesrecht>>> alle = new HashMap<>();
        SCHOLEN.forEach(s -> alle.put(s, new EnumMap<>(Rol.class)));
        for (String[] regel : regels("zichtbaarheid.txt")) {
            Map<Gegevenssoort, Leesrecht> rij = new EnumMap<>(Gegevenssoort.class);
            assertThat(regel[2]).as(regel[0]).hasSize(Gegevenssoort.values().length);
            for (Gegevenssoort soort : Gegevenssoort.values()) {
                rij.put(soort, LETTERS.get(regel[2].charAt(soort.ordinal())));
            }
            for (String school : scholen(regel[1].replaceAll(" +", " "))) {
                assertThat(alle.get(school).put(Rol.valueOf(regel[0]), rij))
                        .as("twee rijen van %s op %s", regel[0], school)
                        .isNull();
            }
        }
        return alle;
    }
}
