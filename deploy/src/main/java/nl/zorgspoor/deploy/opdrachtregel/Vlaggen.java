package nl.zorgspoor.deploy.opdrachtregel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.invoer.Woorden;

/**
 * The words after a command: flags with a value ({@code --port 8080} or {@code --port=8080}) and the rest.
 *
 * @param rest the words that are no flag, in order
 */
public record Vlaggen(String opdracht, Map<String, String> waarden, List<String> rest) {

    public Vlaggen {
        waarden = Map.copyOf(waarden);
        rest = List.copyOf(rest);
    }

    /**
     * Reads the words of a command.
     *
     * @param bekend the flags this command knows, with their dashes
     * @throws Gebruiksfout for a flag that is not known, comes twice or has no value
     */
    public static Vlaggen lees(String opdracht, List<String> woorden, String... bekend) {
        return lees(opdracht, woorden, Set.of(), bekend);
    }

    /**
     * The same, with flags that say all by being there.
     *
     * @param schakelaars the flags without a value; they are in {@link #waarden} with an empty one
     */
    public static Vlaggen lees(String opdracht, List<String> woorden, Set<String> schakelaars, String... bekend) {
        List<String> vlaggen = Stream.concat(schakelaars.stream().sorted(), Arrays.stream(bekend))
                .toList();
        Map<String, String> waarden = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < woorden.size(); i++) {
            String woord = woorden.get(i);
            if (!woord.startsWith("--")) {
                rest.add(woord);
                continue;
            }
            int is = woord.indexOf('=');
            String naam = is < 0 ? woord : woord.substring(0, is);
            if (!vlaggen.contains(naam)) {
                throw new Gebruiksfout("%s kent geen vlag %s; wel: %s.%s"
                        .formatted(
                                opdracht,
                                naam,
                                vlaggen.isEmpty() ? "geen enkele" : String.join(", ", vlaggen),
                                Woorden.bedoeld(naam, vlaggen)));
            }
            if (schakelaars.contains(naam)) {
                if (is >= 0) {
                    throw new Gebruiksfout("De vlag %s heeft geen waarde.".formatted(naam));
                }
                zet(waarden, naam, "");
                continue;
            }
            if (is < 0 && (i + 1 == woorden.size() || woorden.get(i + 1).startsWith("--"))) {
                throw new Gebruiksfout("Achter %s hoort een waarde.".formatted(naam));
            }
            zet(waarden, naam, is < 0 ? woorden.get(++i) : woord.substring(is + 1));
        }
        return new Vlaggen(opdracht, waarden, rest);
    }

    private static void zet(Map<String, String> waarden, String naam, String waarde) {
        if (waarden.put(naam, waarde) != null) {
            throw new Gebruiksfout("De vlag %s staat er twee keer.".formatted(naam));
        }
    }

    /** Whether the flag was given. */
    public boolean heeft(String vlag) {
        return waarden.containsKey(vlag);
    }

    /** Refuses words that are no flag. */
    public Vlaggen zonderRest() {
        if (!rest.isEmpty()) {
            throw new Gebruiksfout("%s verwacht geen los woord '%s'.".formatted(opdracht, rest.get(0)));
        }
        return this;
    }

    public Optional<String> tekst(String vlag) {
        return Optional.ofNullable(waarden.get(vlag));
    }

    public String nodig(String vlag, String voorbeeld) {
        return tekst(vlag)
                .orElseThrow(() ->
                        new Gebruiksfout("%s heeft %s nodig, bijvoorbeeld %s.".formatted(opdracht, vlag, voorbeeld)));
    }

    /** A TCP port; 0 asks for a free one. */
    public int poort(int anders) {
        return poort("--port", anders);
    }

    /** The same of another flag. */
    public int poort(String vlag, int anders) {
        return tekst(vlag).map(waarde -> leesPoort(vlag, waarde)).orElse(anders);
    }

    private static int leesPoort(String vlag, String waarde) {
        try {
            int poort = Integer.parseInt(waarde);
            if (poort >= 0 && poort <= 65_535) {
                return poort;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number out of bounds.
        }
        throw new Gebruiksfout(
                "%s '%s' is geen poort; geef een getal van 0 (vrije poort) tot en met 65535.".formatted(vlag, waarde));
    }

    /** The data folder; {@code ./data} when not given. */
    public Path data() {
        return Path.of(tekst("--data").orElse("data")).toAbsolutePath().normalize();
    }
}
