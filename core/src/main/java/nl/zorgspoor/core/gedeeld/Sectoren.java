package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts in which a school divides the responsibility for its students (R292), such as {@code ONDERBOUW:1A+1B,BOVENBOUW:4A}; a sector
 * may have no class yet, and a class is in one sector.
 *
 * @param klassen per sector its classes
 */
public record Sectoren(Map<String, Set<String>> klassen) {

    public Sectoren {
        klassen = Collections.unmodifiableMap(new LinkedHashMap<>(klassen));
    }

    /** What is said is read as it stands; {@link #isGoed} says whether it can be. */
    public static Sectoren van(String waarde) {
        Map<String, Set<String>> sectoren = new LinkedHashMap<>();
        for (String deel : Instelling.delen(waarde)) {
            String[] naamEnKlassen = deel.split(":", 2);
            sectoren.put(naamEnKlassen[0].trim(), new LinkedHashSet<>(klassen(naamEnKlassen)));
        }
        return new Sectoren(sectoren);
    }

    private static List<String> klassen(String[] naamEnKlassen) {
        return naamEnKlassen.length < 2
                ? List.of()
                : Arrays.stream(naamEnKlassen[1].split("\\+", -1))
                        .map(String::trim)
                        .filter(k -> !k.isEmpty())
                        .toList();
    }

    /** Whether each sector has a name, and stands there once, as each class does. */
    static boolean isGoed(String waarde) {
        Set<String> namen = new HashSet<>();
        Set<String> gezien = new HashSet<>();
        for (String deel : Instelling.delen(waarde)) {
            String[] naamEnKlassen = deel.split(":", 2);
            String naam = naamEnKlassen[0].trim();
            if (!naam.matches("[A-Za-z0-9_ -]{1,100}")
                    || !namen.add(naam)
                    || !klassen(naamEnKlassen).stream().allMatch(gezien::add)) {
                return false;
            }
        }
        return true;
    }

    /** The sector of a class; empty when it is in none. */
    public Optional<String> vanKlas(String klas) {
        return klassen.entrySet().stream()
                .filter(s -> s.getValue().contains(klas))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
