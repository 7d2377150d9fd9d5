package nl.zorgspoor.deploy.opdrachtregel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<String> vlaggen = Arrays.asList(bekend);
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
            if (is < 0 && (i + 1 == woorden.size() || woorden.get(i + 1).startsWith("--"))) {
                throw new Gebruiksfout("Achter %s hoort een waarde.".formatted(naam));
            }
            String waarde = is < 0 ? woorden.get(++i) : woord.substring(is + 1);
            if (waarden.put(naam, waarde) != null) {
                throw new Gebruiksfout("De vlag %s staat er twee keer.".formatted(naam));
            }
        }
        return new Vlaggen(opdracht, waarden, rest);
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
        return tekst("--port").map(Vlaggen::poort).orElse(anders);
    }

    private static int poort(String waarde) {
        try {
            int poort = Integer.parseInt(waarde);
            if (poort >= 0 && poort <= 65_535) {
                return poort;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number out of bounds.
        }
        throw new Gebruiksfout(
                "--port '%s' is geen poort; geef een getal van 0 (vrije poort) tot en met 65535.".formatted(waarde));
    }

    /** The data folder; {@code ./data} when not given. */
    public Path data() {
        return Path.of(tekst("--data").orElse("data")).toAbsolutePath().normalize();
    }
}
