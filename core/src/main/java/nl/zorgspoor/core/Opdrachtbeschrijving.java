package nl.zorgspoor.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/**
 * What a command is for, in the words of who gives it.
 *
 * @param zin one Dutch sentence
 * @param regels the rules that are about this command in particular; what holds for every command is not repeated
 */
public record Opdrachtbeschrijving(String zin, List<Regel> regels) {

    private static final Map<String, Opdrachtbeschrijving> ALLE = lees();

    public Opdrachtbeschrijving {
        regels = List.copyOf(regels);
    }

    /** Of a command that nobody wrote a sentence for, its name in words. */
    public static Opdrachtbeschrijving van(String opdracht) {
        Opdrachtbeschrijving eigen = ALLE.get(opdracht);
        return eigen == null ? new Opdrachtbeschrijving(Schrijfwijze.zin(opdracht) + ".", List.of()) : eigen;
    }

    /** By the name of the command. */
    public static Map<String, Opdrachtbeschrijving> alle() {
        return ALLE;
    }

    /** A line per command: {@code naam | zin | regels}, the last part only where there are any. */
    private static Map<String, Opdrachtbeschrijving> lees() {
        try (InputStream in = Objects.requireNonNull(
                Opdrachtbeschrijving.class.getResourceAsStream("/opdrachten/beschrijvingen.txt"))) {
            Map<String, Opdrachtbeschrijving> alle = new TreeMap<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(r -> r.split(" \\| ", -1))
                    .forEach(delen -> {
                        Opdrachtbeschrijving beschrijving =
                                new Opdrachtbeschrijving(delen[1], delen.length > 2 ? regels(delen[2]) : List.of());
                        if (alle.put(delen[0], beschrijving) != null) {
                            throw new IllegalStateException("Twee beschrijvingen van " + delen[0]);
                        }
                    });
            return Map.copyOf(alle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Regel> regels(String nummers) {
        return Arrays.stream(nummers.split(", "))
                .map(nummer -> Arrays.stream(Regel.values())
                        .filter(r -> r.nummer().equals(nummer.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Geen regel: " + nummer)))
                .toList();
    }
}
