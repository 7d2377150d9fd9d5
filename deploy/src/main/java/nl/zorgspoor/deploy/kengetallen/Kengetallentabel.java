package nl.zorgspoor.deploy.kengetallen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Kengetal;
import org.jspecify.annotations.Nullable;

/** Key figures as CSV (RFC 4180, with a semicolon as Dutch spreadsheets read it): a line for each figure, a column for each day. */
public final class Kengetallentabel {

    private Kengetallentabel() {}

    public static String csv(List<Map<String, Object>> rijen) {
        List<List<String>> regels = new ArrayList<>();
        regels.add(regel("kengetal", rijen.stream().map(Cijfers::kop)));
        regels.add(regel("stroomjaar", rijen.stream().map(r -> tekst(r.get("stroomjaar")))));
        regels.add(regel("berekening", rijen.stream().map(r -> tekst(r.get("berekening")))));
        for (Kengetal k : Kengetal.values()) {
            regels.add(regel(k.omschrijving(), rijen.stream().map(r -> Cijfers.cel(r, k))));
        }
        klassen(rijen).forEach((naam, cellen) -> regels.add(regel(naam, cellen.stream())));
        return regels.stream()
                .map(r -> r.stream().map(Kengetallentabel::veld).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The average size of the classes of every department and year that any of the rows has. */
    private static Map<String, List<String>> klassen(List<Map<String, Object>> rijen) {
        Map<String, List<String>> klassen = new LinkedHashMap<>();
        for (int i = 0; i < rijen.size(); i++) {
            if (rijen.get(i).get("klasgrootte") instanceof List<?> lijst) {
                for (Object k : lijst) {
                    if (k instanceof Map<?, ?> klas) {
                        List<String> cellen = klassen.computeIfAbsent(naam(klas), n -> leeg(rijen.size()));
                        cellen.set(i, tekst(klas.get("gemiddeld")));
                    }
                }
            }
        }
        return klassen;
    }

    private static String naam(Map<?, ?> klas) {
        Object leerjaar = klas.get("leerjaar");
        String jaar = Integer.valueOf(3).equals(leerjaar)
                ? "leerjaar 3 en hoger"
                : Integer.valueOf(0).equals(leerjaar) ? "leerjaar onbekend" : "leerjaar " + leerjaar;
        return "Klasgrootte %s, %s".formatted(klas.get("omschrijving"), jaar);
    }

    private static List<String> leeg(int n) {
        return new ArrayList<>(Stream.generate(() -> "").limit(n).toList());
    }

    private static List<String> regel(String kop, Stream<String> cellen) {
        List<String> regel = new ArrayList<>(List.of(kop));
        cellen.forEach(regel::add);
        return regel;
    }

    private static String tekst(@Nullable Object waarde) {
        return waarde == null ? "" : String.valueOf(waarde);
    }

    /** What a spreadsheet would take for a formula is text. */
    private static String veld(String tekst) {
        String veilig = tekst.matches("(?s)[=+@\\t\\r-].*") ? "'" + tekst : tekst;
        return veilig.matches("(?s).*[;\"\\r\\n].*") ? '"' + veilig.replace("\"", "\"\"") + '"' : veilig;
    }
}
