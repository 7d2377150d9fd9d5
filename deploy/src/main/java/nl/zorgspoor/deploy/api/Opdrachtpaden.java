package nl.zorgspoor.deploy.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.core.invoer.Tekens;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.core.termijn.TermijnCommand;
import org.jspecify.annotations.Nullable;

/**
 * All paths of commands, from the vocabulary. A command about a student in a meeting can be reached from both; the ids that are
 * not in the path stand in the body.
 */
public final class Opdrachtpaden {

    /** Per component that names a stream: the collection it is found under. */
    private static final Map<String, String> COLLECTIES = collecties();

    private static final List<String> OVERLEGVELDEN = List.of("overlegId", "jesId");

    private final Map<String, Map<String, Ingang>> paden = new TreeMap<>();

    public Opdrachtpaden() {
        this(Vocabulaire.opdrachten().values());
    }

    Opdrachtpaden(Collection<Class<?>> opdrachten) {
        for (Class<?> opdracht : opdrachten) {
            if (!TermijnCommand.class.isAssignableFrom(opdracht)) {
                ingangen(opdracht).forEach(this::voegToe);
            }
        }
    }

    private static Map<String, String> collecties() {
        Map<String, String> collecties = new LinkedHashMap<>();
        collecties.put("leerlingId", "leerlingen");
        collecties.put("overlegId", "overleggen");
        collecties.put("jesId", "overleggen");
        collecties.put("trainingId", "trainingen");
        collecties.put("groepsplanId", "groepsplannen");
        collecties.put("schoolId", "scholen");
        return collecties;
    }

    private static List<Ingang> ingangen(Class<?> opdracht) {
        Set<String> velden = Arrays.stream(opdracht.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        String naam = opdracht.getSimpleName();
        List<Ingang> ingangen = new ArrayList<>();
        String eerste = COLLECTIES.keySet().stream()
                .filter(velden::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(naam + " noemt geen stroom in zijn velden"));
        ingangen.add(ingang(opdracht, eerste));
        if (LeerlingOpdracht.class.isAssignableFrom(opdracht) || eerste.equals("leerlingId")) {
            OVERLEGVELDEN.stream()
                    .filter(velden::contains)
                    .findFirst()
                    .ifPresent(v -> ingangen.add(ingang(opdracht, v)));
        }
        return ingangen;
    }

    private static Ingang ingang(Class<?> opdracht, String veld) {
        return new Ingang(
                String.valueOf(COLLECTIES.get(veld)), Schrijfwijze.kebab(opdracht.getSimpleName()), opdracht, veld);
    }

    private void voegToe(Ingang ingang) {
        Ingang ander =
                paden.computeIfAbsent(ingang.collectie(), c -> new TreeMap<>()).put(ingang.woord(), ingang);
        if (ander != null) {
            throw new IllegalStateException("Twee opdrachten op " + ingang.pad());
        }
    }

    /** Every path, in alphabetical order. */
    public List<Ingang> alle() {
        return paden.values().stream().flatMap(p -> p.values().stream()).toList();
    }

    /** The first path of a command, for who sends it by its name. */
    public Optional<Ingang> van(String opdracht) {
        return alle().stream()
                .filter(i -> i.opdracht().getSimpleName().equals(opdracht))
                .min((a, b) -> Boolean.compare(OVERLEGVELDEN.contains(a.idVeld()), OVERLEGVELDEN.contains(b.idVeld())));
    }

    /**
     * The command of a path. A hyphen more or less is forgiven: where a word of the domain ends is a matter of taste
     * ({@code plan-flex-zat}, {@code plan-flexzat}).
     *
     * @throws Probleemfout 404 that names the nearest
     */
    Ingang vind(String collectie, String woord) {
        Map<String, Ingang> woorden = eisBekend(collectie);
        @Nullable Ingang ingang = woorden.get(woord);
        if (ingang == null) {
            ingang = woorden.values().stream()
                    .filter(i -> zonderStreepjes(i.woord()).equals(zonderStreepjes(woord)))
                    .findFirst()
                    .orElse(null);
        }
        if (ingang == null) {
            throw onbekend("De opdracht '%s' bestaat niet onder %s.%s"
                    .formatted(Tekens.toonbaar(woord), collectie, Woorden.bedoeld(woord, woorden.keySet())));
        }
        return ingang;
    }

    boolean kent(String collectie) {
        return paden.containsKey(collectie);
    }

    /** Whether there is a command under this path. */
    boolean kent(String collectie, String woord) {
        return paden.getOrDefault(collectie, Map.of()).values().stream()
                .anyMatch(i -> zonderStreepjes(i.woord()).equals(zonderStreepjes(woord)));
    }

    private static String zonderStreepjes(String woord) {
        return woord.replace("-", "");
    }

    Map<String, Ingang> eisBekend(String collectie) {
        Map<String, Ingang> woorden = paden.get(collectie);
        if (woorden == null) {
            throw onbekend("De verzameling '" + Tekens.toonbaar(collectie) + "' bestaat niet; wel: "
                    + String.join(", ", paden.keySet()) + "." + Woorden.bedoeld(collectie, paden.keySet()));
        }
        return woorden;
    }

    private static Probleemfout onbekend(String detail) {
        return new Probleemfout(Probleem.van(404, "OPDRACHT_ONBEKEND", detail));
    }
}
