package nl.zorgspoor.core.school;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a file that cannot be read as YAML at all, in one Dutch line with the line where it goes wrong. */
final class Leesfout {

    /** The reader of YAML names the place of the problem last; what Jackson says is where it had come so far. */
    private static final Pattern REGEL = Pattern.compile("line (\\d+), column");

    private static final Pattern DUBBEL = Pattern.compile("Duplicate Object property \"([^\"]*)\"");

    private Leesfout() {}

    /** @param gekomen the line to which the reader had come */
    static String van(int gekomen, String melding) {
        int regel = gekomen;
        Matcher genoemd = REGEL.matcher(melding);
        while (genoemd.find()) {
            regel = Integer.parseInt(genoemd.group(1));
        }
        return "regel %d: %s".formatted(regel, uitleg(melding));
    }

    private static String uitleg(String melding) {
        Matcher dubbel = DUBBEL.matcher(melding);
        if (dubbel.find()) {
            return "sleutel %s staat er twee keer".formatted(dubbel.group(1));
        } else if (melding.contains("\\t")) {
            return "het bestand is geen YAML: hier staat een tab; spring in met spaties";
        } else if (melding.contains("Trailing token")) {
            return "hier begint een tweede document; een bestand is een profiel";
        } else if (melding.contains("exceeds the limit")) {
            return "het bestand is te groot voor een profiel";
        } else if (melding.contains("special characters")) {
            return "het bestand is geen tekst: er staan tekens in die in YAML niet kunnen";
        }
        return "het bestand is geen YAML: "
                + melding.lines()
                        .map(String::strip)
                        .filter(r -> !r.isEmpty())
                        .findFirst()
                        .orElse("onleesbaar");
    }
}
