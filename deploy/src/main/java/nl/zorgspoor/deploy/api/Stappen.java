package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import org.jspecify.annotations.Nullable;

/** What somebody can do next, as something that can be sent: which command, where, by whom and with what. */
public final class Stappen {

    /** Where a row or a refusal has the name of a command; the object stands beside it, under the second name. */
    private static final String ACTIE = "volgendeActie";

    static final String STAP = "volgendeStap";

    private static final Pattern MET = Pattern.compile("(\\w+)\\((.*)\\)");

    /**
     * @param pad the path; with {@code {id}} where the id is not known
     * @param rollen who may send it at this school
     * @param argumenten what is known of its body
     */
    public record Stap(
            String opdracht,
            String label,
            @Nullable String methode,
            @Nullable String pad,
            List<String> rollen,
            Map<String, Object> argumenten) {}

    private final Opdrachtpaden paden;

    Stappen(Opdrachtpaden paden) {
        this.paden = paden;
    }

    /** The row, with an object beside the name of each command in it. */
    Map<String, Object> bij(Map<String, Object> rij, Schoolprofiel school, LocalDate op) {
        if (!(rij.get(ACTIE) instanceof String actie)) {
            return rij;
        }
        Map<String, Object> met = new LinkedHashMap<>();
        rij.forEach((veld, waarde) -> {
            met.put(veld, waarde);
            if (veld.equals(ACTIE)) {
                met.put(STAP, van(actie, school, op, rij));
            }
        });
        return met;
    }

    /**
     * @param actie a command, with what it must say in brackets: {@code VerleenToestemming(doel=SMW)}
     * @param op the day on which it would be given
     * @param bekend ids that are known, by the names that fields have
     */
    public Stap van(String actie, Schoolprofiel school, LocalDate op, Map<String, ?> bekend) {
        Matcher met = MET.matcher(actie);
        String opdracht = met.matches() ? met.group(1) : actie;
        Map<String, Object> argumenten = new TreeMap<>();
        if (met.matches()) {
            Arrays.stream(met.group(2).split(",", -1)).map(a -> a.split("=", 2)).forEach(a -> {
                if (a.length == 2) {
                    argumenten.put(a[0].strip(), a[1].strip());
                }
            });
        }
        Optional<Ingang> ingang = paden.van(opdracht);
        ingang.ifPresent(i -> Arrays.stream(i.opdracht().getRecordComponents())
                .filter(c -> c.getName().endsWith("Id") && !c.getName().equals(i.idVeld()))
                .filter(c -> bekend.get(c.getName()) instanceof String)
                .forEach(c -> argumenten.putIfAbsent(c.getName(), bekend.get(c.getName()))));
        return new Stap(
                opdracht,
                Schrijfwijze.zin(opdracht),
                ingang.map(i -> "POST").orElse(null),
                ingang.map(i -> bekend.get(i.idVeld()) instanceof String id
                                ? i.pad().replace("{id}", id)
                                : i.pad())
                        .orElse(null),
                rollen(opdracht, school, op),
                argumenten);
    }

    /** Who may send a command at a school; the system is nobody. */
    public static List<String> rollen(String opdracht, Schoolprofiel school, LocalDate op) {
        Bevoegdheid b = school.bevoegdheid(opdracht, op);
        return b == null
                ? List.of()
                : b.rollen().stream()
                        .filter(r -> r != Rol.SYSTEEM)
                        .map(Rol::name)
                        .sorted()
                        .toList();
    }
}
